/**
 * Limits of a funnel: how far the rate of a place of a given size can lie from the common rate by chance alone.
 * Exact binomial limits, interpolated between whole counts as in Spiegelhalter, "Funnel plots for comparing
 * institutional performance", Statistics in Medicine 24 (2005) 1185-1202, appendix A.1.
 */

/** Natural logarithm of the gamma function for x > 0 (Lanczos, g = 7, nine terms; relative error below 1e-13). */
function logGamma(x: number): number {
  const terms = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  const shifted = x - 1;
  const sum = terms.reduce((total, term, index) => (index === 0 ? term : total + term / (shifted + index)), 0);
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Probability of exactly `count` events among `size` when each happens with probability `rate`. */
function binomialMass(count: number, size: number, rate: number): number {
  return Math.exp(
    logGamma(size + 1) -
      logGamma(count + 1) -
      logGamma(size - count + 1) +
      count * Math.log(rate) +
      (size - count) * Math.log1p(-rate),
  );
}

/**
 * The rate below which a share `tail` of places of this size would fall by chance.
 * @param size how many could have had the event; rounded to a whole number
 * @param rate the common rate, 0 to 1
 * @param tail 0.025 for the lower 95% limit, 0.975 for the upper, 0.001 and 0.999 for 99.8%
 */
export function controlLimit(size: number, rate: number, tail: number): number {
  const whole = Math.max(1, Math.round(size));
  if (rate <= 0) return 0;
  if (rate >= 1) return 1;
  // Nine standard deviations below the mean hold no probability that a double could show.
  const spread = Math.sqrt(whole * rate * (1 - rate));
  let count = Math.max(0, Math.floor(whole * rate - 9 * spread - 1));
  let below = 0;
  let mass = binomialMass(count, whole, rate);
  while (count < whole && below + mass < tail) {
    below += mass;
    count += 1;
    mass = binomialMass(count, whole, rate);
  }
  const share = mass > 0 ? (below + mass - tail) / mass : 0;
  return Math.min(1, Math.max(0, (count - share) / whole));
}

/** Lower and upper limits of a funnel at one size. */
export interface ControlLimits {
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

export function controlLimits(size: number, rate: number): ControlLimits {
  return {
    low95: controlLimit(size, rate, 0.025),
    high95: controlLimit(size, rate, 0.975),
    low998: controlLimit(size, rate, 0.001),
    high998: controlLimit(size, rate, 0.999),
  };
}

/** How far a place stands from the rest: within chance, beyond the 95% limit, beyond the 99.8% limit. */
export type Standing = "within" | "beyond 95" | "beyond 99.8";

/**
 * Where a place stands. Chance gives no fewer than none: events below zero, as where there are more staff than posts, are
 * judged as none.
 */
export function standing(events: number, size: number, rate: number): Standing {
  const own = Math.max(0, events) / size;
  const limits = controlLimits(size, rate);
  if (own < limits.low998 || own > limits.high998) return "beyond 99.8";
  return own < limits.low95 || own > limits.high95 ? "beyond 95" : "within";
}
