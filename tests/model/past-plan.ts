/** A small plan whose past is worked out: its leaver rate, the balance of its ages, places for two readings of the 3.6%. */
import type { Assumption, Plan } from "../../model";
import type { Calibration } from "../../model/plan/plan";
import { buildPlan, given } from "./build-plan";

const bands = [20, 30, 35, 45, 55, 60].map((from, i, all) => ({
  id: `from-${String(from)}`,
  label: `${String(from)} on`,
  from,
  years: (all[i + 1] ?? 70) - from,
}));
const calibration = (method: Calibration["method"], unknown: string[], target: string): Calibration => ({
  id: method,
  label: method,
  method,
  unknown,
  target,
  window: "before the plan",
});
const byBand = (id: string, values: readonly number[]): Assumption =>
  given(
    id,
    null,
    values.map((value, i) => ({ age: bands[i]!.id, value })),
  );
const both = [
  { place: "place1", value: 0.7 },
  { place: "place2", value: 0.3 },
];

/** Two places of which one has a rate of its own that differs by level, bands of several widths, and two readings. */
export const small: Plan = {
  ...buildPlan({
    places: 2,
    settings: 2,
    registeredLevels: 2,
    ages: bands,
    years: 6,
    routes: [
      { id: "bsc", label: "Degree", kind: "degree" },
      { id: "appr", label: "Apprenticeship", kind: "apprenticeship" },
    ],
    assumptions: [
      given("mean_age", 43),
      given("share_over_55", 0.18),
      given("leaver_rate_everywhere", 0.09, [], { unit: "per year" }),
      given("past_growth_everywhere", 0.015, [], { unit: "per year" }),
      given("growth_wanted", 0.12, [], { unit: "share" }),
      given("leaver_rate", null, [
        { place: "place1", level: "support", value: 0.12 },
        { place: "place1", level: "level1", value: 0.1 },
        { place: "place1", level: "level2", value: 0.07 },
      ]),
      given("leaver_age_factor", 1, [{ age: "from-20", value: 1.4 }]),
      given("leaver_origin_factor", 1, [{ origin: "international", value: 1.5 }]),
      given("leaver_level_factor", 1, [{ level: "level2", value: 0.8 }]),
      given("retirement_rate", 0, [
        { age: "from-55", value: 0.06 },
        { age: "from-60", value: 0.25 },
      ]),
      given("international_recruits", 0, [{ level: "level2", value: 20 }]),
      given("returners", 0, [{ level: "level2", value: 8 }]),
      given("registered_joiners", 0, [{ level: "level2", value: null }]),
      given("arrivals_growth", 0.015),
      given("joining_age_registered", null),
      given("joining_age_open_market", null),
      byBand("joining_age_international", [0.3, 0.4, 0.2, 0.1, 0, 0]),
      byBand("joining_age_returners", [0, 0.3, 0.5, 0.15, 0.05, 0]),
      given("joining_age", 0, [
        { age: "from-20", value: 0.8 },
        { age: "from-30", value: 0.2 },
      ]),
      given("arrival_share", null, both),
      given("intake_share", null, both),
      given("opening_intake", 70),
      given("commissioning_growth", 0.036),
      given("past_places_growth", 0.01),
      given("route_share", 1),
      given("apprenticeship_share", 0.2),
      given("intake_month", 9),
      given("route_length", 36),
      given("registration_lag", 2),
      given("attrition", 0.04, [{ place: "place2", value: 0.07 }]),
      given("registers_share", 0.95),
      given("joins_share", 0.8),
      given("apprentices_in_post", 0.5),
      given("placement_limited", 0),
      given("growth_reading", 1),
      given("places_for_larger_workforce", null),
      given("places_for_growing_workforce", null),
    ],
    scenarios: [
      {
        id: "larger",
        name: "A larger workforce",
        changes: [{ assumption: "growth_reading", op: "set", value: 2 }],
      },
      {
        id: "growing",
        name: "A workforce that grows",
        changes: [{ assumption: "growth_reading", op: "set", value: 3 }],
      },
    ],
  }),
  calibrations: [
    calibration("exit-rate", ["leaver_rate"], "leaver_rate_everywhere"),
    calibration("age-balance", ["registered_joiners", "joining_age_registered"], "past_growth_everywhere"),
    calibration("age-balance-of-support", ["joining_age_open_market"], "establishment_growth"),
    {
      ...calibration("workforce-growth", ["places_for_larger_workforce"], "growth_wanted"),
      id: "larger",
      growth: "by-the-end",
    },
    {
      ...calibration("workforce-growth", ["places_for_growing_workforce"], "past_growth_everywhere"),
      id: "growing",
      growth: "a-year",
    },
  ],
};
