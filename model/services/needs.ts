/**
 * What a service cannot be worked out without, and does not have yet. An empty figure is missing: it is never zero and
 * never guessed; what depends on it stays missing, and everything else is worked out.
 */
import { catalogueEntry, type CatalogueEntry, type ServiceNeed } from "../assumptions/catalogue";
import { serviceCatalogue } from "../assumptions/service-catalogue";
import { whereToFind } from "../plan/where-to-find";
import type { Spot } from "./figures";
import { needsLongestWait, opensWithList } from "./opening-list";
import { namesLevel } from "./work";
import type { NeededFigure } from "./view";

/** The combinations a figure is needed for: nothing named is the service as a whole. */
type Where = { readonly tier?: number; readonly level?: number; readonly outcome?: number };

const whole: readonly Where[] = [{}];

/** Levels that work in the service at any time: those with staff in it, or with time in a case. */
export function levelsAtWork(spot: Spot): number[] {
  return spot.resolved.plan.structure.levels.flatMap((_, level) => {
    const staffed = (month: number): boolean => spot.settings.some((setting) => spot.figure("staff_share", month, { level, setting }) > 0) || spot.figure("stated_team", month, { level }) > 0;
    const named = (month: number): boolean => spot.service.tiers.some((_tier, tier) => namesLevel(spot, month, tier, level));
    return spot.changes.some((month) => staffed(month) || named(month)) ? [level] : [];
  });
}

/** For what a figure is needed in this service; nothing when it is not needed at all. */
function neededFor(need: ServiceNeed, id: string, spot: Spot): readonly Where[] {
  const { service } = spot;
  const tiers = service.tiers.map((_, tier): Where => ({ tier }));
  const outcomes = (service.outcomes ?? []).map((outcome): Where & { readonly outcome: number } => ({ outcome: spot.resolved.members.index("outcome", outcome.id) }));
  const inHours = service.capacity === "hours";
  const byTier = catalogueEntry(id)!.dimensions.includes("tier");
  // What begins on a later date, or with a scenario, needs its figures as much as what begins with the plan.
  const tiersWith = (figure: string): readonly Where[] => tiers.filter((at) => spot.changes.some((month) => spot.figure(figure, month, at) > 0));
  switch (need) {
    case "every":
    case "health":
      return whole;
    case "tiers":
      return tiers.length > 1 ? tiers : [];
    case "opening-wait":
      return needsLongestWait(spot) ? whole : [];
    case "starts":
      return inHours ? [] : whole;
    case "hours":
      return !inHours ? [] : byTier ? tiers : levelsAtWork(spot).map((level) => ({ level }));
    case "work":
      return inHours ? tiers.filter((at) => !spot.resolved.plan.structure.levels.some((_, level) => namesLevel(spot, 0, at.tier!, level))) : [];
    case "stated-team":
    case "workforce":
      return service.staffing === need && levelsAtWork(spot).every((level) => !hasStaff(spot, level)) ? whole : [];
    case "rereferral":
      return tiersWith("rereferral_share");
    case "delegation":
      return inHours && service.delegation !== undefined ? tiersWith("delegated_share") : [];
    case "ring-fenced":
      return spot.changes.some((month) => spot.figure("start_policy", month) === 3) ? tiers.filter(({ tier }) => service.tiers[tier!]!.statutory !== true) : [];
    case "outcome":
      return outcomes;
    case "relative-outcome":
      return outcomes.filter((_, number) => service.outcomes![number]!.relative === true);
    case "person-outcome":
      return (service.outcomes ?? []).some((outcome) => outcome.per === "person") ? whole : [];
  }
}

const hasStaff = (spot: Spot, level: number): boolean => spot.settings.some((setting) => !Number.isNaN(spot.figure("staff_share", 0, { level, setting }))) || !Number.isNaN(spot.figure("stated_team", 0, { level }));

/** What stays missing without the figure. */
const missingWithout = (need: ServiceNeed): NeededFigure["missing"] => (need === "health" ? "health" : ["outcome", "relative-outcome", "person-outcome"].includes(need) ? "outcome" : "list");

function isEmpty(entry: CatalogueEntry, need: ServiceNeed, spot: Spot, at: Where): boolean {
  if (need === "work" || need === "stated-team" || need === "workforce") return true;
  if (entry.id === "opening_list") return !opensWithList(spot);
  return spot.changes.some((month) => Number.isNaN(spot.figure(entry.id, month, at)));
}

/** The empty figures a service needs at one place, in the order of the catalogue. */
export function neededFigures(spot: Spot): NeededFigure[] {
  const { service, resolved } = spot;
  const { levels } = resolved.plan.structure;
  return serviceCatalogue.flatMap((entry) => {
    if (typeof entry.needed !== "object" || !("service" in entry.needed)) return [];
    const need = entry.needed.service;
    return neededFor(need, entry.id, spot)
      .filter((at) => isEmpty(entry, need, spot, at))
      .map((at): NeededFigure => {
        const tier = at.tier === undefined ? undefined : service.tiers[at.tier]!;
        const level = at.level === undefined ? undefined : levels[at.level]!;
        const outcome = at.outcome === undefined ? undefined : service.outcomes!.find(({ id }) => resolved.members.index("outcome", id) === at.outcome)!;
        const byTier = entry.dimensions.includes("tier");
        return {
          assumption: entry.id,
          label: entry.label,
          unit: entry.unit,
          for: (tier ?? level ?? outcome)?.label ?? "",
          where: { ...(tier !== undefined ? { tier: tier.id } : outcome !== undefined ? { outcome: outcome.id } : byTier ? { tier: service.id } : { service: service.id }), ...(level === undefined ? {} : { level: level.id }) },
          missing: missingWithout(need),
          says: `${entry.means} ${whereToFind(entry.id)}`,
        };
      });
  });
}
