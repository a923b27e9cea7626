/** The curve through three numbers against closed forms, by search, and what is refused. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Curve } from "../../../model/chance/curve";
import { metalogOf } from "../../../model/chance/metalog";
import type { Triplet } from "../../../model/chance/triplet";

function curveOf(triplet: Triplet): Curve {
  const curve = metalogOf(triplet);
  if (!curve.ok) throw new Error(curve.says);
  return curve.value;
}

function nearestTo(triplet: Triplet): Triplet {
  const curve = metalogOf(triplet);
  if (curve.ok) throw new Error("It was held.");
  return curve.nearest;
}

const logit = (p: number): number => Math.log(p / (1 - p));
const many = Array.from({ length: 199 }, (_, at) => (at + 1) / 200);

const thousandths = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: least * 1000, max: most * 1000 }).map((x) => x / 1000);

/** Triplets that can be held, with no limit, either or both. */
const held = fc
  .record({
    low: thousandths(-50, 50),
    width: thousandths(0.01, 100),
    share: thousandths(0.05, 0.95),
    level: fc.constantFrom(0.5, 0.8, 0.9, 0.95),
    below: fc.option(thousandths(0.01, 50)),
    above: fc.option(thousandths(0.01, 50)),
  })
  .map(({ low, width, share, level, below, above }): Triplet => ({
    low,
    middle: low + share * width,
    high: low + width,
    level,
    least: below === null ? undefined : low - below,
    most: above === null ? undefined : low + width + above,
  }))
  .filter((triplet) => metalogOf(triplet).ok);

describe("a curve that can be", () => {
  it("goes through the three numbers", () => {
    fc.assert(
      fc.property(held, (triplet) => {
        const curve = curveOf(triplet);
        const size = 1e-12 * (Math.abs(triplet.low) + Math.abs(triplet.high) + 1);
        const tail = (1 - triplet.level) / 2;
        expect(Math.abs(curve.quantile(tail) - triplet.low)).toBeLessThan(size);
        expect(Math.abs(curve.quantile(0.5) - triplet.middle)).toBeLessThan(size);
        expect(Math.abs(curve.quantile(1 - tail) - triplet.high)).toBeLessThan(size);
      }),
    );
  });

  it("rises everywhere, never passes its limits, and its inverse gives the probability back", () => {
    fc.assert(
      fc.property(held, (triplet) => {
        const curve = curveOf(triplet);
        const ps = [2 ** -33, 1e-6, ...many, 1 - 1e-6, 1 - 2 ** -33];
        const values = ps.map((p) => curve.quantile(p));
        values.slice(1).forEach((value, at) => expect(value).toBeGreaterThanOrEqual(values[at]!));
        expect(Math.min(...values)).toBeGreaterThanOrEqual(triplet.least ?? -Infinity);
        expect(Math.max(...values)).toBeLessThanOrEqual(triplet.most ?? Infinity);
        // A value is itself rounded, and its distance to a limit, by so much of the probability.
        const size =
          Math.abs(triplet.low) + Math.abs(triplet.high) + Math.abs(triplet.least ?? 0) + (triplet.most ?? 0);
        for (const p of many) {
          const x = curve.quantile(p);
          // Nearer to a limit than a double can tell, it is the limit.
          if (x <= (triplet.least ?? -Infinity) || x >= (triplet.most ?? Infinity)) continue;
          expect(Math.abs(curve.cumulative(x) - p)).toBeLessThan(1e-12 + 1e-15 * size * curve.density(x));
        }
      }),
    );
  });

  it("has a density that is the slope of its probability", () => {
    fc.assert(
      fc.property(held, fc.constantFrom(0.02, 0.1, 0.3, 0.5, 0.6, 0.9, 0.99), (triplet, p) => {
        const curve = curveOf(triplet);
        const [from, to] = [curve.quantile(p - 1e-5), curve.quantile(p + 1e-5)];
        // Where the values are nearer together than their rounding a slope cannot be told.
        fc.pre(to - from > 1e-9);
        expect(curve.density(curve.quantile(p)) / (2e-5 / (to - from))).toBeCloseTo(1, 2);
      }),
    );
  });

  it("is the logistic one where it is even", () => {
    const curve = curveOf({ low: 8, middle: 11, high: 14, level: 0.8 });
    for (const p of many) expect(curve.quantile(p)).toBeCloseTo(11 + (3 / logit(0.9)) * logit(p), 12);
    expect(curve.cumulative(12)).toBeCloseTo(1 / (1 + Math.exp(-logit(0.9) / 3)), 14);
  });

  it("is the log-logistic one above a least value, where its logarithms are even", () => {
    const curve = curveOf({ low: 2 + 1, middle: 2 + 3, high: 2 + 9, level: 0.5, least: 2 });
    for (const p of many) expect(curve.quantile(p)).toBeCloseTo(2 + 3 * (p / (1 - p)), 10);
    const mirrored = curveOf({ low: -2 - 9, middle: -2 - 3, high: -2 - 1, level: 0.5, most: -2 });
    for (const p of many) expect(mirrored.quantile(1 - p)).toBeCloseTo(-2 - 3 * (p / (1 - p)), 10);
  });

  it("is evenly spread between limits where its logits are those of the probabilities", () => {
    const curve = curveOf({ low: 0.1, middle: 0.5, high: 0.9, level: 0.8, least: 0, most: 1 });
    for (const p of many) {
      expect(curve.quantile(p)).toBeCloseTo(p, 14);
      expect(curve.density(p)).toBeCloseTo(1, 12);
    }
  });

  it("leans as the terms solved from three equations do", () => {
    // Terms 1, L and (p - 1/2) L at the 10th, 50th and 90th: middle 10, then a sum and a difference.
    const curve = curveOf({ low: 8, middle: 10, high: 15, level: 0.8 });
    const spread = (15 - 8) / 2 / logit(0.9);
    const lean = ((15 + 8) / 2 - 10) / 0.4 / logit(0.9);
    for (const p of many) expect(curve.quantile(p)).toBeCloseTo(10 + (spread + lean * (p - 0.5)) * logit(p), 12);
  });

  it("is one value where the three are the same, be it a limit", () => {
    const curve = curveOf({ low: 0, middle: 0, high: 0, level: 0.8, least: 0 });
    expect([curve.quantile(0.01), curve.quantile(0.99), curve.cumulative(-0.1), curve.cumulative(0)]).toEqual([
      0, 0, 0, 1,
    ]);
  });
});

/** Whether the three-term curve rises at two thousand places, by its terms. */
function rises(middle: number, level: number): boolean {
  const edge = logit((1 + level) / 2);
  const spread = 1 / 2 / edge;
  const lean = (1 - 2 * middle) / (level * edge);
  const at = (p: number): number => middle + (spread + lean * (p - 0.5)) * logit(p);
  const values = Array.from({ length: 20_000 }, (_, step) => at((step + 0.5) / 20_000));
  return values.every((value, step) => step === 0 || value > values[step - 1]!);
}

describe("a curve that cannot be", () => {
  it.each([0.5, 0.8, 0.9, 0.98])("is told by where the curve would fall, level %d", (level) => {
    let [cannot, can] = [0, 0.5];
    while (can - cannot > 1e-7) {
      const middle = (can + cannot) / 2;
      if (rises(middle, level)) can = middle;
      else cannot = middle;
    }
    // Keelin's bound is printed with six figures.
    expect(can).toBeCloseTo((1 - 1.66711 * (level / 2)) / 2, 5);
    for (const [low, high] of [
      [0, 1],
      [40, 42],
    ] as const) {
      const at = (share: number): Triplet => ({ low, middle: low + share * (high - low), high, level });
      expect(metalogOf(at(can + 1e-5)).ok).toBe(true);
      expect(metalogOf(at(can - 1e-5)).ok).toBe(false);
      expect(metalogOf(at(1 - can - 1e-5)).ok).toBe(true);
      expect(metalogOf(at(1 - can + 1e-5)).ok).toBe(false);
    }
  });

  it("is refused with the middle moved by the least, to a thousandth of the width", () => {
    const nearest = nearestTo({ low: 8, middle: 8.2, high: 14, level: 0.8 });
    expect([nearest.low, nearest.high, nearest.level]).toEqual([8, 14, 0.8]);
    const edge = 8 + 6 * ((1 - 1.66711 * 0.4) / 2);
    expect(nearest.middle).toBeGreaterThan(edge);
    expect(nearest.middle).toBeLessThan(edge + 0.0061);
    expect(nearestTo({ low: 8, middle: 13.8, high: 14, level: 0.8 }).middle).toBeCloseTo(22 - nearest.middle, 2);
  });

  it("says what is wrong and what can be", () => {
    const curve = metalogOf({ low: 8, middle: 8, high: 14, level: 0.8 });
    expect(curve.ok ? "" : curve.says).toBe(
      "The middle 8 is too far to one side: no curve of this kind has 80 in 100 between 8 and 14 with it. The nearest that can be is 8, 9 and 14.",
    );
  });

  it.each([
    [{ least: 0 }, "above 0, the least there can be"],
    [{ most: 14 }, "below 14, the most there can be"],
    [{ least: 0, most: 14 }, "between 0 and 14, touching neither"],
  ])("says where all have to lie: %j", (limits, where) => {
    const curve = metalogOf({ low: 0, middle: 7, high: 14, level: 0.8, ...limits });
    expect(curve.ok ? "" : curve.says).toContain(`All three have to lie ${where}: `);
  });

  it("moves the end that touches a limit, and nothing else", () => {
    const touching = { low: 0, middle: 0.05, high: 0.1, level: 0.8, least: 0, most: 1 };
    const nearest = nearestTo(touching);
    expect(nearest).toEqual({ ...touching, low: nearest.low });
    expect(nearest.low).toBeGreaterThan(0);
    expect(nearest.low).toBeLessThan(0.002);
    // Any lower is refused.
    expect(metalogOf({ ...touching, low: nearest.low - 0.0001 }).ok).toBe(false);
    expect(nearestTo({ low: -0.1, middle: -0.05, high: 0, level: 0.8, most: 0 }).low).toBe(-0.1);
  });

  it("has a nearest that can be held and is in order, whatever was asked", () => {
    const number = fc.oneof(fc.constantFrom(0, 1, 0.5, 1e-9, 100, -3), thousandths(-2, 3));
    const limit = fc.option(fc.constantFrom(0, 0.25), { nil: undefined });
    const most = fc.option(fc.constantFrom(1, 0.75), { nil: undefined });
    fc.assert(
      fc.property(
        number,
        number,
        number,
        fc.constantFrom(0.1, 0.5, 0.8, 0.95),
        limit,
        most,
        (low, middle, high, ...rest) => {
          const [level, least, greatest] = rest;
          const asked = { low, middle, high, level, least, most: greatest };
          const curve = metalogOf(asked);
          if (curve.ok) return;
          expect(metalogOf(curve.nearest).ok).toBe(true);
          const inside = [low, middle, high].every((x) => x > (least ?? -Infinity) && x < (greatest ?? Infinity));
          if (inside && low <= high)
            expect([curve.nearest.low, curve.nearest.high]).toEqual(
              [low, high].map((x, at) => (at === 0 ? Math.min(x, middle) : Math.max(x, middle))),
            );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("is thrown out where no file could say it", () => {
    expect(() => metalogOf({ low: 1, middle: 2, high: 3, level: 1 })).toThrow(RangeError);
    expect(() => metalogOf({ low: 1, middle: Number.NaN, high: 3, level: 0.8 })).toThrow(RangeError);
  });
});
