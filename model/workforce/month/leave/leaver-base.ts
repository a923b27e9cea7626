/**
 * The hazard of leaving other than by retirement, calibrated so that the opening stock loses exactly the published
 * share of its people in a year.
 *
 * For a group of cells with heads S and yearly hazard H = b·f + r (f: relative factors of age, origin and level; r:
 * retirement), the yearly exit probability is sum S (1 - e^-H) / sum S. It rises with b, so the b that gives the
 * published rate is found by Newton's method kept inside a bracket.
 */
import { exp, expm1, log1p } from "../../../chance/portable";

/** People by class: those of one class have the same relative factor and the same yearly hazard of retirement. */
export interface HazardClasses {
  readonly heads: Float64Array;
  readonly factor: Float64Array;
  readonly retirement: Float64Array;
}

/** A yearly probability as a yearly hazard: -ln(1 - q). */
export const yearlyHazard = (probability: number): number => -log1p(-probability);

/** The yearly exit probability of the classes together, for a base hazard. */
export function exitProbability({ heads, factor, retirement }: HazardClasses, base: number): number {
  let leaving = 0;
  let all = 0;
  for (let at = 0; at < heads.length; at += 1) {
    leaving -= heads[at]! * expm1(-(base * factor[at]! + retirement[at]!));
    all += heads[at]!;
  }
  return all > 0 ? leaving / all : 0;
}

/**
 * The base hazard (yearly) at which the classes together leave at the published rate.
 * Returns 0 when retirement alone reaches or exceeds it; the caller says so. Infinity is never returned: where no base
 * can reach the rate, because nobody has a factor above 0, it is 0 as well.
 */
export function leaverBase(classes: HazardClasses, rate: number): number {
  const { heads, factor, retirement } = classes;
  let all = 0;
  let exposed = 0;
  for (let at = 0; at < heads.length; at += 1) {
    all += heads[at]!;
    exposed += heads[at]! * factor[at]!;
  }
  if (all <= 0 || exposed <= 0 || exitProbability(classes, 0) >= rate) return 0;
  // Exits are concave in the base, so Newton's method from 0 climbs towards the root without passing it.
  let base = 0;
  for (let round = 0; round < 100; round += 1) {
    let leaving = 0;
    let slope = 0;
    for (let at = 0; at < heads.length; at += 1) {
      const stay = exp(-(base * factor[at]! + retirement[at]!));
      leaving += heads[at]! * (1 - stay);
      slope += heads[at]! * factor[at]! * stay;
    }
    if (slope <= 0) return base;
    const step = (rate * all - leaving) / slope;
    base += step;
    if (Math.abs(step) <= 1e-15 * Math.max(1, base)) break;
  }
  return base;
}
