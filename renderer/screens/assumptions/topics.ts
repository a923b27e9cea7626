/** The register's order: what an assumption is about, in the order in which people come to a plan. */
import { catalogue } from "../../../model";

export const topics = [
  "opening",
  "posts",
  "leaving",
  "training",
  "arriving",
  "moving",
  "recruiting",
  "money",
  "referrals",
  "work",
  "team",
  "aims",
  "own",
] as const;
export type Topic = (typeof topics)[number];

const members: Readonly<Record<Exclude<Topic, "own">, readonly string[]>> = {
  opening: [
    "staff_in_post",
    "setting_share",
    "level_share",
    "origin_share",
    "mean_age",
    "share_over_55",
    "participation",
  ],
  posts: ["vacancy_rate", "establishment", "establishment_growth", "added_posts", "posts_converted", "unmet_need"],
  leaving: ["leaver_rate", "leaver_age_factor", "leaver_origin_factor", "leaver_level_factor", "retirement_rate"],
  training: [
    "opening_intake",
    "commissioning_growth",
    "commissioned_places",
    "intake_share",
    "route_share",
    "apprenticeship_share",
    "intake_month",
    "route_length",
    "registration_lag",
    "attrition",
    "registers_share",
    "joins_share",
    "apprentices_in_post",
    "apprentice_availability",
    "joining_age",
    "placement_limited",
    "placement_weeks_per_wte",
    "placement_weeks_per_learner",
  ],
  arriving: [
    "international_recruits",
    "returners",
    "arrival_share",
    "joining_age_international",
    "joining_age_returners",
  ],
  moving: ["move_rate", "promotion_rate", "promotion_limit", "internal_share"],
  recruiting: ["months_to_fill", "attractiveness", "pool_loss", "opening_pool", "joining_age_open_market"],
  money: ["pay_point", "on_cost_rate", "pay_supplement", "temporary_cover", "temporary_premium"],
  referrals: [
    "referrals",
    "referral_growth",
    "referral_season",
    "accepted_share",
    "tier_share",
    "removal_rate",
    "escalation_rate",
    "escalation_after",
    "rereferral_share",
    "rereferral_after",
    "opening_list",
    "opening_longest_wait",
    "opening_in_treatment",
  ],
  work: [
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
    "relative_effort",
  ],
  team: [
    "stated_team",
    "staff_share",
    "contracted_hours",
    "leave_share",
    "sickness_share",
    "parental_leave_share",
    "study_share",
    "supervision_share",
    "supervision_given",
    "patient_facing_share",
    "starts_per_week",
    "starts_per_wte",
    "start_policy",
    "tier_priority",
    "ring_share",
  ],
  aims: [
    "wait_target",
    "share_within_target",
    "list_factor",
    "weeks_to_clear",
    "demand_variation",
    "capacity_variation",
    "outcome_effect",
    "outcome_before",
    "people_covered",
    "reimbursement_ceiling",
    "waiting_cost",
  ],
};

const topicById = new Map(
  Object.entries(members).flatMap(([topic, ids]) => ids.map((id) => [id, topic as Topic] as const)),
);
const placeById = new Map(catalogue.map((entry, number) => [entry.id, number]));

/** What an assumption is about; a plan's own figures, named in its formulas, are a topic of their own. */
export const topicOf = (id: string): Topic => topicById.get(id) ?? "own";

/** Where an assumption stands within its topic: the order of the catalogue, then that of the plan. */
export const placeInTopic = (id: string, inPlan: number): number => placeById.get(id) ?? catalogue.length + inPlan;
