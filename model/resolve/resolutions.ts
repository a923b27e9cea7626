/** A plan resolved once for each scenario, however many ask: its workforce, its services and the screens share the result. */
import type { Plan } from "../plan/plan";
import type { Outcome } from "../plan/problem";
import { resolvePlan, type Resolved } from "./resolve";

export interface Resolutions {
  readonly plan: Plan;
  /** The register under a scenario; before any when undefined. Resolved when it is first asked for. */
  of(scenario: string | undefined): Outcome<Resolved>;
}

/** Holds what one version of a plan comes to; another version needs its own. */
export function resolutionsOf(plan: Plan): Resolutions {
  const resolved = new Map<string | undefined, Outcome<Resolved>>();
  return {
    plan,
    of: (scenario) => {
      let outcome = resolved.get(scenario);
      if (outcome === undefined) resolved.set(scenario, (outcome = resolvePlan(plan, scenario)));
      return outcome;
    },
  };
}
