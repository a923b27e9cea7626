/** The day before the plan: who waits, who is in treatment, and how many were started in each week before. */
import type { Problem } from "../../../plan/problem";
import type { Spot } from "../../figures/spot";
import { tierShare } from "../../figures/tier-share";
import { carriedOpening } from "./carried-list";
import { amountsAt, openingList, partOf, spansOf } from "./opening-list";
import type { Opening, Terms } from "./queue";
import { openingSurvival } from "./survival";

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

/** People who join a tier in a week at the opening, in a service in balance: those referred, again and again. */
function joiningAtStart({ spot, terms, referrals }: FirstWeek): {
  readonly all: number;
  readonly share: (tier: number) => number;
} {
  const { rereferred } = terms;
  const joining = referrals.map((people, tier) => (people === 0 ? 0 : people / (1 - rereferred[tier]!)));
  const sum = (of: Float64Array): number => of.reduce((all, one) => all + one, 0);
  const all = sum(joining);
  // Where everybody comes back there is no balance, and where nobody does the shares are those given.
  return Number.isFinite(all) && all > 0 && rereferred.some((share) => share > 0)
    ? { all, share: (tier) => joining[tier]! / all }
    : { all: sum(referrals), share: (tier) => tierShare(spot, 0, tier) };
}

/** The day before the plan: who waits, who is in treatment, and how many have been started in each week before it. */
export function openingOf(first: FirstWeek, problems: Problem[]): Omit<Opening, "terms"> {
  const { spot, terms, referrals, available, kinds } = first;
  const carried = carriedOpening(spot);
  if (carried !== undefined) return carried;
  const longest = spot.figure("opening_longest_wait", 0);
  const joining = joiningAtStart(first);
  const capacity = startsAtCapacity(
    terms,
    joining.share,
    (kind) => available[kind]!,
    kinds,
    spot.service.capacity === "starts",
  );
  // The list is taken to have been started from to capacity.
  const survival = openingSurvival(
    spot,
    spansOf(spot, longest).filter(({ from, to }) => to > from),
    terms,
    referrals,
    Number.isFinite(capacity) ? capacity : joining.all,
  );
  const list = openingList(spot, longest, survival, problems);
  // A team with a list has been working to its capacity; one without has been starting whoever came.
  const waits = list.people.some((people) => people > 0);
  const starts = waits && Number.isFinite(capacity) ? capacity : Math.min(capacity, joining.all);
  const usual = referrals.map((_, tier) => starts * joining.share(tier));
  const lasts = terms.treatment.map(Math.ceil);
  const given = casesGiven(spot);
  return given === undefined
    ? { list, inTreatment: usual.map((cases, tier) => cases * lasts[tier]!), starts: usual, left: undefined }
    : {
        list,
        left: undefined,
        inTreatment: given,
        starts: given.map((cases, tier) => (lasts[tier]! > 0 ? cases / lasts[tier]! : usual[tier]!)),
      };
}

/** Cases in treatment, by tier, as given; undefined where they are not. */
function casesGiven(spot: Spot): Float64Array | undefined {
  const given = amountsAt(spot, "opening_in_treatment");
  if (given.length === 0) return undefined;
  const shares = (tier: number): number => tierShare(spot, 0, tier);
  const cases = new Float64Array(spot.service.tiers.length);
  for (const { tiers, value } of given) {
    const all = tiers.reduce((sum, tier) => sum + shares(tier), 0);
    for (const tier of tiers)
      cases[tier] = cases[tier]! + value * (tiers.length === 1 ? 1 : partOf(shares(tier), all, tiers.length));
  }
  return cases;
}
