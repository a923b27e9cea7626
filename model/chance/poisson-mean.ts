/**
 * Between what the mean of a Poisson count lies, by the count alone (Garwood 1936, Fiducial limits for the Poisson
 * distribution): the means at which so many or fewer, and so many or more, would be as unlikely as the tails. The same as
 * quantiles of Gamma(count) and Gamma(count + 1).
 */
import { exp, log } from "./portable";

/** Chance of at most so many. */
function atMost(count: number, mean: number): number {
  if (mean <= 0) return 1;
  let term = -mean;
  let sum = exp(term);
  for (let k = 1; k <= count; k += 1) {
    term += log(mean / k);
    sum += exp(term);
  }
  return Math.min(1, sum);
}

/** The mean at which `chance` falls to `tail`, found by halving. */
function meanAt(chance: (mean: number) => number, tail: number, most: number, rising: boolean): number {
  let [low, high] = [0, most];
  for (let round = 0; round < 100; round += 1) {
    const middle = (low + high) / 2;
    if (chance(middle) > tail === rising) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/**
 * @param count whole and not negative
 * @param level the share between the two ends, such as 0.8
 */
export function poissonMean(count: number, level: number): { readonly low: number; readonly high: number } {
  const tail = (1 - level) / 2;
  const most = count + 20 * Math.sqrt(count + 1) + 20;
  return {
    low: count === 0 ? 0 : meanAt((mean) => 1 - atMost(count - 1, mean), tail, most, true),
    high: meanAt((mean) => atMost(count, mean), tail, most, false),
  };
}
