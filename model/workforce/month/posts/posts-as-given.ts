/**
 * Posts given as numbers, by row. Numbers for posts that overlap (a total and its parts; posts by place and the same posts
 * by setting) are margins of one table, as those of staff are.
 */
import { fittedTogether, overlap, type TotalOf } from "../../opening/fit-overlapping";
import { addAmounts, type Divided } from "./divide";

/** Adds the posts given for a month to those by row; where some are given for the first time, in place of those. */
export type PostsAsGiven = (month: number, into: Float64Array) => void;

/**
 * @param divisions the numbers given, each with its rows; those not known yet give nothing until they are
 * @param weights by row: what they divide in proportion to
 * @param contradicted told of every number that others contradict, and of the month from which they do
 */
export function postsAsGiven(
  divisions: Divided["divisions"],
  weights: Float64Array,
  contradicted: (says: string, month: number) => void,
): PostsAsGiven {
  const late = divisions.filter(({ amount }) => !Number.isFinite(amount.at(0)));
  const giveWay = (month: number, into: Float64Array): void => {
    for (const { amount, rows } of late) if (Number.isFinite(amount.at(month))) for (const row of rows) into[row] = 0;
  };
  if (!overlap(divisions.map(({ rows }) => ({ cells: rows }))))
    return (month, into) => {
      giveWay(month, into);
      addAmounts(divisions, month, into);
    };
  let fitted: { readonly totals: readonly number[]; readonly table: Float64Array } | undefined;
  return (month, into) => {
    const totals = divisions.map(({ amount }) => amount.at(month));
    let before = fitted;
    if (before === undefined || totals.some((total, at) => !Object.is(total, before?.totals[at]))) {
      const given = divisions
        .map(({ amount: { scope, words }, rows }, at): TotalOf => ({ scope, words, cells: rows, total: totals[at]! }))
        .filter(({ total }) => Number.isFinite(total));
      const fit = fittedTogether(given, weights, "WTE");
      for (const says of fit.contradicted) contradicted(says, month);
      before = fitted = { totals, table: fit.table };
    }
    giveWay(month, into);
    for (let row = 0; row < into.length; row += 1) into[row] = into[row]! + before.table[row]!;
  };
}
