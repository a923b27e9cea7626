/** A plan resolved once for each scenario, however many ask: its workforce, its services and the screens share the result. */
import type { Plan } from "../plan/plan";
import { checkStructure } from "../plan/check/check-plan";
import { stoppingOf, type Stopping } from "../plan/check/stopping";
import { hasErrors, type Outcome } from "../plan/problem";
import { resolveUnder } from "./read-at-start";
import type { Resolved } from "./resolved";

export interface Resolutions {
  readonly plan: Plan;
  /** The register under a scenario; before any when undefined. Resolved when it is first asked for. */
  readonly of: (scenario: string | undefined) => Outcome<Resolved>;
  /** What keeps a part of the plan from being run; nothing where its names do not hold, which {@link of} says. */
  readonly stopping: Stopping;
}

export interface ResolutionsOptions {
  /** What another version of the plan comes to: only what differs from it is worked out. */
  readonly from?: Resolutions | undefined;
  /** The same of the register before any scenario, where there is a nearer one. */
  readonly base?: Resolved | undefined;
}

/** Holds what one version of a plan comes to; another version needs its own. */
export function resolutionsOf(plan: Plan, { from, base }: ResolutionsOptions = {}): Resolutions {
  const resolved = new Map<string | undefined, Outcome<Resolved>>();
  let stopping: Stopping | undefined;
  const before = (scenario: string | undefined): Resolved | undefined => {
    if (scenario === undefined && base !== undefined) return base;
    return valueOf(from?.of(scenario));
  };
  const of = (scenario: string | undefined): Outcome<Resolved> => {
    let outcome = resolved.get(scenario);
    if (outcome === undefined) {
      const beneath = scenario === undefined ? undefined : valueOf(of(undefined));
      outcome = before(scenario)?.revised(plan, beneath) ?? resolveUnder(plan, scenario, beneath);
      resolved.set(scenario, outcome);
    }
    return outcome;
  };
  return {
    plan,
    stopping: (part, scenario) =>
      (stopping ??= hasErrors(checkStructure(plan)) ? () => [] : stoppingOf(plan))(part, scenario),
    of,
  };
}

const valueOf = (outcome: Outcome<Resolved> | undefined): Resolved | undefined =>
  outcome?.ok === true ? outcome.value : undefined;
