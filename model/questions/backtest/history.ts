/**
 * Published series of staff over time. A series names figures; their values, sources and statuses are the figures' own.
 * Where nothing is published there is no point: nothing is put in between.
 */
import type { Plan, Where } from "../../plan/plan";

/** A figure of a series before its value is looked up. */
interface ListedPoint {
  /** The month it was counted in, written 2001-09. */
  readonly at: string;
  readonly figure: string;
  readonly break?: string | undefined;
}

export interface ListedSeries extends Omit<HistorySeries, "points"> {
  readonly points: readonly ListedPoint[];
}

export interface HistoryPoint {
  readonly at: string;
  readonly value: number;
  /** The id of the published figure; of a plan's own counts there is none. */
  readonly figure?: string | undefined;
  readonly source: string;
  readonly status: string;
  /** Why it cannot be held against the point before it as it stands. */
  readonly break?: string | undefined;
}

export interface HistorySeries {
  readonly id: string;
  readonly label: string;
  /** What is counted, of whom, in words. */
  readonly counts: string;
  readonly unit: string;
  readonly place: string;
  /** The measure of the model it is held against. */
  readonly measure: string;
  /** What a count is of, where that is no day and no planning year. */
  readonly period?: string | undefined;
  /** Which people of a plan it counts; left out where a plan has no such people. */
  readonly where?: Where | undefined;
  readonly points: readonly HistoryPoint[];
  /** Months that are said to be missing: no line goes over them. */
  readonly gaps?: readonly string[] | undefined;
  /** The plan's own counts, and of a flow what a count is of. */
  readonly own?: { readonly over: "month" | "year" | undefined } | undefined;
  /** Figures that seem to belong to it and do not. */
  readonly leftOut: readonly { readonly figure: string; readonly why: string }[];
}

interface Figure {
  readonly id: string;
  readonly value: number | string | null;
  readonly source: string;
  readonly status: string;
}

/** The series with the values of the figures they name; throws where one is not among them or is no number. */
export const historyOf = (listed: readonly ListedSeries[], figures: readonly Figure[]): readonly HistorySeries[] =>
  listed.map((series) => ({
    ...series,
    points: series.points.map((point) => {
      const found = figures.find(({ id }) => id === point.figure);
      if (typeof found?.value !== "number") throw new Error(`no number for the figure ${point.figure}`);
      return { ...point, value: found.value, source: found.source, status: found.status };
    }),
  }));

/** The series that are of a place of a plan and of people it has. */
export const historyForPlan = (
  { structure }: Pick<Plan, "structure">,
  series: readonly HistorySeries[],
): readonly HistorySeries[] => {
  const members = { setting: structure.settings, level: structure.levels };
  const has = (where: Where): boolean =>
    (["setting", "level"] as const).every((dimension) =>
      [where[dimension] ?? []].flat().every((id) => members[dimension].some((member) => member.id === id)),
    );
  const places = new Set(structure.places.map(({ id }) => id));
  return series.filter(({ place, where }) => places.has(place) && where !== undefined && has(where));
};
