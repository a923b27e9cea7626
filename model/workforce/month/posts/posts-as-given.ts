/**
 * Posts given as numbers, by row. Numbers for posts that overlap (a total and its parts; posts by place and the same posts
 * by setting) are margins of one table, as those of staff are.
 */
import { fittedTogether, overlap, type TotalOf } from "../../opening/fit-overlapping";
import { addAmounts, type Divided } from "./divide";

/** Adds the posts given for a month to those by row. */
export type PostsAsGiven = (month: number, into: Float64Array) => void;

/**
 * @param divisions the numbers given, each with its rows; those not known yet left out
 * @param weights by row: what they divide in proportion to
 * @param contradicted told of every number that others contradict
 */
export function postsAsGiven(
  divisions: Divided["divisions"],
  weights: Float64Array,
  contradicted: (says: string) => void = () => undefined,
): PostsAsGiven {
  if (!overlap(divisions.map(({ rows }) => ({ cells: rows }))))
    return (month, into) => {
      addAmounts(divisions, month, into);
    };
  let fitted: { readonly totals: readonly number[]; readonly table: Float64Array } | undefined;
  return (month, into) => {
    const totals = divisions.map(({ amount }) => amount.at(month));
    let before = fitted;
    if (before === undefined || totals.some((total, at) => total !== before?.totals[at])) {
      const given = divisions.map(({ amount: { scope, words }, rows }, at): TotalOf => ({
        scope,
        words,
        cells: rows,
        total: totals[at]!,
      }));
      const fit = fittedTogether(given, weights, "WTE");
      for (const says of fit.contradicted)
        contradicted(
          `The numbers given for funded posts contradict each other: ${says}. The more detailed figures were kept; check which is right.`,
        );
      before = fitted = { totals, table: fit.table };
    }
    for (let row = 0; row < into.length; row += 1) into[row] = into[row]! + before.table[row]!;
  };
}
