/** Every account of a recorded run against the ledger: what stood there, what came and went, what stands there now. */
import { ledger, type Account, type Run } from "../../model";
import { absenceIn } from "../../model/workforce/month/events/flows";
import { completersOf, learnersIn } from "../../model/workforce/month/train/learners";

/** People in an account at the end of a month; -1 is the day before the plan starts. */
function headsIn(run: Run, account: Account, month: number): number {
  const { shape, sources, openingPool, training } = run.program;
  switch (account.kind) {
    case "post":
      return month < 0 ? run.opening[account.cell]! : run.stock[month * shape.cells + account.cell]!;
    case "pool": {
      const spot = (account.place * shape.levels + account.level) * sources + account.source;
      return month < 0 ? openingPool[spot]! : run.pool[month * shape.places * shape.levels * sources + spot]!;
    }
    case "training": {
      const cohort = training.cohorts[account.cohort]!;
      if (month >= cohort.join) return 0;
      return month >= cohort.end
        ? completersOf(run, account.cohort, account.place).completed
        : learnersIn(run, account.cohort, account.place, month);
    }
    case "at work":
    case "away":
    case "outside":
      return 0;
  }
}

const name = (account: Account): string => Object.values(account).join(" ");

/**
 * The first account and month whose change is not the sum of its ledger entries, to 1e-9 of what it holds or of what
 * passed through it; nothing when the books balance. WTE in posts is held to the same.
 */
export function imbalance(run: Run): string | undefined {
  const { program } = run;
  const { shape, sources, months, training, participation } = program;
  const accounts: Account[] = [];
  for (let cell = 0; cell < shape.cells; cell += 1) accounts.push({ kind: "post", cell });
  for (let place = 0; place < shape.places; place += 1) {
    for (let level = 0; level < shape.levels; level += 1)
      for (let source = 0; source < sources - 1; source += 1) accounts.push({ kind: "pool", place, level, source });
    training.cohorts.forEach((_, cohort) => accounts.push({ kind: "training", cohort, place }));
  }
  for (let row = 0; row < shape.rows && program.known.away.length > 0; row += 1) accounts.push({ kind: "away", row });
  const numbers = new Map(accounts.map((account, number) => [name(account), number]));
  const net = new Float64Array(months * accounts.length);
  const gross = new Float64Array(months * accounts.length);
  const wte = new Float64Array(months * accounts.length);
  let unknown: string | undefined;
  ledger(run, ({ month, from, to, heads, wteIn, wteOut, cause }) => {
    if (!(heads >= -1e-12)) unknown = `${cause} of ${heads} heads in month ${month}`;
    for (const [account, sign] of [
      [from, -1],
      [to, 1],
    ] as const) {
      if (account.kind === "outside" || account.kind === "at work") continue;
      const number = numbers.get(name(account));
      if (number === undefined) {
        unknown = `${cause} names ${name(account)}`;
        continue;
      }
      const i = month * accounts.length + number;
      net[i] = net[i]! + sign * heads;
      gross[i] = gross[i]! + heads;
      wte[i] = wte[i]! + (sign > 0 ? wteIn : -wteOut);
    }
  });
  if (unknown !== undefined) return unknown;
  const awayNow: number[] = [];
  for (let month = 0; month < months; month += 1)
    for (const [number, account] of accounts.entries()) {
      const i = month * accounts.length + number;
      const [before, after] = [headsIn(run, account, month - 1), headsIn(run, account, month)];
      const size = Math.max(1e-6, before, after, gross[i]!);
      if (!(Math.abs(after - before - net[i]!) <= 1e-9 * size))
        return `${name(account)} in month ${month}: from ${before} to ${after}, the ledger has ${net[i]!}`;
      if (account.kind === "away") {
        const row = month * shape.rows + account.row;
        awayNow[account.row] = (awayNow[account.row] ?? 0) + wte[i]!;
        const expected = absenceIn(run, month, account.row, run.wte[row]!).away;
        const began = month === 0 ? absenceIn(run, -1, account.row, Number.POSITIVE_INFINITY).away : 0;
        awayNow[account.row] = awayNow[account.row]! + began;
        if (!(Math.abs(awayNow[account.row]! - expected) <= 1e-9 * Math.max(1, expected)))
          return `WTE of ${name(account)} in month ${month}: ${expected}, the ledger has ${awayNow[account.row]!}`;
      }
      if (account.kind !== "post") continue;
      const [was, is] = [
        participation.values[participation.stretch[Math.max(0, month - 1)]!]!,
        participation.values[participation.stretch[month]!]!,
      ];
      const change = after * is[account.cell]! - before * was[account.cell]!;
      if (!(Math.abs(change - wte[i]!) <= 1e-9 * size))
        return `WTE of ${name(account)} in month ${month}: changed by ${change}, the ledger has ${wte[i]!}`;
    }
  return undefined;
}

/** The first number below zero among everything a run counts. */
export function belowZero(run: Run): string | undefined {
  for (const [what, list] of Object.entries({
    heads: run.heads,
    wte: run.wte,
    stock: run.stock,
    pool: run.pool,
    hired: run.hired,
    "hired from": run.hiredFrom,
    "hired elsewhere": run.relocated,
    "hired from elsewhere": run.settled,
    "pool lost": run.poolLost,
    started: run.started,
    promoted: run.promoted,
    moved: run.moved,
    apprenticed: run.apprenticed,
  })) {
    const at = list.findIndex((value) => !(value >= -1e-12 * 3000));
    if (at >= 0) return `${what}[${at}] is ${list[at]}`;
  }
  return undefined;
}
