/**
 * The time one level gives to supervising others. Everybody supervised is due so many hours a week, out of the supervising
 * level's time for patients; but that time waits for those whom the work keeps busy before it goes to people it has
 * nothing for, so that somebody who joins never leaves a team less time for the same work.
 *
 * Who is busy is told by the most cases a week that can be started in the mix in which people are referred, when each
 * case is dealt to those whose hour takes the least of the supervising level: nothing, part of an hour, or the hour
 * itself. Work of a level that those above may do too is a chain, so that dealing it to the cheapest first is best.
 */
import { elementAt } from "../../assumptions/present";
import { tierShare } from "../figures/tier-share";
import { orElse, type Spot } from "../figures/spot";
import { usually, type ForAWhile } from "./for-a-while";
import { hoursPerWte } from "./hours-per-wte";
import { mayRise } from "./kinds-of-time";
import { caseHours } from "./work";

/** Number of the level whose time goes into supervising; -1 where the service names none. */
export const supervisorOf = ({ service, resolved }: Spot): number =>
  service.supervisor === undefined ? -1 : resolved.members.index("level", service.supervisor);

/** WTE of a level. */
type Team = (level: number) => number;

const levelsOf = (spot: Spot): number[] =>
  Array.from({ length: spot.resolved.members.size("level") }, (_, level) => level);

/** Hours a week due to one WTE of a level. */
const dueEach = (spot: Spot, month: number, level: number): number =>
  level === supervisorOf(spot) ? 0 : orElse(spot.figure("supervision_given", month, { level }), 0);

/** Hours a week of supervision that everybody of a team is due. */
export const supervisionDue = (spot: Spot, month: number, wte: Team): number =>
  supervisorOf(spot) < 0
    ? 0
    : total(levelsOf(spot).map((level) => orElse(wte(level), 0) * dueEach(spot, month, level)));

/** By level; hours are of a week. */
interface Work {
  readonly supervisor: number;
  /** Hours of the team, and hours beside it, which are supervised by nobody here. */
  readonly own: readonly number[];
  readonly beside: readonly number[];
  /** Hours of supervision that go with an hour of the team's. */
  readonly costs: readonly number[];
  /** Hours of a case that the level alone may give, and that those above may give too. */
  readonly only: readonly number[];
  readonly rising: readonly number[];
}

/** What so many cases take of the supervising level, dealt as sparingly as can be. */
interface Dealt {
  /** False where others than the supervising level have too little time. */
  readonly fits: boolean;
  /** Hours for patients, and for supervising those who are busy. */
  readonly direct: number;
  readonly supervision: number;
}

const total = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0);

/** How much of some work can be done where each level may do its own and what is below it: what is below some level, and what those from there on have time for, at the least. */
function doable(work: readonly number[], there: readonly number[]): number {
  let below = total(work);
  let above = 0;
  let least = below;
  for (let level = work.length - 1; level >= 0; level -= 1) {
    below -= elementAt(work, level);
    above += elementAt(there, level);
    least = Math.min(least, below + above);
  }
  return least;
}

function dealt({ supervisor, own, beside, costs, only, rising }: Work, cases: number): Dealt {
  const asked = only.map((hours) => hours * cases);
  const work = rising.map((hours) => hours * cases);
  const others = own.map((_, level) => level).filter((level) => level !== supervisor);
  const there = own.map(() => 0);
  let fits = true;
  let supervision = 0;
  const supervised = others.filter((level) => elementAt(costs, level) > 0);
  const left = new Map<number, number>();
  for (const level of others) {
    const hours = elementAt(own, level);
    const free = elementAt(beside, level) + (supervised.includes(level) ? 0 : hours);
    there[level] = Math.max(0, free - elementAt(asked, level));
    const takes = Math.max(0, elementAt(asked, level) - free);
    const kept = supervised.includes(level) ? hours : 0;
    if (takes > kept) fits = false;
    supervision += takes * elementAt(costs, level);
    left.set(level, Math.max(0, kept - takes));
  }
  let done = doable(work, there);
  for (const level of [...supervised].sort((a, b) => elementAt(costs, a) - elementAt(costs, b))) {
    there[level] = elementAt(there, level) + (left.get(level) ?? 0);
    const now = doable(work, there);
    supervision += (now - done) * elementAt(costs, level);
    done = now;
  }
  const all = total(work);
  there[supervisor] = all;
  if (doable(work, there) < all * (1 - 1e-12)) fits = false;
  return { fits, direct: elementAt(asked, supervisor) + Math.max(0, all - done), supervision };
}

/** Hours of the supervising level that the most cases there is time for take of it directly, beyond hours put on beside it. */
function directAtMost(work: Work): number {
  const { supervisor, own, beside, only, rising } = work;
  const extra = elementAt(beside, supervisor);
  const takes = total(only) + total(rising);
  if (!(takes > 0)) return 0;
  const fit = ({ fits, direct, supervision }: Dealt): boolean =>
    fits && (direct <= extra || direct - extra + supervision <= elementAt(own, supervisor));
  let [low, high] = [0, (total(own) + total(beside)) / takes];
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (fit(dealt(work, middle))) low = middle;
    else high = middle;
  }
  return Math.max(0, dealt(work, low).direct - extra);
}

const sameList = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((value, at) => Object.is(value, b[at]));

const sameWork = (a: Work, b: Work): boolean =>
  a.supervisor === b.supervisor &&
  (["own", "beside", "costs", "only", "rising"] as const).every((name) => sameList(a[name], b[name]));

/** Of each list, the work that was asked about last: most months ask the same again. */
const askedLast = new WeakMap<Spot, { readonly work: Work; readonly direct: number }>();

function directOf(spot: Spot, work: Work): number {
  const last = askedLast.get(spot);
  if (last !== undefined && sameWork(last.work, work)) return last.direct;
  const direct = directAtMost(work);
  askedLast.set(spot, { work, direct });
  return direct;
}

/** What is worked out of figures alone, whatever the staff: for months in which none of them is another. */
export interface Held {
  /** Hours for patients that one WTE of a level gives in a week. */
  readonly perWte: (level: number) => number;
  /** Hours of a case in the mix of those referred. */
  readonly mix: () => Pick<Work, "only" | "rising">;
}

/** Each part is worked out when it is first asked for. */
export function heldIn(spot: Spot, month: number): Held {
  const perWte = new Map<number, number>();
  let mix: ReturnType<Held["mix"]> | undefined;
  return {
    perWte: (level) => {
      const hours = perWte.get(level) ?? hoursPerWte(spot, month, level);
      perWte.set(level, hours);
      return hours;
    },
    mix: () => (mix ??= mixOf(spot, month)),
  };
}

/** Hours of a case in the mix of those referred, again and again, by level; of it what a level above may give. */
function mixOf(spot: Spot, month: number): Pick<Work, "only" | "rising"> {
  const tiers = spot.service.tiers.map((_, tier) => {
    const again = orElse(spot.figure("rereferral_share", month, { tier }), 0);
    return { tier, hours: caseHours(spot, month, tier), share: tierShare(spot, month, tier) / (1 - again), again };
  });
  // Where everybody comes back there is no mix but the one given.
  const endless = tiers.some(({ again }) => again >= 1);
  const sumOf = (level: number, rises: boolean): number =>
    total(
      tiers
        .filter(({ tier }) => mayRise(spot, month, tier, level) === rises)
        .map(({ tier, hours, share }) => elementAt(hours, level) * (endless ? tierShare(spot, month, tier) : share)),
    );
  const levels = levelsOf(spot);
  return { only: levels.map((level) => sumOf(level, false)), rising: levels.map((level) => sumOf(level, true)) };
}

/**
 * Hours a week that supervision takes out of the supervising level's time for patients: what everybody supervised is due
 * for their WTE, as far as the work leaves time for it, and at the least what is due to those the work keeps busy. All
 * that is due where figures of the work are missing. 0 where nobody is supervised.
 */
export function supervisionTaken(
  spot: Spot,
  month: number,
  wte: Team,
  { beside, kept }: ForAWhile = usually,
  held = heldIn(spot, month),
): number {
  const supervisor = supervisorOf(spot);
  const levels = levelsOf(spot);
  const staff = (level: number): number => orElse(wte(level), 0);
  const due = supervisionDue(spot, month, wte);
  if (due === 0) return 0;
  const each = levels.map((level) => (staff(level) > 0 ? held.perWte(level) : 0));
  const work: Work = {
    supervisor,
    own: levels.map((level) => staff(level) * elementAt(each, level) * kept),
    beside: levels.map(beside),
    // Nobody's supervision takes longer than their work does.
    costs: levels.map((level) =>
      elementAt(each, level) > 0 ? Math.min(1, dueEach(spot, month, level) / elementAt(each, level)) : 0,
    ),
    ...held.mix(),
  };
  const direct = directOf(spot, work);
  if (kept === 0 || [...work.own, ...work.only, ...work.rising].some(Number.isNaN)) return due;
  return Math.min(due, Math.max(0, (elementAt(work.own, supervisor) - direct) / kept));
}
