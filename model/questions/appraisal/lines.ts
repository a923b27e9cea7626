/**
 * The costs and benefits of the workforce that an appraisal tells apart. Together they are the measure "Cost in all", so
 * that nothing is counted twice: cover of vacancies is in temporary staff alone, and what it takes to recruit and settle in
 * somebody for a leaver is in the replacing of leavers alone. Recruiting to posts that are new stands beside them, as it is
 * no cost of a run but of the difference between two. The pay of apprentices, of supervisors and of preceptors is in pay.
 */
import type { Breakdown } from "../../workforce/results/grouping";
import type { Money } from "./appraisal";

export interface DeclaredLine {
  readonly id: string;
  readonly label: string;
  readonly side: "cost" | "benefit";
  readonly money: Money;
  /** Measures whose sum it is; of a benefit, what there is less of. */
  readonly plus: readonly string[];
  readonly less?: readonly string[];
  /** What it is counted by, and how finely that has to be the same for the line to be nothing. */
  readonly driver: string;
  readonly by: readonly Breakdown[];
  readonly means: string;
}

export const workforceLines: readonly DeclaredLine[] = [
  {
    id: "pay",
    label: "Pay of staff in post",
    side: "cost",
    money: "cash",
    plus: ["cost"],
    driver: "wte_years",
    by: ["place", "level"],
    means: "Pay, supplements and on-costs, apprentices in support posts, supervisors and preceptors among them.",
  },
  {
    id: "backfill",
    label: "Backfill of apprentices",
    side: "cost",
    money: "cash",
    plus: ["backfill_cost", "enhanced_backfill_cost"],
    driver: "apprentices",
    by: ["place"],
    means: "Covering the hours that apprentices are away for their training.",
  },
  {
    id: "cpd",
    label: "Money for learning of staff",
    side: "cost",
    money: "cash",
    plus: ["cpd_cost_in_all"],
    driver: "headcount",
    by: ["place", "level"],
    means: "Money a head for continuing professional development, where the plan gives it.",
  },
  {
    id: "courses",
    label: "Taught courses",
    side: "cost",
    money: "elsewhere",
    plus: ["cost_of_training"],
    less: ["apprentice_training_cost"],
    driver: "learners",
    by: ["route"],
    means: "What the courses of learners cost everybody who pays for them: no cost of the service.",
  },
  {
    id: "fees",
    label: "Apprenticeship fees, from the levy",
    side: "cost",
    money: "elsewhere",
    plus: ["apprentice_training_cost", "enhanced_fees"],
    driver: "apprentices",
    by: ["route"],
    means: "What providers are paid out of employers' levy accounts.",
  },
  {
    id: "temporary",
    label: "Temporary staff avoided",
    side: "benefit",
    money: "cash",
    plus: ["temporary_cost"],
    driver: "vacant_posts",
    by: ["place", "level"],
    means: "Bank and agency staff who are not needed, premium included. Below 0 there are more of them.",
  },
  {
    id: "replacing",
    label: "Leavers not to be replaced",
    side: "benefit",
    money: "cash",
    plus: ["cost_of_replacing"],
    driver: "exits",
    by: ["place", "level"],
    means: "Recruiting and settling in somebody for a person who would have left. Below 0 there are more of them.",
  },
];

/** What new posts and who fills them are read from, by level: posts moved from one place to another are not new. */
export const newPostMeasures = ["establishment", "staff_in_post", "headcount", "exits", "cost_of_replacing"] as const;

export type NewPostMeasure = (typeof newPostMeasures)[number];

/** Recruiting to posts that doing nothing does not have (see new-posts.ts). */
export const recruitingLine = {
  id: "recruiting",
  label: "Recruiting to new posts",
  means:
    "Recruiting and settling in somebody for a post that is new, at what replacing a leaver of its level takes. Below 0 posts are gone and not recruited to.",
} as const;

/** What an option brings to the workforce, counted as it is. */
export interface DeclaredEffect {
  readonly measure: string;
  readonly label: string;
  readonly one: string;
  readonly kind: "flow" | "stock";
  /** 1 where more is wanted, -1 where less is. */
  readonly direction: 1 | -1;
}

export const workforceEffects: readonly DeclaredEffect[] = [
  { measure: "wte_years", label: "More WTE-years in post", one: "extra WTE-year in post", kind: "flow", direction: 1 },
  {
    measure: "staff_in_post",
    label: "More WTE at the end of the plan",
    one: "WTE more at the end",
    kind: "stock",
    direction: 1,
  },
  {
    measure: "vacant_posts",
    label: "Fewer vacant posts at the end of the plan",
    one: "vacant post fewer at the end",
    kind: "stock",
    direction: -1,
  },
  { measure: "exits", label: "Fewer leavers", one: "leaver fewer", kind: "flow", direction: -1 },
];

/** The same of the list of a service, by the lines of its worth. */
export const listEffects: readonly DeclaredEffect[] = [
  {
    measure: "cases_completed",
    label: "More cases completed",
    one: "extra case completed",
    kind: "flow",
    direction: 1,
  },
  {
    measure: "weeks_waited",
    label: "Weeks of waiting avoided",
    one: "week of waiting avoided",
    kind: "flow",
    direction: -1,
  },
  {
    measure: "over_aim",
    label: "Fewer people over the aim at the end of the plan",
    one: "person fewer over the aim at the end",
    kind: "stock",
    direction: -1,
  },
];
