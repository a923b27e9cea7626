/** Builds the queue of a service at a place out of the register, its staff and the weeks. */
import { problem, type Problem } from "../../../plan/problem";
import { hoursForPatients, hoursPerWte } from "../../capacity/capacity-chain";
import { kindsOfTime, mayRise, needOfKinds, type KindOfTime } from "../../capacity/kinds-of-time";
import { beforeThePlan, openingOf, type QueueBefore } from "./at-opening";
import { referralsByTier } from "./demand";
import { orElse, type Spot } from "../../figures/spot";
import { timeInWeeks, validatedOff } from "./for-a-while";
import type { ServiceStaff } from "../../capacity/staff";
import { caseHours } from "../../capacity/work";
import type { Weeks } from "../../figures/weeks";
import type { Queue, Terms } from "./queue";
import { startOrderAt } from "./start-order";
import { timeOfKinds } from "./time-of-kinds";

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

function termsAt(spot: Spot, month: number, kinds: readonly KindOfTime[], before: number | undefined): Terms {
  const { tiers } = spot.service;
  const counts = spot.service.capacity === "starts";
  const byTier = (of: (tier: number) => number): Float64Array => Float64Array.from(tiers, (_, tier) => of(tier));
  const treatment = byTier((tier) => orElse(spot.figure("weeks_in_treatment", month, { tier }), 0));
  const need = Float64Array.from(
    tiers.flatMap((_, tier) =>
      counts
        ? [orElse(spot.figure("relative_effort", month, { tier }), 1)]
        : needOfKinds(
            kinds,
            caseHours(spot, month, tier).map((hours) => hours / treatment[tier]!),
            (level) => mayRise(spot, month, tier, level),
          ),
    ),
  );
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
    validated: byTier((tier) => validatedOff(spot, tier, month, before)),
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

/** Builds the queue of a spot. Call it when nothing the list needs is missing (see needs.ts). */
export function compileQueue(spot: Spot, weeks: Weeks, staff: ServiceStaff, problems: Problem[]): Queue {
  const { tiers: list, capacity } = spot.service;
  const levels = capacity === "starts" ? 1 : spot.resolved.members.size("level");
  const kinds = kindsOfTime(spot);
  const terms = spot.changes.map((month, at) => termsAt(spot, month, kinds, spot.changes[at - 1]));
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
  const available =
    capacity === "starts"
      ? startsByWeek(spot, weeks, staff, problems)
      : hoursByWeek(spot, weeks, termsOf, levels, staff);
  const before: QueueBefore = {
    spot,
    weeks,
    tiers: list.length,
    levels,
    referrals: referralsByTier(spot, weeks),
    terms,
    termsOf,
    kinds,
    available,
    availableOfKinds: timeOfKinds(kinds, available, levels),
    statutory: list.flatMap((tier, number) => (tier.statutory === true ? [number] : [])),
    escalatesTo,
    // Whoever escalates out of a tier leaves it before others escalate into it.
    order: list.map((_, tier) => tier).sort((a, b) => depth(a) - depth(b)),
    staff,
  };
  const queue = { ...before, opening: openingOf(before, problems) };
  // What is put on or lost for a while says nothing about how the team worked before the plan.
  const inWeeks = timeInWeeks(spot, weeks, available, levels);
  return {
    ...queue,
    ...beforeThePlan(queue),
    available: inWeeks,
    availableOfKinds: timeOfKinds(kinds, inWeeks, levels),
  };
}

/** A plan that lists starts by WTE, given or still empty, means to count by them. */
export const startsByWte = (spot: Spot): boolean =>
  spot.resolved.series("starts_per_wte") !== undefined && Number.isNaN(spot.figure("starts_per_week", 0));
