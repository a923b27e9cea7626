/** A series of a plan's own past in words: what it counts, of whom, and what breaks in it. */
import { countedKind } from "../counted";
import type { CountedPoint, CountedSeries, Plan } from "../plan";
import { whereLabel } from "./scope";
import { monthWords, plainNumber } from "./value-words";

/** Whom a series counts; what is left out is everybody. */
export type Counted = Pick<CountedSeries, "place" | "setting" | "level" | "service">;

/** Whom a series counts, without anything else it may carry. */
export const countedWhere = ({ place, setting, level, service }: Counted): Counted => ({
  ...(place === undefined ? {} : { place }),
  ...(setting === undefined ? {} : { setting }),
  ...(level === undefined ? {} : { level }),
  ...(service === undefined ? {} : { service }),
});

/** What it counts and of whom: "Staff in post, WTE, of everybody in the plan", "People waiting of Children's service". */
export function countedWords(plan: Pick<Plan, "structure">, series: CountedSeries): string {
  const { label, kind } = countedKind(series.counts);
  const where = countedWhere(series);
  const whom = Object.keys(where).length === 0 ? "everybody in the plan" : whereLabel(plan, where);
  const over = kind === "stock" ? "" : series.over === "year" ? " in twelve months" : " in a month";
  return `${label}${over}: ${whom}`;
}

/** A count as people say it, in the unit of its kind; "not given" for a gap. */
export function countWords(counts: CountedSeries["counts"], value: CountedPoint["value"]): string {
  if (value === null) return "not given";
  return countedKind(counts).unit === "share" ? `${plainNumber(value * 100)}%` : plainNumber(value);
}

/** How many counts there are, from when to when: "12 counts, April 2019 to March 2020, 1 gap". */
export function countsWords({ points }: Pick<CountedSeries, "points">): string {
  const given = points.filter(({ value }) => value !== null);
  const gaps = points.length - given.length;
  const [first, last] = [given[0], given.at(-1)];
  const missing = gaps === 0 ? "" : `, ${gaps === 1 ? "1 gap" : `${gaps} gaps`}`;
  if (first === undefined || last === undefined) return `No counts${missing}`;
  if (given.length === 1) return `1 count, ${monthWords(first.at)}${missing}`;
  return `${given.length} counts, ${monthWords(first.at)} to ${monthWords(last.at)}${missing}`;
}
