/** The portable exponentials and logarithms against 180 bits of the truth, and that their bits stay what they are. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { exp, expm1, log, log1p, power } from "../../../model/chance/portable";
import { streamFrom } from "../../../model/chance/seed";
import { exactExp, exactLog, exactly, one, unitsOff } from "./high-precision";

const stream = streamFrom("portable");
const between = (least: number, most: number): number => least + stream.uniform() * (most - least);
const many = (count: number, make: () => number): number[] => Array.from({ length: count }, make);
/** Of either sign and of every size, from the smallest that matters. */
const ofEverySize = (): number => (stream.uniform() < 0.5 ? -1 : 1) * 2 ** between(-60, -1);

const furthest = (xs: readonly number[], off: (x: number) => number): number => Math.max(...xs.map(off));

describe("within 1.5 units in the last place of the truth", () => {
  it("exp", () => {
    const xs = [...many(150, () => between(-1, 1)), ...many(150, () => between(-700, 709)), ...many(50, ofEverySize)];
    expect(furthest(xs, (x) => unitsOff(exp(x), exactExp(exactly(x))))).toBeLessThan(1);
  });
  it("exp where its values have fewer bits", () => {
    expect(furthest([-709, -720.5, -740, -744], (x) => unitsOff(exp(x), exactExp(exactly(x))))).toBeLessThan(1);
  });
  it("expm1", () => {
    const xs = [...many(200, () => between(-1.1, 1.1)), ...many(150, () => between(-40, 40)), ...many(80, ofEverySize)];
    expect(furthest(xs, (x) => unitsOff(expm1(x), exactExp(exactly(x)) - one))).toBeLessThan(1.5);
  });
  it("log", () => {
    const xs = [...many(200, () => between(0.5, 2)), ...many(150, () => 2 ** between(-1070, 1023)), 1 + 1e-9, 1 - 1e-9];
    expect(furthest(xs, (x) => unitsOff(log(x), exactLog(exactly(x), Math.log(x))))).toBeLessThan(1);
  });
  it("log1p", () => {
    const xs = [
      ...many(150, () => between(-0.9, 3)),
      ...many(100, () => 2 ** between(1, 60)),
      ...many(80, ofEverySize),
    ];
    expect(furthest(xs, (x) => unitsOff(log1p(x), exactLog(exactly(x) + one, Math.log1p(x))))).toBeLessThan(1);
  });
  it("power, multiplied out where it is whole, of numbers below 0 too", () => {
    for (const x of many(50, () => between(-3, 3))) {
      expect(power(x, 2)).toBe(x * x);
      expect(power(x, 4)).toBe(x * x * (x * x));
      expect(power(x, -1)).toBe(1 / x);
    }
    expect([power(-2, 3), power(2, 10), power(2, 1000), power(0, 0), power(0, 3)]).toEqual([-8, 1024, 2 ** 1000, 1, 0]);
    expect([power(0, 0.5), power(0, -0.5), power(-2, 0.5)]).toEqual([0, Number.POSITIVE_INFINITY, Number.NaN]);
  });
  it("power, for what grows by some per cent over some years", () => {
    for (const [x, y] of [
      [1.036, 13],
      [0.92, 7.5],
      [1.0319, 1 / 12],
      [2, 10],
    ] as const)
      expect(Math.abs(power(x, y) / x ** y - 1)).toBeLessThan(1e-15);
  });
});

it.each([
  [exp, 0, 1],
  [exp, 710, Infinity],
  [exp, Infinity, Infinity],
  [exp, -746, 0],
  [exp, -Infinity, 0],
  [exp, NaN, NaN],
  [expm1, -0, -0],
  [expm1, -Infinity, -1],
  [expm1, Infinity, Infinity],
  [expm1, NaN, NaN],
  [log, 0, -Infinity],
  [log, -1, NaN],
  [log, 1, 0],
  [log, Infinity, Infinity],
  [log, NaN, NaN],
  [log1p, -1, -Infinity],
  [log1p, -2, NaN],
  [log1p, -0, -0],
  [log1p, Infinity, Infinity],
] as const)("%o of %d is %d", (of, x, value) => expect(of(x)).toBe(value));

it("gives the bits it always gave", () => {
  const uniforms = streamFrom("bits");
  const values = Float64Array.from({ length: 40_000 }, (_, at) => {
    const x = uniforms.uniform();
    return [exp(x * 40 - 20), expm1(x * 2 - 1), log(x * 100), log1p(x * 3 - 0.9)][at % 4]!;
  });
  // The same on Node 20 and 24 and in Chromium; it changes with the algorithm alone, and every draw then does.
  expect(createHash("sha256").update(new Uint8Array(values.buffer)).digest("hex").slice(0, 16)).toBe(
    "598351e4b1036387",
  );
});
