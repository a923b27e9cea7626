import { valueAt } from "../../engine/queries";
import type { ScenarioResult } from "./use-all-scenarios";

/** What each scenario is run for, in the order of the results' tables. */
export const rankingMeasures = [
  "staff_in_post",
  "vacant_posts",
  "over_establishment",
  "vacancies",
  "cost",
  "establishment",
] as const;

/** The figure of the last year; null where there is none. */
export function lastOf(result: ScenarioResult | undefined, measure: (typeof rankingMeasures)[number]): number | null {
  const table = result?.tables?.[rankingMeasures.indexOf(measure)];
  return valueAt(table, 0, (table?.times.length ?? 0) - 1);
}
