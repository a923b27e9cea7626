/** Reading a list at the end of a week: how long those on it have waited. */
import type { ListProfile, QueueFlows, WaitReadings } from "./queue-run";

/** People waiting by tier and week of arrival: tier * span + (week of arrival + oldest). */
export interface WaitingList {
  readonly people: Float64Array;
  /** Before this arrival nobody of the tier waits. */
  readonly first: Int32Array;
  readonly tiers: number;
  readonly span: number;
  readonly oldest: number;
}

export function emptyFlows(weeks: number, tiers: number): QueueFlows {
  const made = (): Float64Array => new Float64Array(weeks * tiers);
  return { referred: made(), rereferred: made(), removed: made(), escalatedIn: made(), escalatedOut: made(), started: made(), completed: made(), waiting: made(), inTreatment: made() };
}

type Readings = WaitReadings & {
  /** Cases started in each week; while the week runs, `waitOfStarted` holds the sum of their waits. */
  readonly started: Float64Array;
};

export function emptyWaits(weeks: number): Readings {
  const made = (): Float64Array => new Float64Array(weeks);
  return { longest: made(), mean: made(), median: made(), ninetySecond: made(), over18: made(), over52: made(), overAim: made(), waitOfStarted: made(), started: made() };
}

/** Fewer people than this are nobody: what is left of a fraction after many weeks of rounding. */
const NOBODY = 1e-9;

/**
 * Reads the waits at the end of a week. Somebody who arrived in this week has waited one week by its end. The longest
 * wait is the age of the first whole person counted from the longest waiting.
 * @param week -1 for the day before the plan starts
 * @param slot where the readings go
 */
export function readWaits({ people, first, tiers, span, oldest }: WaitingList, week: number, aim: number, into: Readings, slot: number): void {
  const last = oldest + week;
  let from = last + 1;
  for (let tier = 0; tier < tiers; tier += 1) from = Math.min(from, first[tier]!);
  let total = 0;
  for (let tier = 0; tier < tiers; tier += 1) for (let i = first[tier]!; i <= last; i += 1) total += people[tier * span + i]!;
  let passed = 0;
  let weeks = 0;
  let longest = 0;
  let median = Number.NaN;
  let ninetySecond = Number.NaN;
  let over18 = 0;
  let over52 = 0;
  let overAim = Number.isNaN(aim) ? Number.NaN : 0;
  if (total > NOBODY) {
    // The shortest wait that so many have waited no longer than: of 100 people of whom 8 have waited more than 18 weeks, 92 have waited no longer than 18.
    const half = total * (0.5 + NOBODY);
    const eighth = total * (0.08 + NOBODY);
    for (let i = from; i <= last; i += 1) {
      let here = 0;
      for (let tier = 0; tier < tiers; tier += 1) here += people[tier * span + i]!;
      if (here === 0) continue;
      const waited = last - i + 1;
      passed += here;
      weeks += here * waited;
      if (longest === 0 && passed >= 1 - NOBODY) longest = waited;
      if (ninetySecond !== ninetySecond && passed > eighth) ninetySecond = waited;
      if (median !== median && passed > half) median = waited;
      if (waited > 18) over18 += here;
      if (waited > 52) over52 += here;
      if (waited > aim) overAim += here;
    }
  }
  into.longest[slot] = longest;
  into.mean[slot] = total > NOBODY ? weeks / total : Number.NaN;
  into.median[slot] = median;
  into.ninetySecond[slot] = ninetySecond;
  into.over18[slot] = over18;
  into.over52[slot] = over52;
  into.overAim[slot] = overAim;
  into.waitOfStarted[slot] = into.started[slot]! > 0 ? into.waitOfStarted[slot]! / into.started[slot]! : Number.NaN;
}

/** Two weeks a step, so that 18 and 52 weeks fall on edges; longer steps only where somebody has waited very long. */
export function newProfile(oldest: number, weeks: number, tiers: number): ListProfile {
  const step = 2 * Math.max(1, Math.ceil(oldest / 208));
  const steps = Math.ceil(Math.min(oldest + weeks, Math.max(2 * oldest, 156)) / step);
  return { step, steps, people: new Float64Array(weeks * tiers * steps), opening: new Float64Array(tiers * steps) };
}

/** Writes the list at the end of a week (-1: the day before the plan) into the profile, from an index on. */
export function readProfile({ people, first, tiers, span, oldest }: WaitingList, week: number, { step, steps }: ListProfile, into: Float64Array, at: number): void {
  for (let tier = 0; tier < tiers; tier += 1)
    for (let i = first[tier]!; i <= oldest + week; i += 1) {
      const where = at + tier * steps + Math.min(steps - 1, Math.floor((oldest + week - i) / step));
      into[where] = into[where]! + people[tier * span + i]!;
    }
}
