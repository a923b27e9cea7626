import { describe, expect, it } from "vitest";
import {
  binomial,
  hypergeometric,
  multinomial,
  pickOut,
  poisson,
  roundByChance,
  roundTogether,
} from "../../model/chance/distributions";
import { streamFrom } from "../../model/chance/seed";

const logFactorials = new Float64Array(6000);
for (let n = 2; n < logFactorials.length; n += 1) logFactorials[n] = logFactorials[n - 1]! + Math.log(n);
const logFactorial = (n: number): number => logFactorials[n]!;
const binomialShare = (n: number, p: number, k: number): number =>
  Math.exp(logFactorial(n) - logFactorial(k) - logFactorial(n - k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
const chooseLog = (n: number, k: number): number =>
  k < 0 || k > n ? Number.NEGATIVE_INFINITY : logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/** How many standard deviations the chi-square statistic lies above what is expected of exact draws; outcomes expected fewer than 10 times are taken together. */
function chiSquareExcess(
  counts: ReadonlyMap<number, number>,
  share: (k: number) => number,
  most: number,
  draws: number,
): number {
  let statistic = 0;
  let classes = 0;
  let expected = 0;
  let seen = 0;
  let left = draws;
  for (let k = 0; k <= most; k += 1) {
    expected += draws * share(k);
    seen += counts.get(k) ?? 0;
    left -= draws * share(k);
    if (expected < 10 || (left < 10 && k < most)) continue;
    statistic += (seen - expected) ** 2 / expected;
    classes += 1;
    expected = 0;
    seen = 0;
  }
  return (statistic - (classes - 1)) / Math.sqrt(2 * (classes - 1));
}

function tally(draws: number, draw: () => number): { counts: Map<number, number>; mean: number; variance: number } {
  const counts = new Map<number, number>();
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < draws; i += 1) {
    const k = draw();
    counts.set(k, (counts.get(k) ?? 0) + 1);
    sum += k;
    squares += k * k;
  }
  return { counts, mean: sum / draws, variance: squares / draws - (sum / draws) ** 2 };
}

describe("the seeded stream", () => {
  it("is the same for the same seed, and another for another", () => {
    const take = (seed: string): number[] => {
      const stream = streamFrom(seed);
      return Array.from({ length: 5 }, () => stream.uniform());
    };
    expect(take("spring")).toEqual(take("spring"));
    expect(take("spring")).not.toEqual(take("sprinh"));
    // What a seed means may not change: a saved plan would show other figures.
    expect(take("spring")).toMatchInlineSnapshot(`
      [
        0.17761998198729456,
        0.7869276280487506,
        0.07999115439355942,
        0.7347623295562428,
        0.6000649571959806,
      ]
    `);
  });

  it("is evenly spread, alone and from one number to the next", () => {
    const stream = streamFrom("spread");
    const draws = 200_000;
    const counts = new Float64Array(400);
    let before = stream.uniform();
    for (let i = 0; i < draws; i += 1) {
      const now = stream.uniform();
      const pair = Math.floor(before * 20) * 20 + Math.floor(now * 20);
      counts[pair] = counts[pair]! + 1;
      before = now;
    }
    const statistic = counts.reduce((sum, count) => sum + (count - draws / 400) ** 2 / (draws / 400), 0);
    expect(Math.abs(statistic - 399) / Math.sqrt(2 * 399)).toBeLessThan(4);
  });

  it("gives unlike first numbers to seeds that differ in one character", () => {
    const firsts = Array.from({ length: 2000 }, (_, i) => streamFrom(`seed ${i}`).uniform());
    const { mean, variance } = tally(2000, () => firsts.pop()!);
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * 2000));
    expect(variance).toBeCloseTo(1 / 12, 2);
  });
});

describe("binomial draws", () => {
  const cases: readonly (readonly [number, number])[] = [
    [1, 0.3],
    [5, 0.5],
    [12, 0.006],
    [40, 0.9],
    [60, 0.16],
    [60, 0.17],
    [25, 0.41],
    [200, 0.05],
    [400, 0.5],
    [1000, 0.93],
    [5000, 0.007],
  ];
  it.each(cases)("of %i people with probability %f follow the exact distribution", (n, p) => {
    const stream = streamFrom(`binomial ${n} ${p}`);
    const draws = 40_000;
    const { counts, mean, variance } = tally(draws, () => binomial(stream, n, p));
    for (const k of counts.keys()) expect(Number.isInteger(k) && k >= 0 && k <= n).toBe(true);
    const spread = n * p * (1 - p);
    expect(Math.abs(mean - n * p) / Math.sqrt(spread / draws)).toBeLessThan(4);
    // Standard error of a variance, with the binomial's own fourth moment.
    const fourth = 3 * spread ** 2 + spread * (1 - 6 * p * (1 - p));
    expect(Math.abs(variance - spread) / Math.sqrt((fourth - spread ** 2) / draws)).toBeLessThan(4);
    expect(Math.abs(chiSquareExcess(counts, (k) => binomialShare(n, p, k), n, draws))).toBeLessThan(4);
  });

  it("takes nobody, everybody, or nobody again, where that is certain or not known", () => {
    const stream = streamFrom("edges");
    expect([
      binomial(stream, 0, 0.5),
      binomial(stream, 7, 0),
      binomial(stream, 7, 1),
      binomial(stream, 7, 1 + 1e-12),
      binomial(stream, 7, Number.NaN),
    ]).toEqual([0, 0, 7, 7, 0]);
  });
});

describe("Poisson draws", () => {
  const poissonShare = (mean: number, k: number): number => Math.exp(k * Math.log(mean) - mean - logFactorial(k));
  it.each([0.02, 0.7, 3, 9.99, 10, 10.5, 14.2, 47, 400, 3000])("of mean %f follow the exact distribution", (mean) => {
    const stream = streamFrom(`poisson ${mean}`);
    const draws = 40_000;
    const { counts, mean: found, variance } = tally(draws, () => poisson(stream, mean));
    for (const k of counts.keys()) expect(Number.isInteger(k) && k >= 0).toBe(true);
    expect(Math.abs(found - mean) / Math.sqrt(mean / draws)).toBeLessThan(4);
    // The fourth moment about the mean is m + 3 m squared.
    expect(Math.abs(variance - mean) / Math.sqrt((mean + 2 * mean ** 2) / draws)).toBeLessThan(4);
    expect(
      Math.abs(
        chiSquareExcess(counts, (k) => poissonShare(mean, k), Math.ceil(mean + 12 * Math.sqrt(mean) + 12), draws),
      ),
    ).toBeLessThan(4);
  });

  it("the two ways of drawing meet where one takes over from the other", () => {
    const stream = streamFrom("meet");
    const [below, above] = [10 - 1e-9, 10].map((mean) => tally(100_000, () => poisson(stream, mean)));
    for (let k = 2; k <= 20; k += 1) {
      const [a, b] = [below!.counts.get(k) ?? 0, above!.counts.get(k) ?? 0];
      expect(Math.abs(a - b) / Math.sqrt(a + b), `${k}`).toBeLessThan(4.5);
    }
  });

  it("draws nobody where nobody is expected, or nobody knows", () => {
    const stream = streamFrom("none");
    expect([poisson(stream, 0), poisson(stream, -1), poisson(stream, Number.NaN)]).toEqual([0, 0, 0]);
  });
});

describe("draws without replacement", () => {
  it.each([
    [3, 5, 4],
    [20, 30, 45],
    [6, 94, 50],
  ])("of %i marked and %i others, %i taken, follow the exact distribution", (marked, unmarked, taken) => {
    const stream = streamFrom(`picked ${marked}`);
    const draws = 40_000;
    const { counts } = tally(draws, () => hypergeometric(stream, marked, unmarked, taken));
    const share = (k: number): number =>
      Math.exp(chooseLog(marked, k) + chooseLog(unmarked, taken - k) - chooseLog(marked + unmarked, taken));
    for (const k of counts.keys()) expect(share(k)).toBeGreaterThan(0);
    expect(Math.abs(chiSquareExcess(counts, share, marked, draws))).toBeLessThan(4);
  });

  it("picks out of several groups as many as asked, never more than a group has", () => {
    const stream = streamFrom("groups");
    const groups = Float64Array.of(9, 4, 0, 2, 11, 9);
    const into = new Float64Array(4);
    const sums = new Float64Array(4);
    for (let i = 0; i < 20_000; i += 1) {
      pickOut(stream, groups, 1, 4, 6, into);
      expect(into.reduce((sum, one) => sum + one, 0)).toBe(6);
      into.forEach((one, group) => {
        expect(one).toBeLessThanOrEqual(groups[1 + group]!);
        sums[group] = sums[group]! + one;
      });
    }
    [4, 0, 2, 11].forEach((size, group) => expect(sums[group]! / 20_000).toBeCloseTo((6 * size) / 17, 1));
  });
});

describe("people divided over groups", () => {
  it("are all placed, in proportion to weights of any total, never where the weight is 0", () => {
    const stream = streamFrom("divided");
    const into = new Float64Array(4);
    const sums = new Float64Array(4);
    for (let i = 0; i < 20_000; i += 1) {
      multinomial(stream, 13, Float64Array.of(99, 0.2, 0, 0.7, 0.1), 1, 4, into);
      expect(into.reduce((sum, one) => sum + one, 0)).toBe(13);
      into.forEach((one, group) => (sums[group] = sums[group]! + one));
    }
    expect(sums[1]).toBe(0);
    [0.2, 0, 0.7, 0.1].forEach((share, group) =>
      expect(Math.abs(sums[group]! / 20_000 - 13 * share)).toBeLessThan(
        4 * Math.sqrt((13 * share * (1 - share)) / 20_000) + 1e-12,
      ),
    );
  });
});

describe("rounding to whole people", () => {
  it("keeps the expectation of one amount", () => {
    const stream = streamFrom("one");
    const { mean, counts } = tally(40_000, () => roundByChance(stream, 2.3));
    expect([...counts.keys()].sort()).toEqual([2, 3]);
    expect(Math.abs(mean - 2.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / 40_000));
    expect(roundByChance(stream, 5)).toBe(5);
  });

  it("keeps the expectation of each amount and the total of all, to within one", () => {
    const stream = streamFrom("together");
    const amounts = Float64Array.from({ length: 60 }, (_, i) => (i % 7 === 0 ? i : ((i * 37) % 100) / 90));
    const total = amounts.reduce((sum, one) => sum + one, 0);
    const into = new Float64Array(60);
    const sums = new Float64Array(60);
    let wrong = 0;
    for (let i = 0; i < 20_000; i += 1) {
      roundTogether(stream, amounts, 0, 60, 1, into, 0);
      if (Math.abs(into.reduce((sum, one) => sum + one, 0) - total) >= 1) wrong += 1;
      into.forEach((one, at) => {
        if (one !== Math.floor(amounts[at]!) && one !== Math.ceil(amounts[at]!)) wrong += 1;
        sums[at] = sums[at]! + one;
      });
    }
    expect(wrong).toBe(0);
    amounts.forEach((amount, at) => {
      const fraction = amount - Math.floor(amount);
      expect(Math.abs(sums[at]! / 20_000 - amount)).toBeLessThanOrEqual(
        4.5 * Math.sqrt((fraction * (1 - fraction)) / 20_000) + 1e-12,
      );
    });
  });
});
