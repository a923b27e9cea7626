/** The day before the plan: who waits, who is in treatment, and how many were started in each week before. */
import { expm1 } from "../../../chance/portable";
import { problem, type Problem } from "../../../plan/problem";
import type { Spot } from "../../figures/spot";
import { tierShare } from "../../figures/tier-share";
import { carriedOpening } from "./carried-list";
import { amountsAt, openingList, partOf, spansOf, type OpeningList } from "./opening-list";
import type { Opening } from "./queue";
import {
  afterStatutory,
  startsAtCapacity,
  startsInOrder,
  startsInShares,
  type FirstWeek,
  type Mix,
} from "./started-before";
import { openingSurvival } from "./survival";

/**
 * Who is started in a week of a service in balance: of each tier those referred, with those who got worse come to it,
 * less those who got worse gone from it and those who came off the list; and they again and again, as they come back.
 * @param onTheWay people whom a week adds to those a tier starts (below 0: takes from them) between referral and start
 */
function mixInBalance({ spot, terms, referrals }: FirstWeek, onTheWay: (tier: number) => number): Mix {
  const { rereferred } = terms;
  const people = referrals.map((come, tier) => {
    const first = Math.max(0, come + onTheWay(tier));
    return first === 0 ? 0 : first / (1 - rereferred[tier]!);
  });
  const sum = (of: Float64Array): number => of.reduce((all, one) => all + one, 0);
  const all = sum(people);
  // Where everybody comes back there is no balance, and where nobody does, or moves, the shares are those given.
  const moved = rereferred.some((share) => share > 0) || referrals.some((_, tier) => onTheWay(tier) !== 0);
  return Number.isFinite(all) && all > 0 && sum(referrals) > 0 && moved
    ? { all, share: (tier) => people[tier]! / all }
    : { all: sum(referrals), share: (tier) => tierShare(spot, 0, tier) };
}

const nobodyOnTheWay = (): number => 0;

/** What a week adds to each tier of a list and takes from it otherwise than by referrals and starts. */
function movedOfList({ spot, terms }: FirstWeek, { oldest, people }: OpeningList): Float64Array {
  const { tiers } = spot.service;
  const moved = new Float64Array(tiers.length);
  tiers.forEach(({ escalatesTo }, tier) => {
    const removal = terms.removal[tier]!;
    const target = tiers.findIndex(({ id }) => id === escalatesTo);
    for (let waited = 1; waited <= oldest; waited += 1) {
      const escalation = target >= 0 && waited >= Math.ceil(terms.escalationAfter[tier]!) ? terms.escalation[tier]! : 0;
      if (removal + escalation === 0) continue;
      const leaving = people[tier * oldest + waited - 1]! * -expm1(-removal - escalation);
      moved[tier] = moved[tier]! - leaving;
      if (escalation > 0) moved[target] = moved[target]! + (leaving * escalation) / (removal + escalation);
    }
  });
  return moved;
}

/** The day before the plan: who waits, who is in treatment, and how many have been started in each week before it. */
export function openingOf(first: FirstWeek, problems: Problem[]): Omit<Opening, "terms"> {
  const { spot, terms, referrals, available, kinds } = first;
  const carried = carriedOpening(spot);
  if (carried !== undefined) return carried;
  const longest = spot.figure("opening_longest_wait", 0);
  const joining = mixInBalance(first, nobodyOnTheWay);
  const atFirst = startsAtCapacity(
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
    Number.isFinite(atFirst) ? atFirst : joining.all,
  );
  const list = openingList(spot, longest, survival, problems);
  const moved = movedOfList(first, list);
  const started = mixInBalance(first, (tier) => moved[tier]!);
  const after = afterStatutory(first, started, list);
  // A team with a list has been working to its capacity; one without has been starting whoever came.
  const usual =
    terms.ring !== undefined ? startsInShares(first, terms.ring, after) : startsInOrder(first, started, after);
  const lasts = terms.treatment.map(Math.ceil);
  const given = casesGiven(spot, problems);
  return given === undefined
    ? { list, inTreatment: usual.map((cases, tier) => cases * lasts[tier]!), starts: usual, left: undefined }
    : {
        list,
        left: undefined,
        inTreatment: given,
        starts: given.map((cases, tier) => (lasts[tier]! > 0 ? cases / lasts[tier]! : usual[tier]!)),
      };
}

/** Cases in treatment, by tier, as given; undefined where they are not. The same cases must not be given twice. */
function casesGiven(spot: Spot, problems: Problem[]): Float64Array | undefined {
  const given = amountsAt(spot, "opening_in_treatment");
  if (given.length === 0) return undefined;
  const twice = spot.service.tiers.find((_, tier) => given.filter(({ tiers }) => tiers.includes(tier)).length > 1);
  if (twice !== undefined)
    problems.push(
      problem(
        "in-treatment-counted-twice",
        "assumptions (People in treatment at the start)",
        `${spot.service.label}: people in treatment at the start are given twice for ${twice.label}, once for it and once together with others. Keep one of the two.`,
      ),
    );
  const shares = (tier: number): number => tierShare(spot, 0, tier);
  const cases = new Float64Array(spot.service.tiers.length);
  for (const { tiers, value } of given) {
    const all = tiers.reduce((sum, tier) => sum + shares(tier), 0);
    for (const tier of tiers)
      cases[tier] = cases[tier]! + value * (tiers.length === 1 ? 1 : partOf(shares(tier), all, tiers.length));
  }
  return cases;
}
