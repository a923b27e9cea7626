import { inPrices, priceYearIn, type Plan } from "../../../model";
import { words } from "../../words/scenarios";
import { isWait, rankedOfWorkforce, rankingWaits } from "./ranking-measures";
import type { ScenarioResult } from "./use-all-scenarios";

export type Listed = (typeof rankedOfWorkforce)[number] | (typeof rankingWaits)[number];
export const units: Readonly<Record<Listed, string>> = {
  staff_in_post: "WTE",
  vacant_posts: "WTE",
  over_establishment: "WTE",
  vacancies: "WTE",
  cost: "GBP",
  cost_to_date: "GBP",
  waiting: "heads",
  longest_wait: "weeks",
  over_18: "heads",
};

/** What the results can be put in order of: waits first, where the plan has a list that can be worked out. */
export const listedIn = ([base]: readonly ScenarioResult[]): readonly Listed[] =>
  base?.list === undefined ? rankedOfWorkforce : [...rankingWaits, ...rankedOfWorkforce];

/** Money says whose prices it is in. */
export const labelOf = (plan: Plan, id: Listed): string =>
  units[id] === "GBP" ? inPrices(words.measures[id], priceYearIn(plan)) : words.measures[id];

/** What scenarios are put in order of until something else is picked: who waits where there is a list, else empty posts. */
export const usuallyBy = (listed: readonly Listed[]): Listed =>
  listed[0] !== undefined && isWait(listed[0]) ? listed[0] : "vacant_posts";

/** Which end of a result stands on top. */
export const bestEnd = (by: Listed): "high" | "low" => (by === "staff_in_post" ? "high" : "low");
