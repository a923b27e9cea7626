/** What a figure of an outcome is counted in, where its unit is that of what the outcome counts. */
import type { Plan, Where } from "../../model";
import { outcomeWords as words } from "./service-outcomes";

/** "falls for each person covered and year" for what happened before; for any other figure its own unit. */
export function unitFor(plan: Plan, assumption: string, where: Where, unit: string): string {
  const outcome = (plan.structure.services ?? [])
    .flatMap(({ outcomes }) => outcomes ?? [])
    .find(({ id }) => id === where.outcome);
  return assumption !== "outcome_before" || outcome === undefined ? unit : words.perOne(outcome.unit, outcome.per);
}
