/** "Why?" for a number that is drawn and is no single measure: a step of a waterfall, a move between levels. */
import type { Outcome } from "../plan/problem";
import type { Where } from "../plan/plan";
import { measureOf } from "../workforce/results/measures";
import type { Projection } from "../workforce/run/projection";
import type { Run } from "../workforce/program/run";
import { measureNamed, placeNamed, yearNamed } from "./asked-for";
import { measureCauses, readValues, type MeasuredCause, type RankedAssumption } from "./causes";
import type { Lever } from "./lever";
import { partsOfTerms, sumOfTerms, toldTerms, yearsNamed, type SumScope, type SumTerm } from "./sum-terms";
import { comesTo, sumSentence, type ExplainedPart } from "./sum-in-words";

export interface SumRequest {
  /** What the number is called where it is drawn. */
  readonly label: string;
  /** As a measure's: WTE, heads, share. */
  readonly unit: string;
  readonly terms: readonly SumTerm[];
  /** Id of a place, leaf or inner. */
  readonly place: string;
  /** The first and last planning year it is made of, such as 2024/25 and 2036/37. */
  readonly years: { readonly first: string; readonly last: string };
  /** Narrows the people further. */
  readonly where?: Where;
}

export interface SumExplanation {
  readonly measure: { readonly label: string; readonly unit: string };
  readonly place: string;
  readonly time: string;
  readonly value: number;
  readonly sentence: string;
  readonly parts: readonly ExplainedPart[];
  /** Every assumption that its computation read. How far each moves it is measured by {@link sumCauses}. */
  readonly assumptions: readonly RankedAssumption[];
}

/** Explains a number made of several. Fails when a measure, the place or a year is not there, naming the nearest. */
export function explainSum({ run }: Projection, request: SumRequest): Outcome<SumExplanation> {
  const { inputs, calendar, compiledFrom, reads } = run.program;
  const found = scopeOf(run, request);
  if (!found.ok) return found;
  const { scope, place } = found.value;
  const { label, unit, terms } = request;
  const { value: taken, read } = reads.during(() => partsOfTerms(run, terms, scope));
  const value = comesTo(taken);
  const parts = toldTerms(run, terms, scope, taken);
  const opens = scope.first === 0 && terms.every((term) => term.taken === "at the start");
  const time = opens ? "the day before the plan starts" : yearsNamed(request.years.first, request.years.last);
  // A year for each part is read in a table, not in a sentence.
  const [only] = terms;
  const yearByYear = terms.length === 1 && scope.first < scope.last && only?.taken === "over the years";
  const means = terms.length === 1 ? (measureOf(only!.measure)?.means ?? "") : "";
  return {
    ok: true,
    problems: [],
    value: {
      measure: { label, unit },
      place,
      time,
      value,
      sentence: sumSentence(`${label} in ${place}, ${time} is`, { value, unit }, yearByYear ? [] : parts, means),
      parts,
      assumptions: readValues(
        inputs.resolved,
        new Set([...compiledFrom, ...read]),
        calendar.years[scope.last]!.last,
        scope.where,
      ).filter((entry) => Number.isFinite(entry.value) || !Number.isFinite(value)),
    },
  };
}

/** How far a tenth less of each of some assumptions moves the number, by running the plan with it. */
export function sumCauses(
  lever: Lever,
  request: SumRequest,
  assumptions: readonly string[],
): Generator<MeasuredCause, void> {
  return measureCauses(assumptions, (assumption) => {
    const run = lever.run(assumption);
    const found = run && scopeOf(run, request);
    return found?.ok === true ? sumOfTerms(run!, request.terms, found.value.scope) : Number.NaN;
  });
}

function scopeOf(run: Run, request: SumRequest): Outcome<{ readonly scope: SumScope; readonly place: string }> {
  const { inputs, calendar } = run.program;
  for (const { measure } of request.terms) {
    const known = measureNamed(measure);
    if (!known.ok) return known;
  }
  const place = placeNamed(inputs.resolved.plan, request.place);
  if (!place.ok) return place;
  const first = yearNamed(calendar, request.years.first);
  if (!first.ok) return first;
  const last = yearNamed(calendar, request.years.last);
  if (!last.ok) return last;
  const where: Where = { ...request.where, place: place.value.id };
  return {
    ok: true,
    problems: [],
    value: { scope: { where, first: first.value, last: last.value }, place: place.value.label },
  };
}
