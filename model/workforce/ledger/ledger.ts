/**
 * The ledger: every head that moves, by month, cause, from and to. Stock change is the sum of the ledger, for every
 * cell, pool and cohort. It feeds the Sankey, the waterfall and the checks.
 */
import { eachMonth } from "./flows";
import type { Run } from "../program/run";
import { courseFlows } from "../month/train/flows";

export type Cause =
  | "leave"
  | "retire"
  | "age"
  | "apprenticeship"
  | "move"
  | "promote"
  | "hire"
  | "start training"
  | "leave course"
  | "complete without registering"
  | "register elsewhere"
  | "register"
  | "arrive from abroad"
  | "return to practice"
  | "give up looking"
  /** Nobody moves: the same people work more or fewer hours. */
  | "change hours";

/** Where people are counted. A cell is a place, setting, level, origin and age (see shape.ts). */
export type Account =
  | { readonly kind: "post"; readonly cell: number }
  | { readonly kind: "pool"; readonly place: number; readonly level: number; readonly source: number }
  | { readonly kind: "training"; readonly cohort: number; readonly place: number }
  | { readonly kind: "outside" };

export interface LedgerEntry {
  readonly month: number;
  readonly cause: Cause;
  readonly from: Account;
  readonly to: Account;
  readonly heads: number;
  /** WTE that leaves the account the people come from, and WTE that enters the one they go to; 0 outside posts. */
  readonly wteOut: number;
  readonly wteIn: number;
}

const outside: Account = { kind: "outside" };

/** Calls `write` for every entry of a recorded run, month by month in the order of the processes. */
export function ledger(run: Run, write: (entry: LedgerEntry) => void): void {
  const { program } = run;
  const { shape, sources, training } = program;
  const { width, levels, places } = shape;
  const put = (
    month: number,
    cause: Cause,
    from: Account,
    to: Account,
    heads: number,
    wteOut: number,
    wteIn: number,
  ): void => {
    if (heads !== 0 || wteIn !== wteOut) write({ month, cause, from, to, heads, wteOut, wteIn });
  };
  const post = (cell: number): Account => ({ kind: "post", cell });

  eachMonth(run, (flows) => {
    const { month } = flows;
    const now = program.participation.values[program.participation.stretch[month]!]!;
    const before = program.participation.values[program.participation.stretch[Math.max(0, month - 1)]!]!;
    if (now !== before)
      for (let cell = 0; cell < shape.cells; cell += 1)
        put(
          month,
          "change hours",
          post(cell),
          post(cell),
          0,
          flows.start[cell]! * before[cell]!,
          flows.start[cell]! * now[cell]!,
        );
    for (let cell = 0; cell < shape.cells; cell += 1) {
      const wte = now[cell]!;
      put(month, "leave", post(cell), outside, flows.leavers[cell]!, flows.leavers[cell]! * wte, 0);
      put(month, "retire", post(cell), outside, flows.retirements[cell]!, flows.retirements[cell]! * wte, 0);
    }
    for (let cell = 0; cell < shape.cells; cell += 1)
      if (flows.agedUp[cell] !== 0)
        put(
          month,
          "age",
          post(cell),
          post(cell + 1),
          flows.agedUp[cell]!,
          flows.agedUp[cell]! * now[cell]!,
          flows.agedUp[cell]! * now[cell + 1]!,
        );

    for (let spot = 0; spot < places * levels; spot += 1)
      for (let source = 0; source < sources; source += 1)
        put(
          month,
          "give up looking",
          { kind: "pool", place: Math.floor(spot / levels), level: spot % levels, source },
          outside,
          run.poolLost[(month * places * levels + spot) * sources + source]!,
          0,
          0,
        );
    training.cohorts.forEach((cohort, number) => {
      if (month < cohort.start || month > cohort.join) return;
      for (let place = 0; place < places; place += 1) {
        const here: Account = { kind: "training", cohort: number, place };
        const pool: Account = { kind: "pool", place, level: program.firstRegistered, source: cohort.route };
        courseFlows(run, number, place, month, (cause, heads) =>
          put(
            month,
            cause,
            cause === "start training" ? outside : here,
            cause === "start training" ? here : cause === "register" ? pool : outside,
            heads,
            0,
            0,
          ),
        );
      }
    });
    const arriving =
      run.drawn === undefined
        ? program.arrivals.values[program.arrivals.stretch[month]!]!
        : run.drawn.arrived.subarray(month * places * levels * 2);
    for (let spot = 0; spot < places * levels; spot += 1) {
      const account = (source: number): Account => ({
        kind: "pool",
        place: Math.floor(spot / levels),
        level: spot % levels,
        source,
      });
      put(month, "arrive from abroad", outside, account(sources - 3), arriving[spot * 2]!, 0, 0);
      put(month, "return to practice", outside, account(sources - 2), arriving[spot * 2 + 1]!, 0, 0);
    }

    const up = (program.firstRegistered - program.supportLevel) * width;
    for (let cell = 0; cell < shape.cells; cell += 1)
      if (flows.apprenticed[cell] !== 0)
        put(
          month,
          "apprenticeship",
          post(cell),
          post(cell + up),
          flows.apprenticed[cell]!,
          flows.apprenticed[cell]! * now[cell]!,
          flows.apprenticed[cell]! * now[cell + up]!,
        );
    program.movePairs.forEach((pair, number) => {
      for (let i = 0; i < width; i += 1) {
        const heads = flows.moved[number * width + i]!;
        put(
          month,
          "move",
          post(pair.from * width + i),
          post(pair.to * width + i),
          heads,
          heads * now[pair.from * width + i]!,
          heads * now[pair.to * width + i]!,
        );
      }
    });
    for (let cell = 0; cell < shape.cells; cell += 1)
      if (flows.promoted[cell] !== 0)
        put(
          month,
          "promote",
          post(cell),
          post(cell + width),
          flows.promoted[cell]!,
          flows.promoted[cell]! * now[cell]!,
          flows.promoted[cell]! * now[cell + width]!,
        );

    const hiredFrom = (spot: number, number: number): Account =>
      number === sources - 1
        ? outside
        : { kind: "pool", place: Math.floor(spot / levels), level: spot % levels, source: number };
    if (run.drawn !== undefined) {
      const { first, cell: cells, source: from, heads: numbers } = run.drawn.hires;
      for (let i = first[month]!; i < first[month + 1]!; i += 1) {
        const cell = cells[i]!;
        const row = Math.floor(cell / width);
        put(
          month,
          "hire",
          hiredFrom(Math.floor(row / (shape.settings * levels)) * levels + (row % levels), from[i]!),
          post(cell),
          numbers[i]!,
          0,
          numbers[i]! * now[cell]!,
        );
      }
      return;
    }
    for (let cell = 0; cell < shape.cells; cell += 1) {
      const heads = flows.hired[cell]!;
      if (heads === 0) continue;
      const row = Math.floor(cell / width);
      const spot = Math.floor(row / (shape.settings * levels)) * levels + (row % levels);
      const base = (month * places * levels + spot) * sources;
      let total = 0;
      for (let number = 0; number < sources; number += 1)
        total += run.hiredFrom[base + number]! * profileAt(run, spot, number, cell % width);
      for (let number = 0; number < sources; number += 1) {
        const part =
          total > 0 ? (run.hiredFrom[base + number]! * profileAt(run, spot, number, cell % width)) / total : 0;
        put(month, "hire", hiredFrom(spot, number), post(cell), heads * part, 0, heads * part * now[cell]!);
      }
    }
  });
}

/** Part of a source's people at one age and origin. */
function profileAt(run: Run, spot: number, source: number, i: number): number {
  const { shape, sources, profiles, openMarket } = run.program;
  return source === sources - 1 ? openMarket[spot * shape.width + i]! : profiles[source * shape.width + i]!;
}
