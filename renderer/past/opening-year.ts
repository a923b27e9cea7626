import { calendarOf, planningYearsBetween, type Plan } from "../../model";
import type { StockHistory } from "../charts";
import { yearTableWords } from "../words/year-table";

/** The year that ends as the plan starts; of a plan that starts within a year, only where nothing was counted before. */
export function openingYear(plan: Plan, history: StockHistory | undefined): string | undefined {
  const calendar = calendarOf(plan.start, plan.years);
  const before = planningYearsBetween(calendar.start - 1, calendar.start - 1)[0]?.name;
  if (before !== calendar.years[0]?.name) return before;
  return history === undefined ? yearTableWords.openingShort : undefined;
}
