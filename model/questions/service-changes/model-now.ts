/** How a service works in a month: the figures a change of model may set, as they then are. */
import { calendarOf } from "../../plan/calendar";
import type { Spot } from "../../services/figures/spot";
import type { Services } from "../../services/services";
import type { MinutesThen, TierThen } from "./kinds";

/**
 * The figures of every tier of a service in a month, of the first of its places where there are several. What nobody has
 * given is left out.
 * @param month written as 2027-04; the first of the plan where it lies before it, the last where it lies after
 */
export function modelIn(services: Services, service: string, month: string): readonly TierThen[] {
  const spot = services.lists(service)[0]?.spot;
  if (spot === undefined) return [];
  const { plan } = services.resolved;
  const calendar = calendarOf(plan.start, plan.years);
  const at = Math.max(0, Math.min(calendar.months - 1, calendar.monthOf(month)));
  return spot.service.tiers.map((tier, number) => tierIn(spot, tier.id, number, at));
}

function tierIn(spot: Spot, id: string, tier: number, month: number): TierThen {
  const { levels } = spot.resolved.plan.structure;
  const figure = (assumption: string, level?: number): number | undefined => {
    const value = spot.figure(assumption, month, level === undefined ? { tier } : { tier, level });
    return Number.isNaN(value) ? undefined : value;
  };
  const inHours = spot.service.capacity === "hours";
  const minutes = levels.map(({ id: level }, number): MinutesThen => ({
    level,
    direct: figure("direct_minutes", number),
    travel: figure("travel_minutes", number),
    indirect: figure("indirect_minutes", number),
  }));
  return {
    tier: id,
    share: spot.service.tiers.length === 1 ? 1 : figure("tier_share"),
    weeks: figure("weeks_in_treatment"),
    ...(inHours ? { contacts: figure("contacts"), groupSize: figure("group_size") ?? 1, minutes } : {}),
  };
}
