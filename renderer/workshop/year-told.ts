import { calendarOf, type Plan } from "../../model";

/** Where among the planning years the one stands that the room's numbers are told of: the last whole one. */
export function yearToldAt({ start, years }: Pick<Plan, "start" | "years">, times: readonly string[]): number {
  const whole = calendarOf(start, years).years.findLast((year) => year.whole)?.name;
  return whole === undefined || !times.includes(whole) ? times.length - 1 : times.indexOf(whole);
}
