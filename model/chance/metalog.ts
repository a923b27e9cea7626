/**
 * The curve through three numbers: the metalog of a symmetric percentile triplet (Keelin, "The metalog distributions",
 * Decision Analysis 13, 2016), with three terms. With p the probability and L = ln(p / (1 - p)),
 *
 *     z(p) = middle + (spread + lean (p - 1/2)) L
 *
 * goes through low, middle and high exactly. Within limits z is a scale that reaches them nowhere, and the curve is the
 * same on that scale.
 */
import type { Curve } from "./curve";
import { exp, log } from "./portable";
import { hindrance, isCertain, mostLopsided, nearestTriplet, scaleOf, type Triplet } from "./triplet";

export type MetalogOrNearest =
  | { readonly ok: true; readonly value: Curve }
  | {
      readonly ok: false;
      /** Why no curve can hold the numbers, and which can be held: one or two sentences. */
      readonly says: string;
      /** The nearest triplet that a curve can hold. */
      readonly nearest: Triplet;
    };

/** One value and no other. */
const certainly = (value: number): Curve => ({
  quantile: () => value,
  cumulative: (x) => (x < value ? 0 : 1),
  density: (x) => (x === value ? Number.POSITIVE_INFINITY : 0),
});

function through(triplet: Triplet): Curve {
  const scale = scaleOf(triplet);
  const [from, middle, to] = [scale.of(triplet.low), scale.of(triplet.middle), scale.of(triplet.high)];
  const edge = log((1 + triplet.level) / (1 - triplet.level));
  const spread = (to - from) / (2 * edge);
  const lean = (from + to - 2 * middle) / (triplet.level * edge);

  /** ln(p / (1 - p)) of a place on the scale, by Newton's steps; where one leaves the bracket, by halving it. */
  const logitAt = (z: number): number => {
    const away = (z - middle) / spread;
    // The slope of z over the logit is the spread, more or less by half the lean.
    const [one, other] = [away / (1 + mostLopsided), away / (1 - mostLopsided)];
    let [below, above] = away < 0 ? [other, one] : [one, other];
    let logit = lean === 0 ? away : (below + above) / 2;
    for (let step = 0; step < 200; step += 1) {
      const p = 1 / (1 + exp(-logit));
      const rest = middle + (spread + lean * (p - 0.5)) * logit - z;
      if (rest === 0) break;
      if (rest < 0) below = logit;
      else above = logit;
      let next = logit - rest / (spread + lean * (p - 0.5 + p * (1 - p) * logit));
      if (!(next > below && next < above)) next = (below + above) / 2;
      if (next === logit || next === below || next === above) break;
      logit = next;
    }
    return logit;
  };

  const isBelow = (x: number): boolean => x <= (triplet.least ?? Number.NEGATIVE_INFINITY);
  const isAbove = (x: number): boolean => x >= (triplet.most ?? Number.POSITIVE_INFINITY);
  return {
    quantile: (p) => {
      const logit = log(p / (1 - p));
      return scale.back(middle + (spread + lean * (p - 0.5)) * logit);
    },
    cumulative: (x) => (isBelow(x) ? 0 : isAbove(x) ? 1 : 1 / (1 + exp(-logitAt(scale.of(x))))),
    density: (x) => {
      if (isBelow(x) || isAbove(x)) return 0;
      const logit = logitAt(scale.of(x));
      const p = 1 / (1 + exp(-logit));
      const each = p * (1 - p);
      return (scale.slope(x) * each) / (spread + lean * (p - 0.5 + each * logit));
    },
  };
}

const plain = (x: number): string => String(Number(x.toPrecision(6)));

/** Where values have to lie, in words. */
function withinLimits({ least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Triplet): string {
  if (least === Number.NEGATIVE_INFINITY) return `below ${plain(most)}, the most there can be`;
  if (most === Number.POSITIVE_INFINITY) return `above ${plain(least)}, the least there can be`;
  return `between ${plain(least)} and ${plain(most)}, touching neither`;
}

function reason(triplet: Triplet, why: "order" | "limits" | "middle"): string {
  const { low, middle, high, level } = triplet;
  if (why === "order") return "Low, middle and high have to rise.";
  if (why === "limits")
    return `All three have to lie ${withinLimits(triplet)}: something is left beyond low and beyond high.`;
  const held = `no curve of this kind has ${plain(level * 100)} in 100 between ${plain(low)} and ${plain(high)} with it`;
  return `The middle ${plain(middle)} is too far to one side: ${held}.`;
}

function refused(triplet: Triplet, why: "order" | "limits" | "middle"): MetalogOrNearest {
  const nearest = nearestTriplet(triplet);
  const { low, middle, high } = nearest;
  const canBe = `The nearest that can be is ${plain(low)}, ${plain(middle)} and ${plain(high)}.`;
  return { ok: false, says: `${reason(triplet, why)} ${canBe}`, nearest };
}

/**
 * The curve through a triplet, or why there is none and the nearest there is (see `nearestTriplet` for which). Where low,
 * middle and high are the same it is that value for certain. The quantile is closed; the probability of at most a value
 * is found by bracketing, to the precision of a double.
 * @throws RangeError where the level is not above 0 and below 1, or a number is not finite: no file says so
 */
export function metalogOf(triplet: Triplet): MetalogOrNearest {
  if (!(triplet.level > 0 && triplet.level < 1))
    throw new RangeError(`A level of ${triplet.level} is not within 0 and 1.`);
  if (!Number.isFinite(triplet.low + triplet.middle + triplet.high)) throw new RangeError("A number is not finite.");
  const why = hindrance(triplet);
  if (why !== undefined) return refused(triplet, why);
  return { ok: true, value: isCertain(triplet) ? certainly(triplet.middle) : through(triplet) };
}
