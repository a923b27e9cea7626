/** Series of counts by planning year, for a chart whose history comes before its future. */
import { absoluteMonth, calendarOf, planningYearName, planningYearOf } from "../../plan/calendar";
import type { Plan } from "../../plan/plan";
import type { HistoryPoint, HistorySeries } from "./history";

/** As far back as a chart goes: further would leave the future no room. */
const mostYears = 25;

/** The last count of a year. */
export interface YearCount {
  readonly point: HistoryPoint;
  /** Whether a line may come to it from the year before: both are counted, alike, with nothing missing in between. */
  readonly joined: boolean;
  /** What breaks with the year before, in words. */
  readonly breaks: readonly string[];
}

export interface HistoryYears {
  /** Every planning year from the first that was counted in to the last before the plan, written 2001/02. */
  readonly years: readonly string[];
  /**
   * For each series the last count of each of these years, then of the plan's own years where it was counted at their
   * very end; undefined where nothing is counted.
   */
  readonly counted: readonly (readonly (YearCount | undefined)[])[];
  /** Months counted longer ago than a chart goes back, in order. */
  readonly older: readonly string[];
}

const yearOf = ({ at }: Pick<HistoryPoint, "at">): number => planningYearOf(absoluteMonth(at));
const isMarch = ({ at }: HistoryPoint): boolean => at.endsWith("-03");

function countOf(
  { points, gaps = [] }: HistorySeries,
  year: number,
  drawn: readonly HistoryPoint[],
): YearCount | undefined {
  const point = drawn.findLast((one) => yearOf(one) === year);
  if (point === undefined) return undefined;
  const before = drawn.findLast((one) => yearOf(one) === year - 1);
  const since = before?.at ?? drawn.findLast((one) => yearOf(one) < year)?.at ?? "";
  // A break between two counts of one year is a break of the line that goes over both.
  const between = points.filter(({ at }) => at > since && at <= point.at);
  const breaks = between.flatMap((one) => one.break ?? []);
  const missing = gaps.some((at) => at > since && at < point.at);
  return { point, joined: before !== undefined && breaks.length === 0 && !missing, breaks };
}

/** The years before a plan in which something was counted; undefined where nothing was. */
export function historyYears(
  { start, years: planned }: Pick<Plan, "start" | "years">,
  series: readonly HistorySeries[],
): HistoryYears | undefined {
  const opens = absoluteMonth(start);
  const calendar = calendarOf(start, planned);
  const first = planningYearOf(opens);
  const tooOld = (at: string): boolean => absoluteMonth(at) < opens - 12 * mostYears;
  const drawn = series.map(({ points }) =>
    points.filter((point) => {
      const month = absoluteMonth(point.at);
      return month < opens ? !tooOld(point.at) && yearOf(point) < first : isMarch(point);
    }),
  );
  const before = drawn
    .flat()
    .map(yearOf)
    .filter((year) => year < first);
  if (before.length === 0 && drawn.every((points) => points.length === 0)) return undefined;
  const from = Math.min(first, ...before);
  const years = Array.from({ length: first - from }, (_, year) => from + year);
  const shown = [...years, ...calendar.years.map((_, year) => first + year)];
  return {
    years: years.map(planningYearName),
    older: [...new Set(series.flatMap(({ points }) => points.map(({ at }) => at).filter(tooOld)))].sort(),
    counted: series.map((one, number) => shown.map((year) => countOf(one, year, drawn[number] ?? []))),
  };
}
