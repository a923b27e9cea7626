/**
 * The hazard of leaving other than by retirement, calibrated so that the opening stock loses exactly the published
 * share of its people in a year.
 *
 * For a group of cells with heads S and yearly hazard H = b·f + r (f: relative factors of age, origin and level; r:
 * retirement), the yearly exit probability is sum S (1 - e^-H) / sum S. It rises with b, so the b that gives the
 * published rate is found by Newton's method.
 */
import { exp, log1p } from "../../../chance/portable";

/** People by class: those of one class have the same relative factor and the same yearly hazard of retirement. */
export interface HazardClasses {
  readonly heads: Float64Array;
  readonly factor: Float64Array;
  readonly retirement: Float64Array;
}

/** A yearly probability as a yearly hazard: -ln(1 - q). */
export const yearlyHazard = (probability: number): number => -log1p(-probability);

/** A step of a yearly hazard that makes no difference. */
const noStep = 1e-15;

/**
 * The step of Newton's method from a base towards the one at which so many leave; 0 where no base changes how many do, and
 * back to 0 from one so far beyond it that nobody is left whom another would keep.
 */
function stepFrom({ heads, factor, retirement }: HazardClasses, wanted: number, base: number): number {
  let leaving = 0;
  let slope = 0;
  for (let at = 0; at < heads.length; at += 1) {
    const stay = exp(-(base * factor[at]! + retirement[at]!));
    leaving += heads[at]! * (1 - stay);
    slope += heads[at]! * factor[at]! * stay;
  }
  if (slope <= 0) return leaving > wanted ? -base : 0;
  return (wanted - leaving) / slope;
}

function wantedOf({ heads }: HazardClasses, rate: number): number {
  let all = 0;
  for (let at = 0; at < heads.length; at += 1) all += heads[at]!;
  return rate * all;
}

/** Whether retirement alone reaches the rate or takes more, so that the base is 0; or nobody has a factor above 0. */
export const nothingLeft = (classes: HazardClasses, rate: number): boolean =>
  stepFrom(classes, wantedOf(classes, rate), 0) <= noStep;

/**
 * The base hazard (yearly) at which the classes together leave at the published rate.
 * Returns 0 when retirement alone reaches or exceeds it; the caller says so. Infinity is never returned: where no base
 * can reach the rate, because nobody has a factor above 0, it is 0 as well.
 * @param near a base that is likely to be near it, of the same people by other factors; 0 where none is known
 */
export function leaverBase(classes: HazardClasses, rate: number, near = 0): number {
  const wanted = wantedOf(classes, rate);
  let base = near;
  for (let round = 0; round < 100; round += 1) {
    const step = stepFrom(classes, wanted, base);
    if (base === 0 && step <= noStep) return 0;
    // Exits are concave in the base, so Newton's method from 0 climbs towards the root without passing it. From beyond
    // the root it falls short of it, and climbs from there.
    base = Math.max(0, base + step);
    if (Math.abs(step) <= noStep * Math.max(1, base)) break;
  }
  return base;
}
