/** The health of a service's list, read off its own run, against sums done by hand. */
import { describe, expect, it } from "vitest";
import { calendarOf, healthOf, type Plan, type ServiceHealth } from "../../../../model";
import { weeksOf } from "../../../../model/services/figures/weeks";
import { given } from "../../build-plan";
import { counted, inHours, planWithService, servicesIn, tier, viewIn } from "../build-service";

const aims = (target: number, factor: number | null = 4, share: number | null = 0.92): ReturnType<typeof given>[] => [
  given("wait_target", target),
  given("list_factor", factor),
  given("share_within_target", share),
  given("weeks_to_clear", 26),
  given("demand_variation", 1),
  given("capacity_variation", 1),
];
const healthIn = (plan: Plan, year = "2026/27", place?: string): ServiceHealth =>
  healthOf(servicesIn(plan), "service", place, year);
const valuesOf = ({ inputs }: ServiceHealth): Record<string, number> =>
  Object.fromEntries(Object.values(inputs).map(({ id, value }) => [id, value]));

/** Weeks of the plans of these tests, and of their first year. */
const weeks = weeksOf(calendarOf("2026-04", 3));
const firstYear = weeks.years[0]!.last + 1;

describe("30 joining and 27 started a week, 1,200 waiting, 52 weeks", () => {
  // The list grows by 3 a week to 1,200 at the end of the first year. By then the first list is gone, and those of the last 40 weeks wait.
  const list = 1200 - 3 * firstYear;
  const health = healthIn(
    planWithService({ assumptions: [...counted({ referrals: 30, starts: 27, list, longest: 30 }), ...aims(52)] }),
  );

  it("reads what goes into it off the run and the plan", () => {
    expect(valuesOf(health)).toEqual({
      demand: expect.closeTo(30, 9) as number,
      capacity: expect.closeTo(27, 9) as number,
      waiting: expect.closeTo(1200, 6) as number,
      mean_wait: expect.closeTo(20.5, 6) as number,
      wait_target: 52,
      share_within_target: 0.92,
      list_factor: 4,
      weeks_to_clear: 26,
      demand_variation: 1,
      capacity_variation: 1,
    });
    expect(health.weeks).toEqual({ count: 13, first: weeks.names[firstYear - 13], last: weeks.names[firstYear - 1] });
    expect(health.needed).toEqual([]);
  });

  it("gives load 1.11, a target list of 390 and 61.15 starts a week for relief with the factor given", () => {
    expect(health.load).toBeCloseTo(30 / 27, 9);
    expect(health.excess).toBeCloseTo(3, 9);
    expect(health.pressure).toBeCloseTo(41 / 52, 6);
    expect(health.inUse).toBe("factor");
    const { factor } = health.readings;
    expect(factor).toMatchObject({ basis: "factor", factor: 4, targetMeanWait: 13, reliefNeeded: true });
    expect(factor.targetList).toBeCloseTo(390, 6);
    expect(factor.timesTarget).toBeCloseTo(1200 / 390, 6);
    expect(factor.reliefCapacity).toBeCloseTo(61.15, 2);
    expect(factor.moreForRelief).toBeCloseTo(34.15, 2);
    expect(factor.targetCapacity).toBeCloseTo(30 + 1 / 13, 6);
    expect(factor.moreForTarget).toBeCloseTo(3 + 1 / 13, 6);
    expect(factor.share).toBeCloseTo(0.9817, 4);
  });

  it("needs no relief yet where 92 in 100 within the aim are enough", () => {
    const { share } = health.readings;
    expect(share.factor).toBeCloseTo(2.526, 3);
    expect(share.share).toBeCloseTo(0.92, 12);
    // 30 x 52 / 2.5257: twice that is 1,235.
    expect(share.targetList).toBeCloseTo(617.64, 1);
    expect(share).toMatchObject({ reliefNeeded: false, reliefCapacity: undefined, moreForRelief: undefined });
  });

  it("names an assumption to open for every input, and where the plan's own come from", () => {
    for (const input of Object.values(health.inputs))
      expect(input.measures.length > 0 ? input.given : input.given?.id, input.id).toBe(
        input.measures.length > 0 ? undefined : input.assumption,
      );
    expect(health.inputs.demand).toMatchObject({ assumption: "referrals", measures: ["referred", "rereferred"] });
    expect(health.inputs.capacity).toMatchObject({ assumption: "starts_per_week" });
    expect(health.inputs.wait_target.given).toMatchObject({
      id: "wait_target",
      value: 52,
      status: "judgement",
      reason: "made up for a test",
    });
  });
});

describe("the share aimed for", () => {
  it("holds where no factor is given, and not before", () => {
    const without = healthIn(
      planWithService({
        assumptions: [...counted({ referrals: 30, starts: 30, list: 100, longest: 5 }), ...aims(18, null, 0.92)],
      }),
    );
    expect(without.inUse).toBe("share");
    expect(without.readings.factor.targetList).toBeNaN();
    expect(without.readings.share.targetList).toBeCloseTo((30 * 18) / 2.52573, 3);
    expect(without.needed.map((one) => one.assumption)).toEqual(["list_factor"]);
    expect(
      healthIn(
        planWithService({
          assumptions: [...counted({ referrals: 30, starts: 30, list: 100, longest: 5 }), ...aims(18, null, null)],
        }),
      ).inUse,
    ).toBe("factor");
  });

  it("is that of the year asked for", () => {
    const plan = planWithService({
      assumptions: [
        ...counted({ referrals: 30, starts: 30, list: 100, longest: 5 }),
        ...aims(18).filter((one) => one.id !== "share_within_target"),
        given("share_within_target", 0.78, [], { when: [{ from: "2028-04", value: 0.8 }] }),
      ],
    });
    expect(
      ["2026/27", "2027/28", "2028/29"].map((year) => healthIn(plan, year).inputs.share_within_target.value),
    ).toEqual([0.78, 0.78, 0.8]);
  });
});

describe("the mix of those who join", () => {
  const hours = (more: ReturnType<typeof given>[], wte = 2): Plan =>
    planWithService({
      service: { capacity: "hours", staffing: "stated-team", tiers: [tier("short"), tier("long")] },
      assumptions: [
        ...inHours({ wte, minutes: 60, weeks: 1 }),
        given("direct_minutes", null, [
          { tier: "short", level: "level1", value: 60 },
          { tier: "long", level: "level1", value: 180 },
        ]),
        given("referrals", 20),
        given("tier_share", null, [
          { tier: "short", value: 0.5 },
          { tier: "long", value: 0.5 },
        ]),
        given("opening_list", 0),
        ...aims(18),
        ...more,
      ],
    });

  it("turns hours into cases: 75 hours are 37.5 cases of 1 or 3 hours", () => {
    const health = healthIn(hours([]));
    expect(health.inputs.capacity.value).toBeCloseTo(37.5, 9);
    expect(health.inputs.capacity.assumption).toBe("stated_team");
    expect(health.load).toBeCloseTo(20 / 37.5, 9);
  });

  it("counts those who come again where they come: load is the hours asked for / the hours there are", () => {
    // Half of the long cases come again, so that 20 of them come a week: 10 x 1 h + 20 x 3 h of 75 h.
    const health = healthIn(
      hours([given("rereferral_share", 0, [{ tier: "long", value: 0.5 }]), given("rereferral_after", 1)]),
    );
    expect(health.referred).toBeCloseTo(20, 9);
    expect(health.rereferred).toBeCloseTo(10, 5);
    expect(health.load).toBeCloseTo(70 / 75, 5);
  });

  it("is that of the referrals in a quarter in which nobody comes", () => {
    const health = healthIn(hours([given("referrals", 20, [], { when: [{ from: "2026-12", value: 0 }] })]));
    expect(valuesOf(health)).toMatchObject({ demand: 0, capacity: expect.closeTo(37.5, 9) as number });
    expect(health.load).toBe(0);
  });

  it("is limited by the level with the least time", () => {
    const health = healthIn(
      hours([
        given("stated_team", null, [
          { level: "level1", value: 2 },
          { level: "support", value: 0.4 },
        ]),
        given("indirect_minutes", null, [{ level: "support", value: 30 }]),
      ]),
    );
    // 15 hours of support at half an hour a case.
    expect(health.inputs.capacity.value).toBeCloseTo(30, 9);
  });

  it("has no capacity in cases where a case takes no time", () => {
    const health = healthIn(hours([given("direct_minutes", null, [{ level: "level1", value: 0 }])]));
    expect(health.inputs.capacity.value).toBeNaN();
    expect(health.load).toBeNaN();
  });
});

describe("rates", () => {
  it("are means over the last 13 weeks of the year, for those who come and for those who can be started", () => {
    const plan = planWithService({
      assumptions: [
        ...counted({ referrals: 10, starts: 10, list: 200, longest: 20 }).filter(
          (one) => one.id !== "starts_per_week" && one.id !== "referrals",
        ),
        given("starts_per_week", 10, [], { when: [{ from: "2027-02", value: 20 }] }),
        given("referrals", 26, [], { when: [{ from: "2027-02", value: 13 }] }),
        ...aims(18),
      ],
    });
    const inJanuary = weeks.month.slice(firstYear - 13, firstYear).filter((month) => month < 10).length;
    expect(inJanuary).toBeGreaterThan(2);
    expect(healthIn(plan).inputs.capacity.value).toBeCloseTo((inJanuary * 10 + (13 - inJanuary) * 20) / 13, 9);
    expect(healthIn(plan).inputs.demand.value).toBeCloseTo((inJanuary * 26 + (13 - inJanuary) * 13) / 13, 9);
    expect(healthIn(plan, "2027/28").inputs.capacity.value).toBeCloseTo(20, 9);
  });

  it("are means over as many weeks as a short first year has", () => {
    const plan = planWithService({
      start: "2026-03",
      assumptions: [...counted({ referrals: 10, starts: 10, list: 0 }), ...aims(18)],
    });
    const { last } = weeksOf(calendarOf("2026-03", 3)).years[0]!;
    expect(last).toBeLessThan(5);
    expect(healthIn(plan, "2025/26").weeks).toMatchObject({ count: last + 1, first: "2026-03-01" });
    expect(healthIn(plan, "2025/26").referred).toBeCloseTo(10, 9);
  });

  it("tell who comes off the list without being started", () => {
    // In balance 200 people wait at the end of a week, and 4 of them are removed in the next: 2%.
    const health = healthIn(
      planWithService({
        years: 10,
        assumptions: [
          ...counted({ referrals: 10, starts: 6, list: 200, longest: 20 }),
          given("removal_rate", 0.02),
          ...aims(18),
        ],
      }),
      "2035/36",
    );
    expect(health.load).toBeCloseTo(10 / 6, 9);
    expect(health.removed).toBeCloseTo(4, 4);
    expect(health.inputs.waiting.value).toBeCloseTo(200, 2);
  });
});

describe("several places", () => {
  const plan = planWithService({
    places: 2,
    assumptions: [
      given("referrals", null, [
        { place: "place1", value: 12 },
        { place: "place2", value: 4 },
      ]),
      given("starts_per_week", null, [
        { place: "place1", value: 8 },
        { place: "place2", value: 6 },
      ]),
      given("opening_list", null, [
        { place: "place1", value: 100 },
        { place: "place2", value: 60 },
      ]),
      given("opening_longest_wait", 12),
      ...aims(18),
    ],
  });

  it("add up, and are judged as one list", () => {
    const [all, one, two] = [undefined, "place1", "place2"].map((place) => healthIn(plan, "2026/27", place));
    expect(one!.load).toBeCloseTo(12 / 8, 9);
    expect(two!.load).toBeCloseTo(4 / 6, 9);
    expect(all!.load).toBeCloseTo(16 / 14, 9);
    expect(all!.inputs.waiting.value).toBeCloseTo(one!.inputs.waiting.value + two!.inputs.waiting.value, 9);
    expect(all!.readings.factor.targetList).toBeCloseTo((16 * 18) / 4, 9);
    expect([all!.place, one!.place]).toEqual([undefined, "place1"]);
  });
});

describe("what is missing", () => {
  const list = counted({ referrals: 30, starts: 27, list: 1200 - 3 * firstYear, longest: 30 });

  it("keeps from being told only what depends on it", () => {
    const health = healthIn(planWithService({ assumptions: list }));
    expect(health.load).toBeCloseTo(30 / 27, 9);
    expect(health.pressure).toBeNaN();
    expect(health.readings.factor).toMatchObject({
      targetList: Number.NaN,
      reliefNeeded: undefined,
      reliefCapacity: Number.NaN,
    });
    expect(health.needed.map((one) => one.assumption)).toEqual([
      "wait_target",
      "share_within_target",
      "list_factor",
      "weeks_to_clear",
    ]);
    const noVariation = healthIn(
      planWithService({ assumptions: [...list, ...aims(52).filter((one) => !one.id.endsWith("_variation"))] }),
    );
    expect(noVariation.readings.factor.targetCapacity).toBeNaN();
    expect(noVariation.readings.factor.reliefCapacity).toBeCloseTo(61.15, 2);
    expect(noVariation.needed).toEqual([]);
  });

  it("leaves a list that cannot be run without figures, and says which it lacks", () => {
    const health = healthIn(
      planWithService({ assumptions: [...list.filter((one) => one.id !== "opening_list"), ...aims(52)] }),
    );
    expect(valuesOf(health)).toMatchObject({
      demand: Number.NaN,
      capacity: Number.NaN,
      waiting: Number.NaN,
      wait_target: 52,
    });
    expect(health.readings.factor.reliefNeeded).toBeUndefined();
    expect(health.needed.map((one) => one.assumption)).toEqual(["opening_list"]);
  });

  it("is a fault of ours when it is the year", () => {
    expect(() => healthIn(planWithService({ assumptions: list }), "2030/31")).toThrow("2030/31");
  });
});

it("reads the same list as the view of the service", () => {
  const plan = planWithService({
    chanceSeed: "a",
    assumptions: [...counted({ referrals: 6, starts: 5.5, list: 90, longest: 20 }), ...aims(18)],
  });
  const view = viewIn(plan);
  const health = healthIn(plan, "2027/28");
  expect(health.inputs.waiting.value).toBe(view.byYear.waiting![1]);
  expect(health.inputs.mean_wait.value).toBe(view.byYear.mean_wait![1]);
  expect(health.referred * 13).toBeCloseTo(Math.round(health.referred * 13), 9);
});
