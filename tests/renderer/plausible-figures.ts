/** Figures a lead might type into each template, made up for the test: what stays empty in the template, by assumption. */
import type { Assumption } from "../../model";

type Entry = NonNullable<Assumption["where"]>[number];

/** One figure for the whole service, or its values by tier, outcome or level. */
export type Typed = number | readonly Entry[];

const list = { referrals: 11, opening_list: 140, opening_longest_wait: 38, wait_target: 18, share_within_target: 0.9 };
const byTier = (...shares: readonly (readonly [tier: string, value: number])[]): readonly Entry[] =>
  shares.map(([tier, value]) => ({ tier, value }));
const byOutcome = (...values: readonly (readonly [outcome: string, value: number])[]): readonly Entry[] =>
  values.map(([outcome, value]) => ({ outcome, value }));

export const plausible: Readonly<Record<string, Readonly<Record<string, Typed>>>> = {
  "tiered-children": { weeks_in_treatment: 12 },
  "children-before-after": {},
  "primary-care-network": {
    ...list,
    opening_list: 20,
    opening_longest_wait: 9,
    starts_per_wte: 2.5,
    weeks_in_treatment: 6,
  },
  "vocational-rehabilitation": {
    ...list,
    starts_per_week: 10.7,
    weeks_in_treatment: 14,
    tier_share: byTier(["in-work", 0.5], ["out-of-work", 0.5]),
    struggling_share: 0.4,
  },
  "care-home-prevention": {
    ...list,
    starts_per_wte: 3,
    weeks_in_treatment: 8,
    outcome_before: byOutcome(["falls", 1.5], ["ed-attendances", 0.8], ["ambulance-call-outs", 0.9]),
  },
  "intermediate-care": {
    ...list,
    starts_per_week: 11,
    weeks_in_treatment: 6,
    tier_share: byTier(["home-based", 0.6], ["longer-rehabilitation", 0.25], ["bed-based", 0.15]),
  },
  schools: {
    ...list,
    starts_per_week: 12,
    weeks_in_treatment: 13,
    tier_share: byTier(["universal", 0.5], ["targeted", 0.3], ["individual", 0.2]),
    people_covered: 8400,
    outcome_before: byOutcome(["later-referrals", 0.02]),
    outcome_effect: byOutcome(["goals-reached", 0.7], ["later-referrals", -0.2]),
  },
  "front-door": {
    ...list,
    starts_per_week: 11,
    weeks_in_treatment: 5,
    contacts: 3,
    non_attendance: 0.08,
    tier_share: byTier(["mental-health", 0.4], ["off-work", 0.3], ["frailty", 0.3]),
    outcome_effect: 0.6,
  },
};
