import { calendarMonths } from "../assumptions/declared/choices";
import { elementAt } from "../assumptions/present";
/** The parts of a number of the workforce: its measure's own terms, or the same number of smaller groups. */
import type { Where } from "../plan/plan";
import type { Run } from "../workforce/program/run";
import type { Measure, Split, Term } from "../workforce/results/measure";
import { measureOf } from "../workforce/results/measures";
import { groupingOf } from "../workforce/results/grouping";
import { infoOf, slotsOf, tabulate } from "../workforce/results/tabulate";
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
  const terms = termParts(run, asked);
  const known = terms.length > 0 && terms.every((part) => Number.isFinite(part.value));
  // The number itself is a table to be counted: only where the terms do not tell it.
  if (known || !Number.isFinite(numberIn(run, asked))) return toldParts(terms);
  for (const split of measure.sum.by ?? []) {
    const parts = splitParts(run, asked, split);
    if (parts !== undefined) return toldParts(parts);
  }
  return measure.kind === "flow" ? toldParts(quarterParts(run, asked)) : [];
}

function termParts(run: Run, { measure, where, slot }: NumberAsked): ExplainedPart[] {
  const { years } = run.program.calendar;
  return (measure.sum.terms ?? []).map((term): ExplainedPart => {
    const here: Where = Object.fromEntries(Object.entries(where).filter(([key]) => key !== term.whole));
    if (!("measure" in term)) return { ...wordsOf(term), value: ownFigure(run, term, here, slot) };
    const part = measureOf(term.measure)!;
    const named = { unit: part.unit, says: term.says };
    const { label } = infoOf(part, run);
    if (term.says !== "at the start of the year")
      return { ...named, label, value: numberIn(run, { measure: part, where: here, slot }) };
    return {
      ...named,
      label: `${label}, ${slot === 0 ? "the day before the plan starts" : `end of ${years[slot - 1]!.name}`}`,
      value:
        slot === 0
          ? (tabulate(run, { measures: [part.id], where: here })[0]?.opening[0] ?? Number.NaN)
          : numberIn(run, { measure: part, where: here, slot: slot - 1 }),
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

/** A flow as what it was in each quarter of the planning year. */
function quarterParts(run: Run, { measure, where, slot }: NumberAsked): ExplainedPart[] {
  const { calendar } = run.program;
  const { first, last } = calendar.years[slot]!;
  const values = tabulate(run, { measures: [measure.id], where, time: "month" })[0]!.values;
  const name = (month: number): string => elementAt(calendarMonths, (calendar.start + month) % 12).label;
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
