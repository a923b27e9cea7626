/** How one value answers to its luck: from a number between 0 and 1 to a value of its range. */
import { metalogOf } from "../chance/metalog";
import { equallyBetween, oneOf, type OneOf } from "../chance/one-of";
import type { Bounds } from "../plan/ask/bounds";
import type { Assumption, Value } from "../plan/plan";

/** The two ways of saying between what a value lies; see the schema of a plan. */
export type Spread = Pick<Assumption, "range" | "evenly">;

export interface Answer {
  /** The number the spread is about: what moves from here moves with it. */
  readonly middle: number;
  readonly quantile: (luck: number) => number;
}

export const numeric = (value: Value): number | undefined => (typeof value === "number" ? value : undefined);

/** The number in the middle of a spread: the likely one, the value where it is a number, or half way. NaN without a spread. */
export function middleOf({ range, evenly }: Spread, value: Value): number {
  const ends = range ?? evenly;
  if (ends === undefined) return Number.NaN;
  return range?.likely ?? numeric(value) ?? (ends.low + ends.high) / 2;
}

/** Undefined for a value without a spread. A triplet that no curve can hold is drawn as the nearest that one can. */
export function answerOf(spread: Spread, value: Value, { least, most }: Bounds): Answer | undefined {
  const { range, evenly } = spread;
  const middle = middleOf(spread, value);
  if (evenly !== undefined) return { middle, quantile: equallyBetween(evenly.low, evenly.high).quantile };
  if (range === undefined) return undefined;
  const within = { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
  const asked = metalogOf({ low: range.low, middle, high: range.high, level: range.level, ...within });
  const made = asked.ok ? asked : metalogOf({ ...asked.nearest, ...within });
  return made.ok ? { middle, quantile: made.value.quantile } : undefined;
}

/** The readings by their weights; undefined where none has any, and the value alone holds. */
export function weighedReadings({ readings = [] }: Pick<Assumption, "readings">): OneOf<Value> | undefined {
  const weighed = readings.map(({ value, weight = 0 }) => ({ value, weight }));
  return weighed.some(({ weight }) => weight > 0) ? oneOf(weighed) : undefined;
}
