/**
 * The hazard of leaving other than by retirement, calibrated so that the opening stock loses exactly the published
 * share of its people in a year.
 *
 * For a group of cells with heads S and yearly hazard H = b·f + r (f: relative factors of age, origin and level; r:
 * retirement), the yearly exit probability is sum S (1 - e^-H) / sum S. It rises with b, so the b that gives the
 * published rate is found by Newton's method kept inside a bracket.
 */
import { exp, expm1, log1p } from "../../../chance/portable";

/** People with the same relative factor and the same yearly hazard of retirement. */
export interface HazardClass {
  heads: number;
  readonly factor: number;
  /** Yearly hazard. */
  readonly retirement: number;
}

/** A yearly probability as a yearly hazard: -ln(1 - q). */
export const yearlyHazard = (probability: number): number => -log1p(-probability);

/** The yearly exit probability of the classes together, for a base hazard. */
export function exitProbability(classes: readonly HazardClass[], base: number): number {
  let leaving = 0;
  let heads = 0;
  for (const entry of classes) {
    leaving -= entry.heads * expm1(-(base * entry.factor + entry.retirement));
    heads += entry.heads;
  }
  return heads > 0 ? leaving / heads : 0;
}

/**
 * The base hazard (yearly) at which the classes together leave at the published rate.
 * Returns 0 when retirement alone reaches or exceeds it; the caller says so. Infinity is never returned: where no base
 * can reach the rate, because nobody has a factor above 0, it is 0 as well.
 */
export function leaverBase(classes: readonly HazardClass[], rate: number): number {
  let heads = 0;
  let exposed = 0;
  for (const entry of classes) {
    heads += entry.heads;
    exposed += entry.heads * entry.factor;
  }
  if (heads <= 0 || exposed <= 0 || exitProbability(classes, 0) >= rate) return 0;
  // Exits are concave in the base, so Newton's method from 0 climbs towards the root without passing it.
  let base = 0;
  for (let round = 0; round < 100; round += 1) {
    let leaving = 0;
    let slope = 0;
    for (const entry of classes) {
      const stay = exp(-(base * entry.factor + entry.retirement));
      leaving += entry.heads * (1 - stay);
      slope += entry.heads * entry.factor * stay;
    }
    if (slope <= 0) return base;
    const step = (rate * heads - leaving) / slope;
    base += step;
    if (Math.abs(step) <= 1e-15 * Math.max(1, base)) break;
  }
  return base;
}
