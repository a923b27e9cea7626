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
  const { months, rows, slots, spotOf, opening, first, from, to } = transfers;
  const people = new Float64Array((rows + slots) * groups);
  const joinersAtStart = at(figures.joiners, 0)!;
  for (let account = 0; account < rows + slots; account += 1)
    for (let g = 0; g < groups; g += 1) {
      const share =
        account < rows
          ? figures.opening[spotOf[account]! * groups + g]!
          : joinersAtStart[(account - rows) * groups + g]!;
      people[account * groups + g] = opening[account] === 0 ? 0 : opening[account]! * share;
    }
  visit(-1, people);
  const longest = first.reduce((most, start, number) => Math.max(most, (first[number + 1] ?? start) - start), 0);
  const going = new Float64Array(longest * groups);
  for (let month = 0; month < months; month += 1) {
    const joiners = at(figures.joiners, month)!;
    monthSteps.forEach((step, number) => {
      const start = first[month * monthSteps.length + number]!;
      const end = first[month * monthSteps.length + number + 1]!;
      const weights = weightsIn(step, figures, month);
      for (let i = start; i < end; i += 1) whoGoes(transfers, i, figures, people, joiners, weights, going, i - start);
      for (let i = start; i < end; i += 1)
        for (let g = 0; g < groups; g += 1) {
          const gone = going[(i - start) * groups + g]!;
          if (from[i] !== outside && !isFresh(transfers, from[i]!)) {
            const left = people[from[i]! * groups + g]! - gone;
            // What rounding leaves of a group that has gone is nobody.
            people[from[i]! * groups + g] = left < rounding * gone ? 0 : left;
          }
          if (to[i] !== outside) people[to[i]! * groups + g] = people[to[i]! * groups + g]! + gone;
        }
    });
    visit(month, people);
  }
}

/** Whether an account holds nobody: the open labour market, of which whoever is hired comes from outside. */
const isFresh = ({ rows, sources }: Transfers, account: number): boolean =>
  account >= rows && (account - rows) % sources === sources - 1;

/** Divides the people of one transfer over the groups, by how they stand before its step. */
function whoGoes(
  transfers: Transfers,
  i: number,
  { groups, opening }: GroupFigures,
  people: Float64Array,
  joiners: Float64Array,
  weights: Float64Array | undefined,
  going: Float64Array,
  number: number,
): void {
  const { rows, spotOf } = transfers;
  const from = transfers.from[i]!;
  const to = transfers.to[i]!;
  const heads = transfers.heads[i]!;
  const into = number * groups;
  if (from !== outside && !isFresh(transfers, from)) {
    divideOver(heads, groups, people, from * groups, weights, spotOf[from]! * groups, going, into);
    return;
  }
  const slot = (from === outside ? to : from) - rows;
  if (slot >= 0) {
    for (let g = 0; g < groups; g += 1) going[into + g] = heads * joiners[slot * groups + g]!;
    return;
  }
  divideOver(heads, groups, people, to * groups, undefined, 0, going, into);
  let there = 0;
  for (let g = 0; g < groups; g += 1) there += people[to * groups + g]!;
  // Where nobody works, they are as the staff of the place and level were at the start.
  if (there === 0) for (let g = 0; g < groups; g += 1) going[into + g] = heads * opening[spotOf[to]! * groups + g]!;
}
