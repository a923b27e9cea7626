/** The year whose prices a plan names, as it is written. */
import { priceYears } from "../../assumptions/declared/choices";
import type { Plan } from "../plan";

export type PriceYear = (typeof priceYears)[number];

/** Undefined where the plan names none of the years that are known. */
export function priceYearIn({ assumptions }: Pick<Plan, "assumptions">): PriceYear | undefined {
  const value = assumptions.find((assumption) => assumption.id === "price_year")?.value;
  return priceYears.find((year) => year.value === value);
}

/** The label of an amount of money with the year whose prices it is in. */
export const inPrices = (label: string, year: PriceYear | undefined): string =>
  `${label} (${year === undefined ? "year of prices not named" : `${year.label} prices`})`;
