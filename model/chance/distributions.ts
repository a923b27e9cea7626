/**
 * Draws of whole people. Each is exact in distribution (to the rounding of a double), never gives more than there are,
 * and uses nothing but the stream it is handed. A probability that is not a number draws nobody.
 */
import { exp, log, log1p } from "./portable";
import type { Stream } from "./seed";

/** By counting up through the distribution; for few expected successes. `p` at most a half. */
function byInversion(stream: Stream, n: number, p: number): number {
  const odds = p / (1 - p);
  const none = exp(n * log1p(-p));
  for (;;) {
    let u = stream.uniform();
    let probability = none;
    let k = 0;
    while (u >= probability && k <= n) {
      u -= probability;
      k += 1;
      probability *= ((n - k + 1) / k) * odds;
    }
    // Past n only by the rounding of the probabilities: draw again.
    if (k <= n) return k;
  }
}

const stirlingTable = Float64Array.of(
  0.0810614667953272,
  0.0413406959554092,
  0.0276779256849983,
  0.020790672103765,
  0.0166446911898211,
  0.0138761288230707,
  0.0118967099458917,
  0.010411265261972,
  0.00925546218271273,
  0.00833056343336287,
);

/** ln k! less Stirling's approximation of it. */
function stirlingRest(k: number): number {
  if (k < 10) return stirlingTable[k]!;
  const square = (k + 1) * (k + 1);
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1);
}

/**
 * By transformed rejection with a squeeze (algorithm BTRS of Hörmann, "The generation of binomial random variates",
 * Journal of Statistical Computation and Simulation 46, 1993); for ten or more expected successes. `p` at most a half.
 */
function byRejection(stream: Stream, n: number, p: number): number {
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const alpha = (2.83 + 5.1 / b) * spread;
  const squeeze = 0.92 - 4.2 / b;
  const odds = p / (1 - p);
  const mode = Math.floor((n + 1) * p);
  for (;;) {
    const u = stream.uniform() - 0.5;
    const v = stream.uniform();
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + centre);
    if (!(k >= 0 && k <= n)) continue;
    if (edge >= 0.07 && v <= squeeze) return k;
    const height = log((v * alpha) / (a / (edge * edge) + b));
    const bound =
      (mode + 0.5) * log((mode + 1) / (odds * (n - mode + 1))) +
      (n + 1) * log((n - mode + 1) / (n - k + 1)) +
      (k + 0.5) * log((odds * (n - k + 1)) / (k + 1)) +
      stirlingRest(mode) +
      stirlingRest(n - mode) -
      stirlingRest(k) -
      stirlingRest(n - k);
    if (height <= bound) return k;
  }
}

/** How many of `n` people something happens to that happens to each with probability `p`, independently. */
export function binomial(stream: Stream, n: number, p: number): number {
  if (!(n > 0) || !(p > 0)) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - binomial(stream, n, 1 - p);
  return n * p < 10 ? byInversion(stream, n, p) : byRejection(stream, n, p);
}

/** How many of the `marked` are among `taken` people picked at random out of marked and unmarked together. */
export function hypergeometric(stream: Stream, marked: number, unmarked: number, taken: number): number {
  const all = marked + unmarked;
  if (marked === 0 || taken === 0) return 0;
  if (unmarked === 0) return taken;
  if (taken >= all) return marked;
  // Whether one picks those who go or those who stay, the division is equally likely; the fewer are quicker.
  if (taken * 2 > all) return marked - hypergeometric(stream, marked, unmarked, all - taken);
  let left = marked;
  for (let pick = 0; pick < taken; pick += 1) if (stream.uniform() * (all - pick) < left) left -= 1;
  return marked - left;
}

/**
 * Picks `taken` people at random out of groups of whole people, without replacement.
 * @param groups size of each group, from `first`, `count` of them; together at least `taken`
 * @param into receives the number picked out of each group, from 0; may not be `groups`
 */
export function pickOut(
  stream: Stream,
  groups: Float64Array,
  first: number,
  count: number,
  taken: number,
  into: Float64Array,
): void {
  let rest = 0;
  for (let i = 0; i < count; i += 1) rest += groups[first + i]!;
  let wanted = taken;
  for (let i = 0; i < count; i += 1) {
    const size = groups[first + i]!;
    rest -= size;
    const picked = hypergeometric(stream, size, rest, wanted);
    into[i] = picked;
    wanted -= picked;
  }
}

/**
 * Divides `n` people over groups, each person independently and in proportion to the weights (multinomial). Where all
 * weights are 0 nobody is placed.
 * @param weights weight of each group, from `first`, `count` of them; 0 or more, any total
 * @param into receives the number in each group, from 0
 */
export function multinomial(
  stream: Stream,
  n: number,
  weights: Float64Array,
  first: number,
  count: number,
  into: Float64Array,
): void {
  let total = 0;
  let last = -1;
  for (let i = 0; i < count; i += 1) {
    into[i] = 0;
    const weight = weights[first + i]!;
    if (!(weight > 0)) continue;
    total += weight;
    last = i;
  }
  let left = n;
  for (let i = 0; i <= last && left > 0; i += 1) {
    const weight = weights[first + i]!;
    if (!(weight > 0)) continue;
    // The last group takes the rest, whatever rounding has left of the total.
    const placed = i === last ? left : binomial(stream, left, weight / total);
    into[i] = placed;
    left -= placed;
    total -= weight;
  }
}

/** A whole number whose expectation is `amount`: its floor, or one more with the probability of the fraction. */
export function roundByChance(stream: Stream, amount: number): number {
  const whole = Math.floor(amount);
  const fraction = amount - whole;
  return fraction > 0 && stream.uniform() < fraction ? whole + 1 : whole;
}

/**
 * Rounds amounts to whole numbers by one draw for all of them (systematic sampling): each is its floor or one more with
 * the probability of its fraction, as if rounded alone, and any run of neighbours keeps its total to within one. Rounded
 * one by one, a team of six spread over a hundred cells would start with anything from two people to eleven.
 * @param amounts 0 or more, from `first`, `step` apart, `count` of them
 * @param into receives the whole numbers, from `at`, `step` apart
 */
export function roundTogether(
  stream: Stream,
  amounts: Float64Array,
  first: number,
  count: number,
  step: number,
  into: Float64Array,
  at: number,
): void {
  let passed = 0;
  let fractions = stream.uniform();
  for (let i = 0; i < count; i += 1) {
    const amount = amounts[first + i * step]!;
    const whole = Math.floor(amount);
    const fraction = amount - whole;
    let up = 0;
    if (fraction > 0) {
      fractions += fraction;
      if (Math.floor(fractions) > passed) {
        passed += 1;
        up = 1;
      }
    }
    into[at + i * step] = whole + up;
  }
}

/** By counting up through the distribution; for a mean below ten. */
function poissonByInversion(stream: Stream, mean: number): number {
  let u = stream.uniform();
  let probability = exp(-mean);
  let k = 0;
  // A mean below ten never gives a thousand; beyond it the sum of the probabilities no longer moves.
  while (u >= probability && k < 1000) {
    u -= probability;
    k += 1;
    probability *= mean / k;
  }
  return k;
}

/**
 * A draw from the Poisson distribution. From ten on by transformed rejection (algorithm PTRS of Hörmann, "The
 * transformed rejection method for generating Poisson random variables", Insurance: Mathematics and Economics 12, 1993).
 */
export function poisson(stream: Stream, mean: number): number {
  if (!(mean > 0)) return 0;
  if (mean < 10) return poissonByInversion(stream, mean);
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const alpha = 1.1239 + 1.1328 / (b - 3.4);
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  const logMean = log(mean);
  for (;;) {
    const u = stream.uniform() - 0.5;
    const v = stream.uniform();
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + mean + 0.43);
    if (edge >= 0.07 && v <= squeeze) return k;
    if (k < 0 || (edge < 0.013 && v > edge)) continue;
    const height = log((v * alpha) / (a / (edge * edge) + b));
    if (height <= k * logMean - mean - logFactorial(k)) return k;
  }
}

/** ln k!, by Stirling's approximation and the rest of it. */
const logFactorial = (k: number): number => (k + 0.5) * log(k + 1) - (k + 1) + 0.5 * log(2 * Math.PI) + stirlingRest(k);
