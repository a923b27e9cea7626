/** What a plan is held against where nobody names a target: the wait its list aims for, or as many staff as funded posts. */
import { elementAt } from "../../assumptions/present";
import { listsAt } from "../../services/judge/service-health";
import type { ReportTarget } from "./asked";
import { listOf, staffLine, type Told } from "./told";

/** The last planning year that is whole, or the last there is. */
export function lastYear({ calendar }: Pick<Told, "calendar">): string {
  return (calendar.years.findLast(({ whole }) => whole) ?? elementAt(calendar.years, -1)).name;
}

/** The weeks the service aims for at the end of a year; NaN where it does not say, or its places differ. */
function aimedWeeks(told: Told, service: string, place: string | undefined, year: string): number {
  const view = listOf(told, service, place);
  const week = view?.years.find(({ name }) => name === year)?.last;
  if (told.lists === undefined || view === undefined || week === undefined) return Number.NaN;
  const month = elementAt(told.lists.weeks.month, week);
  const weeks = new Set(listsAt(told.lists, service, view.place).map(({ spot }) => spot.figure("wait_target", month)));
  return weeks.size === 1 ? ([...weeks][0] ?? Number.NaN) : Number.NaN;
}

/** Undefined where a list aims for nothing, or posts are not known. */
export function aimOf(base: Told, service: string | undefined, place: string | undefined): ReportTarget | undefined {
  const year = lastYear(base);
  if (service !== undefined) {
    const value = aimedWeeks(base, service, place, year);
    return Number.isFinite(value) ? { measure: "longest_wait", service, year, is: "at-most", value } : undefined;
  }
  const vacancies = staffLine(base, "vacancies", place);
  return vacancies === undefined || !vacancies.years.every(Number.isFinite)
    ? undefined
    : { measure: "vacancies", year, is: "at-most", value: 0 };
}
