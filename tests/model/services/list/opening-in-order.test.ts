/** Who is in treatment on the day before a plan where statutory cases come first and more are referred than there is time for. */
import { expect, it } from "vitest";
import { given } from "../../build-plan";
import { inHours, planWithService, queueIn, tier } from "../build-service";

it.each(["starts", "hours"] as const)("others have what statutory cases leave: %s", (capacity) => {
  const { run } = queueIn(
    planWithService({
      service: {
        capacity,
        ...(capacity === "hours" ? { staffing: "stated-team" } : {}),
        tiers: [tier("plans", { statutory: true }), tier("low"), tier("high")],
      },
      assumptions: [
        ...(capacity === "starts"
          ? [given("starts_per_week", 15), given("weeks_in_treatment", 5)]
          : inHours({ wte: 1, hours: 15, minutes: 60, weeks: 5 })),
        given("referrals", 20),
        given("tier_share", null, [
          { tier: "plans", value: 0.5 },
          { tier: "low", value: 0.3 },
          { tier: "high", value: 0.2 },
        ]),
        given("opening_list", null, [
          { tier: "plans", value: 0 },
          { tier: "low", value: 60 },
          { tier: "high", value: 40 },
        ]),
        given("opening_longest_wait", 10),
      ],
    }),
  );
  // Ten statutory cases a week, and of the other five starts three and two, for five weeks each.
  const balance = [50, 15, 10];
  expect([...run.openingInTreatment]).toEqual(balance.map((value) => expect.closeTo(value, 9) as number));
  expect([...run.flows.inTreatment.slice(0, 3)]).toEqual(balance.map((value) => expect.closeTo(value, 6) as number));
});
