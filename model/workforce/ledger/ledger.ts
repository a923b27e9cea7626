/**
 * The ledger: every head that moves, by month, cause, from and to. Stock change is the sum of the ledger, for every
 * cell, pool and cohort. It feeds the Sankey, the waterfall and the checks.
 */
import { eachMonth } from "./flows";
import { arrivalKinds, arrivalSources } from "../program/arrivals";
import { knownKinds } from "../program/known-events";
import { openingRows } from "../program/opening-rows";
import { firstArrival } from "../program/program";
import type { Run } from "../program/run";
import { absenceIn, eachKnown } from "../month/events/flows";
import { arrivalsIn } from "../month/arrive/flows";
import { eachHire } from "../month/recruit/flows";
import { eachRelocation } from "../month/relocate/flows";
import { courseFlows } from "../month/train/flows";
import type { Cause } from "../program/cause";

/** Where people are counted. A cell is a place, setting, level, origin and age (see shape.ts). */
export type Account =
  | { readonly kind: "post"; readonly cell: number }
  | { readonly kind: "pool"; readonly place: number; readonly level: number; readonly source: number }
  | { readonly kind: "training"; readonly cohort: number; readonly place: number }
  /** WTE that works in a row (place, setting and level) or stands in there, and WTE of it that is away: no heads. */
  | { readonly kind: "at work"; readonly row: number }
  | { readonly kind: "away"; readonly row: number }
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
  const pool = (placeLevel: number, source: number): Account => ({
    kind: "pool",
    place: Math.floor(placeLevel / levels),
    level: placeLevel % levels,
    source,
  });

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

    eachKnown(run, month, (kind, cell, heads) => {
      const wte = heads * now[cell]!;
      if (kind === knownKinds.leave) put(month, "leave, as known", post(cell), outside, heads, wte, 0);
      else if (kind === knownKinds.join) put(month, "join, as known", outside, post(cell), heads, 0, wte);
      else put(month, "move up, as known", post(cell), post(cell + width), heads, wte, heads * now[cell + width]!);
    });
    absences(run, month, write);

    for (let placeLevel = 0; placeLevel < places * levels; placeLevel += 1)
      for (let source = 0; source < sources; source += 1)
        put(
          month,
          "give up looking",
          pool(placeLevel, source),
          outside,
          run.poolLost[(month * places * levels + placeLevel) * sources + source]!,
          0,
          0,
        );
    training.cohorts.forEach((cohort, number) => {
      if (month < cohort.start || month > cohort.join) return;
      for (let place = 0; place < places; place += 1) {
        const here: Account = { kind: "training", cohort: number, place };
        courseFlows(run, number, place, month, (cause, heads) =>
          put(
            month,
            cause,
            cause === "start training" ? outside : here,
            cause === "start training"
              ? here
              : cause === "register"
                ? pool(place * levels + program.firstRegistered, cohort.route)
                : outside,
            heads,
            0,
            0,
          ),
        );
      }
    });
    const arriving = arrivalsIn(run, month);
    for (let placeLevel = 0; placeLevel < places * levels; placeLevel += 1) {
      arrivalSources.forEach(({ cause }, kind) => {
        const heads = arriving[placeLevel * arrivalKinds + kind]!;
        put(month, cause, outside, pool(placeLevel, firstArrival(program) + kind), heads, 0, 0);
      });
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

    const hire = (cell: number, slot: number, heads: number): void =>
      put(
        month,
        "hire",
        slot % sources === sources - 1 ? outside : pool(Math.floor(slot / sources), slot % sources),
        post(cell),
        heads,
        0,
        heads * now[cell]!,
      );
    eachHire(run, flows, hire);
    eachRelocation(run, month, hire);
  });
}

/** Writes who goes away and comes back in a month, and who stands in: the difference of the absences at its two ends. */
function absences(run: Run, month: number, write: (entry: LedgerEntry) => void): void {
  const { shape, known } = run.program;
  const { rows } = shape;
  if (known.away.length === 0) return;
  const openingWte = month === 0 ? openingRows(run).wte : undefined;
  for (let row = 0; row < rows; row += 1) {
    const before = absenceIn(run, month - 1, row, openingWte?.[row] ?? run.wte[(month - 1) * rows + row]!);
    const after = absenceIn(run, month, row, run.wte[month * rows + row]!);
    const atWork: Account = { kind: "at work", row };
    const put = (cause: Cause, from: Account, to: Account, wte: number): void => {
      if (wte > 0) write({ month, cause, from, to, heads: 0, wteOut: wte, wteIn: wte });
    };
    put("go away", atWork, { kind: "away", row }, after.away - before.away);
    put("come back", { kind: "away", row }, atWork, before.away - after.away);
    put("stand in", outside, atWork, after.covered - before.covered);
    put("stand down", atWork, outside, before.covered - after.covered);
  }
}
