/** Counts of the day before a start: what a plan's own series say of it, or a person does. */
import { absoluteMonth, monthName } from "../../plan/calendar";
import { countedKind, type CountedId } from "../../plan/counted";
import { countedWhere } from "../../plan/ask/history-words";
import { isEverything, whereLabel } from "../../plan/ask/scope";
import { monthWords, valueWords } from "../../plan/ask/value-words";
import { unknownInHistory } from "../../plan/check/history";
import type { CountedSeries, Plan } from "../../plan/plan";

/** A count of the opening: from a series, or as a person says. */
export interface OpeningCount extends Pick<CountedSeries, "counts" | "place" | "setting" | "level" | "service"> {
  /** The month it was counted in. */
  readonly at: string;
  readonly value: number;
  /** What the series is called; left out where a person says so. */
  readonly label?: string | undefined;
}

/** A count that was used, or was not and why. */
export interface CountTold {
  readonly count: OpeningCount;
  /** "Staff in post, WTE, Registered: 41.5 WTE, counted in March 2026". */
  readonly says: string;
  /** What the run had. */
  readonly forecast: number | undefined;
  /** Why it is not used; undefined where it is. */
  readonly notUsed: string | undefined;
}

const stocks: ReadonlySet<CountedId> = new Set([
  "staff_in_post",
  "headcount",
  "establishment",
  "vacancies",
  "vacancy_rate",
  "waiting",
]);

/**
 * What own series say of the day before a start: counted in the month that ends with it, or else in the month that
 * begins with it, since a count of the first of April is often called one of April.
 */
export function openingCounts(plan: Plan, start: string): readonly OpeningCount[] {
  const before = monthName(absoluteMonth(start) - 1);
  return (plan.history ?? []).flatMap((series): OpeningCount[] => {
    if (!stocks.has(series.counts) || unknownInHistory(plan, series).length > 0) return [];
    const point = [before, start]
      .map((month) => series.points.find(({ at, value }) => at === month && value !== null))
      .find((one) => one !== undefined);
    if (point === undefined || point.value === null) return [];
    const { counts, place, setting, level, service, label } = series;
    return [{ counts, place, setting, level, service, label, at: point.at, value: point.value }];
  });
}

/** "Staff in post, WTE, Registered: 41.5 WTE, counted in March 2026". */
export const countSays = (plan: Plan, count: OpeningCount): string => {
  const { label, unit } = countedKind(count.counts);
  const where = countedWhere(count);
  const whom = isEverything(where) ? "" : `, ${whereLabel(plan, where)}`;
  const when = count.label === undefined ? "as given now" : `counted in ${monthWords(count.at)}`;
  return `${label}${whom}: ${valueWords(unit, count.value)}, ${when}`;
};
