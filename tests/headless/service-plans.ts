/** Small plans with services for the command line; every figure is made up for the test. */
import { writePlan, type Plan } from "../../model/index";
import { given } from "../model/build-plan";
import { counted, planWithService, tier } from "../model/services/build-service";
import { run, type Ran } from "./command-line";

/** 120 people, 4 more a week and 10 started: the list falls by 6 a week and is gone after 20. */
export const clearing = (more: Parameters<typeof planWithService>[0] = {}): Plan =>
  planWithService({
    ...more,
    assumptions: [...counted({ referrals: 4, starts: 10, list: 120, longest: 30 }), ...(more.assumptions ?? [])],
  });

/** Two tiers that divide 6 to 4, one service at each of two places: a list of 60 and one of 40 that grow by 2 and by 1 a week. */
export const twoPlaces = (more: Parameters<typeof planWithService>[0] = {}): Plan =>
  planWithService({
    places: 2,
    ...more,
    service: { tiers: [tier("low", { label: "Low" }), tier("high", { label: "High" })] },
    assumptions: [
      given("referrals", null, [
        { place: "place1", value: 6 },
        { place: "place2", value: 4 },
      ]),
      given("starts_per_week", null, [
        { place: "place1", value: 4 },
        { place: "place2", value: 3 },
      ]),
      given("tier_share", null, [
        { tier: "low", value: 0.6 },
        { tier: "high", value: 0.4 },
      ]),
      given("opening_list", null, [
        { place: "place1", value: 60 },
        { place: "place2", value: 40 },
      ]),
      given("opening_longest_wait", null, [
        { place: "place1", value: 10 },
        { place: "place2", value: 20 },
      ]),
      ...(more.assumptions ?? []),
    ],
  });

/** Runs a plan of the test's own, as plan.otplan. */
export const runPlan = (plan: Plan, ...words: readonly string[]): Promise<Ran> =>
  run(["plan.otplan", ...words], { "plan.otplan": writePlan(plan) });
