/**
 * Draws that rise and fall together: a Gaussian copula. Probabilities are turned into normals, these are mixed, and the
 * mixtures turned back; each is as evenly spread as it was, and pairs have the rank correlation asked for (Spearman's),
 * which of normals correlated by r is 6 / pi arcsin (r / 2).
 */
import { root } from "./correlation-root";
import { normalCumulative, normalQuantile } from "./normal";

/** Two things drawn together. */
export interface RankPair {
  readonly one: string;
  readonly other: string;
  /** Spearman's rank correlation, -1 to 1. */
  readonly rank: number;
}

export interface Copula {
  /** Mixes a point in place: one probability in (0, 1) for each name, in their order. What is in no pair stays as it is. */
  readonly apply: (point: Float64Array) => void;
}

export type CopulaOrNearest =
  | { readonly ok: true; readonly value: Copula }
  | {
      readonly ok: false;
      /** Which names cannot be tied so, and what can be: two sentences. */
      readonly says: string;
      /** All pairs, those that cannot be weakened in proportion. */
      readonly nearest: readonly RankPair[];
    };

/** The correlation of normals with this rank correlation: 2 sin (pi rank / 6), by the series of the sine. */
export function normalCorrelation(rank: number): number {
  const x = (Math.PI * rank) / 6;
  const square = x * x;
  let sum = 1;
  for (let n = 16; n >= 2; n -= 2) sum = 1 - (square * sum) / (n * (n + 1));
  return Math.max(-1, Math.min(1, 2 * x * sum));
}

/** A probability that a point can have, so that no quantile of it is infinite. */
const inside = (p: number): number => Math.min(Math.max(p, 2 ** -33), 1 - 2 ** -33);

/** The names that pairs tie to each other, however far round, as places in the list of names. */
function tiedGroups(names: readonly string[], pairs: readonly RankPair[]): number[][] {
  const groupOf = new Map(names.map((name) => [name, [name]]));
  for (const { one, other } of pairs) {
    const [ones, others] = [groupOf.get(one), groupOf.get(other)];
    if (ones === undefined || others === undefined || one === other)
      throw new RangeError(`"${one}" and "${other}" are not two of the names.`);
    if (ones === others) continue;
    ones.push(...others);
    for (const name of others) groupOf.set(name, ones);
  }
  const place = new Map(names.map((name, at) => [name, at]));
  return [...new Set(groupOf.values())]
    .filter((group) => group.length > 1)
    .map((group) => group.map((name) => place.get(name)!).sort((a, b) => a - b));
}

/** The root of the correlations of a group, or undefined where they cannot be. */
function rootOf(group: readonly string[], pairs: readonly RankPair[]): Float64Array[] | undefined {
  const matrix = group.map((_, at) => Float64Array.from(group, (_, column) => (at === column ? 1 : 0)));
  for (const { one, other, rank } of pairs) {
    const [row, column] = [group.indexOf(one), group.indexOf(other)];
    if (row < 0) continue;
    matrix[row]![column] = matrix[column]![row] = normalCorrelation(rank);
  }
  return root(matrix);
}

const weakened = (pairs: readonly RankPair[], thousandths: number): RankPair[] =>
  pairs.map((pair) => ({ ...pair, rank: Number(((pair.rank * thousandths) / 1000).toFixed(6)) }));

/** The most thousandths of the ranks that a group's pairs can have. */
function mostThousandths(group: readonly string[], pairs: readonly RankPair[]): number {
  let [can, cannot] = [0, 1000];
  while (cannot - can > 1) {
    const half = Math.floor((can + cannot) / 2);
    if (rootOf(group, weakened(pairs, half)) === undefined) cannot = half;
    else can = half;
  }
  return can;
}

function refused(bad: readonly (readonly string[])[], pairs: readonly RankPair[]): CopulaOrNearest {
  let nearest: readonly RankPair[] = pairs;
  const said = bad.map((group) => {
    const thousandths = mostThousandths(group, pairs);
    nearest = nearest.flatMap((pair) => (group.includes(pair.one) ? weakened([pair], thousandths) : [pair]));
    return `No draws of ${group.join(", ")} can rise and fall together as these correlations say. The nearest that can be are ${thousandths / 1000} times as strong.`;
  });
  return { ok: false, says: said.join(" "), nearest };
}

/**
 * The copula of named pairs. A set of correlations may contradict itself (what goes with two things cannot go with one
 * and against the other when these go together); the nearest that can be keeps pairs nobody named at nought, and all
 * named ones in proportion: those of the names that are tied to each other are multiplied by the greatest number of
 * thousandths that will do.
 * @param names of the coordinates of a point, in order
 * @throws RangeError where a pair is not of two of the names, or a rank is not from -1 to 1
 */
export function copulaOf(names: readonly string[], pairs: readonly RankPair[]): CopulaOrNearest {
  const wrong = pairs.find(({ rank }) => !(rank >= -1 && rank <= 1));
  if (wrong !== undefined) throw new RangeError(`${wrong.rank} is no correlation.`);
  const groups = tiedGroups(names, pairs).map((places) => {
    const group = places.map((at) => names[at]!);
    return { places, group, rows: rootOf(group, pairs) };
  });
  const bad = groups.filter(({ rows }) => rows === undefined).map(({ group }) => group);
  if (bad.length > 0) return refused(bad, pairs);
  const normals = new Float64Array(Math.max(0, ...groups.map(({ places }) => places.length)));
  const apply = (point: Float64Array): void => {
    for (const { places, rows = [] } of groups) {
      places.forEach((at, i) => (normals[i] = normalQuantile(point[at]!)));
      // The first of a group is mixed with nothing, and stays what it is to the last bit.
      for (let i = 1; i < places.length; i += 1) {
        let mixed = 0;
        for (let j = 0; j <= i; j += 1) mixed += rows[i]![j]! * normals[j]!;
        point[places[i]!] = inside(normalCumulative(mixed));
      }
    }
  };
  return { ok: true, value: { apply } };
}
