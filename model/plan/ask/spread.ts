/** How sure a value is, as a plan says it: a range or two numbers it is equally likely between; and readings by chance. */
import type { Triplet } from "../../chance/triplet";
import type { Assumption, Value } from "../plan";
import type { Bounds } from "./bounds";
import { valueWords } from "./value-words";

/** The two ways of saying between what a value lies; see the schema of a plan. */
export type Spread = Pick<Assumption, "range" | "evenly">;
export type Range = NonNullable<Assumption["range"]>;
export type Evenly = NonNullable<Assumption["evenly"]>;

export const numeric = (value: Value): number | undefined => (typeof value === "number" ? value : undefined);

/** Half way between two numbers, without the last digits that halving leaves behind: 8% and 14% give 11%. */
export const halfWay = (low: number, high: number): number => Number(((low + high) / 2).toPrecision(12));

/** The number in the middle of a spread: the likely one, the value where it is a number, or half way. NaN without a spread. */
export function middleOf({ range, evenly }: Spread, value: Value): number {
  const ends = range ?? evenly;
  if (ends === undefined) return Number.NaN;
  return range?.likely ?? numeric(value) ?? halfWay(ends.low, ends.high);
}

/** The three numbers that the curve of a range goes through, within what the value can be. */
export const tripletOf = (range: Range, value: Value, { least, most }: Bounds): Triplet => ({
  low: range.low,
  middle: middleOf({ range }, value),
  high: range.high,
  level: range.level,
  ...(least === undefined ? {} : { least }),
  ...(most === undefined ? {} : { most }),
});

/** Two numbers as far as they lie within what the value can be. */
export const withinBounds = ({ low, high }: Evenly, { least, most }: Bounds): Evenly => {
  const kept = (end: number): number => Math.min(most ?? end, Math.max(least ?? end, end));
  return { low: kept(low), high: kept(high) };
};

/** The chance of each reading, adding up to 1; undefined where none has a weight, and the value alone holds. */
export function chancesOf({ readings = [] }: Pick<Assumption, "readings">): readonly number[] | undefined {
  const total = readings.reduce((sum, { weight = 0 }) => sum + weight, 0);
  return total > 0 ? readings.map(({ weight = 0 }) => weight / total) : undefined;
}

/** A level as people say it: "8 in 10", "95 in 100". */
export function levelWords(level: number): string {
  const tenths = Number((level * 10).toPrecision(6));
  return Number.isInteger(tenths) ? `${tenths} in 10` : `${Number((level * 100).toPrecision(6))} in 100`;
}

/** A spread as a sentence has it: "8 in 10 between 8% and 14%, middle 11%". Undefined for a value taken as certain. */
export function spreadWords(unit: string, { range, evenly }: Spread): string | undefined {
  const words = (value: number): string => valueWords(unit, value);
  if (evenly !== undefined) return `equally likely between ${words(evenly.low)} and ${words(evenly.high)}`;
  if (range === undefined) return undefined;
  const middle = range.likely === undefined ? "" : `, middle ${words(range.likely)}`;
  return `${levelWords(range.level)} between ${words(range.low)} and ${words(range.high)}${middle}`;
}

/** Readings by chance as a sentence has them: "one of 2% (5 in 10), 3.19% (25 in 100)"; undefined where none has a weight. */
export function chancesWords({ unit, readings = [] }: Pick<Assumption, "unit" | "readings">): string | undefined {
  const chances = chancesOf({ readings });
  if (chances === undefined) return undefined;
  const each = readings.flatMap(({ value }, at) => {
    const chance = chances[at] ?? 0;
    return chance === 0 ? [] : [`${valueWords(unit, value)} (${chanceWords(chance)})`];
  });
  return `one of ${each.join(", ")}`;
}

/** A chance to the hundredth: "5 in 10", "33 in 100". */
export const chanceWords = (chance: number): string => levelWords(Math.round(chance * 100) / 100);
