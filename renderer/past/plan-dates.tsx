import { useMemo, type ReactNode } from "react";
import { absoluteMonth, calendarOf, calibratedOn, type Plan } from "../../model";
import { ChartDatesContext, type CalibrationSpan, type ChartDates } from "../charts";
import { usePlan } from "../state/plan-store";
import { useView } from "../state/view-store";
import { happeningsOf } from "./happenings";

/** The times a plan's figures are calibrated on, in years from the end of its first planning year. */
export function spansOf(plan: Plan): readonly CalibrationSpan[] {
  const [first] = calendarOf(plan.start, plan.years).years;
  const start = absoluteMonth(plan.start);
  const length = (first?.last ?? 11) + 1;
  // Before the plan, and after its first year, a year is twelve months; a first year may be shorter.
  const years = (month: number): number => {
    const into = month - start;
    return into < 0 ? into / 12 - 1 : into <= length ? into / length - 1 : (into - length) / 12;
  };
  const all = calibratedOn(plan);
  return [...new Map(all.map((one) => [one.window, one])).values()].map(({ window, from, until }) => ({
    window,
    from: from === undefined ? undefined : years(from),
    until: years(until),
    what: all.filter((one) => one.window === window).map(({ label }) => label),
  }));
}

/** What charts over time are told of the plan. */
export function datesOf(plan: Plan, scenario: string | undefined, drawn: readonly string[]): ChartDates | undefined {
  const firstYear = calendarOf(plan.start, plan.years).years[0]?.name;
  if (firstYear === undefined) return undefined;
  const there = drawn.filter((id) => plan.scenarios.some((one) => one.id === id));
  const dated = (ofLists: boolean) => ({
    happenings: happeningsOf(plan, scenario, ofLists),
    under: new Map([
      ["base", happeningsOf(plan, undefined, ofLists)],
      ...there.map((id) => [id, happeningsOf(plan, id, ofLists)] as const),
    ]),
  });
  return { firstYear, spans: spansOf(plan), ...dated(false), ofLists: dated(true) };
}

/** Tells the charts inside it what happens when in the plan, and what its figures are calibrated on. */
export function PlanDates({ children }: { readonly children: ReactNode }) {
  const plan = usePlan((state) => state.open?.plan);
  const { scenario, compared } = useView();
  const dates = useMemo(
    () =>
      plan === undefined
        ? undefined
        : datesOf(plan, scenario, [...compared, ...(scenario === undefined ? [] : [scenario])]),
    [plan, scenario, compared],
  );
  return <ChartDatesContext value={dates}>{children}</ChartDatesContext>;
}
