/** Who waits on the day before the plan starts, and for how long they have waited. */
import { waitingBands } from "../../../assumptions/declared/choices";
import type { Amount } from "../../../resolve/series";
import { problem, type Problem } from "../../../plan/problem";
import { tierShare } from "../../figures/tier-share";
import type { Spot } from "../../figures/spot";
import { startOrderAt, thinsOut } from "./start-order";

export interface OpeningList {
  /** Longest wait in whole weeks: how many weeks of arrivals there are. */
  readonly oldest: number;
  /** People by tier and weeks waited, counted from 1: tier * oldest + weeks waited - 1. */
  readonly people: Float64Array;
}

const endless = waitingBands.length - 1;

/** True when the weeks waited by some of the people are not given by a band that ends, and the list does not thin out by itself. */
export function needsLongestWait(spot: Spot): boolean {
  if (thinsOut(startOrderAt(spot, 0))) return false;
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
 * The part of those of a tier who were still waiting after so many weeks (from 1) that is still waiting after so many
 * more; see survival.ts. Everybody where nothing is known of the order, so that people are spread evenly.
 */
export type Survival = (tier: number, after: number, waited: number) => number;

export const spreadEvenly: Survival = () => 1;

/** A wait nobody has passed. */
const longestOfAll = 1040;

/**
 * Spreads the opening list over weeks of arrival: an amount for several tiers divides as referrals do; people in a band
 * of weeks waited are spread over it as those are who still wait; the last band, and people without a band, go up to the
 * longest wait, or until less than half a person is left. Somebody has waited as long as the longest wait that is given.
 * @param longest the longest wait at the start in weeks; NaN where it is not given
 * @param problems receives what contradicts itself
 */
export function openingList(spot: Spot, longest: number, survival: Survival, problems: Problem[]): OpeningList {
  const nobody = { oldest: 0, people: new Float64Array(0) };
  const spans = spansOf(spot, longest);
  for (const { from, to } of spans) {
    if (to > from) continue;
    problems.push(
      problem(
        "longest-wait-too-short",
        `assumptions (Longest wait at the start)`,
        `${spot.service.label}: people have waited more than ${from} weeks at the start, but the longest wait is given as ${longest} weeks. Give the weeks the longest wait has lasted.`,
      ),
    );
    return nobody;
  }
  if (countedTwice(spans, spot, problems)) return nobody;
  return listOf(spot, withSomebodyAtTheLongest(partsOf(spot, spans, survival)));
}

/** The parts of the opening list with the weeks they may have waited. */
export function spansOf(spot: Spot, longest: number): Span[] {
  return openingAmounts(spot)
    .filter(({ value }) => value > 0)
    .flatMap(({ tiers, bands, value }) =>
      (bands ?? [undefined]).map((band) => ({
        tiers,
        ...weeksOfBand(band, longest),
        value: value / (bands?.length ?? 1),
      })),
    );
}

/** Puts the people of every part on the weeks in which they arrived. */
export const spreadOver = (spot: Spot, spans: readonly Span[], survival: Survival): OpeningList =>
  listOf(spot, partsOf(spot, spans, survival));

/** The people of a tier in a span, by weeks waited. */
interface Part {
  readonly tier: number;
  readonly from: number;
  readonly people: Float64Array;
  /** It goes up to the longest wait that is given. */
  readonly toLongest: boolean;
}

function partsOf(spot: Spot, spans: readonly Span[], survival: Survival): readonly Part[] {
  return spans.flatMap(({ tiers, from, to, value, open, toLongest }) => {
    const shares = tiers.map((tier) => tierShare(spot, 0, tier));
    const all = shares.reduce((sum, share) => sum + share, 0);
    return tiers.map((tier, i) => {
      const people = value * (tiers.length === 1 ? 1 : partOf(shares[i]!, all, tiers.length));
      const weights = Float64Array.from({ length: to - from }, (_, week) => survival(tier, from + 1, from + week + 1));
      const kept = open ? untilHalfAPerson(weights, people) : weights;
      const total = sumOf(kept);
      return { tier, from, people: kept.map((weight) => (people * weight) / total), toLongest };
    });
  });
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

function listOf(spot: Spot, parts: readonly Part[]): OpeningList {
  const oldest = parts.reduce((most, { from, people }) => Math.max(most, from + people.length), 0);
  const people = new Float64Array(spot.service.tiers.length * oldest);
  for (const { tier, from, people: here } of parts)
    here.forEach((some, week) => (people[tier * oldest + from + week]! += some));
  return { oldest, people };
}

/**
 * A longest wait is that of a whole person: where a short list spread over many weeks leaves less than one in the last,
 * the parts that end there give what is lacking, each in proportion to those of its people who have waited less.
 */
function withSomebodyAtTheLongest(parts: readonly Part[]): readonly Part[] {
  const ending = parts.filter(({ toLongest }) => toLongest);
  const last = ending.reduce((sum, { people }) => sum + people[people.length - 1]!, 0);
  const earlier = ending.reduce((sum, { people }) => sum + sumOf(people.subarray(0, -1)), 0);
  const given = earlier > 0 ? Math.min(1, Math.max(0, 1 - last) / earlier) : 0;
  if (given === 0) return parts;
  return parts.map((part) => {
    if (!part.toLongest) return part;
    const moved = given * sumOf(part.people.subarray(0, -1));
    const end = part.people.length - 1;
    return { ...part, people: part.people.map((here, week) => (week === end ? here + moved : here * (1 - given))) };
  });
}

/** The weeks after which less than half a person would have waited longer. */
function untilHalfAPerson(weights: Float64Array, people: number): Float64Array {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let beyond = 0;
  let weeks = weights.length;
  while (weeks > 1 && (beyond + weights[weeks - 1]!) * people < 0.5 * all) {
    weeks -= 1;
    beyond += weights[weeks]!;
  }
  return weights.subarray(0, weeks);
}

export interface Span {
  readonly tiers: readonly number[];
  /** More than so many weeks waited, up to so many. */
  readonly from: number;
  readonly to: number;
  /** Where it ends is not known. */
  readonly open: boolean;
  /** It ends at the longest wait, which is given. */
  readonly toLongest: boolean;
  readonly value: number;
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

/** Whole weeks waited that a band covers. */
function weeksOfBand(band: number | undefined, longest: number): Pick<Span, "from" | "to" | "open" | "toLongest"> {
  const open = Number.isNaN(longest) && (band === undefined || band === endless);
  const end = open ? longestOfAll : Math.ceil(longest);
  if (band === undefined) return { from: 0, to: Math.max(1, end), open, toLongest: !open };
  const { from, to } = waitingBands[band]!;
  if (band === endless) return { from, to: end, open, toLongest: !open };
  // Nobody of a band has waited longer than the longest of all.
  const given = Math.ceil(longest);
  return given < to ? { from, to: given, open, toLongest: true } : { from, to, open, toLongest: given === to };
}
