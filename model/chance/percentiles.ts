/**
 * Percentiles of values drawn, and how far they may be off for there being so few. The p-th of n values put in order lies
 * at place (n - 1) p, counted from 0, in a straight line between the two nearest: what spreadsheets call PERCENTILE.INC.
 */

/** Values in order, the least first; how every function here wants them. None may be NaN. */
export const inOrder = (values: ArrayLike<number>): Float64Array => Float64Array.from(values).sort();

/**
 * The value below which the share `p` (0 to 1) of the values lies.
 * @param sorted in order, at least one
 */
export function percentile(sorted: ArrayLike<number>, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below]!;
  return place === below ? low : low + (place - below) * (sorted[below + 1]! - low);
}

/** A stretch of values. An end that the values cannot tell is infinite. */
export interface Stretch {
  readonly low: number;
  readonly high: number;
}

/** Chances of so many successes among n, from the first that has any to speak of. */
function binomialChances(n: number, p: number): { first: number; chances: Float64Array } {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  const [down, up] = [[] as number[], [1]];
  for (let k = mode, chance = 1; k > 0 && chance > 1e-20; k -= 1) down.push((chance *= k / ((n - k + 1) * odds)));
  for (let k = mode, chance = 1; k < n && chance > 1e-20; k += 1) up.push((chance *= ((n - k) * odds) / (k + 1)));
  const chances = Float64Array.from([...down.reverse(), ...up]);
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  return { first: mode - down.length, chances: chances.map((chance) => chance / total) };
}

/**
 * Where the true percentile lies with at least this confidence, from the values' order alone and so whatever their curve:
 * the chance that the true one is passed by fewer values, or more, is binomial. It holds for independent draws; evenly
 * spread points are nearer the truth than it says.
 * @param sorted in order
 * @param p above 0 and below 1
 */
export function percentileError(sorted: ArrayLike<number>, p: number, confidence = 0.95): Stretch {
  const n = sorted.length;
  const { first, chances } = binomialChances(n, p);
  const tail = (1 - confidence) / 2;
  let [lowest, below] = [first, 0];
  for (let at = 0; at < chances.length && below + chances[at]! <= tail; at += 1) {
    below += chances[at]!;
    lowest = first + at + 1;
  }
  let [highest, above] = [first + chances.length, 0];
  for (let at = chances.length - 1; at >= 0 && above + chances[at]! <= tail; at -= 1) {
    above += chances[at]!;
    highest = first + at;
  }
  return {
    low: lowest < 1 ? Number.NEGATIVE_INFINITY : sorted[lowest - 1]!,
    high: highest > n ? Number.POSITIVE_INFINITY : sorted[highest - 1]!,
  };
}

/** The levels a fan is drawn with, the narrowest first: so much of what may come lies inside. */
export const fanLevels = [0.5, 0.8, 0.95] as const;

export interface Band extends Stretch {
  readonly level: number;
}

export interface Fan {
  readonly middle: number;
  /** By {@link fanLevels}. */
  readonly bands: readonly Band[];
}

/** The middle of the values and the bands around it; as much lies below a band as above it. */
export const fanOf = (sorted: ArrayLike<number>): Fan => ({
  middle: percentile(sorted, 0.5),
  bands: fanLevels.map((level) => ({
    level,
    low: percentile(sorted, (1 - level) / 2),
    high: percentile(sorted, (1 + level) / 2),
  })),
});
