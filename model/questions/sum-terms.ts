/** A number made of measures over some planning years, such as a step of the gap between posts and staff. */
import { elementAt } from "../assumptions/present";
import type { Where } from "../plan/plan";
import { measureOf } from "../workforce/results/measures";
import type { Table } from "../workforce/results/table";
import { tabulate } from "../workforce/results/tabulate";
import type { Run } from "../workforce/program/run";
import { partsOf } from "./sum-parts";
import { comesTo, toldParts, type ExplainedPart } from "./sum-in-words";

/** One part of such a number. */
export interface SumTerm {
  readonly says: "plus" | "less" | "times" | "divided by";
  /** Id of a measure. */
  readonly measure: string;
  /** A stock is read before the first year or at the end of the last; a flow is added up over all of them. */
  readonly taken: "at the start" | "at the end" | "over the years";
  /** Id of a level, where the part is of one level only. */
  readonly level?: string;
}

/** Whose number it is, and when: the numbers of the first and the last planning year. */
export interface SumScope {
  readonly where: Where;
  readonly first: number;
  readonly last: number;
}

export const termOf = (
  says: SumTerm["says"],
  measure: string,
  taken: SumTerm["taken"] = "over the years",
): SumTerm => ({ says, measure, taken });

/** The table of a measure for some people, all of them one group. */
type Read = (measure: string, where: Where) => Table;

const readAlone =
  (run: Run): Read =>
  (measure, where) =>
    elementAt(tabulate(run, { measures: [measure], where }), 0);

/**
 * Reads what several sums of the same people are made of at once: each measure by itself would be a walk of its own
 * through every flow of every month.
 */
export function readTogether(run: Run, terms: readonly SumTerm[], { where }: SumScope): Read {
  const ids = [...new Set(terms.map(({ measure }) => measure))];
  const tables = new Map(tabulate(run, { measures: ids, where }).map((table) => [table.measure.id, table]));
  const alone = readAlone(run);
  return (measure, people) => (people === where ? tables.get(measure) : undefined) ?? alone(measure, people);
}

/** The terms as parts, each with its value; the first is what the others are added to. */
export function partsOfTerms(
  run: Run,
  terms: readonly SumTerm[],
  scope: SumScope,
  read: Read = readAlone(run),
): ExplainedPart[] {
  return terms.map((term, i) => ({
    ...partOf(run, term, scope, read),
    says: i === 0 && term.says === "plus" ? "" : term.says,
  }));
}

/** What the terms come to. NaN where one of them is missing. */
export const sumOfTerms = (run: Run, terms: readonly SumTerm[], scope: SumScope, read?: Read): number =>
  comesTo(partsOfTerms(run, terms, scope, read));

/**
 * The terms as they are told. One that stands alone is told as its own sum, or as what it was in each of several years.
 *
 * @param parts what {@link partsOfTerms} made of them
 */
export function toldTerms(
  run: Run,
  terms: readonly SumTerm[],
  scope: SumScope,
  parts: readonly ExplainedPart[],
): ExplainedPart[] {
  const [only, ...others] = terms;
  if (only !== undefined && others.length === 0) {
    const { first, last } = scope;
    if (first < last && only.taken === "over the years") {
      const table = readAlone(run)(only.measure, whereOf(only, scope));
      const read: Read = () => table;
      return toldParts(
        Array.from({ length: last - first + 1 }, (_, i): ExplainedPart => {
          const part = partOf(run, only, { ...scope, first: first + i, last: first + i }, read);
          return { ...part, says: i === 0 && only.says === "plus" ? "" : only.says };
        }),
      );
    }
    const slot = only.taken === "at the start" ? first - 1 : last;
    // On the day before the plan starts a stock is what it is: nothing was added up to it.
    if (only.says === "plus")
      return slot < 0 ? [] : partsOf(run, { measure: measureOf(only.measure)!, where: whereOf(only, scope), slot });
  }
  return toldParts(parts);
}

const whereOf = ({ level }: SumTerm, { where }: SumScope): Where => (level === undefined ? where : { ...where, level });

function partOf(run: Run, term: SumTerm, scope: SumScope, read: Read): Omit<ExplainedPart, "says"> {
  const { first, last } = scope;
  const { measure, values, opening } = read(term.measure, whereOf(term, scope));
  const { years } = run.program.calendar;
  const level = run.program.inputs.resolved.plan.structure.levels.find((one) => one.id === term.level);
  const label = level === undefined ? measure.label : `${measure.label} (${level.label})`;
  const at = (slot: number): string => (slot < 0 ? "the day before the plan starts" : `end of ${years[slot]!.name}`);
  switch (term.taken) {
    case "at the start":
      return {
        label: `${label}, ${at(first - 1)}`,
        unit: measure.unit,
        value: (first === 0 ? opening[0] : values[first - 1])!,
      };
    case "at the end":
      return { label: `${label}, ${at(last)}`, unit: measure.unit, value: values[last]! };
    case "over the years":
      return {
        label: `${label}, ${yearsNamed(years[first]!.name, years[last]!.name)}`,
        unit: measure.unit,
        value: values.subarray(first, last + 1).reduce((sum, value) => sum + value, 0),
      };
  }
}

/** Some planning years as they are said: "2024/25", or "2024/25 to 2036/37". */
export const yearsNamed = (first: string, last: string): string => (first === last ? first : `${first} to ${last}`);
