/** Whom the chart of the past can be of: everybody, and those that a series counts. */
import {
  countsEverybody,
  historyForPlan,
  ownHistory,
  sameWhere,
  type HistorySeries,
  type Plan,
  type Where,
} from "../../../../model";
import { publishedHistory } from "../../../past/shipped-history";
import { pastWords as words } from "../../../words/past";

export interface Whom {
  readonly id: string;
  readonly label: string;
  /** Settings and levels; the place comes on top. */
  readonly where: Where;
  /** The series that count them. */
  readonly series: readonly HistorySeries[];
}

const staff: readonly string[] = ["staff_in_post", "headcount"];

/** The groups at a place, those with counts first. */
export function whomOf(plan: Plan, place: string | undefined): readonly Whom[] {
  const whole = plan.structure.places.find(({ parent }) => parent === undefined)?.id;
  const here = [...ownHistory(plan), ...historyForPlan(plan, publishedHistory)].filter(
    (series) => series.place === (place ?? whole) && staff.includes(series.measure) && series.unit !== "filled posts",
  );
  const found: { id: string; label: string; where: Where; series: HistorySeries[] }[] = [];
  for (const series of here) {
    const same = found.find(({ where }) => sameWhere(where, series.where));
    if (same !== undefined) same.series.push(series);
    else
      found.push({
        id: series.id,
        label: countsEverybody(series) ? words.everybody : series.label,
        where: series.where ?? {},
        series: [series],
      });
  }
  const everybody: Whom = { id: "everybody", label: words.everybody, where: {}, series: [] };
  return found.some((one) => countsEverybody(one)) ? found : [...found, everybody];
}
