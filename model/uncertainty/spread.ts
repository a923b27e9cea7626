/** How one value answers to its luck: from a number between 0 and 1 to a value of its range. */
import { metalogOf } from "../chance/metalog";
import { equallyBetween, oneOf, type OneOf } from "../chance/one-of";
import type { Bounds } from "../plan/ask/bounds";
import { middleOf, tripletOf, withinBounds, type Spread } from "../plan/ask/spread";
import type { Assumption, Value } from "../plan/plan";

export interface Answer {
  /** The number the spread is about: what moves from here moves with it. */
  readonly middle: number;
  readonly quantile: (luck: number) => number;
}

/**
 * Undefined for a value without a spread. A triplet that no curve can hold is drawn as the nearest that one can, and
 * what is equally likely beyond the limits up to them. Nor is there one between two numbers out of order: a plan with
 * such is not run, which says why.
 */
export function answerOf(spread: Spread, value: Value, bounds: Bounds): Answer | undefined {
  const { range, evenly } = spread;
  const middle = middleOf(spread, value);
  if (evenly !== undefined) {
    const { low, high } = withinBounds(evenly, bounds);
    return low <= high ? { middle, quantile: equallyBetween(low, high).quantile } : undefined;
  }
  if (range === undefined) return undefined;
  const triplet = tripletOf(range, value, bounds);
  const asked = metalogOf(triplet);
  const made = asked.ok ? asked : metalogOf(asked.nearest);
  return made.ok ? { middle, quantile: made.value.quantile } : undefined;
}

/** The readings by their weights; undefined where none has any, and the value alone holds. */
export function weighedReadings({ readings = [] }: Pick<Assumption, "readings">): OneOf<Value> | undefined {
  const weighed = readings.map(({ value, weight = 0 }) => ({ value, weight }));
  return weighed.some(({ weight }) => weight > 0) ? oneOf(weighed) : undefined;
}
