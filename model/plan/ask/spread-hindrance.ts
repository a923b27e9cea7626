/** What keeps a value from being drawn as somebody says, and the nearest that can be: one rule for boxes, edits and files. */
import { hindrance, nearestTriplet } from "../../chance/triplet";
import type { Value } from "../plan";
import type { Bounds } from "./bounds";
import { levelWords, middleOf, tripletOf, withinBounds, type Range, type Spread } from "./spread";
import { valueWords } from "./value-words";

export interface SpreadHindrance {
  readonly kind: "not-finite" | "bad-level" | "out-of-order" | "outside-limits" | "no-curve";
  /** What is wrong, in the words of the unit. */
  readonly says: string;
  /** The nearest that can be drawn, to be offered; undefined where nobody can say what was meant. */
  readonly nearest: Spread | undefined;
}

/** Limits as a sentence has them: "from 0% to 100%", "0 WTE or more". */
function boundsWords(unit: string, { least, most, mostExcluded }: Bounds): string {
  const words = (value: number): string => valueWords(unit, value);
  if (least === undefined) return most === undefined ? "any number" : `${words(most)} at most`;
  if (most === undefined) return `${words(least)} or more`;
  return `from ${words(least)} to ${mostExcluded ? "below " : ""}${words(most)}`;
}

function rangeHindrance(unit: string, range: Range, value: Value, bounds: Bounds): SpreadHindrance | undefined {
  const words = (one: number): string => valueWords(unit, one);
  const triplet = tripletOf(range, value, bounds);
  const { low, middle, high, level } = triplet;
  if (!Number.isFinite(low + middle + high))
    return { kind: "not-finite", says: "The range holds something that is not a number.", nearest: undefined };
  if (!(level > 0 && level < 1))
    return {
      kind: "bad-level",
      says: "The level of a range is more than none and less than all: 8 in 10, for example.",
      nearest: { range: { ...range, level: 0.8 } },
    };
  const nearestOf = (): Spread => {
    const { low: least, middle: likely, high: most } = nearestTriplet(triplet);
    return { range: { low: least, likely, high: most, level } };
  };
  if (low === high && middle === low)
    return { kind: "out-of-order", says: "Low and high are the same, which is certain.", nearest: {} };
  switch (hindrance(triplet)) {
    case undefined:
      return undefined;
    case "order":
      return {
        kind: "out-of-order",
        says: `Low, middle and high have to rise, and ${words(low)}, ${words(middle)} and ${words(high)} do not.`,
        nearest: nearestOf(),
      };
    case "limits":
      return {
        kind: "outside-limits",
        says: `It has to be ${boundsWords(unit, bounds)}, and a range has part of its futures beyond low and beyond high, so that neither can touch what cannot be passed.`,
        nearest: nearestOf(),
      };
    case "middle":
      return {
        kind: "no-curve",
        says: `The middle, ${words(middle)}, is too far to one side: no curve has ${levelWords(level)} between ${words(low)} and ${words(high)} with it.`,
        nearest: nearestOf(),
      };
  }
}

/** Undefined where the spread can be drawn as it is. */
export function spreadHindrance(
  unit: string,
  spread: Spread,
  value: Value,
  bounds: Bounds,
): SpreadHindrance | undefined {
  const { range, evenly } = spread;
  if (range !== undefined) return rangeHindrance(unit, range, value, bounds);
  if (evenly === undefined) return undefined;
  const { low, high } = evenly;
  if (!Number.isFinite(low + high))
    return { kind: "not-finite", says: "One of the two is not a number.", nearest: undefined };
  if (low >= high)
    return {
      kind: "out-of-order",
      says: `The first of the two, ${valueWords(unit, low)}, has to be below the second, ${valueWords(unit, high)}.`,
      nearest: low === high ? {} : { evenly: { low: high, high: low } },
    };
  const kept = withinBounds(evenly, bounds);
  if (kept.low === low && kept.high === high) return undefined;
  return {
    kind: "outside-limits",
    says: `It has to be ${boundsWords(unit, bounds)}.`,
    nearest: kept.low < kept.high ? { evenly: kept } : {},
  };
}

/** What a hindrance offers, in words: "certain" where nothing is left of the spread. */
export function nearestWords(unit: string, { range, evenly }: Spread): string {
  const words = (value: number): string => valueWords(unit, value);
  if (evenly !== undefined) return `${words(evenly.low)} to ${words(evenly.high)}`;
  if (range === undefined) return "certain";
  return `${words(range.low)}, ${words(middleOf({ range }, null))} and ${words(range.high)}`;
}
