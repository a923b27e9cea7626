/** Lines added up by what money they are: by year, and at what they are worth today. */
import { elementAt } from "../../assumptions/present";
import type { Amounts, AppraisalLine, Money } from "./appraisal";
import { presentValue } from "./rates";

type Counted = Pick<AppraisalLine, "side" | "money">;

/** @param amountOf GBP of a line; missing lines are left out before */
function amountsOf<L extends Counted>(lines: readonly L[], amountOf: (line: L) => number): Amounts {
  const sum = (side: AppraisalLine["side"], money: readonly Money[]): number =>
    lines
      .filter((line) => line.side === side && money.includes(line.money))
      .reduce((total, line) => total + amountOf(line), 0);
  const ownCosts = sum("cost", ["cash"]);
  const costs = ownCosts + sum("cost", ["elsewhere", "not-cash", "society", "health"]);
  const cashReleasing = sum("benefit", ["cash"]);
  const notCashReleasing = sum("benefit", ["not-cash"]);
  const society = sum("benefit", ["elsewhere", "society", "health"]);
  return {
    costs,
    ownCosts,
    cashReleasing,
    notCashReleasing,
    society,
    net: cashReleasing + notCashReleasing + society - costs,
    ownNet: cashReleasing - ownCosts,
  };
}

export type YearsOfLine = Counted & Pick<AppraisalLine, "years">;

export const isKnown = ({ years }: Pick<AppraisalLine, "years">): boolean => !years.some(Number.isNaN);

/** Of each year, not discounted, the lines that are known. */
export const yearly = (lines: readonly YearsOfLine[], years: number): readonly Amounts[] =>
  Array.from({ length: years }, (_, year) => amountsOf(lines.filter(isKnown), (line) => elementAt(line.years, year)));

/** Of all years at what they are worth in year 0, the lines that are known. */
export const discounted = (lines: readonly YearsOfLine[], factorsOf: (money: Money) => readonly number[]): Amounts =>
  amountsOf(lines.filter(isKnown), (line) => presentValue(line.years, factorsOf(line.money)));

/** How much of the money of a kind is known: there may be no line of it at all. */
export function howFarKnown(
  lines: readonly YearsOfLine[],
  side: AppraisalLine["side"],
  money: readonly Money[],
): "all" | "some" | "none" | "no-line" {
  const own = lines.filter((line) => line.side === side && money.includes(line.money));
  if (own.length === 0) return "no-line";
  const known = own.filter(isKnown).length;
  return known === own.length ? "all" : known > 0 ? "some" : "none";
}
