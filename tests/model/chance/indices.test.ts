/** First-order and total indices against functions whose indices are known: Ishigami's and Sobol's g. */
import { describe, expect, it } from "vitest";
import { firstOrder, groupedBy, totalIndex } from "../../../model/chance/indices";
import { streamFrom } from "../../../model/chance/seed";
import { sobolPoints } from "../../../model/chance/sobol-points";

interface Known {
  readonly name: string;
  readonly of: (u: ArrayLike<number>) => number;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/** sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1, each from -pi to pi. */
function ishigami(): Known {
  const angle = (u: number): number => (2 * u - 1) * Math.PI;
  const alone = [0.5 * (1 + (0.1 * Math.PI ** 4) / 5) ** 2, 49 / 8, 0];
  const together = (8 * 0.01 * Math.PI ** 8) / 225;
  const all = alone[0]! + alone[1]! + together;
  return {
    name: "Ishigami",
    of: (u) => {
      const [x, y, z] = [angle(u[0]!), angle(u[1]!), angle(u[2]!)];
      return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
    },
    first: alone.map((variance) => variance / all),
    total: [alone[0]! + together, alone[1]!, together].map((variance) => variance / all),
  };
}

/** The product of (|4u - 2| + a) / (1 + a). */
function sobolG(a: readonly number[]): Known {
  const alone = a.map((one) => 1 / 3 / (1 + one) ** 2);
  const product = alone.reduce((so, variance) => so * (1 + variance), 1);
  return {
    name: "Sobol's g",
    of: (u) => a.reduce((so, one, at) => (so * (Math.abs(4 * u[at]! - 2) + one)) / (1 + one), 1),
    first: alone.map((variance) => variance / (product - 1)),
    total: alone.map((variance) => ((variance / (1 + variance)) * product) / (product - 1)),
  };
}

const known = [ishigami(), sobolG([0, 1, 4.5, 9, 99, 99])];

/** Draws of a function by coordinates, from points of twice as many. */
function drawn(n: number, { first, of }: Known): { a: Float64Array[]; b: Float64Array[]; results: Float64Array } {
  const size = first.length;
  const points = sobolPoints(
    "quiet garden harbour",
    Array.from({ length: 2 * size }, (_, at) => `x${at}`),
  );
  const all = Array.from({ length: n }, (_, k) => {
    const out = new Float64Array(2 * size);
    points.at(k, out);
    return out;
  });
  const a = all.map((point) => point.subarray(0, size));
  return { a, b: all.map((point) => point.subarray(size)), results: Float64Array.from(a, of) };
}

const column = (points: readonly Float64Array[], at: number): Float64Array => Float64Array.from(points, (u) => u[at]!);

describe.each(known)("$name", (one) => {
  it.each([
    [1000, 0.03],
    [10_000, 0.015],
  ])("first-order indices from %d draws there are, within %d", (n, within) => {
    const { a, results } = drawn(n, one);
    one.first.forEach((truth, at) => {
      const { share } = firstOrder(groupedBy(column(a, at)), results);
      expect(Math.abs(share - truth)).toBeLessThan(within);
    });
  });

  it("total indices by drawing one again, within three standard errors and 0.02", () => {
    const { a, b, results } = drawn(4096, one);
    const others = Float64Array.from(b, one.of);
    one.total.forEach((truth, at) => {
      const again = Float64Array.from(a, (u, k) => {
        const changed = Float64Array.from(u);
        changed[at] = b[k]![at]!;
        return one.of(changed);
      });
      const { share, error } = totalIndex(results, others, again);
      expect(Math.abs(share - truth)).toBeLessThan(Math.max(3 * error, 1e-6));
      expect(Math.abs(share - truth)).toBeLessThan(0.02);
    });
  });
});

describe("a first-order index", () => {
  const dice = (seed: string, n: number): Float64Array => {
    const stream = streamFrom(seed);
    return Float64Array.from({ length: n }, () => stream.uniform());
  };

  it("is as far off as its error says, and not off on the whole, in 300 repeats with dice", () => {
    // Of x + y / 2 + z / 2 the first has two thirds; w has nothing to do with it.
    let [squares, errors, nothing] = [0, 0, 0];
    for (let repeat = 0; repeat < 300; repeat += 1) {
      const [x, y, z, w] = ["x", "y", "z", "w"].map((name) => dice(`${name} ${repeat}`, 400));
      const results = x!.map((value, at) => value + y![at]! / 2 + z![at]! / 2);
      const { share, error } = firstOrder(groupedBy(x!), results);
      squares += (share - 2 / 3) ** 2;
      errors += error ** 2;
      nothing += firstOrder(groupedBy(w!), results).share;
    }
    expect(Math.sqrt(squares / errors)).toBeGreaterThan(0.6);
    expect(Math.sqrt(squares / errors)).toBeLessThan(1.3);
    // Never below nought, so a little above it on the whole: less than one standard error.
    expect(nothing / 300).toBeLessThan(Math.sqrt(2 * 19) / 400);
  });

  it("is whole for the one that decides, whichever way it turns, and none for what does not change", () => {
    const x = dice("alone", 2000);
    const even = x.map((value) => (value - 0.5) ** 2);
    expect(firstOrder(groupedBy(x), even).share).toBeGreaterThan(0.99);
    expect(
      firstOrder(
        groupedBy(x),
        x.map(() => 3),
      ),
    ).toEqual({ share: 0, error: 0 });
    expect(firstOrder(groupedBy(x.map(() => 3)), x)).toEqual({ share: 0, error: 0 });
  });

  it("never parts draws of one reading: two readings with all the luck between them are two groups", () => {
    const reading = Float64Array.from({ length: 900 }, (_, at) => (at % 3 === 0 ? 2 : 1));
    expect(groupedBy(reading).ends).toEqual([600, 900]);
    const noise = dice("noise", 900);
    const results = reading.map((value, at) => value + noise[at]!);
    const [between, within] = [2 / 9, 1 / 12];
    expect(Math.abs(firstOrder(groupedBy(reading), results).share - between / (between + within))).toBeLessThan(0.03);
  });

  it("counts the order of its input alone", () => {
    const x = dice("order", 500);
    const results = x.map((value, at) => Math.sqrt(value) + dice(`more ${at}`, 1)[0]!);
    expect(firstOrder(groupedBy(x.map((value) => value ** 5)), results)).toEqual(firstOrder(groupedBy(x), results));
  });
});
