/**
 * A published list run on from its bands of weeks waited: one tier, so many referred and so many taken off in a week, in
 * the order of a start profile. The weeks are those of the queue (list/queue, list/week) with nothing else in them; a
 * test holds the two together.
 */
import { exp } from "../../chance/portable";
import { elementAt } from "../../assumptions/present";
import { waitingBands } from "../../assumptions/declared/choices";
import { pickedTo } from "../list/queue/start-order";

/** People by whole weeks waited, from 1; the last holds everybody who has waited longer. */
export type ByWeek = Float64Array;

/** Weeks waited that are told apart: five years. */
const weeksToldApart = 260;

/** People by band. */
export function inBandsOf(people: ByWeek): number[] {
  return waitingBands.map(({ from, to }) =>
    people.subarray(from, Math.min(to, weeksToldApart)).reduce((sum, one) => sum + one, 0),
  );
}

/**
 * A list by bands as people by week: within a band, fewer have waited longer, as the starts of the weeks before have left
 * them. How fast that was is taken from the list itself: with it, the list gives the starts of a week.
 * @param removals people taken off in a week
 * @param referrals people referred in a week
 */
export function spreadBands(
  bands: readonly number[],
  profile: Float64Array,
  referrals: number,
  removals: number,
): ByWeek {
  const gives = (x: number): number => {
    const stays = staying(profile, x);
    const people = spreadWith(bands, stays);
    let starts = referrals * (1 - stays[0]!);
    for (let at = 0; at < weeksToldApart; at += 1) starts += people[at]! * (1 - stayAt(stays, at + 1));
    return starts;
  };
  return spreadWith(bands, staying(profile, factorGiving(removals, gives)));
}

/** The factor at which a rising function comes to an amount, between 0 and 5: by false position, halving what sticks. */
function factorGiving(amount: number, gives: (x: number) => number): number {
  let [low, high] = [0, 5];
  let [below, above] = [-amount, gives(high) - amount];
  if (above <= 0) return high;
  for (let round = 0; round < 60; round += 1) {
    const x = (low * above - high * below) / (above - below);
    const off = gives(x) - amount;
    if (Math.abs(off) <= 1e-9 * amount || high - low < 1e-14) return x;
    if (off < 0) {
      [low, below] = [x, off];
      above /= 2;
    } else {
      [high, above] = [x, off];
      below /= 2;
    }
  }
  return (low + high) / 2;
}

/** The part e^(-x p) that is not picked, by weeks waited as far as the profile tells them apart. */
const staying = (profile: Float64Array, x: number): Float64Array => profile.map((p) => (p === 0 ? 1 : exp(-x * p)));

const stayAt = (stays: Float64Array, waited: number): number => stays[Math.min(waited, stays.length - 1)]!;

function spreadWith(bands: readonly number[], stays: Float64Array): ByWeek {
  const people = new Float64Array(weeksToldApart);
  waitingBands.forEach(({ from, to }, band) => {
    const end = Math.min(to, weeksToldApart);
    let still = 1;
    let all = 0;
    for (let at = from; at < end; at += 1) {
      people[at] = still;
      all += still;
      still *= stayAt(stays, at + 1);
    }
    for (let at = from; at < end; at += 1) people[at] = (people[at]! * elementAt(bands, band)) / all;
  });
  return people;
}

/** The list a week later. */
function weekLater(people: ByWeek, profile: Float64Array, referrals: number, removals: number): ByWeek {
  const later = new Float64Array(weeksToldApart);
  later[0] = referrals;
  later.set(people.subarray(0, -1), 1);
  later[weeksToldApart - 1] = later[weeksToldApart - 1]! + people[weeksToldApart - 1]!;
  const classes = new Float64Array(profile.length);
  later.forEach((here, at) => {
    const alike = Math.min(at, classes.length - 1);
    classes[alike] = classes[alike]! + here;
  });
  const stays = staying(profile, pickedTo(removals, classes, profile));
  return later.map((here, at) => here * stayAt(stays, at));
}

/** The list some weeks later, a part of a week counted as such a part of the way to the next. */
export function runOn(
  people: ByWeek,
  profile: Float64Array,
  { weeks, referrals, removals }: { readonly weeks: number; readonly referrals: number; readonly removals: number },
): ByWeek {
  let now = people;
  for (let week = 0; week < Math.floor(weeks); week += 1) now = weekLater(now, profile, referrals, removals);
  const part = weeks - Math.floor(weeks);
  if (part === 0) return now;
  const next = weekLater(now, profile, referrals, removals);
  return now.map((here, at) => (1 - part) * here + part * next[at]!);
}
