/** Totals of which some are of the same people or posts: margins of one table, fitted together and never added up. */
import type { Scope } from "../../plan/members";
import { fitMargins, type Margin } from "./fit-margins";

/** More specific totals come last, so that they are the ones that hold where totals contradict each other. */
export const bySpecificity = (a: { readonly scope: Scope }, b: { readonly scope: Scope }): number =>
  a.scope.size - b.scope.size || (b.scope.get("place")?.length ?? 0) - (a.scope.get("place")?.length ?? 0);

/** A total and the cells of a table that it is of. */
export interface TotalOf {
  readonly scope: Scope;
  readonly words: string;
  readonly cells: readonly number[];
  readonly total: number;
}

/** Whether some cells are counted in two totals. */
export const overlap = (all: readonly Pick<TotalOf, "cells">[]): boolean => {
  const cells = all.flatMap((one) => one.cells);
  return new Set(cells).size < cells.length;
};

const oneDecimal = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

export interface FittedTotals {
  readonly table: Float64Array;
  /** What of the totals others contradict, in a few words each. */
  readonly contradicted: readonly string[];
}

/**
 * Where what a total leaves for the rest of its cells could go to none of them, because nobody is there yet, they have as
 * much weight as others have on average.
 * @param weights by cell: what a total divides in proportion to; evenly where all of its cells have none
 * @param unit of the totals, for what is said
 */
export function fittedTogether(totals: readonly TotalOf[], weights: Float64Array, unit: string): FittedTotals {
  const ordered = [...totals].sort(bySpecificity);
  const seeds = new Float64Array(weights.length);
  for (const { cells } of ordered) {
    const evenly = cells.every((cell) => !(weights[cell]! > 0));
    for (const cell of cells) seeds[cell] = Math.max(seeds[cell]!, evenly ? 1 : weights[cell]!);
  }
  const fit = fitted(ordered, seeds, unit);
  const short = ordered.filter(({ total }, at) => total - fit.reached[at]! > closeTo(total));
  const bare = short.flatMap(({ cells }) => cells.filter((cell) => seeds[cell] === 0));
  if (bare.length === 0) return fit;
  const weighing = seeds.filter((seed) => seed > 0);
  const average = weighing.reduce((sum, seed) => sum + seed, 0) / Math.max(1, weighing.length);
  for (const cell of bare) seeds[cell] = average;
  const wider = fitted(ordered, seeds, unit);
  return wider.contradicted.length === 0 ? wider : fit;
}

const closeTo = (total: number): number => Math.max(1e-6, 1e-9 * Math.abs(total));

function fitted(
  ordered: readonly TotalOf[],
  seeds: Float64Array,
  unit: string,
): FittedTotals & { readonly reached: readonly number[] } {
  const table = seeds.slice();
  const margin = ({ cells, total }: TotalOf): Margin => ({ cells, weights: cells.map(() => 1), total });
  const { reached } = fitMargins(table, ordered.map(margin));
  const figure = (value: number): string => `${oneDecimal.format(value)} ${unit}`;
  const contradicted = ordered.flatMap(({ words, total }, at) => {
    const came = reached[at]!;
    const agrees = Math.abs(came - total) <= closeTo(total);
    return agrees ? [] : [`${words} is given as ${figure(total)} but the rest leaves ${figure(came)}`];
  });
  return { table, contradicted, reached };
}
