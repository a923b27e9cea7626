/** How one value answers to its luck: from a number between 0 and 1 to a value of its range. */
import { elementAt } from "../assumptions/present";
import { metalogOf } from "../chance/metalog";
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
  if (evenly !== undefined) return { middle, quantile: (luck) => evenly.low + (evenly.high - evenly.low) * luck };
  if (range === undefined) return undefined;
  const within = { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
  const asked = metalogOf({ low: range.low, middle, high: range.high, level: range.level, ...within });
  const made = asked.ok ? asked : metalogOf({ ...asked.nearest, ...within });
  return made.ok ? { middle, quantile: made.value.quantile } : undefined;
}

/** The chance of each reading, adding up to 1; undefined where none has a weight, and the value alone holds. */
export function chancesOf({ readings = [] }: Pick<Assumption, "readings">): readonly number[] | undefined {
  const total = readings.reduce((sum, { weight = 0 }) => sum + weight, 0);
  return total > 0 ? readings.map(({ weight = 0 }) => weight / total) : undefined;
}

/** The number of the reading that a luck falls on; each has as much room between 0 and 1 as its chance. */
export function readingAt(chances: readonly number[], luck: number): number {
  let passed = 0;
  for (let at = 0; at < chances.length; at += 1) {
    passed += elementAt(chances, at);
    if (luck < passed) return at;
  }
  return chances.findLastIndex((chance) => chance > 0);
}
