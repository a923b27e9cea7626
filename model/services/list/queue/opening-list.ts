/** Who waits on the day before the plan starts, and for how long they have waited. */
import { waitingBands } from "../../../assumptions/declared/choices";
import type { Amount } from "../../../resolve/series";
import { problem, type Problem } from "../../../plan/problem";
import { tierShare } from "./demand";
import type { Spot } from "../../figures/spot";

export interface OpeningList {
  /** Longest wait in whole weeks: how many weeks of arrivals there are. */
  readonly oldest: number;
  /** People by tier and weeks waited, counted from 1: tier * oldest + weeks waited - 1. */
  readonly people: Float64Array;
}

const endless = waitingBands.length - 1;

/** True when the weeks waited by some of the people are not given by a band that ends. */
export function needsLongestWait(spot: Spot): boolean {
  return openingAmounts(spot).some(({ bands, value }) => value > 0 && (bands === undefined || bands.includes(endless)));
}

interface OpeningAmount {
  readonly tiers: readonly number[];
  readonly bands: readonly number[] | undefined;
  /** The part of the amount that is for this place. */
  readonly value: number;
}

/** The amounts of the opening list that are for this service at this place; one for several places divides over them as referrals do. */
function openingAmounts(spot: Spot): OpeningAmount[] {
  return amountsAt(spot, "opening_list").map(({ amount, tiers, value }) => ({
    tiers,
    bands: amount.scope.get("band"),
    value,
  }));
}

export interface AmountAt {
  readonly amount: Amount;
  /** The tiers it covers, counted within the service. */
  readonly tiers: readonly number[];
  readonly value: number;
}

/** A member's part of an amount given for `of` members together: by their referrals, evenly where there are none. */
export const partOf = (referrals: number, all: number, of: number): number => (all > 0 ? referrals / all : 1 / of);

/** The part of each amount of people that is for this service at this place. */
export function amountsAt(spot: Spot, id: string): AmountAt[] {
  const { resolved, service, firstTier, place, places } = spot;
  const own = service.tiers.map((_, tier) => firstTier + tier);
  const referrals = (at: number): number => spot.figure("referrals", 0, { place: at });
  return resolved.amounts(id).flatMap((amount): AmountAt[] => {
    const covered = places.filter((at) => amount.scope.get("place")?.includes(at) ?? true);
    const tiers = (amount.scope.get("tier") ?? own).filter((tier) => own.includes(tier));
    if (tiers.length === 0 || !covered.includes(place)) return [];
    const all = covered.reduce((sum, at) => sum + referrals(at), 0);
    const part = covered.length === 1 ? 1 : partOf(referrals(place), all, covered.length);
    return [{ amount, tiers: tiers.map((tier) => tier - firstTier), value: amount.at(0) * part }];
  });
}

/** True when somebody has said how many wait. */
export const opensWithList = (spot: Spot): boolean => openingAmounts(spot).some(({ value }) => !Number.isNaN(value));

/**
 * Spreads the opening list over weeks of arrival: an amount for several tiers divides as referrals do; people in a band
 * of weeks waited spread evenly over it; the last band, and people without a band, go up to the longest wait.
 * @param longest the longest wait at the start in weeks; NaN where it is not needed
 * @param problems receives what contradicts itself
 */
export function openingList(spot: Spot, longest: number, problems: Problem[]): OpeningList {
  const amounts = openingAmounts(spot).filter(({ value }) => value > 0);
  const spans = amounts.flatMap(({ tiers, bands, value }) =>
    (bands ?? [undefined]).map((band) => ({
      tiers,
      ...weeksOfBand(band, longest),
      value: value / (bands?.length ?? 1),
    })),
  );
  for (const { from, to } of spans) {
    if (to > from) continue;
    problems.push(
      problem(
        "longest-wait-too-short",
        `assumptions (Longest wait at the start)`,
        `${spot.service.label}: people have waited more than ${from} weeks at the start, but the longest wait is given as ${longest} weeks. Give the weeks the longest wait has lasted.`,
      ),
    );
    return { oldest: 0, people: new Float64Array(0) };
  }
  if (countedTwice(spans, spot, problems)) return { oldest: 0, people: new Float64Array(0) };
  const oldest = spans.reduce((most, { to }) => Math.max(most, to), 0);
  const people = new Float64Array(spot.service.tiers.length * oldest);
  for (const { tiers, from, to, value } of spans) {
    const shares = tiers.map((tier) => tierShare(spot, 0, tier));
    const all = shares.reduce((sum, share) => sum + share, 0);
    tiers.forEach((tier, i) => {
      const part = tiers.length === 1 ? 1 : partOf(shares[i]!, all, tiers.length);
      for (let waited = from + 1; waited <= to; waited += 1)
        people[tier * oldest + waited - 1]! += (value * part) / (to - from);
    });
  }
  return { oldest, people };
}

interface Span {
  readonly tiers: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** The same people must not be given twice, once for the service and once for a tier of it. */
function countedTwice(spans: readonly Span[], spot: Spot, problems: Problem[]): boolean {
  const several = (spot.resolved.plan.structure.services ?? []).length > 1;
  for (const [number, one] of spans.entries()) {
    const other = spans
      .slice(0, number)
      .find(
        (before) =>
          before.tiers.some((tier) => one.tiers.includes(tier)) && before.from < one.to && one.from < before.to,
      );
    if (other === undefined) continue;
    const tier = spot.service.tiers[one.tiers.find((tier) => other.tiers.includes(tier))!]!;
    problems.push(
      problem(
        "list-counted-twice",
        "assumptions (People waiting at the start)",
        `${spot.service.label}: people waiting at the start are given twice for ${tier.label}, once for it and once together with others. Keep one of the two${several ? ", and name the service where an amount is for one service only" : ""}.`,
      ),
    );
    return true;
  }
  return false;
}

/** Whole weeks waited that a band covers: more than `from`, up to `to`. */
function weeksOfBand(band: number | undefined, longest: number): { readonly from: number; readonly to: number } {
  const end = Math.ceil(longest);
  if (band === undefined) return { from: 0, to: Math.max(1, end) };
  const { from, to } = waitingBands[band]!;
  return { from, to: band === endless ? end : to };
}
