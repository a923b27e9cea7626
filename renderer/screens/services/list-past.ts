/** A list as it was counted before the plan and as the plan once foretold it, month by month, before and over its weeks. */
import {
  absoluteMonth,
  daysInMonth,
  keptSeries,
  monthWords,
  monthName,
  ownListHistory,
  planningYearsBetween,
  type Plan,
  type ServiceView,
} from "../../../model";
import type { FanFigures } from "../../charts";
import type { Figure } from "../../words/format";
import { pastWords as words } from "../../words/past";

/** Further back than this the weeks of the plan would have no room. */
const mostMonths = 36;

export interface ListPast {
  /** Weeks drawn before the plan begins. */
  readonly before: number;
  /** What each of them is called. */
  readonly weeks: readonly string[];
  readonly years: readonly { readonly name: string; readonly first: number; readonly last: number }[];
  /** Every count at the week nearest to the end of its month; null in between. */
  readonly counted: readonly Figure[];
  /** Kept forecasts of the whole list, at the same weeks. */
  readonly kept: readonly { readonly id: string; readonly name: string; readonly values: readonly Figure[] }[];
  readonly note: string;
}

/** Days from the end of one month to the end of a later one. */
function daysBetween(from: number, to: number): number {
  let days = 0;
  for (let month = from + 1; month <= to; month += 1) days += daysInMonth(month);
  return days;
}

/** The counts of the list shown, each with its week; undefined where there are none. A plan begins at the end of a month. */
export function listPast(plan: Plan, view: ServiceView): ListPast | undefined {
  const opens = absoluteMonth(plan.start) - 1;
  const points = ownListHistory(plan, view.service, view.place)
    .filter(({ counts }) => counts === "waiting")
    .flatMap((series) => series.points)
    .filter(({ at, value }) => value !== null && opens - absoluteMonth(at) <= mostMonths)
    .sort((a, b) => a.at.localeCompare(b.at));
  // A forecast keeps the list of all places together.
  const whole = view.place === undefined || view.places.length === 1;
  const kept = (whole ? keptSeries(plan, "waiting", { service: view.service }) : []).map(
    ({ id, label, opens: from, values }) => ({
      id,
      name: label,
      points: values.flatMap((value, month) =>
        value === null || opens - (from + month) > mostMonths ? [] : [{ at: monthName(from + month), value }],
      ),
    }),
  );
  const first = [...points, ...kept.flatMap((one) => one.points)].map(({ at }) => at).sort()[0];
  if (first === undefined) return undefined;
  const weekOf = (at: string): number => {
    const month = absoluteMonth(at);
    return month <= opens ? -Math.round(daysBetween(month, opens) / 7) : Math.round(daysBetween(opens, month) / 7);
  };
  const before = Math.max(0, -weekOf(first));
  const length = before + view.weeks.length + 1;
  const byWeek = (some: readonly { readonly at: string; readonly value: Figure }[]): readonly Figure[] => {
    const weeks: Figure[] = Array.from({ length }, () => null);
    for (const { at, value } of some) {
      const week = before + weekOf(at);
      if (week < length) weeks[week] = value;
    }
    return weeks;
  };
  const names = Array.from({ length: before }, () => words.beforePlan);
  for (const { at } of [...points, ...kept.flatMap((one) => one.points)])
    if (before + weekOf(at) < before) names[before + weekOf(at)] = monthWords(at);
  const breaks = points.flatMap(({ at, break: broken }) =>
    broken === undefined ? [] : [`${monthWords(at)}: ${broken}`],
  );
  return {
    before,
    weeks: names,
    years: planningYearsBetween(absoluteMonth(first), opens).map(({ name, from, to }) => ({
      name,
      first: Math.max(0, before - Math.round(daysBetween(from - 1, opens) / 7)),
      last: before - Math.round(daysBetween(to, opens) / 7),
    })),
    counted: byWeek(points),
    kept: kept
      .filter((one) => one.points.length > 0)
      .map(({ id, name, points: said }) => ({ id, name, values: byWeek(said) })),
    note: [
      ...(points.length === 0 ? [] : [words.listNote]),
      ...breaks,
      ...(kept.length === 0 ? [] : [words.keptNote]),
    ].join(" "),
  };
}

/** Figures by week behind the weeks before the plan. */
export const afterPast = (past: ListPast | undefined, values: readonly Figure[]): readonly Figure[] => [
  ...Array.from({ length: past?.before ?? 0 }, () => null),
  ...values,
];

export const fanAfterPast = (past: ListPast | undefined, { bands, middle, futures }: FanFigures): FanFigures => ({
  bands: bands.map(({ level, low, high }) => ({ level, low: afterPast(past, low), high: afterPast(past, high) })),
  middle: afterPast(past, middle),
  futures: futures.map((one) => afterPast(past, one)),
});

type Years = ListPast["years"];

/** The planning years of a chart; one that the plan begins within is one year from its first count to its end. */
export function yearsAfter(past: ListPast | undefined, years: Years): Years {
  if (past === undefined) return years;
  const later = years.map(({ name, first, last }) => ({ name, first: first + past.before, last: last + past.before }));
  const [next, ...rest] = later;
  const same = past.years.at(-1);
  return next === undefined || same?.name !== next.name
    ? [...past.years, ...later]
    : [...past.years.slice(0, -1), { name: next.name, first: same.first, last: next.last }, ...rest];
}
