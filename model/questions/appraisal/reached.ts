/** When a sum that runs on over the years is first back at nothing and stays there. */
import { elementAt } from "../../assumptions/present";
import type { Reached } from "./appraisal";

/** The sums so far of the amounts of the years. */
export function running(amounts: readonly number[]): readonly number[] {
  let sum = 0;
  return amounts.map((amount) => (sum += amount));
}

/**
 * @param sums so far, at the end of each year
 * @param size what is large among the amounts: a millionth of a millionth of it is nothing
 */
export function reachedIn(sums: readonly number[], years: readonly string[], size: number): Reached {
  if (sums.some(Number.isNaN)) return { kind: "unknown" };
  const nothing = 1e-12 * size;
  if (sums.every((sum) => Math.abs(sum) <= nothing)) return { kind: "nothing" };
  const last = sums.findLastIndex((sum) => sum < -nothing);
  if (last < 0) return { kind: "from-the-start" };
  if (last === sums.length - 1) return { kind: "not-within-the-plan" };
  const [below, above] = [elementAt(sums, last), elementAt(sums, last + 1)];
  return { kind: "reached", year: elementAt(years, last + 1), after: last + 1 - below / (above - below) };
}
