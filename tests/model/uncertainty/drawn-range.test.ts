import { describe, expect, it } from "vitest";
import { drawnOf } from "../../../model";
import { given } from "../build-plan";

const rate = given("leaver_rate", 0.08);
const range = { low: 0.06, likely: 0.08, high: 0.11, level: 0.8 };

/** The part of the draws that lies between two points of a curve, by trapeziums. */
function between(curve: NonNullable<ReturnType<typeof drawnOf>>["curve"], low: number, high: number): number {
  let sum = 0;
  curve.slice(1).forEach((point, at) => {
    const before = curve[at]!;
    if (before.value >= low && point.value <= high)
      sum += ((point.density + before.density) / 2) * (point.value - before.value);
  });
  return sum;
}

describe("what draws make of a value", () => {
  it("is the range itself where its middle is the value", () => {
    const drawn = drawnOf(rate, { range }, 0.08);
    expect(drawn).toMatchObject({ low: 0.06, middle: 0.08, high: 0.11, level: 0.8 });
    expect(between(drawn!.curve, 0.06, 0.11)).toBeCloseTo(0.8, 1);
    expect(between(drawn!.curve, 0, 1)).toBeCloseTo(1, 1);
  });

  it("moves with a value that is another number, by the same odds", () => {
    const drawn = drawnOf(rate, { range }, 0.2)!;
    const odds = (p: number): number => p / (1 - p);
    expect(drawn.middle).toBe(0.2);
    expect(odds(drawn.high) / odds(0.2)).toBeCloseTo(odds(0.11) / odds(0.08), 4);
    expect(odds(drawn.low) / odds(0.2)).toBeCloseTo(odds(0.06) / odds(0.08), 4);
  });

  it("is flat where all is equally likely, and nothing where all is certain", () => {
    const { curve, low, high, level } = drawnOf(rate, { evenly: { low: 0.05, high: 0.1 } }, 0.08)!;
    expect([low, high, level]).toEqual([0.05, 0.1, 1]);
    for (const { density } of curve) expect(density).toBeCloseTo(20, 6);
    expect(drawnOf(rate, {}, 0.08)).toBeUndefined();
  });
});
