/** A plan resolved once for each scenario, however many ask: its workforce, its services and the screens share the result. */
import type { Plan } from "../plan/plan";
import { checkStructure } from "../plan/check/check-plan";
import { stoppingOf, type Stopping } from "../plan/check/stopping";
import { hasErrors, type Outcome } from "../plan/problem";
import { resolveUnder } from "./read-at-start";
import type { Resolved } from "./resolve";

export interface Resolutions {
  readonly plan: Plan;
  /** The register under a scenario; before any when undefined. Resolved when it is first asked for. */
  readonly of: (scenario: string | undefined) => Outcome<Resolved>;
  /** What keeps a part of the plan from being run; nothing where its names do not hold, which {@link of} says. */
  readonly stopping: Stopping;
}

/**
 * Holds what one version of a plan comes to; another version needs its own.
 * @param from what an earlier version came to: only what differs from it is worked out
 */
export function resolutionsOf(plan: Plan, from?: Resolutions): Resolutions {
  const resolved = new Map<string | undefined, Outcome<Resolved>>();
  let stopping: Stopping | undefined;
  return {
    plan,
    stopping: (part, scenario) =>
      (stopping ??= hasErrors(checkStructure(plan)) ? () => [] : stoppingOf(plan))(part, scenario),
    of: (scenario) => {
      let outcome = resolved.get(scenario);
      if (outcome === undefined) {
        const before = from?.of(scenario);
        outcome = before?.ok === true ? before.value.revised(plan) : resolveUnder(plan, scenario);
        resolved.set(scenario, outcome);
      }
      return outcome;
    },
  };
}
