/**
 * A scenario is only its differences. Its changes are applied in order, parents first; the base is never copied or
 * changed.
 */
import type { Change, Plan, Scenario } from "../plan/plan";

/** The scenario and its ancestors, oldest first. Plans are checked before this, so parents exist and do not go in a circle. */
export function lineage(plan: Pick<Plan, "scenarios">, scenario: string): readonly Scenario[] {
  const byId = new Map(plan.scenarios.map((entry) => [entry.id, entry]));
  const chain: Scenario[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = scenario; at !== undefined && !seen.has(at); at = byId.get(at)?.basedOn) {
    seen.add(at);
    const entry = byId.get(at);
    if (entry === undefined) break;
    chain.unshift(entry);
  }
  return chain;
}

/** A change together with the scenario it stands in, for "why?". */
export interface AppliedChange {
  readonly change: Change;
  readonly scenario: Scenario;
}

/** Every change of a scenario in the order in which it applies; none for the base. */
export function changesOf(plan: Pick<Plan, "scenarios">, scenario: string | undefined): readonly AppliedChange[] {
  return scenario === undefined
    ? []
    : lineage(plan, scenario).flatMap((entry) => entry.changes.map((change) => ({ change, scenario: entry })));
}

/**
 * A value after one change. `weight` is how much of the change is in: 0 before its date, 1 once its ramp is complete.
 * Setting moves the value towards the target, adding adds a part of the amount, multiplying a part of the factor.
 */
export function applyChange(value: number, change: Pick<Change, "op">, amount: number, weight: number): number {
  if (change.op === "set")
    return weight >= 1 || !Number.isFinite(value) ? (weight > 0 ? amount : value) : value + (amount - value) * weight;
  return change.op === "add" ? value + amount * weight : value * (1 + (amount - 1) * weight);
}

/** How much of a change is in during a month: from its date on, rising evenly over its ramp. */
export function weightIn(month: number, from: number, ramp: number | undefined): number {
  if (month < from) return 0;
  return ramp === undefined ? 1 : Math.min(1, (month - from) / ramp);
}
