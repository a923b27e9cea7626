/** What scenarios can be put in order of: results of the workforce and, where the plan has a list, its waits. */
import type { ServiceMeasureId } from "../../../model";
import { valueAt } from "../../engine/table-values";
import type { ScenarioResult } from "./use-all-scenarios";

/** Results of the workforce that scenarios are put in order of. */
export const rankedOfWorkforce = [
  "staff_in_post",
  "vacant_posts",
  "over_establishment",
  "vacancies",
  "cost",
  "cost_to_date",
] as const;

/** What each scenario is run for, in the order of the results' tables. */
export const rankingMeasures = [...rankedOfWorkforce, "establishment"] as const;
type RankingMeasure = (typeof rankingMeasures)[number];

export const rankingWaits = ["waiting", "longest_wait", "over_18"] as const satisfies readonly ServiceMeasureId[];
type RankingWait = (typeof rankingWaits)[number];

export const isWait = (measure: RankingMeasure | RankingWait): measure is RankingWait =>
  rankingWaits.some((wait) => wait === measure);

/** The figure of the last year; null where there is none. */
export function lastOf(result: ScenarioResult | undefined, measure: RankingMeasure | RankingWait): number | null {
  if (isWait(measure)) {
    const value = result?.list?.byYear[measure]?.at(-1);
    return value === undefined || !Number.isFinite(value) ? null : value;
  }
  const table = result?.tables?.[rankingMeasures.indexOf(measure)];
  return valueAt(table, 0, (table?.times.length ?? 0) - 1);
}
