/**
 * Carries a characteristic along with the people of a run. It is a passenger: whoever moves takes it with them, and no
 * total changes. Those who leave or retire, or are promoted, out of a row are divided over its groups by people times
 * the group's relative rate; everybody else goes in proportion. Those who come from outside are divided by the shares of
 * joiners of where they come from; those known to join are as the people of their row.
 */
import type { Timed } from "../workforce/program/timed";
import { divideOver, rounding } from "./divide";
import { monthSteps, outside, type MonthStep, type Transfers } from "./transfers";

/** What is known of the groups of a characteristic, as numbers. NaN is missing. */
export interface GroupFigures {
  readonly groups: number;
  /** Share on the day before the plan starts: spot * groups + group. */
  readonly opening: Float64Array;
  /** Share of joiners: slot * groups + group. */
  readonly joiners: Timed;
  /** Relative leaving and promotion: spot * groups + group. */
  readonly leaving: Timed;
  readonly promotion: Timed;
}

/** People by account and group, account * groups + group: at the end of a month, or on the opening day (month -1). */
export type Visit = (month: number, people: Float64Array) => void;

const at = ({ values, stretch }: Timed, month: number): Float64Array | undefined => values[stretch[month]!];

function weightsIn(step: MonthStep, { leaving, promotion }: GroupFigures, month: number): Float64Array | undefined {
  if (step === "leave or retire") return at(leaving, month);
  return step === "promote" ? at(promotion, month) : undefined;
}

/** Follows the groups through the months. The array a visit is given is used again for the next: copy what you keep. */
export function carry(transfers: Transfers, figures: GroupFigures, visit: Visit): void {
  const { groups } = figures;
  const { months, first } = transfers;
  const people = peopleAtStart(transfers, figures);
  visit(-1, people);
  const longest = first.reduce((most, start, number) => Math.max(most, (first[number + 1] ?? start) - start), 0);
  const going = new Float64Array(longest * groups);
  for (let month = 0; month < months; month += 1) {
    const joiners = at(figures.joiners, month)!;
    for (let number = 0; number < monthSteps.length; number += 1) {
      const start = first[month * monthSteps.length + number]!;
      const end = first[month * monthSteps.length + number + 1]!;
      if (start === end) continue;
      whoGoes(transfers, start, end, figures, people, joiners, weightsIn(monthSteps[number]!, figures, month), going);
      takeAlong(transfers, start, end, groups, people, going);
    }
    visit(month, people);
  }
}

function peopleAtStart({ rows, slots, spotOf, opening }: Transfers, figures: GroupFigures): Float64Array {
  const { groups } = figures;
  const joiners = at(figures.joiners, 0)!;
  const people = new Float64Array((rows + slots) * groups);
  for (let account = 0; account < rows + slots; account += 1) {
    if (opening[account] === 0) continue;
    const [shares, from] = account < rows ? [figures.opening, spotOf[account]!] : [joiners, account - rows];
    for (let g = 0; g < groups; g += 1) people[account * groups + g] = opening[account]! * shares[from * groups + g]!;
  }
  return people;
}

/** Divides the people of the transfers of a step over the groups, by how all stand before it. */
function whoGoes(
  { rows, sources, spotOf, from, to, heads }: Transfers,
  start: number,
  end: number,
  { groups, opening }: GroupFigures,
  people: Float64Array,
  joiners: Float64Array,
  weights: Float64Array | undefined,
  going: Float64Array,
): void {
  for (let i = start, into = 0; i < end; i += 1, into += groups) {
    const source = from[i]!;
    if (source !== outside && !isFresh(source, rows, sources)) {
      divideOver(heads[i]!, groups, people, source * groups, weights, spotOf[source]! * groups, going, into);
      continue;
    }
    const target = to[i]!;
    const slot = (source === outside ? target : source) - rows;
    if (slot >= 0) {
      for (let g = 0; g < groups; g += 1) going[into + g] = heads[i]! * joiners[slot * groups + g]!;
      continue;
    }
    divideOver(heads[i]!, groups, people, target * groups, undefined, 0, going, into);
    let there = 0;
    for (let g = 0; g < groups; g += 1) there += people[target * groups + g]!;
    // Where nobody works, they are as the staff of the place and level were at the start.
    if (there === 0)
      for (let g = 0; g < groups; g += 1) going[into + g] = heads[i]! * opening[spotOf[target]! * groups + g]!;
  }
}

/** Whether an account holds nobody: the open labour market, of which whoever is hired comes from outside. */
const isFresh = (account: number, rows: number, sources: number): boolean =>
  account >= rows && (account - rows) % sources === sources - 1;

/** Moves those who go. */
function takeAlong(
  { rows, sources, from, to }: Transfers,
  start: number,
  end: number,
  groups: number,
  people: Float64Array,
  going: Float64Array,
): void {
  for (let i = start, number = 0; i < end; i += 1) {
    const source = from[i]!;
    const target = to[i]!;
    const leaves = source !== outside && !isFresh(source, rows, sources);
    for (let g = 0; g < groups; g += 1, number += 1) {
      const gone = going[number]!;
      if (leaves) {
        const left = people[source * groups + g]! - gone;
        // What rounding leaves of a group that has gone is nobody.
        people[source * groups + g] = left < rounding * gone ? 0 : left;
      }
      if (target !== outside) people[target * groups + g] = people[target * groups + g]! + gone;
    }
  }
}
