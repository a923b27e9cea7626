/**
 * What matters: how much of the spread of a result comes from each of the things drawn. A first-order index is the share
 * of the variance that would go if the one were known; a total index the share that would stay if all others were.
 */

/** A share of the variance, 0 to 1, and one standard error of it for there being so few draws. */
export interface Index {
  readonly share: number;
  readonly error: number;
}

const square = (x: number): number => x * x;

const mean = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at]!;
  return sum / values.length;
};

/** The sum of the squares of how far values are from their mean. */
function squaresAround(values: ArrayLike<number>, middle: number): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += square(values[at]! - middle);
  return sum;
}

/** At most so many groups of draws: more would tell a finer shape than thousands of draws can bear. */
const mostGroups = 48;

/** Draws in order of an input, in groups that have it nearly the same. */
export interface DrawGroups {
  /** The draws, those with the least input first. */
  readonly order: Uint32Array;
  /** Where in the order each group ends. */
  readonly ends: readonly number[];
}

/**
 * Draws grouped by an input, once for all results: in its order, cut into about the root of their number, equally many in
 * each. Draws with the same input are never parted, so that an input of a few readings has a group for each.
 * @param inputs one number for each draw; only their order counts
 */
export function groupedBy(inputs: ArrayLike<number>): DrawGroups {
  const n = inputs.length;
  const order = Uint32Array.from(inputs, (_, at) => at).sort((a, b) => inputs[a]! - inputs[b]! || a - b);
  const groups = Math.max(2, Math.min(mostGroups, Math.floor(Math.sqrt(n))));
  const ends: number[] = [];
  for (let at = 1; at <= n; at += 1) {
    const due = Math.floor((at * groups) / n) > Math.floor(((ends.at(-1) ?? 0) * groups) / n);
    if (at === n || (due && inputs[order[at]!] !== inputs[order[at - 1]!])) ends.push(at);
  }
  return { order, ends };
}

/**
 * The first-order index of an input from draws there are already, without a run more: the share of the variance that
 * lies between groups of draws with nearly the same input, less what chance alone puts there (epsilon squared, Kelley
 * 1935). It asks nothing of the curve's shape. What changes within a group is missed: for an even rise one part in the
 * square of the number of groups, for two whole waves over the range about one part in a hundred.
 *
 * The error is that of a squared correlation, for independent draws; evenly spread points do better. Below twice its
 * error an index cannot be told from none.
 * @param groups of the draws, by the input
 * @param outputs the result of each draw
 */
export function firstOrder({ order, ends }: DrawGroups, outputs: ArrayLike<number>): Index {
  const n = order.length;
  const middle = mean(outputs);
  const all = squaresAround(outputs, middle);
  if (!(all > 0) || ends.length < 2 || ends.length >= n) return { share: 0, error: 0 };
  let between = 0;
  let from = 0;
  for (const end of ends) {
    let sum = 0;
    for (let at = from; at < end; at += 1) sum += outputs[order[at]!]! - middle;
    between += (sum * sum) / (end - from);
    from = end;
  }
  const freedom = ends.length - 1;
  const byChance = (freedom * Math.max(0, all - between)) / (n - ends.length);
  const share = Math.min(1, Math.max(0, (between - byChance) / all));
  return { share, error: Math.sqrt((4 * share * square(1 - share)) / n + (2 * freedom) / (n * n)) };
}

/**
 * The total index of one input by Jansen's estimator (Computer Physics Communications 117, 1999): half the mean square of
 * what the result changes by when that input alone is drawn again.
 * @param a results of draws
 * @param b results of as many independent draws; they serve to know the variance better
 * @param aWithB results of the draws of `a` with this one input taken from `b`
 */
export function totalIndex(a: ArrayLike<number>, b: ArrayLike<number>, aWithB: ArrayLike<number>): Index {
  const n = a.length;
  const variance = (squaresAround(a, mean(a)) + squaresAround(b, mean(b))) / Math.max(1, 2 * n - 2);
  if (!(variance > 0)) return { share: 0, error: 0 };
  const halves = Float64Array.from(a, (one, at) => square(one - aWithB[at]!) / (2 * variance));
  const share = mean(halves);
  return { share, error: Math.sqrt(squaresAround(halves, share) / n / Math.max(1, n - 1)) };
}
