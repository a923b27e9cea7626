/** Sobol' points against those of the published program, their evenness before and after scrambling, and their repeatability. */
import { describe, expect, it } from "vitest";
import { nestedScramble, scrambleKey } from "../../../model/chance/nested-scramble";
import { streamFrom } from "../../../model/chance/seed";
import { directionsOf, sobolBits, sobolDimensions } from "../../../model/chance/sobol";
import { directionNumbers } from "../../../model/chance/sobol-directions";
import { sobolPoints } from "../../../model/chance/sobol-points";

/** The first 16 points in ten dimensions, in sixteenths, as the program of Joe and Kuo prints them with new-joe-kuo-6. */
const published = [
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  [8, 8, 8, 8, 8, 8, 8, 8, 8, 8],
  [12, 4, 4, 4, 12, 12, 4, 12, 12, 12],
  [4, 12, 12, 12, 4, 4, 12, 4, 4, 4],
  [6, 6, 10, 14, 6, 2, 6, 14, 14, 10],
  [14, 14, 2, 6, 14, 10, 14, 6, 6, 2],
  [10, 2, 14, 10, 10, 14, 2, 2, 2, 6],
  [2, 10, 6, 2, 2, 6, 10, 10, 10, 14],
  [3, 5, 15, 7, 9, 5, 7, 15, 15, 5],
  [11, 13, 7, 15, 1, 13, 15, 7, 7, 13],
  [15, 1, 11, 3, 5, 9, 3, 3, 3, 9],
  [7, 9, 3, 11, 13, 1, 11, 11, 11, 1],
  [5, 3, 5, 9, 15, 7, 1, 1, 1, 15],
  [13, 11, 13, 1, 7, 15, 9, 9, 9, 7],
  [9, 7, 1, 13, 3, 11, 5, 13, 13, 3],
  [1, 15, 9, 5, 11, 3, 13, 5, 5, 11],
];

it("begins with the published points", () => {
  const points = published.map((point, k) => point.map((_, at) => sobolBits(directionsOf(at), k) / 2 ** 28));
  expect(points).toEqual(published);
});

it("has a table in which every polynomial is primitive and used once, and every number is odd and small enough", () => {
  const seen = new Set<number>();
  directionNumbers
    .trim()
    .split("\n")
    .forEach((row) => {
      const [coefficients, ...first] = row.split(" ").map(Number) as [number, ...number[]];
      const polynomial = (1 << first.length) | (coefficients << 1) | 1;
      expect(seen.has(polynomial)).toBe(false);
      seen.add(polynomial);
      // Of full period: the powers of x come back to 1 only after all other remainders.
      let power = 1;
      let period = 0;
      do {
        power <<= 1;
        if (power >> first.length) power ^= polynomial;
        period += 1;
      } while (power !== 1);
      expect(period).toBe(2 ** first.length - 1);
      first.forEach((number, at) => expect(number % 2 === 1 && number < 2 ** (at + 1)).toBe(true));
    });
  expect(seen.size + 1).toBe(sobolDimensions);
});

const names = Array.from({ length: 300 }, (_, at) => `assumption ${at}`);

/** Points from `first`, as arrays of coordinates. */
function pointsFrom(first: number, count: number, seed: string, of: readonly string[] = names): Float64Array[] {
  const points = sobolPoints(seed, of);
  return Array.from({ length: count }, (_, k) => {
    const out = new Float64Array(of.length);
    points.at(first + k, out);
    return out;
  });
}

/** Whether each of so many equal parts has one of the values. */
const oneInEach = (values: readonly number[]): boolean =>
  new Set(values.map((value) => Math.floor(value * values.length))).size === values.length;

describe("every elementary interval holds its one point", () => {
  const few = pointsFrom(0, 256, "quiet garden harbour");
  const later = pointsFrom(3 * 1024, 1024, "quiet garden harbour", names.slice(0, 40));

  it("in each dimension, those past the table included, for every power of two", () => {
    for (const count of [2, 8, 64, 256])
      names.forEach((_, at) => expect(oneInEach(few.slice(0, count).map((point) => point[at]!))).toBe(true));
  });
  it("in a later stretch", () => {
    for (let at = 0; at < 40; at += 1) expect(oneInEach(later.map((point) => point[at]!))).toBe(true);
  });
  it.each(["quiet garden harbour", "happy holiday river"])(
    "in the square of the first two, in every shape: %s",
    (seed) => {
      const points = pointsFrom(1024, 1024, seed, ["a", "b"]);
      for (let across = 0; across <= 10; across += 1) {
        const boxes = new Set(
          points.map(([x, y]) => Math.floor(x! * 2 ** across) * 1024 + Math.floor(y! * 2 ** (10 - across))),
        );
        expect(boxes.size).toBe(1024);
      }
    },
  );
  it("to the last of the 32 places: no two points are the same anywhere", () => {
    const directions = directionsOf(7);
    const key = scrambleKey("last place");
    const ends = [0, 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32 - 2, 77].map((k) =>
      nestedScramble(sobolBits(directions, k), key),
    );
    expect(new Set(ends).size).toBe(6);
  });
});

describe("nested scrambling", () => {
  const stream = streamFrom("nested");
  const word = (): number => Math.floor(stream.uniform() * 2 ** 32);
  const shared = (a: number, b: number): number => Math.clz32(a ^ b);

  it("keeps how many places two numbers share, exactly", () => {
    const key = scrambleKey("any");
    for (let trial = 0; trial < 2000; trial += 1) {
      const a = word();
      const b = (a ^ (1 << (trial % 32)) ^ (word() & ((1 << (trial % 32)) - 1))) >>> 0;
      expect(shared(nestedScramble(a, key), nestedScramble(b, key))).toBe(shared(a, b));
    }
  });

  it("turns each place over as often as not, whatever the others do", () => {
    const keys = Array.from({ length: 4000 }, (_, at) => scrambleKey(`seed ${at}`));
    const turned = keys.map((key) => nestedScramble(0b1011 << 20, key) ^ (0b1011 << 20));
    for (let place = 0; place < 32; place += 1)
      for (let other = 0; other <= place; other += 1) {
        const both = turned.filter((bits) => ((bits >>> place) & (bits >>> other) & 1) === 1).length;
        // Four and a half standard deviations; there are 528 of them.
        expect(Math.abs(both / 4000 - (place === other ? 0.5 : 0.25))).toBeLessThan(4.5 * 0.0079);
      }
  });

  it("tosses anew at every node of one tree", () => {
    const key = scrambleKey("one tree");
    const turned = Array.from({ length: 4096 }, (_, at) => ((nestedScramble(at << 20, key) ^ (at << 20)) >>> 19) & 1);
    expect(Math.abs(turned.reduce((sum, toss) => sum + toss, 0) / 4096 - 0.5)).toBeLessThan(4 * 0.0079);
    const same = turned.filter((toss, at) => toss === turned[at ^ 1]).length;
    expect(Math.abs(same / 4096 - 0.5)).toBeLessThan(4 * 0.0079);
  });
});

describe("a draw is a number", () => {
  it("that gives the same point alone, in another order and from another maker", () => {
    const points = pointsFrom(0, 200, "quiet garden harbour");
    const again = sobolPoints("quiet garden harbour", names);
    const out = new Float64Array(names.length);
    for (const k of [199, 0, 100, 7, 150]) {
      again.at(k, out);
      expect(out).toEqual(points[k]);
    }
    expect(pointsFrom(120, 30, "quiet garden harbour")).toEqual(points.slice(120, 150));
  });
  it("that a name added at the end leaves as it was", () => {
    const [with3, with2] = [
      ["a", "b", "c"],
      ["a", "b"],
    ].map((of) => pointsFrom(0, 50, "seed", of));
    expect(with3!.map((point) => point.slice(0, 2))).toEqual(with2);
  });
  it("that another seed or another name changes", () => {
    const [one, otherSeed, otherName] = [
      pointsFrom(0, 4, "seed", ["a"]),
      pointsFrom(0, 4, "seeds", ["a"]),
      pointsFrom(0, 4, "seed", ["b"]),
    ];
    expect(one).not.toEqual(otherSeed);
    expect(one).not.toEqual(otherName);
  });
  it("and lies inside 0 and 1, ends excluded, with the same bits always", () => {
    const all = pointsFrom(0, 64, "quiet garden harbour", ["leaver_rate", "attrition"]).flatMap((point) => [...point]);
    expect(Math.min(...all)).toBeGreaterThan(0);
    expect(Math.max(...all)).toBeLessThan(1);
    expect(all.slice(0, 4).map((u) => u * 2 ** 33)).toEqual([6219550167, 6762513425, 2667619675, 2265985895]);
  });
});

it("is nearer the truth than dice are", () => {
  const mean = (points: readonly ArrayLike<number>[]): number =>
    points.reduce((sum, point) => sum + point[0]! * point[1]! + Math.sqrt(point[2]!), 0) / points.length;
  const truth = 1 / 4 + 2 / 3;
  const size = (errors: readonly number[]): number =>
    Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / errors.length);
  const seeds = Array.from({ length: 20 }, (_, at) => `seed ${at}`);
  const ours = size(seeds.map((seed) => mean(pointsFrom(0, 1024, seed, ["a", "b", "c"])) - truth));
  const dice = size(
    seeds.map((seed) => {
      const stream = streamFrom(seed);
      return mean(Array.from({ length: 1024 }, () => [0, 0, 0].map(() => stream.uniform()))) - truth;
    }),
  );
  expect(ours).toBeLessThan(dice / 20);
});

it("ties no coordinate to another, past the table and across it included", () => {
  const points = pointsFrom(0, 1024, "quiet garden harbour");
  const pairs = [
    [0, 1],
    [0, 256],
    [1, 257],
    [5, 261],
    [3, 299],
    [270, 290],
  ] as const;
  for (const [one, other] of pairs) {
    const product = points.reduce((sum, point) => sum + (point[one]! - 0.5) * (point[other]! - 0.5), 0) / 1024;
    expect(Math.abs(12 * product)).toBeLessThan(0.1);
  }
});
