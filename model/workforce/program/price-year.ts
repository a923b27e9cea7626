/** The one year in whose prices the money of a plan is told, and the figures of that year. */
import { priceYears } from "../../assumptions/declared/choices";
import type { PriceYear } from "../../plan/ask/price-year";
import type { Series } from "../../resolve/series";

/** The year a plan names (`price_year`, by the year in which it begins); undefined where it names none. */
export function priceYearOf(series: Series | undefined): PriceYear | undefined {
  const value = series?.at(0)[0];
  return priceYears.find((year) => year.value === value);
}

/** Its number among all years of prices: where figures given by year of prices are read. Without one they are missing. */
export const priceNumber = (series: Series | undefined): number => {
  const year = priceYearOf(series);
  return year === undefined ? Number.NaN : priceYears.indexOf(year);
};
