/** Reading one measure of a service's view, for all its tiers or some of them: by planning year or week, and on the day before the plan starts. */
import type { ServiceMeasure, ServiceView } from "../../model/index";

export interface Reading {
  readonly values: readonly number[];
  /** On the day before the plan starts; NaN for what is not a stock. */
  readonly opening: number;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const none = (length: number): number[] => Array.from({ length }, () => Number.NaN);

function whole(view: ServiceView, { id }: ServiceMeasure, time: "year" | "week"): readonly number[] {
  if (time === "year") return view.byYear[id] ?? none(view.years.length);
  const values = view.figures[id];
  return values === undefined ? none(view.weeks.length) : Array.from(values);
}

/** Every measure told by tier counts people, so that tiers add up. */
function ofTiers(
  view: ServiceView,
  { id, kind }: ServiceMeasure,
  tiers: readonly number[],
  time: "year" | "week",
): readonly number[] {
  const values = view.tierFigures[id];
  const inWeek = (week: number): number =>
    values === undefined ? Number.NaN : sum(tiers.map((tier) => values[week * view.tiers.length + tier]!));
  if (time === "week") return view.weeks.map((_, week) => inWeek(week));
  return view.years.map(({ first, last }) =>
    kind === "stock" ? inWeek(last) : sum(Array.from({ length: last - first + 1 }, (_, week) => inWeek(first + week))),
  );
}

/** @param tiers numbers of the tiers to read; all of them when undefined. A measure that cannot be told by tier is then missing. */
export function readingOf(
  view: ServiceView,
  measure: ServiceMeasure,
  tiers: readonly number[] | undefined,
  time: "year" | "week",
): Reading {
  if (tiers === undefined)
    return { values: whole(view, measure, time), opening: view.opening[measure.id] ?? Number.NaN };
  const openings = view.openingByTier[measure.id];
  return {
    values: ofTiers(view, measure, tiers, time),
    opening: openings === undefined ? Number.NaN : sum(tiers.map((tier) => openings[tier]!)),
  };
}
