/**
 * What drives the gap between posts and staff over some years: a waterfall in WTE whose steps come from the flows and
 * add up exactly, with what cannot be attributed shown as its own step.
 */
import type { Where } from "../plan/plan";
import type { Projection } from "../workforce/run/projection";
import { readTogether, sumOfTerms, termOf, type SumTerm } from "./sum-terms";

export interface Step {
  readonly id: string;
  readonly label: string;
  /** WTE added to the gap; below zero closes it. */
  readonly wte: number;
  /** What the WTE is the sum of, for the people and the years asked about. */
  readonly terms: readonly SumTerm[];
}

export interface Drivers {
  /** Vacancies at the end of the year before `first` (or on the opening day) and at the end of `last`. WTE. */
  readonly from: number;
  readonly to: number;
  readonly steps: readonly Step[];
  /** What the steps do not account for: rounding, or nothing. */
  readonly remainder: number;
}

const gap = (taken: SumTerm["taken"]): readonly SumTerm[] => [
  termOf("plus", "establishment", taken),
  termOf("less", "staff_in_post", taken),
];

/** The gap at both ends, as what it is the sum of. */
export const gapAtStart = gap("at the start");
export const gapAtEnd = gap("at the end");

type Declared = Omit<Step, "wte">;

/** People are counted by where they come from in heads, so that their WTE is shared out as the heads are. */
const joinersFrom = (id: string, label: string, measure: string): Declared => ({
  id,
  label,
  terms: [termOf("less", "joiners_wte"), termOf("times", measure), termOf("divided by", "joiners")],
});

const opening: readonly Declared[] = [
  {
    id: "posts",
    label: "Funded posts",
    terms: [termOf("plus", "establishment", "at the end"), termOf("less", "establishment", "at the start")],
  },
  { id: "leavers", label: "Leavers", terms: [termOf("plus", "leavers_wte")] },
  { id: "leavers-known", label: "Left, as known", terms: [termOf("plus", "leavers_known_wte")] },
  { id: "retirements", label: "Retirements", terms: [termOf("plus", "retirements_wte")] },
];
const sources: readonly Declared[] = [
  joinersFrom("newly-qualified", "Newly qualified", "joiners_newly_qualified"),
  joinersFrom("international", "From abroad", "joiners_international"),
  joinersFrom("returners", "Returners", "joiners_returners"),
  joinersFrom("outside", "From outside, registered", "joiners_outside"),
  joinersFrom("open-market", "Open labour market", "joiners_open_market"),
  joinersFrom("joiners-known", "Joined, as known", "joiners_known"),
];
const everyJoiner: Declared = { id: "joiners", label: "Joiners", terms: [termOf("less", "joiners_wte")] };
const hours: Declared = { id: "hours", label: "Hours and moves", terms: [termOf("less", "hours_change")] };

/** @param years the first and last planning year, such as 2024/25 and 2036/37 */
export function gapDrivers(
  { run }: Projection,
  years: { readonly first: string; readonly last: string },
  where: Where = {},
): Drivers {
  const names = run.program.calendar.years.map((year) => year.name);
  const first = names.indexOf(years.first);
  const last = names.indexOf(years.last);
  if (first < 0 || last < first) throw new RangeError(`no years ${years.first} to ${years.last}`);
  const scope = { where, first, last };
  const every = [...opening, ...sources, everyJoiner, hours].flatMap(({ terms }) => terms);
  const read = readTogether(run, [...every, ...gapAtStart, ...gapAtEnd], scope);
  const sum = (terms: readonly SumTerm[]): number => sumOfTerms(run, terms, scope, read);
  const comeTo = (list: readonly Declared[]): Step[] => list.map((step) => ({ ...step, wte: sum(step.terms) }));
  const bySource = sum([termOf("plus", "joiners")]) === 0 ? [] : comeTo(sources);
  // Broken down by setting, age or origin the sources are not known; the joiners are then one step.
  const joined = bySource.every((step) => Number.isFinite(step.wte)) ? bySource : comeTo([everyJoiner]);
  const steps = [...comeTo(opening), ...joined, ...comeTo([hours])].filter(
    (step) => Math.abs(step.wte) > 1e-6 || Number.isNaN(step.wte),
  );
  const from = sum(gapAtStart);
  const to = sum(gapAtEnd);
  return { from, to, steps, remainder: to - from - steps.reduce((total, step) => total + step.wte, 0) };
}
