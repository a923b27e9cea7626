/** The scale on which a curve within limits is drawn, so that no value can pass them. */
import { exp, log } from "./portable";

/** Runs from -Infinity to Infinity as the value runs from limit to limit, and rises with it. */
export interface Scale {
  /** The place of a value between the limits. */
  of(x: number): number;
  /** The value at a place. */
  back(z: number): number;
  /** How much the place rises with the value, at a value. */
  slope(x: number): number;
}

const unlimited: Scale = { of: (x) => x, back: (z) => z, slope: () => 1 };

const above = (least: number): Scale => ({
  of: (x) => log(x - least),
  back: (z) => least + exp(z),
  slope: (x) => 1 / (x - least),
});

const below = (most: number): Scale => ({
  of: (x) => -log(most - x),
  back: (z) => most - exp(-z),
  slope: (x) => 1 / (most - x),
});

const between = (least: number, most: number): Scale => ({
  of: (x) => log((x - least) / (most - x)),
  // From the nearer limit, where a little is not lost in a lot.
  back: (z) => (z < 0 ? least + (most - least) / (1 + exp(-z)) : most - (most - least) / (1 + exp(z))),
  slope: (x) => (most - least) / ((x - least) * (most - x)),
});

/** The scale of limits; either may be infinite, which is none. */
export function scaleWithin(least: number, most: number): Scale {
  if (least === Number.NEGATIVE_INFINITY) return most === Number.POSITIVE_INFINITY ? unlimited : below(most);
  return most === Number.POSITIVE_INFINITY ? above(least) : between(least, most);
}
