/** What the model would have said of published counts from an earlier month on, and how far that was from them. */
import { elementAt, present } from "../../assumptions/present";
import { projectPlan } from "../../calibrate/run";
import { fanLevels } from "../../chance/percentiles";
import type { Plan } from "../../plan/plan";
import { problem, type Outcome } from "../../plan/problem";
import type { EnsembleAsked } from "../../uncertainty/ensemble";
import { spreadOfValues, type Spread } from "../../uncertainty/fan";
import { columnOf } from "../../uncertainty/kept";
import { inDraws, type Sample } from "../../uncertainty/sample";
import { seedOf } from "../../uncertainty/standing-seed";
import type { Asked } from "../../workforce/results/tabulate";
import type { HistoryPoint, HistorySeries } from "./history";
import { pastPlan, type Backtest } from "./past-plan";

/** Draws a backtest is judged by, where nobody asks for another number. */
export const backtestDraws = 100;

/** A backtest of a plan made ready: the plan to draw from, what to keep of each draw, and what to hold it against. */
export interface PastTry {
  readonly backtest: Backtest;
  readonly series: HistorySeries;
  readonly plan: Plan;
  readonly asked: EnsembleAsked;
  /** The point it starts at. */
  readonly start: HistoryPoint;
  /** The later points, in their order. */
  readonly later: readonly HistoryPoint[];
}

const tableAsked = (backtest: Backtest, series: HistorySeries): Asked => {
  const where = backtest.who ?? series.where;
  return { measures: [series.measure], time: "month", ...(where === undefined ? {} : { where }) };
};

/**
 * Makes a backtest of a plan ready. Fails where the plan cannot be run, or has none of the people the series counts.
 * @param series the series the backtest names
 */
export function tryPast(plan: Plan, backtest: Backtest, series: HistorySeries): Outcome<PastTry> {
  const start = present(
    series.points.find(({ at }) => at === backtest.from),
    `a point of ${series.id} at ${backtest.from}`,
  );
  const asked = tableAsked(backtest, series);
  const opened = projectPlan({ ...plan, years: 1, scenarios: [] });
  if (!opened.ok) return opened;
  const opening = opened.value.tables(asked)[0]?.opening[0] ?? Number.NaN;
  if (!(opening > 0))
    return {
      ok: false,
      problems: [problem("backtest-of-nobody", "", `The plan has nobody whom "${series.label}" counts.`)],
    };
  return {
    ok: true,
    problems: opened.problems,
    value: {
      backtest,
      series,
      start,
      later: series.points.filter(({ at }) => at > backtest.from && at <= backtest.to),
      plan: pastPlan(plan, backtest, opening / start.value),
      asked: { scenarios: [undefined], seed: seedOf(plan), keep: { workforce: [asked] } },
    },
  };
}

/** What would have been said of one month, in the unit of the series. */
export interface Foretold {
  readonly at: string;
  readonly said: Omit<Spread, "asItStands">;
  /** The run with every figure at its most likely. */
  readonly asItStands: number;
}

/** The draws of a tried plan in every month, in proportion to the point it starts at. */
export function foretoldOf({ start }: Pick<PastTry, "start">, sample: Sample): readonly Foretold[] {
  const table = elementAt(sample.tables, 0);
  const first = columnOf(table, 0, undefined);
  const opening = inDraws(sample, first);
  return table.times.map((at, time) => {
    const column = columnOf(table, 0, time);
    const values = inDraws(sample, column)
      .map((value, draw) => (start.value * value) / elementAt(opening, draw))
      .filter((value) => !Number.isNaN(value))
      .sort();
    return {
      at,
      said: spreadOfValues(values),
      asItStands: (start.value * elementAt(sample.asItStands, column)) / elementAt(sample.asItStands, first),
    };
  });
}

/** A published point and what would have been said of it. */
export interface Judged {
  readonly point: HistoryPoint;
  readonly foretold: Foretold;
  /** Middle less published: above 0 where too many were foretold. */
  readonly error: number;
  /** The same as a share of what was published. */
  readonly share: number;
  /** The shares of futures, 0.5, 0.8 and 0.95, whose band it lies in. */
  readonly within: readonly number[];
}

/** The points with the months foretold; those after the last month are left out. */
export const judged = (later: readonly HistoryPoint[], months: readonly Foretold[]): readonly Judged[] =>
  later.flatMap((point) => {
    const foretold = months.find(({ at }) => at === point.at);
    if (foretold === undefined) return [];
    const error = foretold.said.middle - point.value;
    return [
      {
        point,
        foretold,
        error,
        share: error / point.value,
        within: foretold.said.bands
          .filter(({ low, high }) => low <= point.value && point.value <= high)
          .map(({ level }) => level),
      },
    ];
  });

/** The points that count the same as the one at the start, and those that break with it, which tell less. */
export const byCount = <T extends Pick<Judged, "point">>(
  points: readonly T[],
): { readonly same: readonly T[]; readonly other: readonly T[] } => ({
  same: points.filter(({ point }) => point.break === undefined),
  other: points.filter(({ point }) => point.break !== undefined),
});

/** How many of the points lie in the band of each level. */
export interface Coverage {
  readonly level: number;
  readonly inside: number;
  readonly of: number;
}

export const coverageOf = (points: readonly Pick<Judged, "within">[]): readonly Coverage[] =>
  fanLevels.map((level) => ({
    level,
    inside: points.filter(({ within }) => within.includes(level)).length,
    of: points.length,
  }));

/** The usual error without its sign, as a share of what was published: the mean over the points. NaN where there are none. */
export const meanErrorOf = (points: readonly Pick<Judged, "share">[]): number =>
  points.reduce((sum, { share }) => sum + Math.abs(share), 0) / points.length;
