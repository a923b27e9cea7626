/**
 * "Why?" for one number: the sum it is made of, in words, and the assumptions behind it with their values at that
 * place and time, their sources and how good they are.
 */
import type { Outcome } from "../plan/problem";
import type { Plan, Where } from "../plan/plan";
import type { Calendar } from "../plan/calendar";
import type { Measure } from "../workforce/results/measure";
import type { Projection } from "../workforce/run/projection";
import { measureNamed, placeNamed, yearNamed } from "./asked-for";
import { infoOf } from "../workforce/results/tabulate";
import { measureCauses, readValues, type MeasuredCause, type RankedAssumption } from "./causes";
import type { Lever } from "./lever";
import { numberIn, partsOf, type NumberAsked } from "./sum-parts";
import { sumSentence, type ExplainedPart } from "./sum-in-words";

export interface Explanation {
  readonly measure: Measure;
  readonly place: string;
  readonly time: string;
  readonly value: number;
  readonly sentence: string;
  readonly parts: readonly ExplainedPart[];
  /** Every assumption that its computation read. How far each moves it is measured by {@link numberCauses}. */
  readonly assumptions: readonly RankedAssumption[];
}

export interface ExplainRequest {
  readonly measure: string;
  /** Id of a place, leaf or inner. */
  readonly place: string;
  /** A planning year such as 2030/31. */
  readonly year: string;
  /** Narrows the people further: a setting, a level. */
  readonly where?: Where;
}

/** Explains one number of a projection. Fails when the measure, place or year is not there, naming the nearest. */
export function explainNumber(projection: Projection, request: ExplainRequest): Outcome<Explanation> {
  const { run } = projection;
  const { inputs, calendar, compiledFrom, reads } = run.program;
  const found = askedFor(inputs.resolved.plan, calendar, request);
  if (!found.ok) return found;
  const { measure, where, slot, placeLabel } = found.value;
  const { value, read } = reads.during(() => numberIn(run, found.value));
  const parts = partsOf(run, found.value);
  const { label } = infoOf(measure, run);
  const start = `${label} in ${placeLabel}, ${request.year} is`;
  return {
    ok: true,
    problems: [],
    value: {
      measure: { ...measure, label },
      place: placeLabel,
      time: request.year,
      value,
      sentence: sumSentence(start, { value, unit: measure.unit }, parts, measure.means),
      parts,
      // An empty figure is worth naming only where it is why the number is missing.
      assumptions: readValues(
        inputs.resolved,
        new Set([...compiledFrom, ...read]),
        calendar.years[slot]!.last,
        where,
      ).filter((entry) => Number.isFinite(entry.value) || !Number.isFinite(value)),
    },
  };
}

/** How far a tenth less of each of some assumptions moves the number, by running the plan with it. */
export function numberCauses(
  lever: Lever,
  request: ExplainRequest,
  assumptions: readonly string[],
): Generator<MeasuredCause, void> {
  return measureCauses(assumptions, (assumption) => {
    const run = lever.run(assumption);
    if (run === undefined) return Number.NaN;
    const found = askedFor(run.program.inputs.resolved.plan, run.program.calendar, request);
    return found.ok ? numberIn(run, found.value) : Number.NaN;
  });
}

function askedFor(
  plan: Plan,
  calendar: Calendar,
  request: ExplainRequest,
): Outcome<NumberAsked & { readonly placeLabel: string }> {
  const measure = measureNamed(request.measure);
  if (!measure.ok) return measure;
  const place = placeNamed(plan, request.place);
  if (!place.ok) return place;
  const slot = yearNamed(calendar, request.year);
  if (!slot.ok) return slot;
  const { id, label } = place.value;
  return {
    ok: true,
    problems: [],
    value: { measure: measure.value, where: { ...request.where, place: id }, slot: slot.value, placeLabel: label },
  };
}
