/** Which figures places are compared by. */
import { countsVacanciesApart, weeksDiffer, type Plan } from "../../../model";

export const comparedMeasures = [
  "vacancy_rate",
  "net_vacancy_rate",
  "vacancies",
  "vacant_posts",
  "over_establishment",
  "staff_in_post",
  "hours",
  "establishment",
  "headcount",
  "exit_rate",
  "share_over_55",
  "mean_age",
  "registered_share",
  "international_share",
  "joiners",
  "exits",
  "gap_to_need",
  "intakes",
  "cost",
  "staff_in_post_per_100k",
  "headcount_per_100k",
  "establishment_per_100k",
  "vacant_posts_per_100k",
  "vacancies_per_100k",
  "intakes_per_100k",
] as const;

const main: readonly string[] = [
  "staff_in_post",
  "establishment",
  "vacancies",
  "vacancy_rate",
  "exit_rate",
  "staff_in_post_per_100k",
];

/** What is told of all places together where they cannot be told apart. */
export const ofTheWhole: readonly string[] = ["staff_in_post", "establishment", "vacant_posts", "joiners"];

/** What is compared first: hours where a WTE is not the same time, or vacancies are not the same thing, in every place. */
export const leadOf = (plan: Plan): string =>
  weeksDiffer(plan) || countsVacanciesApart(plan) ? "hours" : "vacancy_rate";

/** The columns of the table: what is usual, with the measure looked at first where it is none of them. */
export function columnsFor(plan: Plan, measure: string): readonly string[] {
  const told = weeksDiffer(plan) ? ["hours", ...main] : main;
  return told.includes(measure) ? told : [measure, ...told];
}
