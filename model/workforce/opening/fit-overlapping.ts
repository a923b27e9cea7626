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
 * @param weights by cell: what a total divides in proportion to; evenly where all of its cells have none
 * @param unit of the totals, for what is said
 */
export function fittedTogether(totals: readonly TotalOf[], weights: Float64Array, unit: string): FittedTotals {
  const ordered = [...totals].sort(bySpecificity);
  const table = new Float64Array(weights.length);
  for (const { cells } of ordered) {
    const evenly = cells.every((cell) => !(weights[cell]! > 0));
    for (const cell of cells) table[cell] = Math.max(table[cell]!, evenly ? 1 : weights[cell]!);
  }
  const margin = ({ cells, total }: TotalOf): Margin => ({ cells, weights: cells.map(() => 1), total });
  const { reached } = fitMargins(table, ordered.map(margin));
  const figure = (value: number): string => `${oneDecimal.format(value)} ${unit}`;
  const contradicted = ordered.flatMap(({ words, total }, at) => {
    const came = reached[at]!;
    const agrees = Math.abs(came - total) <= Math.max(1e-6, 1e-9 * Math.abs(total));
    return agrees ? [] : [`${words} is given as ${figure(total)} but the rest leaves ${figure(came)}`];
  });
  return { table, contradicted };
}
