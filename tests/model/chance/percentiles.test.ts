/** Percentiles against worked examples, their error against the binomial distribution and against what repeats do. */
import { describe, expect, it } from "vitest";
import { fanOf, inOrder, percentile, percentileError } from "../../../model/chance/percentiles";
import { streamFrom } from "../../../model/chance/seed";

const upTo = (n: number): number[] => Array.from({ length: n }, (_, at) => at + 1);

describe("percentile", () => {
  it("is what a spreadsheet's PERCENTILE.INC gives", () => {
    // Microsoft's example: =PERCENTILE.INC({1,2,3,4},0.3) is 1.9.
    expect(percentile([1, 2, 3, 4], 0.3)).toBeCloseTo(1.9, 14);
    expect(percentile([15, 20, 35, 40, 50], 0.4)).toBeCloseTo(29, 12);
  });
  it("is the least, the middle and the greatest, and one value is all of them", () => {
    const values = inOrder([5, 1, 4, 2, 3]);
    expect([0, 0.5, 1].map((p) => percentile(values, p))).toEqual([1, 3, 5]);
    expect([0, 0.3, 1].map((p) => percentile([7], p))).toEqual([7, 7, 7]);
  });
  it("takes 32-bit values as they are", () => {
    expect(percentile(Float32Array.of(1, 2, 3, 4), 0.5)).toBe(2.5);
  });
});

it("puts values in order as numbers", () => expect([...inOrder([10, 9, -1, 100])]).toEqual([-1, 9, 10, 100]));

describe("percentileError", () => {
  it("has the ranks of the textbook: the median of 10, 20 and 100 values at 95 in 100", () => {
    // Conover, Practical nonparametric statistics: ranks 2 and 9, 6 and 15, 40 and 61.
    expect(percentileError(upTo(10), 0.5)).toEqual({ low: 2, high: 9 });
    expect(percentileError(upTo(20), 0.5)).toEqual({ low: 6, high: 15 });
    expect(percentileError(upTo(100), 0.5)).toEqual({ low: 40, high: 61 });
  });
  it("is not known at an end where the values are too few", () => {
    expect(percentileError(upTo(10), 0.1).low).toBe(-Infinity);
    expect(percentileError(upTo(10), 0.9).high).toBe(Infinity);
    expect(percentileError([4], 0.5)).toEqual({ low: -Infinity, high: Infinity });
  });
  it("goes as the root of the number of values", () => {
    const { low, high } = percentileError(upTo(10_000), 0.9);
    expect(low).toBeCloseTo(9000 - 1.96 * 30, -1);
    expect(high).toBeCloseTo(9001 + 1.96 * 30, -1);
  });
  it("is the same from either end", () => {
    const [below, above] = [percentileError(upTo(999), 0.025), percentileError(upTo(999), 0.975)];
    expect([1000 - above.high, 1000 - above.low]).toEqual([below.low, below.high]);
  });
  it("covers the true one as often as it says, in 2,000 repeats", () => {
    const stream = streamFrom("coverage");
    let covered = 0;
    for (let repeat = 0; repeat < 2000; repeat += 1) {
      const { low, high } = percentileError(inOrder(upTo(200).map(() => stream.uniform())), 0.9);
      if (low <= 0.9 && high >= 0.9) covered += 1;
    }
    expect(covered / 2000).toBeGreaterThan(0.94);
    expect(covered / 2000).toBeLessThan(0.985);
  });
});

it("draws a fan of the middle and three bands, one in another", () => {
  const fan = fanOf(upTo(1001));
  expect(fan.middle).toBe(501);
  expect(fan.bands.map(({ level, low, high }) => [level, low, high].map((x) => Math.round(x * 1e6) / 1e6))).toEqual([
    [0.5, 251, 751],
    [0.8, 101, 901],
    [0.95, 26, 976],
  ]);
});
