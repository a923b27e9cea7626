/** Normals against tables and the truth; correlations recovered from even points; what cannot be is refused. */
import { describe, expect, it } from "vitest";
import { normalCumulative, normalQuantile } from "../../../model/chance/normal";
import { copulaOf, normalCorrelation, type RankPair } from "../../../model/chance/rank-correlation";
import { sobolPoints } from "../../../model/chance/sobol-points";
import { exactExp, exactly, one } from "./high-precision";

/** The probability that a standard normal is at most x, by its own series in whole numbers of 2^-1200. */
function exactCumulative(x: number): number {
  const at = exactly(x);
  const square = (at * at) / one;
  let term = at;
  let sum = at;
  for (let n = 3n; term !== 0n && term !== -1n; n += 2n) {
    term = (term * square) / one / n;
    sum += term;
  }
  const half = one / 2n;
  const rootOfTwoPi = 25066282746310005024157652848110452530069867406099n;
  const density = (exactExp(-square / 2n) * 10n ** 49n) / rootOfTwoPi;
  return Number(((half + (density * sum) / one) << 200n) / one) / 2 ** 200;
}

describe("the standard normal", () => {
  it("has the probabilities of the truth, to a part in 10^14 of the smallest", () => {
    for (let x = -9.5; x < 9.5; x += 0.173) expect(normalCumulative(x) / exactCumulative(x)).toBeCloseTo(1, 13);
  });
  it("has the quantiles of the table", () => {
    const table = [
      [0.5, 0],
      [0.9, 1.2815515655446004],
      [0.975, 1.959963984540054],
      [0.99, 2.3263478740408408],
      [1e-6, -4.753424308822899],
      [1e-10, -6.361340902404056],
    ] as const;
    for (const [p, x] of table) expect(normalQuantile(p)).toBeCloseTo(x, 13);
  });
  it("gives the probability back", () => {
    for (let p = 0.0005; p < 1; p += 0.0013) expect(normalCumulative(normalQuantile(p))).toBeCloseTo(p, 14);
    for (let twos = 2; twos <= 33; twos += 1)
      expect(normalCumulative(normalQuantile(2 ** -twos)) * 2 ** twos).toBeCloseTo(1, 13);
  });
});

/** Spearman's rank correlation. */
function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const ranks = (values: readonly number[]): number[] => {
    const order = values.map((_, at) => at).sort((i, j) => values[i]! - values[j]!);
    const of = new Array<number>(values.length);
    order.forEach((at, rank) => (of[at] = rank));
    return of;
  };
  const [x, y] = [ranks(a), ranks(b)];
  const n = a.length;
  return 1 - (6 * x.reduce((sum, rank, at) => sum + (rank - y[at]!) ** 2, 0)) / (n * (n * n - 1));
}

const names = ["attrition", "growth", "leaver_rate", "months_to_fill", "pay"];

/** 4,096 points, by coordinate, mixed. */
function mixed(pairs: readonly RankPair[]): { before: number[][]; after: number[][] } {
  const copula = copulaOf(names, pairs);
  if (!copula.ok) throw new Error(copula.says);
  const points = sobolPoints("quiet garden harbour", names);
  const out = new Float64Array(names.length);
  const [before, after] = [names.map(() => [] as number[]), names.map(() => [] as number[])];
  for (let k = 0; k < 4096; k += 1) {
    points.at(k, out);
    out.forEach((u, at) => before[at]!.push(u));
    copula.value.apply(out);
    out.forEach((u, at) => after[at]!.push(u));
  }
  return { before, after };
}

const pairs = [
  { one: "leaver_rate", other: "attrition", rank: 0.7 },
  { one: "growth", other: "leaver_rate", rank: -0.4 },
  { one: "months_to_fill", other: "growth", rank: 0.25 },
];

describe("named pairs", () => {
  const { before, after } = mixed(pairs);
  const of = (a: string, b: string): number => rankCorrelation(after[names.indexOf(a)]!, after[names.indexOf(b)]!);

  it("have the rank correlations asked for, and others none", () => {
    for (const { one: a, other: b, rank } of pairs) expect(Math.abs(of(a, b) - rank)).toBeLessThan(0.01);
    for (const other of names.slice(0, 4)) expect(Math.abs(of("pay", other))).toBeLessThan(0.02);
    expect(Math.abs(of("attrition", "growth"))).toBeLessThan(0.01);
    expect(Math.abs(of("months_to_fill", "leaver_rate"))).toBeLessThan(0.01);
  });
  it("are each as evenly spread as before", () => {
    for (const values of after) {
      const sorted = [...values].sort((a, b) => a - b);
      expect(Math.max(...sorted.map((u, at) => Math.abs(u - (at + 0.5) / 4096)))).toBeLessThan(0.012);
      expect(sorted[0]).toBeGreaterThan(0);
      expect(sorted[4095]).toBeLessThan(1);
    }
  });
  it("leave to the bit what is in no pair, and the first of those tied", () => {
    expect(after[4]).toEqual(before[4]);
    expect(after[0]).toEqual(before[0]);
  });
  it("may go entirely together, or entirely against each other", () => {
    const whole = mixed([
      { one: "attrition", other: "growth", rank: 1 },
      { one: "leaver_rate", other: "pay", rank: -1 },
    ]).after;
    whole[0]!.forEach((u, at) => expect(Math.abs(u - whole[1]![at]!)).toBeLessThan(1e-12));
    whole[2]!.forEach((u, at) => expect(Math.abs(1 - u - whole[4]![at]!)).toBeLessThan(1e-12));
  });
});

describe("a set that cannot be", () => {
  const cannot = [
    { one: "attrition", other: "growth", rank: 0.9 },
    { one: "growth", other: "leaver_rate", rank: 0.9 },
    { one: "attrition", other: "leaver_rate", rank: -0.6 },
    { one: "months_to_fill", other: "pay", rank: 0.95 },
  ];
  /** Above nought where three normals can be so correlated. */
  const determinant = (ranks: readonly number[]): number => {
    const [a, b, c] = ranks.map((rank) => 2 * Math.sin((Math.PI * rank) / 6)) as [number, number, number];
    return 1 + 2 * a * b * c - a * a - b * b - c * c;
  };

  it("is refused with the nearest that can: those tied weakened in proportion, by no more than they must", () => {
    const copula = copulaOf(names, cannot);
    if (copula.ok) throw new Error("It was allowed.");
    expect(copulaOf(names, copula.nearest).ok).toBe(true);
    expect(copula.nearest[3]).toEqual(cannot[3]);
    const share = copula.nearest[0]!.rank / 0.9;
    [0.9, 0.9, -0.6].forEach((rank, at) => expect(copula.nearest[at]!.rank).toBeCloseTo(rank * share, 5));
    expect(determinant([0.9, 0.9, -0.6].map((rank) => rank * share))).toBeGreaterThan(0);
    expect(determinant([0.9, 0.9, -0.6].map((rank) => rank * (share + 0.0012)))).toBeLessThan(0);
    expect(copula.says).toContain("attrition, growth, leaver_rate");
  });
  it("may rest on entire ties alone", () => {
    const entire = [1, 1, -1].map((rank, at) => ({ ...cannot[at]!, rank }));
    expect(copulaOf(names, entire).ok).toBe(false);
    expect(
      copulaOf(
        names,
        entire.map((pair) => ({ ...pair, rank: 1 })),
      ).ok,
    ).toBe(true);
  });
  it("is thrown out where no file could say it", () => {
    expect(() => copulaOf(names, [{ one: "attrition", other: "absence", rank: 0.5 }])).toThrow(RangeError);
    expect(() => copulaOf(names, [{ one: "attrition", other: "attrition", rank: 0.5 }])).toThrow(RangeError);
    expect(() => copulaOf(names, [{ one: "attrition", other: "growth", rank: 1.1 }])).toThrow(RangeError);
  });
});

it("turns a rank correlation into that of normals as the sine does", () => {
  for (let rank = -1; rank <= 1; rank += 0.01)
    expect(normalCorrelation(rank)).toBeCloseTo(2 * Math.sin((Math.PI * rank) / 6), 14);
});
