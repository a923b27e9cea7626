/**
 * What a pound of a later year is worth today. The first planning year is year 0 and is not discounted; a pound of year n
 * is worth 1 / (1 + rate)^n. From year 31 on the rate of those years holds for each of them.
 */
import { elementAt } from "../../assumptions/present";

/** A rate that is used, and who says so. */
export interface RateSaid {
  /** Per year, above prices: 0.035. */
  readonly rate: number;
  readonly status: "published" | "derived" | "judgement";
  readonly source: string;
  /** The plan has a rate of its own. */
  readonly own: boolean;
}

export interface AppliedRates {
  /** Of money and of everything else that is not health. */
  readonly standard: RateSaid;
  /** Of health, in the second reading. */
  readonly health: RateSaid;
  /** The rates from year 31 on. */
  readonly later: { readonly standard: number; readonly health: number };
  /** How the years are counted, and who says so. */
  readonly convention: string;
}

/** The last year for which the rate of the first years holds. */
const firstYears = 30;

/** What a pound of each year is worth in year 0. */
export function discountFactors(years: number, rate: number, later: number): readonly number[] {
  const factors: number[] = [];
  for (let year = 0; year < years; year += 1)
    factors.push(year === 0 ? 1 : elementAt(factors, year - 1) / (1 + (year > firstYears ? later : rate)));
  return factors;
}

/** The amounts of the years, each at what it is worth in year 0. NaN where a year is missing. */
export const presentValue = (amounts: readonly number[], factors: readonly number[]): number =>
  amounts.reduce((sum, amount, year) => sum + amount * elementAt(factors, year), 0);
