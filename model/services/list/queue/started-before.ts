/** How many cases of each tier were started in a week before the plan. */
import type { Spot } from "../../figures/spot";
import type { OpeningList } from "./opening-list";
import type { Terms } from "./queue";

/** The first week of a list before any scenario, out of which the day before it is worked out. */
export interface FirstWeek {
  readonly spot: Spot;
  readonly terms: Terms;
  /** Accepted referrals, by tier. */
  readonly referrals: Float64Array;
  /** Time there is, by kind, and how many kinds there are. */
  readonly available: Float64Array;
  readonly kinds: number;
}

/** People who join a service in a week at the opening, or who are started in it, and the part of each tier. */
export interface Mix {
  readonly all: number;
  readonly share: (tier: number) => number;
}

/**
 * Cases started a week when all there is goes into cases as they are referred: the least over kinds of time of what there
 * is / what the mix takes. In hours, a case takes its need for every week of its treatment.
 */
export function startsAtCapacity(
  terms: Terms,
  shares: (tier: number) => number,
  available: (kind: number) => number,
  kinds: number,
  counts: boolean,
): number {
  let least = Number.POSITIVE_INFINITY;
  for (let kind = 0; kind < kinds; kind += 1) {
    let takes = 0;
    for (let tier = 0; tier < terms.treatment.length; tier += 1)
      takes += shares(tier) * terms.need[tier * kinds + kind]! * (counts ? 1 : terms.treatment[tier]!);
    if (takes > 0) least = Math.min(least, available(kind) / takes);
  }
  return least;
}

/** A week in which statutory cases are started as they come. */
export interface AfterStatutory {
  /** People who come to each tier. */
  readonly come: Float64Array;
  /** The tiers other than statutory ones. */
  readonly others: ReadonlySet<number>;
  /** What a case of a tier takes of a kind of time. */
  readonly takes: (tier: number, kind: number) => number;
  /** What statutory cases leave of each kind of time. */
  readonly left: Float64Array;
  readonly somebodyWaits: (tier: number) => boolean;
}

export function afterStatutory(
  { spot, terms, available, kinds }: FirstWeek,
  { all, share }: Mix,
  { oldest, people }: OpeningList,
): AfterStatutory {
  const counts = spot.service.capacity === "starts";
  const takes = (tier: number, kind: number): number =>
    terms.need[tier * kinds + kind]! * (counts ? 1 : terms.treatment[tier]!);
  const come = Float64Array.from(terms.treatment, (_, tier) => all * share(tier));
  const others = new Set(terms.groups.flat());
  return {
    come,
    others,
    takes,
    left: Float64Array.from({ length: kinds }, (_, kind) =>
      Math.max(
        0,
        come.reduce(
          (time, some, tier) => (others.has(tier) ? time : time - some * takes(tier, kind)),
          available[kind]!,
        ),
      ),
    ),
    somebodyWaits: (tier) => people.subarray(tier * oldest, (tier + 1) * oldest).some((some) => some > 0),
  };
}

/**
 * Cases of each tier started a week where time is kept for each: statutory ones as they come; the others with their share
 * of what those leave, all of it where somebody of the tier waits, and else as far as the tier has people to start.
 */
export function startsInShares(
  { terms, kinds }: FirstWeek,
  ring: Float64Array,
  { come, takes, left, somebodyWaits }: AfterStatutory,
): Float64Array {
  const starts = come.slice();
  terms.groups.forEach((group, number) => {
    for (const tier of group) {
      let most = Number.POSITIVE_INFINITY;
      for (let kind = 0; kind < kinds; kind += 1)
        if (takes(tier, kind) > 0) most = Math.min(most, (left[kind]! * ring[number]!) / takes(tier, kind));
      starts[tier] = somebodyWaits(tier) && Number.isFinite(most) ? most : Math.min(most, come[tier]!);
    }
  });
  return starts;
}

/** Starts cases a week in the time there is. */
interface Filling {
  readonly starts: Float64Array;
  /** Time not used yet, by kind. */
  readonly time: Float64Array;
}

/**
 * Starts more cases of some tiers, so many for each of their parts, until that many of each are started or their time has
 * run out; tiers that need nothing of what has run out go on.
 */
function startInParts(
  { starts, time }: Filling,
  tiers: readonly number[],
  part: (tier: number) => number,
  takes: AfterStatutory["takes"],
  upTo: number,
): void {
  let open = tiers.filter((tier) => part(tier) > 0);
  let rest = upTo;
  while (open.length > 0 && rest > 0) {
    const each = time.map((_, kind) => open.reduce((sum, tier) => sum + part(tier) * takes(tier, kind), 0));
    const lasts = time.map((there, kind) => (each[kind]! > 0 ? there / each[kind]! : Number.POSITIVE_INFINITY));
    const more = Math.min(rest, ...lasts);
    // Nothing of theirs can run out: nobody is started but those who come.
    if (!Number.isFinite(more)) return;
    for (const tier of open) starts[tier] = starts[tier]! + more * part(tier);
    time.forEach((there, kind) => {
      time[kind] = lasts[kind] === more ? 0 : there - more * each[kind]!;
    });
    open = open.filter((tier) => !time.some((_, kind) => lasts[kind] === more && takes(tier, kind) > 0));
    rest -= more;
  }
}

/**
 * Cases of each tier started a week: statutory ones as they come; of the others first all who come, by the order of their
 * tiers, in the time those leave; and where somebody waits, in the same order, more of those tiers for as long as there is
 * time.
 */
export function startsInOrder(
  { terms }: FirstWeek,
  { share }: Mix,
  { come, others, takes, left, somebodyWaits }: AfterStatutory,
): Float64Array {
  const starts = come.map((some, tier) => (others.has(tier) ? 0 : some));
  const filling: Filling = { starts, time: left.slice() };
  for (const group of terms.groups) startInParts(filling, group, (tier) => come[tier]!, takes, 1);
  for (const group of terms.groups)
    startInParts(filling, group.filter(somebodyWaits), share, takes, Number.POSITIVE_INFINITY);
  return starts;
}
