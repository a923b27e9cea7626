/** What one change makes of a value, and how much of it is in. A scenario is only its differences: the base is never copied. */
import type { Change } from "../plan/plan";

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
