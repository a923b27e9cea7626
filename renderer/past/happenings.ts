/** What happens when in a plan, on the axis of its charts over years. */
import { absoluteMonth, calendarOf, datedHappenings, type Calendar, type Plan } from "../../model";
import type { Happening } from "../charts";

/** Where a month stands on an axis whose 0 is the end of the first planning year. */
function yearsIn(calendar: Calendar, month: number): number {
  const year = calendar.years.findIndex(({ first, last }) => month >= first && month <= last + 1);
  const found = calendar.years[year];
  return found === undefined ? Number.NaN : year - 1 + (month - found.first) / (found.last + 1 - found.first);
}

/**
 * What happens under a scenario (the base when left out) from the start of the plan to its end.
 * @param ofLists with what changes only lists of people waiting, and no staff
 */
export function happeningsOf(plan: Plan, scenario: string | undefined, ofLists = false): readonly Happening[] {
  const calendar = calendarOf(plan.start, plan.years);
  return datedHappenings(plan, scenario, ofLists).flatMap(({ month, ...one }): Happening[] => {
    const at = yearsIn(calendar, absoluteMonth(month) - calendar.start);
    return Number.isNaN(at) ? [] : [{ at, ...one }];
  });
}
