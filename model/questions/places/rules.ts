/** How a figure that differs between places is put together when they become one, figure by figure. */
import { catalogueEntry } from "../../assumptions/catalogue";

/** What a mean is weighted by: what there is of it at the start at each of the places. */
export type WeightName = "people" | "staff" | "posts" | "learners" | "referrals" | "teams";

export type Rule =
  | { readonly kind: "sum" }
  | { readonly kind: "mean"; readonly by: WeightName }
  /** The largest of them: the longest wait is that of whoever has waited longest. */
  | { readonly kind: "largest" }
  /** No weight says what it comes to: a choice, an order, a figure of the person's own. */
  | { readonly kind: "asked" };

const sums = [
  "registered_patients",
  "intake_share",
  "arrival_share",
  "referrals",
  "stated_team",
  "starts_per_week",
  "extra_starts",
  "extra_hours",
  "people_covered",
] as const;

const means: Readonly<Record<WeightName, readonly string[]>> = {
  people: [
    "participation",
    "mean_age",
    "share_over_55",
    "origin_share",
    "leaver_rate",
    "promotion_rate",
    "promotion_limit",
    "pool_loss",
    "pool_mobility",
    "pool_mobility_nation",
    "apprentice_limit",
    "replacement_cost",
    "practice_educator_share",
    "preceptorship_hours",
    "preceptor_hours",
    "staff_supervision",
    "mentor_share",
    "mentor_hours",
    "research_time",
    "digital_time",
    "community_part",
    "portfolio_share",
    "portfolio_time",
    "cpd_per_head",
    "group_share",
    "joiner_share",
    "group_leaving_factor",
    "group_promotion_factor",
    "comparator_share",
  ],
  staff: [
    "whole_time_week",
    "setting_share",
    "level_share",
    "placement_weeks_per_wte",
    "supervision_offered",
    "apprentice_supervision",
    "pay_point",
    "on_cost_rate",
    "pay_supplement",
    "temporary_premium",
  ],
  posts: [
    "vacancy_rate",
    "establishment_growth",
    "unmet_need",
    "internal_share",
    "months_to_fill",
    "attractiveness",
    "temporary_cover",
  ],
  learners: ["attrition", "registers_share", "joins_share", "apprentices_in_post", "apprentice_fee", "training_cost"],
  referrals: [
    "referral_growth",
    "accepted_share",
    "tier_share",
    "removal_rate",
    "escalation_rate",
    "rereferral_share",
    "contacts",
    "direct_minutes",
    "travel_minutes",
    "indirect_minutes",
    "group_size",
    "non_attendance",
    "rebooked_share",
    "weeks_in_treatment",
    "delegated_share",
    "delegation_supervision",
    "outcome_effect",
    "outcome_before",
    "changeover_loss",
  ],
  teams: [
    "staff_share",
    "contracted_hours",
    "leave_share",
    "sickness_share",
    "parental_leave_share",
    "study_share",
    "supervision_share",
    "supervision_given",
    "patient_facing_share",
    "starts_per_wte",
  ],
};

const rules = new Map<string, Rule>([
  ...sums.map((id): [string, Rule] => [id, { kind: "sum" }]),
  ...(Object.entries(means) as [WeightName, readonly string[]][]).flatMap(([by, ids]) =>
    ids.map((id): [string, Rule] => [id, { kind: "mean", by }]),
  ),
  ["opening_longest_wait", { kind: "largest" }],
]);

/** Units of a plan's own figures that count something, so that two places have as much as both. */
const counts = /^(heads|people|wte|learners|posts|referrals|cases|gbp)( per (week|year))?$/i;

/**
 * The rule of a figure. A figure of the plan's own that counts something is added up, and any other is asked for, because
 * nobody has said what it is a rate of.
 */
export function ruleOf(id: string, unit: string): Rule {
  const rule = rules.get(id);
  if (rule !== undefined) return rule;
  return catalogueEntry(id) === undefined && counts.test(unit) ? { kind: "sum" } : { kind: "asked" };
}

export const weightWords: Readonly<Record<WeightName, string>> = {
  people: "people in post",
  staff: "staff in post, WTE",
  posts: "funded posts",
  learners: "training places",
  referrals: "referrals",
  teams: "the teams' WTE",
};
