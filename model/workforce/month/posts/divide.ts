/** Amounts of posts divided over the rows they cover, with what a scenario does to them. */
import type { DimensionName } from "../../../assumptions/catalogue";
import { covers } from "../../../plan/ask/precedence";
import type { Scope } from "../../../plan/members";
import { changeAmounts, sharesOf, type AmountChange } from "../../../resolve/amount-changes";
import type { Amount } from "../../../resolve/series";
import type { Inputs } from "../../program/inputs";
import type { Program } from "../../program/program";
import { cursor, toRow } from "../../program/shape";

/** Rows a scope covers; a conversion it names is looked at by who asks. */
function rowsOf(scope: Scope, program: Program, among?: (row: number) => boolean): number[] {
  const at = cursor();
  const rows: number[] = [];
  for (let row = 0; row < program.shape.rows; row += 1) {
    if (among?.(row) === false) continue;
    toRow(at, row, program.shape);
    const member = (name: DimensionName): number =>
      name === "conversion" ? (scope.get("conversion")?.[0] ?? 0) : at.member(name);
    if (covers(scope, member)) rows.push(row);
  }
  return rows;
}

/** An amount, the rows it covers and each row's share of it. */
interface Division {
  readonly amount: Amount;
  readonly rows: readonly number[];
  readonly shares: readonly number[];
}

/** A change and the rows it is for. */
interface Reach {
  readonly change: AmountChange;
  readonly rows: readonly number[];
}

/** The amounts of one assumption divided over rows, with the changes to them: a number for each row, month by month. */
export interface Divided {
  readonly divisions: readonly Division[];
  readonly reaches: readonly Reach[];
}

const isGiven = (amount: Amount): boolean => Number.isFinite(amount.at(0)) || amount.changes.length > 1;

/**
 * Divides the amounts of an assumption over rows.
 * @param weights by row: what an amount divides in proportion to
 * @param among the rows that can have any of it; left out, all
 * @param isFor the scopes that are meant; left out, all
 */
export function divided(
  inputs: Pick<Inputs, "amounts" | "amountChanges">,
  id: string,
  program: Program,
  weights: Float64Array,
  among?: (row: number) => boolean,
  isFor: (scope: Scope) => boolean = () => true,
): Divided {
  return {
    divisions: inputs
      .amounts(id)
      .filter((amount) => isGiven(amount) && isFor(amount.scope))
      .map((amount) => {
        const rows = rowsOf(amount.scope, program, among);
        return { amount, rows, shares: sharesOf(rows, weights) };
      }),
    reaches: inputs
      .amountChanges(id)
      .filter((change) => isFor(change.scope))
      .map((change) => ({ change, rows: rowsOf(change.scope, program, among) })),
  };
}

/** Whether anything is given or changed at all. */
export const isEmpty = ({ divisions, reaches }: Divided): boolean => divisions.length + reaches.length === 0;

/** Whether nothing is given in a month and nothing changed in any. */
export const isNothingIn = ({ divisions, reaches }: Divided, month: number): boolean =>
  reaches.length === 0 && divisions.every(({ amount }) => givesNothing(amount.at(month)));

/** Whether nothing is given or changed in any month, as where each of them says 0. */
export const isNothingEver = ({ divisions, reaches }: Divided): boolean =>
  reaches.length === 0 &&
  divisions.every(({ amount }) => amount.changes.every((month) => givesNothing(amount.at(month))));

const givesNothing = (total: number): boolean => total === 0 || !Number.isFinite(total);

/** Adds what the amounts give in a month. An amount that is not known yet gives nothing. */
export function addAmounts(divisions: readonly Division[], month: number, into: Float64Array): void {
  for (const { amount, rows, shares } of divisions) {
    const total = amount.at(month);
    if (givesNothing(total)) continue;
    rows.forEach((row, i) => (into[row] = into[row]! + total * shares[i]!));
  }
}

/** Carries out the changes to posts themselves, which divide in proportion to those posts; to `otherwise` where there are none. */
export function changePosts(
  reaches: readonly Reach[],
  otherwise: Float64Array,
  month: number,
  posts: Float64Array,
): void {
  for (const { change, rows } of reaches) changeAmounts(posts, rows, [posts, otherwise], change, month);
}

/**
 * The part of the posts that an assumption tells of in a month: added, turned into another level, frozen. It divides in
 * proportion to the posts there are in that month.
 * @param posts by row, without the part itself
 * @param counts whether the part is among the posts, so that what is added later divides over it too
 * @param there room to work in, by row
 */
export function partOfPosts(
  part: Divided,
  posts: Float64Array,
  counts: 1 | 0 | -1,
  otherwise: Float64Array,
  month: number,
  there: Float64Array,
  into: Float64Array,
): void {
  into.fill(0);
  addAmounts(part.divisions, month, into);
  for (const { change, rows } of part.reaches) {
    for (const row of rows) there[row] = Math.max(0, posts[row]! + counts * into[row]!);
    changeAmounts(into, rows, [there, otherwise], change, month);
  }
}
