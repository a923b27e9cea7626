/** Between what a count by chance alone lies, against chances added up one by one. */
import { expect, test } from "vitest";
import { chanceStretch } from "../../../model/chance/poisson";

/** Chance of exactly k, with factorials multiplied out. */
const chance = (mean: number, k: number): number => {
  let value = Math.exp(-mean);
  for (let at = 1; at <= k; at += 1) value *= mean / at;
  return value;
};

/** The chance that one count less another comes to so many. */
const difference = (more: number, less: number, of: number): number => {
  let sum = 0;
  for (let k = Math.max(0, -of); k < 120; k += 1) sum += chance(more, k + of) * chance(less, k);
  return sum;
};

test.each([
  [0.4, 0],
  [3, 0],
  [12.5, 0],
  [3, 2],
  [0.2, 6],
  [20, 15],
])("of %d less %d each end is missed in at most 1 of 40, and a narrower one is not", (more, less) => {
  const { low, high } = chanceStretch(more, less, 0.95);
  const sum = (from: number, to: number): number => {
    let all = 0;
    for (let of = from; of <= to; of += 1) all += difference(more, less, of);
    return all;
  };
  expect(sum(-80, low - 1)).toBeLessThanOrEqual(0.025 + 1e-9);
  expect(sum(high + 1, 80)).toBeLessThanOrEqual(0.025 + 1e-9);
  expect(sum(-80, low)).toBeGreaterThan(0.025);
  expect(sum(high, 80)).toBeGreaterThan(0.025);
});

test("nothing comes of nothing, and large counts are nearly normal", () => {
  expect(chanceStretch(0, 0, 0.95)).toEqual({ low: 0, high: 0 });
  const { low, high } = chanceStretch(10_000, 0, 0.95);
  expect(low).toBeCloseTo(10_000 - 1.96 * 100, -1);
  expect(high).toBeCloseTo(10_000 + 1.96 * 100, -1);
});
