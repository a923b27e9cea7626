/**
 * Everybody who moves in a run, by row (place, setting and level) and pool instead of by age and origin: what a
 * characteristic has to follow. Worked out once, so that it can be followed many times.
 *
 * An account is a row, or a slot of the pools (place, level and source) after all rows.
 */
import { eachKnown } from "../workforce/month/events/flows";
import { arrivalsIn } from "../workforce/month/arrive/flows";
import { eachRowHire } from "../workforce/month/recruit/flows";
import { eachRowRelocation } from "../workforce/month/relocate/flows";
import { completersOf } from "../workforce/month/train/learners";
import { arrivalKinds } from "../workforce/program/arrivals";
import { knownKinds } from "../workforce/program/known-events";
import type { MonthOfFlows } from "../workforce/program/month-of-flows";
import { firstArrival } from "../workforce/program/program";
import type { Run } from "../workforce/program/run";
import { placeLevelOf } from "../workforce/program/shape";
import { eachMonth } from "../workforce/ledger/flows";

/** The steps of a month in which people move, in their order. Within a step all go at once. */
export const monthSteps = [
  "leave or retire",
  "leave, as known",
  "move up, as known",
  "join, as known",
  "give up looking",
  "register",
  "arrive",
  "complete an apprenticeship in post",
  "move",
  "promote",
  "hire",
] as const;
export type MonthStep = (typeof monthSteps)[number];

/** Where people come from or go to when it is no account: outside the workforce and its pools. */
export const outside = -1;

export interface Transfers {
  readonly months: number;
  readonly rows: number;
  readonly slots: number;
  /** Where joiners come from: the routes, those who arrive, the open labour market. A slot is of one: slot % sources. */
  readonly sources: number;
  /** Place and level of each row and slot: place * levels + level. */
  readonly spotOf: Int32Array;
  /** Heads by account on the day before the plan starts. */
  readonly opening: Float64Array;
  /** Transfers of a step begin at first[month * steps + step], and end where the next begins. */
  readonly first: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly heads: Float64Array;
}

/** Lists of numbers that grow: a run has some hundred thousand transfers. */
class Growing {
  from = new Int32Array(1024);
  to = new Int32Array(1024);
  heads = new Float64Array(1024);
  count = 0;

  put(from: number, to: number, heads: number): void {
    if (heads === 0) return;
    if (this.count === this.heads.length) {
      const wider = <T extends Int32Array | Float64Array>(list: T, made: T): T => (made.set(list), made);
      this.from = wider(this.from, new Int32Array(2 * this.count));
      this.to = wider(this.to, new Int32Array(2 * this.count));
      this.heads = wider(this.heads, new Float64Array(2 * this.count));
    }
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.heads[this.count] = heads;
    this.count += 1;
  }
}

/** The transfers of a run of either kind. Throws where the run has not kept its cells: who leaves is known by cell. */
export function transfersOf(run: Run): Transfers {
  const { program } = run;
  const { shape, sources, months } = program;
  const { rows } = shape;
  const slots = run.openingPool.length;
  const list = new Growing();
  const first = new Int32Array(months * monthSteps.length + 1);
  eachMonth(run, (flows) => {
    monthSteps.forEach((step, number) => {
      first[flows.month * monthSteps.length + number] = list.count;
      putStep(step, run, flows, list);
    });
  });
  first[months * monthSteps.length] = list.count;
  const opening = new Float64Array(rows + slots);
  for (let row = 0; row < rows; row += 1) opening[row] = sumOf(run.opening, row, shape.width);
  opening.set(run.openingPool, rows);
  return {
    months,
    rows,
    slots,
    sources,
    spotOf: Int32Array.from({ length: rows + slots }, (_, account) =>
      account < rows ? placeLevelOf(account, shape) : Math.floor((account - rows) / sources),
    ),
    opening,
    first,
    from: list.from.slice(0, list.count),
    to: list.to.slice(0, list.count),
    heads: list.heads.slice(0, list.count),
  };
}

function sumOf(cells: Float64Array, row: number, width: number): number {
  let heads = 0;
  for (let cell = row * width; cell < (row + 1) * width; cell += 1) heads += cells[cell]!;
  return heads;
}

/** Puts the transfers of one step of a month. */
function putStep(step: MonthStep, run: Run, flows: MonthOfFlows, list: Growing): void {
  const { program } = run;
  const { shape, sources, movePairs, firstRegistered, supportLevel, training } = program;
  const { rows, width, places, levels } = shape;
  const { month } = flows;
  const slots = run.openingPool.length;
  const known = (wanted: number, from: (row: number) => number, to: (row: number) => number): void =>
    eachKnown(run, month, (kind, cell, heads) => {
      const row = Math.floor(cell / width);
      if (kind === wanted) list.put(from(row), to(row), heads);
    });
  const here = (row: number): number => row;
  const nowhere = (): number => outside;
  switch (step) {
    case "leave or retire":
      for (let row = 0; row < rows; row += 1)
        list.put(row, outside, sumOf(flows.leavers, row, width) + sumOf(flows.retirements, row, width));
      return;
    case "leave, as known":
      known(knownKinds.leave, here, nowhere);
      return;
    case "move up, as known":
      known(knownKinds.moveUp, here, (row) => row + 1);
      return;
    case "join, as known":
      known(knownKinds.join, nowhere, here);
      return;
    case "give up looking":
      for (let slot = 0; slot < slots; slot += 1) list.put(rows + slot, outside, run.poolLost[month * slots + slot]!);
      return;
    case "register":
      training.cohorts.forEach(({ join, route }, cohort) => {
        if (join !== month) return;
        for (let place = 0; place < places; place += 1)
          list.put(
            outside,
            rows + (place * levels + firstRegistered) * sources + route,
            completersOf(run, cohort, place).joined,
          );
      });
      return;
    case "arrive": {
      const arriving = arrivalsIn(run, month);
      for (let i = 0; i < arriving.length; i += 1)
        list.put(
          outside,
          rows + Math.floor(i / arrivalKinds) * sources + firstArrival(program) + (i % arrivalKinds),
          arriving[i]!,
        );
      return;
    }
    case "complete an apprenticeship in post":
      for (let row = supportLevel; row >= 0 && row < rows; row += levels)
        list.put(row, row + firstRegistered - supportLevel, sumOf(flows.apprenticed, row, width));
      return;
    case "move":
      movePairs.forEach(({ from, to }, pair) => list.put(from, to, sumOf(flows.moved, pair, width)));
      return;
    case "promote":
      for (let row = 0; row < rows; row += 1) list.put(row, row + 1, sumOf(flows.promoted, row, width));
      return;
    case "hire": {
      const hire = (row: number, slot: number, heads: number): void => list.put(rows + slot, row, heads);
      eachRowHire(run, month, hire);
      eachRowRelocation(run, month, hire);
    }
  }
}
