/** The limits of a funnel against exact binomial sums in whole numbers, which share nothing with the logarithms of the code. */
import { describe, expect, it } from "vitest";
import { controlLimit, controlLimits, standing } from "../../renderer/charts/control-limits";

/** Probability of at most `count` of `size` events, each with probability `hits` in `of`, without a rounding until the end. */
function atMost(count: number, size: number, hits: number, of: number): number {
  const [p, q] = [BigInt(hits), BigInt(of - hits)];
  let ways = 1n;
  let sum = 0n;
  for (let k = 0; k <= count; k += 1) {
    sum += ways * p ** BigInt(k) * q ** BigInt(size - k);
    ways = (ways * BigInt(size - k)) / BigInt(k + 1);
  }
  const digits = 10n ** 18n;
  return Number((sum * digits) / BigInt(of) ** BigInt(size)) / 1e18;
}

/** Spiegelhalter's limit: the least count with at least the tail at or below it, less the part of its mass beyond the tail. */
function exactLimit(size: number, hits: number, of: number, tail: number): number {
  let count = 0;
  while (atMost(count, size, hits, of) < tail) count += 1;
  const upTo = atMost(count, size, hits, of);
  const mass = upTo - (count === 0 ? 0 : atMost(count - 1, size, hits, of));
  return Math.min(1, Math.max(0, (count - (upTo - tail) / mass) / size));
}

describe("control limits", () => {
  const cases = [1, 7, 26, 120].flatMap((size) => [2, 11, 30].map((hits) => ({ size, hits })));

  it.each(cases)("of $size posts at $hits in 100 are the exact ones", ({ size, hits }) => {
    for (const tail of [0.001, 0.025, 0.975, 0.999])
      expect(controlLimit(size, hits / 100, tail)).toBeCloseTo(exactLimit(size, hits, 100, tail), 8);
  });

  it.each(cases)("put no more of $size posts at $hits in 100 beyond them than they say", ({ size, hits }) => {
    const rate = hits / 100;
    let beyond95 = 0;
    let beyond998 = 0;
    for (let count = 0; count <= size; count += 1) {
      const mass = atMost(count, size, hits, 100) - (count === 0 ? 0 : atMost(count - 1, size, hits, 100));
      const where = standing(count, size, rate);
      if (where !== "within") beyond95 += mass;
      if (where === "beyond 99.8") beyond998 += mass;
    }
    // Interpolation may cut into a count: at most that count's own mass on either side.
    expect(beyond998).toBeLessThanOrEqual(beyond95);
    expect(beyond95).toBeLessThan(0.05 + 2 * edge(size, hits, 0.025));
    expect(beyond998).toBeLessThan(0.002 + 2 * edge(size, hits, 0.001));
  });

  /** The largest mass of a count at which the limit of a tail lies. */
  function edge(size: number, hits: number, tail: number): number {
    const { low95, high95, low998, high998 } = controlLimits(size, hits / 100);
    const ends = tail === 0.025 ? [low95, high95] : [low998, high998];
    return Math.max(
      ...ends.map((end) => {
        const count = Math.ceil(end * size);
        return atMost(count, size, hits, 100) - (count === 0 ? 0 : atMost(count - 1, size, hits, 100));
      }),
    );
  }

  it("hold more staff than posts for none vacant, so that it is low only where none vacant is", () => {
    expect(standing(-1, 10, 0.1)).toBe(standing(0, 10, 0.1));
    expect(standing(-1, 10, 0.1)).toBe("within");
    expect(standing(-19, 1000, 0.1)).toBe("beyond 99.8");
  });
});
