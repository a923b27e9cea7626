/** Builds the queue of a service at a place out of the register, its staff and the weeks. */
import { problem, type Problem } from "../../../plan/problem";
import { hoursForPatients, hoursPerWte } from "../../capacity/capacity-chain";
import { referralsByTier, tierShare } from "./demand";
import { orElse, type Spot } from "../../figures/spot";
import { amountsAt, openingList, partOf, spansOf } from "./opening-list";
import type { ServiceStaff } from "../../capacity/staff";
import { caseHours } from "../../capacity/work";
import type { Weeks } from "../../figures/weeks";
import type { Queue, Terms } from "./queue";
import { startOrderAt } from "./start-order";
import { openingSurvival } from "./survival";

const hazard = (probability: number): number => -Math.log(1 - orElse(probability, 0));

/** The tiers other than statutory ones, in the groups in which they are started. */
function startGroups(spot: Spot, month: number, policy: number): number[][] {
  const tiers = spot.service.tiers.flatMap((tier, number) => (tier.statutory === true ? [] : [number]));
  if (policy === 3) return tiers.map((tier) => [tier]);
  if (policy !== 2) return tiers.length === 0 ? [] : [tiers];
  // Left out, the last tier listed, the most individual, goes first.
  const rank = (tier: number): number =>
    orElse(spot.figure("tier_priority", month, { tier }), spot.service.tiers.length - tier);
  const ranks = [...new Set(tiers.map(rank))].sort((a, b) => a - b);
  return ranks.map((one) => tiers.filter((tier) => rank(tier) === one));
}

function termsAt(spot: Spot, month: number, levels: number): Terms {
  const { tiers } = spot.service;
  const counts = spot.service.capacity === "starts";
  const byTier = (of: (tier: number) => number): Float64Array => Float64Array.from(tiers, (_, tier) => of(tier));
  const treatment = byTier((tier) => orElse(spot.figure("weeks_in_treatment", month, { tier }), 0));
  const need = new Float64Array(tiers.length * levels);
  tiers.forEach((_, tier) => {
    if (counts) need[tier] = orElse(spot.figure("relative_effort", month, { tier }), 1);
    else
      caseHours(spot, month, tier).forEach((hours, level) => (need[tier * levels + level] = hours / treatment[tier]!));
  });
  const policy = orElse(spot.figure("start_policy", month), 1);
  const groups = startGroups(spot, month, policy);
  // A statutory tier takes its time off the top; the others share what is left as their shares are to one another.
  const kept = policy === 3 ? groups.map(([tier]) => spot.figure("ring_share", month, { tier: tier! })) : undefined;
  const all = kept?.reduce((sum, share) => sum + share, 0) ?? 0;
  return {
    removal: byTier((tier) => hazard(spot.figure("removal_rate", month, { tier }))),
    escalation: byTier((tier) =>
      tiers[tier]!.escalatesTo === undefined ? 0 : hazard(spot.figure("escalation_rate", month, { tier })),
    ),
    escalationAfter: byTier((tier) => orElse(spot.figure("escalation_after", month, { tier }), 0)),
    rereferred: byTier((tier) => orElse(spot.figure("rereferral_share", month, { tier }), 0)),
    rereferredAfter: byTier((tier) => Math.ceil(orElse(spot.figure("rereferral_after", month, { tier }), 1))),
    need,
    treatment,
    groups,
    order: startOrderAt(spot, month),
    ring: kept && Float64Array.from(kept, (share) => (all === 0 ? 0 : share / all)),
    aim: spot.figure("wait_target", month),
  };
}

const allLevels = (wte: Float64Array, first: number, levels: number): number => {
  let sum = 0;
  for (let level = 0; level < levels; level += 1) sum += orElse(wte[first + level]!, 0);
  return sum;
};

/**
 * Cases that can be started in each week: so many a WTE; or so many with the staff of the plan's opening, rising and
 * falling with the staff as far as they are known.
 */
function startsByWeek(spot: Spot, weeks: Weeks, staff: ServiceStaff, problems: Problem[]): Float64Array {
  const levels = staff.opening.length;
  const byWte = startsByWte(spot);
  const known = spot.service.staffing !== "not-known";
  const before = allLevels(staff.opening, 0, levels);
  if (known && !byWte && before === 0)
    problems.push(
      problem(
        "starts-without-staff",
        "assumptions (Cases started a week)",
        `${spot.service.label}: cases are started with the staff of the plan's opening, and there are none. Give "Cases started a week by one WTE" instead.`,
      ),
    );
  return Float64Array.from({ length: weeks.count }, (_, week) => {
    const now = allLevels(staff.wte, week * levels, levels);
    return byWte
      ? spot.figure("starts_per_wte", weeks.month[week]!) * now
      : spot.figure("starts_per_week", weeks.month[week]!) * (known ? now / before : 1);
  });
}

/** Hours for patients there are in each week, by level. */
function hoursByWeek(spot: Spot, weeks: Weeks, termsOf: Int32Array, levels: number, staff: ServiceStaff): Float64Array {
  const available = new Float64Array(weeks.count * levels);
  const perWte = new Float64Array(levels);
  for (let week = 0; week < weeks.count; week += 1) {
    const month = weeks.month[week]!;
    const wte = (level: number): number => staff.wte[week * levels + level]!;
    for (let level = 0; level < levels; level += 1) {
      if (week === 0 || termsOf[week] !== termsOf[week - 1]) perWte[level] = hoursPerWte(spot, month, level);
      available[week * levels + level] =
        orElse(wte(level), 0) === 0 ? 0 : hoursForPatients(spot, month, level, wte, perWte[level]);
    }
  }
  return available;
}

/**
 * Cases started a week when all there is goes into cases as they are referred: the least over levels of what there is /
 * what the mix takes. In hours, a case takes its need for every week of its treatment.
 */
export function startsAtCapacity(
  terms: Terms,
  shares: (tier: number) => number,
  available: (level: number) => number,
  levels: number,
  counts: boolean,
): number {
  let least = Number.POSITIVE_INFINITY;
  for (let level = 0; level < levels; level += 1) {
    let takes = 0;
    for (let tier = 0; tier < terms.treatment.length; tier += 1)
      takes += shares(tier) * terms.need[tier * levels + level]! * (counts ? 1 : terms.treatment[tier]!);
    if (takes > 0) least = Math.min(least, available(level) / takes);
  }
  return least;
}

type QueueBefore = Omit<Queue, "opening" | "openingInTreatment">;

/** Cases a week that a team working to its capacity starts at the opening, in the mix in which people are referred. */
const openingCapacity = ({ spot, terms, levels, available }: QueueBefore): number =>
  startsAtCapacity(
    terms[0]!,
    (tier) => tierShare(spot, 0, tier),
    (level) => available[level]!,
    levels,
    spot.service.capacity === "starts",
  );

const arrivingAtStart = ({ referrals, tiers }: QueueBefore): number =>
  referrals.subarray(0, tiers).reduce((sum, one) => sum + one, 0);

/** Who waits on the day before the plan; the list is taken to have been started from to capacity. */
function openingOf(queue: QueueBefore, problems: Problem[]): Queue["opening"] {
  const { spot, terms, referrals, tiers } = queue;
  const longest = spot.figure("opening_longest_wait", 0);
  const capacity = openingCapacity(queue);
  const survival = openingSurvival(
    spot,
    spansOf(spot, longest).filter(({ from, to }) => to > from),
    terms[0]!,
    referrals.subarray(0, tiers),
    Number.isFinite(capacity) ? capacity : arrivingAtStart(queue),
  );
  return openingList(spot, longest, survival, problems);
}

function inTreatmentAtStart(queue: Omit<Queue, "openingInTreatment">): Float64Array {
  const { spot, tiers, terms, opening } = queue;
  const first = terms[0]!;
  const given = amountsAt(spot, "opening_in_treatment");
  const shares = (tier: number): number => tierShare(spot, 0, tier);
  if (given.length > 0) {
    const cases = new Float64Array(tiers);
    for (const { tiers: covered, value } of given) {
      const all = covered.reduce((sum, tier) => sum + shares(tier), 0);
      for (const tier of covered)
        cases[tier] = cases[tier]! + value * (covered.length === 1 ? 1 : partOf(shares(tier), all, covered.length));
    }
    return cases;
  }
  // A team with a list has been working to its capacity; one without has been starting whoever came.
  const capacity = openingCapacity(queue);
  const arriving = arrivingAtStart(queue);
  const waits = opening.people.some((people) => people > 0);
  const starts = waits && Number.isFinite(capacity) ? capacity : Math.min(capacity, arriving);
  return Float64Array.from({ length: tiers }, (_, tier) =>
    first.treatment[tier] === 0 ? 0 : starts * shares(tier) * Math.ceil(first.treatment[tier]!),
  );
}

/** Builds the queue of a spot. Call it when nothing the list needs is missing (see needs.ts). */
export function compileQueue(spot: Spot, weeks: Weeks, staff: ServiceStaff, problems: Problem[]): Queue {
  const { tiers: list, capacity } = spot.service;
  const levels = capacity === "starts" ? 1 : spot.resolved.members.size("level");
  const terms = spot.changes.map((month) => termsAt(spot, month, levels));
  const termsOf = new Int32Array(weeks.count);
  for (let week = 0, at = 0; week < weeks.count; week += 1) {
    while (at + 1 < spot.changes.length && spot.changes[at + 1]! <= weeks.month[week]!) at += 1;
    termsOf[week] = at;
  }
  const numberOf = new Map(list.map((tier, number) => [tier.id, number]));
  const escalatesTo = Int32Array.from(list, (tier) =>
    tier.escalatesTo === undefined ? -1 : numberOf.get(tier.escalatesTo)!,
  );
  const depth = (tier: number): number => (escalatesTo[tier]! < 0 ? 0 : 1 + depth(escalatesTo[tier]!));
  const before: QueueBefore = {
    spot,
    weeks,
    tiers: list.length,
    levels,
    referrals: referralsByTier(spot, weeks),
    terms,
    termsOf,
    available:
      capacity === "starts"
        ? startsByWeek(spot, weeks, staff, problems)
        : hoursByWeek(spot, weeks, termsOf, levels, staff),
    statutory: list.flatMap((tier, number) => (tier.statutory === true ? [number] : [])),
    escalatesTo,
    // Whoever escalates out of a tier leaves it before others escalate into it.
    order: list.map((_, tier) => tier).sort((a, b) => depth(a) - depth(b)),
    staff,
  };
  const queue = { ...before, opening: openingOf(before, problems) };
  return { ...queue, openingInTreatment: inTreatmentAtStart(queue) };
}

/** A plan that lists starts by WTE, given or still empty, means to count by them. */
export const startsByWte = (spot: Spot): boolean =>
  spot.resolved.series("starts_per_wte") !== undefined && Number.isNaN(spot.figure("starts_per_week", 0));
