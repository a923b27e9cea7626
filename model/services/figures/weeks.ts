/**
 * The weeks of a plan. Week 0 begins on the first day of the plan's first month; only whole weeks count. A week belongs
 * to the month, and to the planning year, in which its middle day lies, so that the last reading of a year is the one
 * nearest to its end.
 */
import { elementAt } from "../../assumptions/present";
import { daysInMonth, monthName, type Calendar } from "../../plan/calendar";

/** Mean weeks in a year of the calendar, for yearly rates: 365.25 / 7. */
export const weeksInYear = 365.25 / 7;

export interface Weeks {
  readonly count: number;
  /** First day of each week, written 2026-04-01. */
  readonly names: readonly string[];
  /** Month of the plan in which the middle of each week lies. */
  readonly month: Int32Array;
  /** How much of that month has passed when the week is half over. */
  readonly through: Float64Array;
  /** Planning years with their first and last week; a year without a whole week is left out. */
  readonly years: readonly WeeksOfYear[];
}

export interface WeeksOfYear {
  /** Written 2026/27. */
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

export function weeksOf(calendar: Calendar): Weeks {
  const names: string[] = [];
  const month: number[] = [];
  const through: number[] = [];
  let left = 0;
  for (let m = 0; m < calendar.months; m += 1) left += daysInMonth(calendar.start + m);
  let at = 0;
  let day = 0;
  for (; left >= 7; left -= 7) {
    const days = daysInMonth(calendar.start + at);
    names.push(`${monthName(calendar.start + at)}-${String(day + 1).padStart(2, "0")}`);
    const over = day + 3 >= days;
    month.push(over ? at + 1 : at);
    through.push(over ? (day + 3.5 - days) / daysInMonth(calendar.start + at + 1) : (day + 3.5) / days);
    day += 7;
    if (day >= days) {
      day -= days;
      at += 1;
    }
  }
  const years = calendar.years.flatMap((year): WeeksOfYear[] => {
    const first = month.findIndex((m) => m >= year.first);
    let last = first;
    while (last + 1 < month.length && elementAt(month, last + 1) <= year.last) last += 1;
    return first < 0 || elementAt(month, first) > year.last ? [] : [{ name: year.name, first, last }];
  });
  return { count: names.length, names, month: Int32Array.from(month), through: Float64Array.from(through), years };
}
