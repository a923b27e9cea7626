/**
 * Counts that come by chance alone: Poisson with a mean, and what is left of a stock to which one such count is added and
 * from which another is taken (Skellam). What a count may be without anything having differed from its mean.
 */
import { elementAt } from "../assumptions/present";
import { normalQuantile } from "./normal";
import type { Stretch } from "./percentiles";

/** Chances below this are none. */
const none = 1e-14;

/** Means above this are as good as normal. */
const large = 400;

/** Chances of so many, from the first that has any to speak of. */
interface Chances {
  readonly first: number;
  readonly of: readonly number[];
}

function chancesOf(mean: number): Chances {
  if (mean <= 0) return { first: 0, of: [1] };
  const mode = Math.floor(mean);
  const [down, up] = [[] as number[], [1]];
  for (let k = mode, chance = 1; k > 0 && chance > none; k -= 1) down.push((chance *= k / mean));
  for (let k = mode + 1, chance = mean / k; chance > none; k += 1, chance *= mean / k) up.push(chance);
  const all = [...down.reverse(), ...up];
  const total = all.reduce((sum, chance) => sum + chance, 0);
  return { first: mode - down.length, of: all.map((chance) => chance / total) };
}

/** Of two counts, one less the other. */
function lessOf(more: Chances, less: Chances): Chances {
  const of = new Array<number>(more.of.length + less.of.length - 1).fill(0);
  const last = less.of.length - 1;
  more.of.forEach((one, at) => {
    less.of.forEach((other, back) => {
      of[at + last - back] = elementAt(of, at + last - back) + one * other;
    });
  });
  return { first: more.first - less.first - last, of };
}

/** The narrowest stretch of whole numbers with at most half of what is left over below it, and at most half above. */
function middleOf({ first, of }: Chances, level: number): Stretch {
  const tail = (1 - level) / 2;
  let [low, below] = [0, 0];
  while (low < of.length - 1 && below + elementAt(of, low) <= tail) {
    below += elementAt(of, low);
    low += 1;
  }
  let [high, above] = [of.length - 1, 0];
  while (high > low && above + elementAt(of, high) <= tail) {
    above += elementAt(of, high);
    high -= 1;
  }
  return { low: first + low, high: first + high };
}

/**
 * Between which whole numbers the difference of two counts lies with at least this chance, each end missed with at most half
 * of what is left.
 * @param more mean of what is added, at least 0
 * @param less mean of what is taken off; 0 for a count alone
 * @param level chance of lying between them, such as 0.95
 */
export function chanceStretch(more: number, less: number, level: number): Stretch {
  const spread = Math.sqrt(more + less);
  if (more + less > large) {
    const off = normalQuantile((1 + level) / 2) * spread;
    return { low: Math.ceil(more - less - off), high: Math.floor(more - less + off) };
  }
  return middleOf(less <= 0 ? chancesOf(more) : lessOf(chancesOf(more), chancesOf(less)), level);
}
