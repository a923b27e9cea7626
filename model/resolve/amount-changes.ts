/**
 * A scenario's changes to amounts (totals over what they cover: posts, people). A change acts on the amount of whoever
 * is in its scope, however the plan wrote the amounts down: any two scopes that cover the same people give the same.
 *
 * - `multiply` acts on each one's part;
 * - `add` adds once, divided in proportion to what is there;
 * - `set` makes the total of the scope that number, keeping the proportions there are.
 */
import type { Scope } from "../plan/members";
import type { Change } from "../plan/plan";

export interface AmountChange {
  readonly op: Change["op"];
  readonly scope: Scope;
  /** Months in which it may act otherwise than in the month before. */
  readonly changes: readonly number[];
  /** How much of it is in, 0 to 1. */
  weight(month: number): number;
  /** Its number, which a formula may give differently by month. */
  amount(month: number): number;
}

/**
 * Carries out a change on amounts by member, in place.
 * @param covered positions of `values` that the change is for
 * @param there what an addition divides in proportion to: the first of these that has anything there
 */
export function changeAmounts(
  values: Float64Array,
  covered: readonly number[],
  there: readonly Float64Array[],
  change: AmountChange,
  month: number,
): void {
  const weight = change.weight(month);
  if (weight === 0 || covered.length === 0) return;
  const { op } = change;
  const amount = change.amount(month);
  if (op === "multiply") {
    for (const at of covered) values[at] = values[at]! * (1 + (amount - 1) * weight);
    return;
  }
  if (op === "set" && hasAny(values, covered)) {
    const total = covered.reduce((sum, at) => sum + values[at]!, 0);
    for (const at of covered) values[at] = values[at]! * (1 + (amount / total - 1) * weight);
    return;
  }
  const shares = sharesOf(covered, there.find((one) => hasAny(one, covered)) ?? values);
  covered.forEach((at, i) => {
    const now = values[at]!;
    values[at] = op === "add" ? now + amount * weight * shares[i]! : now + (amount * shares[i]! - now) * weight;
  });
}

/** True where there is something to keep the proportions of: nothing below zero, and not all of it zero. */
const hasAny = (values: Float64Array, covered: readonly number[]): boolean =>
  covered.every((at) => values[at]! >= 0) && covered.some((at) => values[at]! > 0);

/** Parts that add up to 1, in proportion to `weights`; even where these are all 0. */
export function sharesOf(covered: readonly number[], weights: Float64Array): number[] {
  const total = covered.reduce((sum, at) => sum + Math.max(0, weights[at]!), 0);
  return covered.map((at) => (total > 0 ? Math.max(0, weights[at]!) / total : 1 / covered.length));
}
