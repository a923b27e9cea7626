/** Kept forecasts as a chart draws them: beside a plan that starts later, at the same moments, as they were made. */
import { absoluteMonth, calendarOf, planningYearName, planningYearOf } from "../../plan/calendar";
import { without } from "../../plan/edit/without";
import type { ForecastSeries, Plan, Where } from "../../plan/plan";

/** The newest so many: more lines of the past beside those of the future nobody can tell apart. */
const mostDrawn = 3;
/** As far back as a chart goes: further would leave the future no room. */
const mostYears = 25;

/** What a kept forecast said of some people or of a list. */
export interface KeptSeries {
  readonly id: string;
  readonly label: string;
  /** Months since the year 0: the last one before the plan started, which the first value is the end of. */
  readonly opens: number;
  readonly values: ForecastSeries["values"];
}

export interface KeptYears {
  /** Every planning year from the first that a forecast says something of to the last before the plan, written 2024/25. */
  readonly years: readonly string[];
  /** By forecast what it said of the end of each of these years, then of the plan's own; null where nothing. */
  readonly lines: readonly {
    readonly id: string;
    readonly label: string;
    readonly values: readonly (number | null)[];
  }[];
}

const onlyOne = (value: Where["level"]): string | undefined =>
  typeof value === "string" ? value : value?.length === 1 ? value[0] : undefined;

/** The newest forecasts that have a series of just these people, or of this service's list. */
export function keptSeries(plan: Plan, measure: string, where: Where = {}): readonly KeptSeries[] {
  const whole = plan.structure.places.find(({ parent }) => parent === undefined)?.id;
  const asked = {
    place: onlyOne(where.place) === whole ? undefined : onlyOne(where.place),
    level: onlyOne(where.level),
    service: onlyOne(where.service),
  };
  const told = { place: where.place, level: where.level, service: where.service };
  const severalAsked = Object.values(told).some((value) => value !== undefined && onlyOne(value) === undefined);
  const other = Object.values(without(where, "place", "level", "service")).some((value) => value !== undefined);
  if (severalAsked || other) return [];
  return (plan.forecasts ?? []).slice(-mostDrawn).flatMap(({ id, label, start, series }): KeptSeries[] => {
    const found = series.find(
      (one) =>
        one.measure === measure &&
        one.place === asked.place &&
        one.level === asked.level &&
        one.service === asked.service,
    );
    return found === undefined ? [] : [{ id, label, opens: absoluteMonth(start) - 1, values: found.values }];
  });
}

/** Kept forecasts at the ends of planning years, those before the plan's first included; undefined where there is none. */
export function keptYears(plan: Plan, measure: string, where: Where = {}): KeptYears | undefined {
  const calendar = calendarOf(plan.start, plan.years);
  const first = planningYearOf(calendar.start);
  const kept = keptSeries(plan, measure, where);
  if (kept.length === 0) return undefined;
  const marchOf = (year: number): number => absoluteMonth(`${String(year + 1)}-03`);
  const at = ({ opens, values }: KeptSeries, month: number): number | null => values[month - opens] ?? null;
  const before = Array.from({ length: mostYears }, (_, back) => first - mostYears + back);
  const from = before.find((year) => kept.some((one) => at(one, marchOf(year)) !== null)) ?? first;
  const years = before.filter((year) => year >= from);
  const ends = [...years.map(marchOf), ...calendar.years.map(({ last }) => calendar.start + last)];
  return {
    years: years.map(planningYearName),
    lines: kept.map((one) => ({ id: one.id, label: one.label, values: ends.map((month) => at(one, month)) })),
  };
}
