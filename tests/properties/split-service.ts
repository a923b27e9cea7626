/** The same plan with its service at two places written as two services, each at one of them. */
import type { Plan, Where } from "../../model";

const places = ["place1", "place2"] as const;
const at = (id: string, place: string): string => `${id}-${place}`;

/** What is said of a tier is said of it in both services. */
function widened<T extends Where>(where: T): T {
  return where.tier === undefined
    ? where
    : { ...where, tier: [where.tier].flat().flatMap((tier) => places.map((place) => at(tier, place))) };
}

export function splitService(plan: Plan): Plan {
  return {
    ...plan,
    structure: {
      ...plan.structure,
      services: plan.structure.services!.flatMap((service) =>
        places.map((place) => ({
          ...service,
          id: at(service.id, place),
          label: at(service.label, place),
          place,
          tiers: service.tiers.map((tier) => ({
            ...tier,
            id: at(tier.id, place),
            ...(tier.escalatesTo === undefined ? {} : { escalatesTo: at(tier.escalatesTo, place) }),
          })),
        })),
      ),
    },
    assumptions: plan.assumptions.map((assumption) =>
      assumption.where === undefined ? assumption : { ...assumption, where: assumption.where.map(widened) },
    ),
    scenarios: plan.scenarios.map((scenario) => ({
      ...scenario,
      changes: scenario.changes.map((change) =>
        change.where === undefined ? change : { ...change, where: widened(change.where) },
      ),
    })),
  };
}
