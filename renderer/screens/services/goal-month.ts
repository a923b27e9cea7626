/** The month that a goal for a list is set for until another is given. */
import { calendarOf, monthName, type Plan } from "../../../model";

/**
 * The last month of the planning year shown; of the last whole one where the plan ends inside the year shown, or none is.
 * A report holds a list against that year too, so what reaches the goal here meets the target there.
 */
export function goalMonth(plan: Pick<Plan, "start" | "years">, year: string): string {
  const { start, months, years } = calendarOf(plan.start, plan.years);
  const shown = years.find(({ name }) => name === year);
  const endsInside = shown?.whole === false && shown.last === months - 1;
  const goal = shown === undefined || endsInside ? (years.findLast(({ whole }) => whole) ?? shown) : shown;
  return monthName(start + (goal?.last ?? months - 1));
}
