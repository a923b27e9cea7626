/** Parts of a plan with one thing replaced. What stays the same stays the same object. */
import type { Assumption, Plan, Scenario, Service, Source, WhereEntry } from "../plan";

export const assumptionIn = (plan: Plan, id: string): Assumption | undefined =>
  plan.assumptions.find((one) => one.id === id);

export const scenarioIn = (plan: Plan, id: string): Scenario | undefined => plan.scenarios.find((one) => one.id === id);

/** The plan with an assumption in place of the one of the same id, or after all others. */
export const withAssumption = (plan: Plan, next: Assumption): Plan => ({
  ...plan,
  assumptions: plan.assumptions.some((one) => one.id === next.id)
    ? plan.assumptions.map((one) => (one.id === next.id ? next : one))
    : [...plan.assumptions, next],
});

export const withScenario = (plan: Plan, next: Scenario): Plan => ({
  ...plan,
  scenarios: plan.scenarios.map((one) => (one.id === next.id ? next : one)),
});

export const withService = (plan: Plan, next: Service): Plan => ({
  ...plan,
  structure: {
    ...plan.structure,
    services: (plan.structure.services ?? []).map((one) => (one.id === next.id ? next : one)),
  },
});

/** The plan with the sources it does not list yet. */
export function withSources(plan: Plan, sources: readonly Source[]): Plan {
  const more = sources.filter((source) => !plan.sources.some((one) => one.id === source.id));
  return more.length === 0 ? plan : { ...plan, sources: [...plan.sources, ...more] };
}

/** The assumption with one of its entries replaced, or another after them. */
export function withEntryAt(assumption: Assumption, index: number, entry: WhereEntry): Assumption {
  const where = [...(assumption.where ?? [])];
  where[index < 0 ? where.length : index] = entry;
  return { ...assumption, where };
}
