/** The options of a run of a plan, and an example of what follows each. */
import { drawsExamples, drawsOptions } from "./draws-options";
import { eventExample } from "./event-example";
import { goalExample } from "./goal-example";
import { placesExamples, placesOptions } from "./places-options";
import { postsExamples, postsOptions } from "./posts-changes";
import { serviceChangeExamples, serviceChangeOptions } from "./service-changes-example";
import type { OptionKind } from "./sorted-words";
import { takesExample } from "./takes-example";

export const runOptions: Readonly<Record<string, OptionKind>> = {
  scenario: "several",
  event: "several",
  measure: "several",
  service: "several",
  by: "one",
  years: "one",
  where: "one",
  closure: "one",
  time: "one",
  out: "one",
  checks: "flag",
  explain: "one",
  "what-matters": "one",
  list: "one",
  calibration: "flag",
  opening: "flag",
  nation: "one",
  backtest: "one",
  "national-lists": "one",
  "as-returned": "flag",
  "host-apprentices": "one",
  "backfill-money": "one",
  composition: "one",
  takes: "one",
  goal: "one",
  "by-changing": "one",
  chance: "one",
  "plan-for": "one",
  beside: "flag",
  help: "flag",
  ...placesOptions,
  ...drawsOptions,
  ...Object.fromEntries([...postsOptions, ...serviceChangeOptions].map((name) => [name, "several" as const])),
};

export const runExamples: Readonly<Record<string, string>> = {
  scenario: "posts-held",
  event: eventExample,
  measure: "headcount",
  service: "children",
  by: "region",
  years: "2024/25..2036/37",
  where: "place=london",
  closure: "posts-led",
  time: "month",
  out: "results.csv",
  explain: "vacancies@london@2030/31",
  "what-matters": "vacancies@london@2030/31",
  list: "measures",
  ...placesExamples,
  ...postsExamples,
  ...serviceChangeExamples,
  ...drawsExamples,
  nation: "Scotland",
  backtest: "England",
  "national-lists": "regions",
  "host-apprentices": "London",
  "backfill-money": "250000",
  composition: "ethnicity",
  takes: takesExample,
  goal: goalExample,
  "by-changing": "leaver_rate",
  chance: "80%",
  "plan-for": "ics:birmingham-and-solihull",
};
