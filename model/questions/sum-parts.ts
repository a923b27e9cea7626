/** The parts of a number of the workforce: its measure's own terms, or the same number of smaller groups. */
import type { DimensionName } from "../assumptions/catalogue";
import type { Where } from "../plan/plan";
import { learnersIn } from "../workforce/month/train/flows";
import type { Run } from "../workforce/program/run";
import type { Measure, Split, Term } from "../workforce/results/measure";
import { measureOf, tabulate } from "../workforce/results/measures";
import { groupingOf } from "../workforce/results/grouping";
import { slotsOf } from "../workforce/results/measures";
import { totalsOf } from "../workforce/results/quantities";
import { comesTo, toldParts, type ExplainedPart } from "./sum-in-words";

/** One number of a run: a measure of some people in a planning year. */
export interface NumberAsked {
  readonly measure: Measure;
  readonly where: Where;
  /** Number of the planning year. */
  readonly slot: number;
}

/** The number itself. A measure that is a part of a whole is that of the people asked about among those of every level. */
export function numberIn(run: Run, asked: NumberAsked): number {
  const { measure, where, slot } = asked;
  if (measure.sum.terms?.some((term) => term.whole !== undefined) === true) return comesTo(termParts(run, asked));
  return tabulate(run, { measures: [measure.id], where })[0]?.values[slot] ?? Number.NaN;
}

/** What the number is made of; empty only where no way of telling it apart can be had. */
export function partsOf(run: Run, asked: NumberAsked): ExplainedPart[] {
  const { measure } = asked;
  const value = numberIn(run, asked);
  const terms = termParts(run, asked);
  const known = terms.length > 0 && terms.every((part) => Number.isFinite(part.value));
  if (known || !Number.isFinite(value)) return toldParts(terms);
  for (const split of measure.sum.by ?? []) {
    const parts = splitParts(run, asked, split);
    if (parts !== undefined) return toldParts(parts);
  }
  return measure.kind === "flow" ? toldParts(quarterParts(run, asked)) : [];
}

function termParts(run: Run, { measure, where, slot }: NumberAsked): ExplainedPart[] {
  const { years } = run.program.calendar;
  return (measure.sum.terms ?? []).map((term): ExplainedPart => {
    const { [term.whole ?? "level"]: _level, ...whole } = where;
    const here = term.whole === undefined ? where : whole;
    if (!("measure" in term)) return { ...wordsOf(term), value: ownFigure(run, term, here, slot) };
    const part = measureOf(term.measure)!;
    const named = { unit: part.unit, says: term.says };
    if (term.says !== "at the start of the year")
      return { ...named, label: part.label, value: numberIn(run, { measure: part, where: here, slot }) };
    return {
      ...named,
      label: `${part.label}, ${slot === 0 ? "the day before the plan starts" : `end of ${years[slot - 1]!.name}`}`,
      value: slot === 0 ? openingOf(run, part.id, here) : numberIn(run, { measure: part, where: here, slot: slot - 1 }),
    };
  });
}

const wordsOf = ({ says, label, unit }: Exclude<Term, { readonly measure: string }>) => ({ says, label, unit });

function ownFigure(run: Run, term: Exclude<Term, { readonly measure: string }>, where: Where, slot: number): number {
  const { inputs, shape } = run.program;
  const totals = totalsOf(run, groupingOf(inputs.resolved, shape, [], where), slotsOf(run, "year"), term.quantities);
  return term.of(...term.quantities.map((quantity) => totals(quantity)?.[slot] ?? Number.NaN));
}

/** More groups than these are no sum that anybody reads. */
const most = 8;

function splitParts(run: Run, { measure, where, slot }: NumberAsked, split: Split): ExplainedPart[] | undefined {
  const { structure } = run.program.inputs.resolved.plan;
  const named = [where[split] ?? []].flat();
  const within = (list: readonly { readonly id: string; readonly label: string }[]) =>
    list.filter((one) => named.length === 0 || named.includes(one.id));
  const members =
    split === "level"
      ? within(structure.levels)
      : split === "route"
        ? within(structure.routes)
        : structure.places.filter((place) =>
            named.length === 0 ? place.parent === undefined : named.includes(place.parent ?? ""),
          );
  if (members.length < 2 || members.length > most) return undefined;
  const parts = members.map((member, i): ExplainedPart => ({
    says: i === 0 ? "" : "plus",
    label: member.label,
    unit: measure.unit,
    value: numberIn(run, { measure, where: { ...where, [split]: member.id }, slot }),
  }));
  return parts.every((part) => Number.isFinite(part.value)) ? parts : undefined;
}

const monthNames = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2000, month, 1)).toLocaleDateString("en-GB", { month: "long", timeZone: "UTC" }),
);

/** A flow as what it was in each quarter of the planning year. */
function quarterParts(run: Run, { measure, where, slot }: NumberAsked): ExplainedPart[] {
  const { calendar } = run.program;
  const { first, last } = calendar.years[slot]!;
  const values = tabulate(run, { measures: [measure.id], where, time: "month" })[0]!.values;
  const name = (month: number): string => monthNames[(calendar.start + month) % 12]!;
  const parts: ExplainedPart[] = [];
  for (let from = first; from <= last; from += 3) {
    const to = Math.min(last, from + 2);
    let value = 0;
    for (let month = from; month <= to; month += 1) value += values[month]!;
    parts.push({
      says: parts.length === 0 ? "" : "plus",
      label: from === to ? name(from) : `${name(from)} to ${name(to)}`,
      unit: measure.unit,
      value,
    });
  }
  return parts;
}

/** The opening value of a stock, which no year's table holds. */
export function openingOf(run: Run, measure: string, where: Where): number {
  const { shape, inputs, training, participation, openingPool, sources } = run.program;
  const scope = inputs.resolved.members.scope(where);
  const allowed = (name: DimensionName, member: number): boolean => scope.get(name)?.includes(member) ?? true;
  let total = 0;
  if (measure === "learners") {
    training.cohorts.forEach((cohort, number) => {
      if (cohort.start >= 0 || cohort.end < 0 || !allowed("route", cohort.route)) return;
      for (let place = 0; place < shape.places; place += 1)
        if (allowed("place", place)) total += learnersIn(run, number, place, -1);
    });
    return total;
  }
  if (measure === "looking") {
    openingPool.forEach((heads, at) => {
      const spot = Math.floor(at / sources);
      if (allowed("place", Math.floor(spot / shape.levels)) && allowed("level", spot % shape.levels)) total += heads;
    });
    return total;
  }
  const hours = participation.values[0]!;
  for (let cell = 0; cell < shape.cells; cell += 1) {
    const row = Math.floor(cell / shape.width);
    const inside =
      allowed("level", row % shape.levels) &&
      allowed("setting", Math.floor(row / shape.levels) % shape.settings) &&
      allowed("place", Math.floor(row / (shape.levels * shape.settings))) &&
      allowed("origin", Math.floor(cell / shape.ages) % shape.origins) &&
      allowed("age", cell % shape.ages);
    if (inside) total += run.opening[cell]! * (measure === "headcount" ? 1 : hours[cell]!);
  }
  return total;
}
