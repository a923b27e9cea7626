/** The fifth step of a week, and the day before the plan: the list is read, how long those on it have waited. */
import type { ListProfile, QueueFlows, WaitReadings } from "../queue/queue-run";

/** People waiting by tier and week of arrival: tier * span + (week of arrival + oldest). */
export interface WaitingList {
  readonly people: Float64Array;
  /** People of all tiers who arrived in a week or before it, and so have waited at least as long, as the list was last read. */
  readonly waited: Float64Array;
  /** Before this arrival nobody of the tier waits. */
  readonly first: Int32Array;
  readonly tiers: number;
  readonly span: number;
  readonly oldest: number;
}

export function emptyFlows(weeks: number, tiers: number): QueueFlows {
  const made = (): Float64Array => new Float64Array(weeks * tiers);
  return {
    referred: made(),
    rereferred: made(),
    removed: made(),
    escalatedIn: made(),
    escalatedOut: made(),
    started: made(),
    completed: made(),
    waiting: made(),
    inTreatment: made(),
  };
}

export type Readings = WaitReadings & {
  /** Cases started in each week; while the week runs, `waitOfStarted` holds the sum of their waits. */
  readonly started: Float64Array;
};

export function emptyWaits(weeks: number): Readings {
  const made = (): Float64Array => new Float64Array(weeks);
  return {
    longest: made(),
    mean: made(),
    median: made(),
    ninetySecond: made(),
    over18: made(),
    over52: made(),
    overAim: made(),
    waitOfStarted: made(),
    started: made(),
  };
}

/** Fewer people than this are nobody: what is left of a fraction after many weeks of rounding. */
const NOBODY = 1e-9;

/**
 * Reads the list at the end of a week: who waits, and how long they have waited. Somebody who arrived in this week has
 * waited one week by its end. The longest wait is the age of the first whole person counted from the longest waiting.
 * @param week -1 for the day before the plan starts
 * @param waiting receives the people waiting: slot * tiers + tier
 * @param slot where the readings go
 */
export function readList(
  { people, waited, first, tiers, span, oldest }: WaitingList,
  week: number,
  aim: number,
  waiting: Float64Array,
  into: Readings,
  slot: number,
): void {
  const last = oldest + week;
  let from = last + 1;
  for (let tier = 0; tier < tiers; tier += 1) from = Math.min(from, first[tier]!);
  waited.fill(0, from, last + 1);
  for (let tier = 0; tier < tiers; tier += 1) {
    const base = tier * span;
    let own = 0;
    for (let i = first[tier]!; i <= last; i += 1) {
      const here = people[base + i]!;
      own += here;
      waited[i] = waited[i]! + here;
    }
    waiting[slot * tiers + tier] = own;
  }
  // Somebody who has waited three weeks is counted with those who have waited at least one, two and three: three times in all.
  let total = 0;
  let weeks = 0;
  for (let i = from; i <= last; i += 1) {
    total += waited[i]!;
    waited[i] = total;
    weeks += total;
  }
  const longer = (than: number): number => (last - Math.floor(than) < from ? 0 : waited[last - Math.floor(than)]!);
  const somebody = total > NOBODY;
  into.longest[slot] = last + 1 - firstAbove(waited, from, last, 1 - NOBODY);
  into.mean[slot] = somebody ? weeks / total : Number.NaN;
  // The shortest wait that so many have waited no longer than: of 100 people of whom 8 have waited more than 18 weeks, 92 have waited no longer than 18.
  into.median[slot] = somebody ? last + 1 - firstAbove(waited, from, last, total * (0.5 + NOBODY)) : Number.NaN;
  into.ninetySecond[slot] = somebody ? last + 1 - firstAbove(waited, from, last, total * (0.08 + NOBODY)) : Number.NaN;
  into.over18[slot] = longer(18);
  into.over52[slot] = longer(52);
  into.overAim[slot] = Number.isNaN(aim) ? Number.NaN : longer(aim);
  into.waitOfStarted[slot] = into.started[slot]! > 0 ? into.waitOfStarted[slot]! / into.started[slot]! : Number.NaN;
}

/** The first place at which a rising count is above an amount; the place after the last where it never is. */
function firstAbove(count: Float64Array, first: number, last: number, amount: number): number {
  let [low, high] = [first, last + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (count[middle]! > amount) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Two weeks a step, so that 18 and 52 weeks fall on edges; longer steps only where somebody has waited very long. */
export function newProfile(oldest: number, weeks: number, tiers: number): ListProfile {
  const step = 2 * Math.max(1, Math.ceil(oldest / 208));
  const steps = Math.ceil(Math.min(oldest + weeks, Math.max(2 * oldest, 156)) / step);
  return { step, steps, people: new Float64Array(weeks * tiers * steps), opening: new Float64Array(tiers * steps) };
}

/** Writes the list at the end of a week (-1: the day before the plan) into the profile, from an index on. */
export function readProfile(
  { people, first, tiers, span, oldest }: WaitingList,
  week: number,
  { step, steps }: ListProfile,
  into: Float64Array,
  at: number,
): void {
  for (let tier = 0; tier < tiers; tier += 1)
    for (let i = first[tier]!; i <= oldest + week; i += 1) {
      const where = at + tier * steps + Math.min(steps - 1, Math.floor((oldest + week - i) / step));
      into[where] = into[where]! + people[tier * span + i]!;
    }
}
