/** Months of a plan's run as figures hold them: 0 is the day before the plan starts, m the end of its m-th month. */
import { elementAt } from "../../assumptions/present";
import { absoluteMonth, monthName } from "../../plan/calendar";
import type { CountedSeries, Plan } from "../../plan/plan";

/** A count by month of the run; undefined where nobody counted, or the count is a gap. */
export type Counts = readonly (number | undefined)[];

/** Months of a run, the opening day included. */
export const monthsOf = ({ years }: Pick<Plan, "years">): number => 12 * years + 1;

/** The month as it is written, 2026-04; of 0 the month before the plan starts. */
export const nameOfMonth = ({ start }: Pick<Plan, "start">, month: number): string =>
  monthName(absoluteMonth(start) - 1 + month);

/** The month of the run for one as it is written; below 0 before it. */
export const monthIn = ({ start }: Pick<Plan, "start">, at: string): number =>
  absoluteMonth(at) - absoluteMonth(start) + 1;

/**
 * The counts of a series by month of the run, gaps as undefined. Of the opening day there is a stock and no flow.
 * @param series of months; of a flow by year there is nothing in a month
 */
export function countsIn(plan: Pick<Plan, "start" | "years">, series: CountedSeries | undefined): Counts {
  const counts: (number | undefined)[] = Array.from({ length: monthsOf(plan) }, () => undefined);
  if (series === undefined || series.over === "year") return counts;
  const first = series.over === "month" ? 1 : 0;
  for (const { at, value } of series.points) {
    const month = monthIn(plan, at);
    if (month >= first && month < counts.length && value !== null) counts[month] = value;
  }
  return counts;
}

/** The first and the last month with a count; undefined where there is none. */
export function ofCounts(counts: Counts): { readonly first: number; readonly last: number } | undefined {
  const first = counts.findIndex((one) => one !== undefined);
  return first < 0 ? undefined : { first, last: counts.findLastIndex((one) => one !== undefined) };
}

/** The sum of months after `from` up to and with `to`; undefined where one of them is. */
export function sumOver(values: Counts, from: number, to: number): number | undefined {
  let sum = 0;
  for (let month = from + 1; month <= to; month += 1) {
    const value = elementAt(values, month);
    if (value === undefined || Number.isNaN(value)) return undefined;
    sum += value;
  }
  return sum;
}
