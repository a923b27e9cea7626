/**
 * A national service as a plan: one service of three tiers with a list at each of the places, 13 years of weeks, hours of
 * stated teams of three levels against hours of work, people who get worse, come off the list and come back. Every
 * figure is made up for the bench.
 */
import type { Plan } from "../../model/plan/plan";
import { given } from "../model/build-plan";
import { planWithService, tier } from "../model/services/build-service";

/** @param years of weeks  @param count of tiers; those after the third are like the first three in turn */
export function serviceItem(places: number, years = 13, count = 3): Plan {
  const tiers = Array.from({ length: count }, (_, i) => ["universal", "targeted", "individual"][i] ?? `tier${i + 1}`);
  const last = tiers.at(-1)!;
  const byTier = (...values: number[]): { tier: string; value: number }[] =>
    tiers.map((id, i) => ({ tier: id, value: values[i % values.length]! }));
  const weights = byTier(0.5, 0.3, 0.2);
  const weight = weights.reduce((sum, { value }) => sum + value, 0);
  const placeIds = Array.from({ length: places }, (_, i) => `place${i + 1}`);
  /** Places differ by up to a fifth. */
  const byPlace = (value: number): { place: string; value: number }[] =>
    placeIds.map((place, i) => ({ place, value: value * (0.9 + (0.2 * ((i * 5) % places)) / places) }));
  return planWithService({
    places,
    years,
    registeredLevels: 2,
    service: {
      capacity: "hours",
      staffing: "stated-team",
      supervisor: "level2",
      delegation: { from: "level1", to: "support" },
      tiers: tiers.map((id, i) => tier(id, i < count - 1 ? { escalatesTo: tiers[i + 1]! } : {})),
    },
    assumptions: [
      given("referrals", null, byPlace(22)),
      given("referral_growth", 0.03),
      given("referral_season", 1, [
        { month: "august", value: 0.5 },
        { month: ["september", "october"], value: 1.2 },
      ]),
      given(
        "tier_share",
        null,
        weights.map((entry) => ({ ...entry, value: entry.value / weight })),
      ),
      given("removal_rate", 0.004),
      given("escalation_rate", 0.01),
      given("escalation_after", 12),
      given("rereferral_share", null, byTier(0.05, 0.1, 0.15)),
      given("rereferral_after", 26),
      given("opening_list", null, byPlace(900)),
      given("opening_longest_wait", 130),
      given("contacts", null, byTier(1, 6, 10), { when: [] }),
      given("direct_minutes", null, [
        ...byTier(60, 45, 60).map((entry) => ({ ...entry, level: "level1" })),
        ...byTier(30, 45, 15).map((entry) => ({ ...entry, level: "support" })),
        { tier: last, level: "level2", value: 20 },
      ]),
      given("travel_minutes", null, [{ tier: last, level: "level1", value: 20 }]),
      given(
        "indirect_minutes",
        null,
        byTier(15, 60, 150).map((entry) => ({ ...entry, level: "level1" })),
      ),
      given("group_size", null, byTier(8, 4, 1)),
      given("non_attendance", null, byTier(0.05, 0.08, 0.1)),
      given("weeks_in_treatment", null, byTier(1, 8.5, 14)),
      given("delegated_share", null, byTier(0, 0.2, 0.1), { when: [] }),
      given("delegation_supervision", 0.1),
      given(
        "stated_team",
        null,
        placeIds.flatMap((place, i) =>
          [
            ["support", 2],
            ["level1", 4],
            ["level2", 0.8],
          ].map(([level, wte]) => ({
            place,
            level: level as string,
            value: Number(wte) * (0.9 + (0.2 * ((i * 11) % places)) / places),
            when: [{ from: "2031-04", value: Number(wte) * 1.3 }],
          })),
        ),
      ),
      given("contracted_hours", 37.5),
      given("leave_share", 0.15),
      given("sickness_share", 0.05),
      given("parental_leave_share", 0.03),
      given("study_share", 0.03),
      given("supervision_share", 0.03),
      given("supervision_given", null, [{ level: "support", value: 0.5 }]),
      given(
        "patient_facing_share",
        null,
        [
          ["support", 0.8],
          ["level1", 0.65],
          ["level2", 0.4],
        ].map(([level, value]) => ({ level: level as string, value: Number(value) })),
      ),
      given("start_policy", 1),
      given("wait_target", 18),
    ],
  });
}
