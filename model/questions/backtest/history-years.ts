/** Published series by planning year, up to the day a plan opens: what a chart shows before its future. */
import { absoluteMonth, planningYearName, planningYearOf } from "../../plan/calendar";
import type { Plan } from "../../plan/plan";
import type { HistoryPoint, HistorySeries } from "./history";

/** As far back as a chart goes: further would leave the future no room. */
const mostYears = 25;

export interface HistoryYears {
  /** Every planning year from the first that was counted in to the last before the plan, written 2001/02. */
  readonly years: readonly string[];
  /** For each series the last count of each year; undefined where nothing is published. */
  readonly counted: readonly (readonly (HistoryPoint | undefined)[])[];
}

/** The years before a plan in which something was counted; undefined where nothing was. */
export function historyYears(
  { start }: Pick<Plan, "start">,
  series: readonly HistorySeries[],
): HistoryYears | undefined {
  const opens = absoluteMonth(start);
  const before = series.map(({ points }) =>
    points.filter(({ at }) => absoluteMonth(at) < opens && absoluteMonth(at) >= opens - 12 * mostYears),
  );
  const yearOf = ({ at }: HistoryPoint): number => planningYearOf(absoluteMonth(at));
  const counted = before.flat().map(yearOf);
  if (counted.length === 0) return undefined;
  const first = Math.min(...counted);
  const years = Array.from({ length: planningYearOf(opens) - first }, (_, year) => first + year);
  return {
    years: years.map(planningYearName),
    counted: before.map((points) => years.map((year) => points.findLast((point) => yearOf(point) === year))),
  };
}
