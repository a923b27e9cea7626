/** Who is in treatment on the day before a plan where not everybody who is referred can be started, and not all wait alike. */
import { describe, expect, it } from "vitest";
import type { Assumption, Service } from "../../../../model";
import { given } from "../../build-plan";
import { inHours, planWithService, queueIn, servicesIn, tier } from "../build-service";

type Capacity = "starts" | "hours";

/** In treatment on the opening day, and at the end of the first three weeks, of each tier: a service in balance stays there. */
function expectBalance(
  balance: readonly number[],
  service: Partial<Service>,
  assumptions: readonly Assumption[],
  registeredLevels = 1,
): void {
  const { run } = queueIn(planWithService({ service, assumptions, registeredLevels }));
  const near = balance.map((value) => expect.closeTo(value, 6) as number);
  expect([...run.openingInTreatment]).toEqual(near);
  const weeks = [0, 1, 2].map((week) => [
    ...run.flows.inTreatment.slice(week * balance.length, (week + 1) * balance.length),
  ]);
  expect(weeks).toEqual([near, near, near]);
}

/** Fifteen starts a week, each of five weeks. */
const fifteen = (capacity: Capacity): Assumption[] =>
  capacity === "starts"
    ? [given("starts_per_week", 15), given("weeks_in_treatment", 5)]
    : inHours({ wte: 1, hours: 15, minutes: 60, weeks: 5 });
const staffed = (capacity: Capacity): Partial<Service> => ({
  capacity,
  ...(capacity === "hours" ? { staffing: "stated-team" } : {}),
});
const byTier = (id: string, values: Readonly<Record<string, number>>): Assumption =>
  given(
    id,
    null,
    Object.entries(values).map(([of, value]) => ({ tier: of, value })),
  );

describe.each(["starts", "hours"] as const)("%s", (capacity) => {
  it("others have what statutory cases leave", () => {
    // Ten statutory cases a week, and of the other five starts three and two, for five weeks each.
    expectBalance(
      [50, 15, 10],
      { ...staffed(capacity), tiers: [tier("plans", { statutory: true }), tier("low"), tier("high")] },
      [
        ...fifteen(capacity),
        given("referrals", 20),
        byTier("tier_share", { plans: 0.5, low: 0.3, high: 0.2 }),
        byTier("opening_list", { plans: 0, low: 60, high: 40 }),
        given("opening_longest_wait", 10),
      ],
    );
  });

  it("where tiers go by priority, a later one has what the earlier ones leave of a list that grows", () => {
    // Eight of high and seven of the twelve of low.
    expectBalance([35, 40], { ...staffed(capacity), tiers: [tier("low"), tier("high")] }, [
      ...fifteen(capacity),
      given("referrals", 20),
      given("start_policy", 2),
      byTier("tier_share", { low: 0.6, high: 0.4 }),
      byTier("opening_list", { low: 60, high: 0 }),
      given("opening_longest_wait", 10),
    ]);
  });

  it("by priority in an order of one's own, with statutory cases before and a tier for which nothing is left", () => {
    // Six statutory, then five of the last tier, four of the six of the first, and none of the middle one.
    expectBalance(
      [20, 30, 0, 25],
      {
        ...staffed(capacity),
        tiers: [tier("first"), tier("plans", { statutory: true }), tier("middle"), tier("last")],
      },
      [
        ...fifteen(capacity),
        given("referrals", 20),
        given("start_policy", 2),
        byTier("tier_priority", { first: 2, middle: 3, last: 1 }),
        byTier("tier_share", { first: 0.3, plans: 0.3, middle: 0.15, last: 0.25 }),
        byTier("opening_list", { first: 60, plans: 0, middle: 30, last: 0 }),
        given("opening_longest_wait", 10),
      ],
    );
  });

  it("more are started of the tier that somebody waits for only, and no more than come of the other", () => {
    const { run } = queueIn(
      planWithService({
        service: { ...staffed(capacity), tiers: [tier("short"), tier("long")] },
        assumptions: [
          ...fifteen(capacity),
          given("referrals", 10),
          byTier("tier_share", { short: 0.5, long: 0.5 }),
          byTier("opening_list", { short: 0, long: 300 }),
          given("opening_longest_wait", 30),
        ],
      }),
    );
    // Five of those who come, and ten of those who wait, for five weeks each.
    const near = [25, 50].map((value) => expect.closeTo(value, 6) as number);
    expect([...run.openingInTreatment]).toEqual(near);
  });
});

it("a tier that needs nothing of the level that runs out goes on before the plan as in it", () => {
  // Five hours a week of the first level for its ten cases; enough of the second.
  expectBalance(
    [25, 50],
    { ...staffed("hours"), tiers: [tier("scarce"), tier("ample")] },
    [
      ...inHours({ wte: 1, minutes: 60, weeks: 5 }).filter(({ id }) => id !== "stated_team" && id !== "direct_minutes"),
      given("stated_team", null, [
        { level: "level1", value: 5 / 37.5 },
        { level: "level2", value: 2 },
      ]),
      given("direct_minutes", null, [
        { tier: "scarce", level: "level1", value: 60 },
        { tier: "ample", level: "level2", value: 60 },
      ]),
      given("referrals", 20),
      byTier("tier_share", { scarce: 0.5, ample: 0.5 }),
      byTier("opening_list", { scarce: 60, ample: 0 }),
      given("opening_longest_wait", 10),
    ],
    2,
  );
});

it("cases in treatment given for the service and again for a tier of it are asked about, and not added up", () => {
  const view = servicesIn(
    planWithService({
      service: { ...staffed("starts"), tiers: [tier("one"), tier("two")] },
      assumptions: [
        ...fifteen("starts"),
        given("referrals", 10),
        byTier("tier_share", { one: 0.5, two: 0.5 }),
        given("opening_list", 20),
        given("opening_longest_wait", 5),
        given("opening_in_treatment", 40, [{ tier: "one", value: 10 }]),
      ],
    }),
  ).view("service", undefined);
  expect(view.runs).toBe(false);
  expect(view.needed.map(({ says }) => says).join()).toContain("in treatment at the start are given twice for one");
});
