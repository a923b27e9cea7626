/** Builds the queue of a service at a place out of the register, its staff and the weeks. */
import { log } from "../../../chance/portable";
import type { Problem } from "../../../plan/problem";
import { kindsOfTime, mayRise, needOfKinds, type KindOfTime } from "../../capacity/kinds-of-time";
import { openingOf } from "./at-opening";
import { referralsByTier } from "./demand";
import { orElse, type Spot, type Spots } from "../../figures/spot";
import { timeInWeeks, validatedOff } from "./for-a-while";
import type { ServiceStaff } from "../../capacity/staff";
import { caseHours } from "../../capacity/work";
import type { Weeks } from "../../figures/weeks";
import type { Queue, Terms } from "./queue";
import { startOrderAt } from "./start-order";
import type { FirstWeek } from "./started-before";
import { timeOfKinds } from "./time-of-kinds";
import { timeAtOpening, usualTime } from "./time-there-is";

const hazard = (probability: number): number => -log(1 - orElse(probability, 0));

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

/** Builds the queue of a spot. Call it when nothing the list needs is missing (see needs.ts). */
export function compileQueue(
  { now: spot, base, opens }: Spots,
  weeks: Weeks,
  staff: ServiceStaff,
  problems: Problem[],
): Queue {
  const { tiers: list, capacity } = spot.service;
  const levels = capacity === "starts" ? 1 : spot.resolved.members.size("level");
  const kinds = kindsOfTime(spot, base);
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
  const available = timeInWeeks(spot, weeks, usualTime(spot, weeks, staff, problems), levels);
  return {
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
    opening: {
      ...openingOf(firstWeekOf(opens, weeks, staff), problems),
      terms: termsAt(opens, 0, kinds, undefined),
    },
  };
}

/** The first week as the list opens with it; what is put on or lost for a while says nothing about how the team worked before the plan. */
function firstWeekOf(spot: Spot, weeks: Weeks, staff: ServiceStaff): FirstWeek {
  const kinds = kindsOfTime(spot);
  const time = timeAtOpening(spot, staff);
  return {
    spot,
    kinds: kinds.length,
    terms: termsAt(spot, 0, kinds, undefined),
    referrals: referralsByTier(spot, { ...weeks, count: Math.min(1, weeks.count) }),
    available: timeOfKinds(kinds, time, time.length),
  };
}
