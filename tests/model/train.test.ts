/** Training: who starts, who completes and when, and what placements allow. */
import { describe, expect, it } from "vitest";
import type { Assumption, Plan } from "../../model";
import { buildPlan, equalShares, given } from "./build-plan";
import { apart, close, over, problemsOf, runPlan, total } from "./run-plan";

const bsc = { id: "bsc", label: "Degree", kind: "degree" } as const;
const msc = { id: "msc", label: "Masters", kind: "masters" } as const;
const appr = { id: "appr", label: "Apprenticeship", kind: "apprenticeship" } as const;
const still: Assumption[] = [
  given("retirement_rate", 0),
  given("leaver_rate", 0),
  given("international_recruits", 0),
  given("returners", 0),
  given("pool_loss", 0),
];
const training = (
  routes: Plan["structure"]["routes"],
  assumptions: readonly Assumption[] = [],
  more: { years?: number; start?: string; scenarios?: Plan["scenarios"] } = {},
): Plan =>
  buildPlan({
    places: 1,
    origins: 1,
    registeredLevels: 1,
    routes,
    years: 5,
    ...more,
    assumptions: [
      ...still,
      given("promotion_rate", 0),
      given("commissioning_growth", 0),
      given("past_places_growth", 0),
      ...assumptions,
    ],
  });

describe("a cohort", () => {
  const projection = runPlan(
    training(
      [bsc],
      [
        given("attrition", 0.06),
        given("registers_share", 0.9),
        given("joins_share", 0.7),
        given("registration_lag", 2),
      ],
    ),
  );
  const monthly = (measure: string): number[] => over(projection, measure);
  const start = 5; // September 2024
  it("shrinks by (1 - attrition)^(months/12) from the month after it starts", () => {
    const learners = monthly("learners");
    // Three intakes in training; in September the oldest has just completed.
    const at = (months: number): number => 200 * 0.94 ** (months / 12);
    expect(apart(learners[start]!, at(0) + at(12) + at(24))).toBeLessThan(1e-12);
    expect(apart(learners[start + 7]!, at(7) + at(19) + at(31))).toBeLessThan(1e-12);
  });
  it("comes out of a 36-month route with (1 - attrition)^3, and looks for a post after the registration lag", () => {
    expect(apart(monthly("completions")[start + 36]!, 200 * 0.94 ** 3)).toBeLessThan(1e-12);
    expect(monthly("new_registrants")[start + 36]).toBe(0);
    expect(apart(monthly("new_registrants")[start + 38]!, 200 * 0.94 ** 3 * 0.9 * 0.7)).toBeLessThan(1e-12);
  });
  it("accounts for everyone who starts", () => {
    const ended =
      monthly("unregistered")[start + 38]! +
      monthly("registered_elsewhere")[start + 38]! +
      monthly("new_registrants")[start + 38]!;
    expect(apart(ended, monthly("completions")[start + 36]!)).toBeLessThan(1e-12);
    const flows = total(monthly("intakes")) - total(monthly("course_leavers")) - total(monthly("completions"));
    const before = [6, 18, 30].reduce((sum, months) => sum + 200 * 0.94 ** (months / 12), 0);
    expect(apart(before + flows, monthly("learners").at(-1)!)).toBeLessThan(1e-11);
  });
});

describe("commissioned places", () => {
  it("of before the start are the opening intake shrunk back by the growth of the past, whatever is to come", () => {
    const plan = training(
      [bsc],
      [
        given("attrition", 0),
        given("registers_share", 1),
        given("joins_share", 1),
        given("past_places_growth", 0.25),
        given("commissioning_growth", 0.5),
      ],
    );
    const joined = over(runPlan(plan), "new_registrants");
    // Completing in September 2024, 2025, 2026, 2027: the intakes of 2021, 2022, 2023 and 2024.
    [200 / 1.25 ** 3, 200 / 1.25 ** 2, 200 / 1.25, 200, 200 * 1.5].forEach((heads, year) =>
      expect(apart(joined[5 + 12 * year]!, heads)).toBeLessThan(1e-12),
    );
  });
  it("follow a dated list where there is one, before the start too", () => {
    const listed = given("commissioned_places", 90, [], {
      when: [
        { from: "2022-04", value: 120 },
        { from: "2025-04", value: 300 },
      ],
    });
    const projection = runPlan(
      training([bsc], [given("attrition", 0), given("registers_share", 1), given("joins_share", 1), listed]),
    );
    expect([5, 17, 29, 41].map((month) => over(projection, "new_registrants")[month])).toEqual(
      close([90, 120, 120, 120], 9),
    );
    expect(over(projection, "intakes", "year")).toEqual(close([120, 300, 300, 300, 300], 9));
  });
  it("taken by apprentices are those published where they are, and a share of the places where not", () => {
    const starts = given("apprentice_starts", null, [], {
      when: [
        { from: "2022-04", value: 53 },
        { from: "2023-04", value: 65 },
        { from: "2025-04", value: null },
      ],
    });
    const projection = runPlan(
      training([bsc, appr], [starts, given("apprenticeship_share", 0.4), given("route_share", 1)]),
    );
    expect(over(projection, "intakes", "year", { route: "appr" })).toEqual(close([65, 80, 80, 80, 80], 9));
    expect(over(projection, "intakes", "year", { route: "bsc" })).toEqual(close([135, 120, 120, 120, 120], 9));
  });
  it("end in the month their course ends, the last one within its length", () => {
    const plan = training(
      [bsc],
      [given("attrition", 0), given("registers_share", 1), given("joins_share", 1), given("course_end_month", 7)],
    );
    const joined = over(runPlan(plan), "new_registrants");
    expect(joined.flatMap((heads, month) => (heads > 0 ? [month] : []))).toEqual([3, 15, 27, 39, 51]);
  });
  it("take the growth of the planning year they start in", () => {
    const grown = given("commissioning_growth", 0.1, [], { when: [{ from: "2026-04", value: 0.5 }] });
    expect(over(runPlan(training([bsc], [grown])), "intakes", "year")).toEqual(close([200, 220, 330, 495, 742.5], 9));
  });
  it("divide over routes so that the shares add up to 1 as the apprenticeship share rises", () => {
    const share = given("apprenticeship_share", 0.1, [], {
      shape: "linear",
      when: [
        { from: "2024-04", value: 0.1 },
        { from: "2028-04", value: 0.5 },
      ],
    });
    const plan = training(
      [bsc, msc, appr],
      [
        share,
        given("route_share", null, [
          { route: "bsc", value: 0.75 },
          { route: "msc", value: 0.25 },
        ]),
      ],
    );
    const projection = runPlan(plan);
    const intakes = (route: string): number[] => over(projection, "intakes", "year", { route });
    for (let year = 0; year < 5; year += 1) {
      // All start in September, five months into the planning year.
      const apprentices = Math.min(0.5, 0.1 + (0.4 * (12 * year + 5)) / 48);
      expect(intakes("appr")[year]).toBeCloseTo(200 * apprentices, 9);
      expect(intakes("bsc")[year]).toBeCloseTo(200 * (1 - apprentices) * 0.75, 9);
      expect(intakes("msc")[year]).toBeCloseTo(200 * (1 - apprentices) * 0.25, 9);
    }
  });
  it("start in the calendar month given, whatever month the plan starts in", () => {
    const intakes = over(
      runPlan(training([bsc], [given("intake_month", 2)], { start: "2024-11", years: 2 })),
      "intakes",
    );
    expect(intakes.flatMap((heads, month) => (heads > 0 ? [month] : []))).toEqual([3, 15]);
  });
});

describe("apprentices already in post", () => {
  const plan = training(
    [appr],
    [
      given("apprenticeship_share", 1),
      given("apprentices_in_post", 0.4),
      given("attrition", 0.1),
      given("registers_share", 0.9),
      given("joins_share", 0.5),
      given("establishment_growth", 0),
      given("vacancy_rate", 0),
    ],
  );
  const projection = runPlan(plan);
  const registrants = 200 * 0.9 ** 3 * 0.9;
  it("move level on completion instead of being hired", () => {
    expect(apart(over(projection, "apprentices_qualified")[5]!, registrants * 0.4)).toBeLessThan(1e-12);
    expect(apart(over(projection, "new_registrants")[5]!, registrants * 0.6 * 0.5)).toBeLessThan(1e-12);
    const level1 = over(projection, "headcount", "month", { level: "level1" });
    expect(apart(level1[5]! - level1[4]!, registrants * (0.4 + 0.3))).toBeLessThan(1e-10);
  });
  it("keep the share that was in post when they started, whatever a scenario does from the start on", () => {
    const none = runPlan(
      {
        ...plan,
        scenarios: [
          { id: "none", name: "Nobody in post", changes: [{ assumption: "apprentices_in_post", op: "set", value: 0 }] },
        ],
      },
      { scenario: "none" },
    );
    const moved = over(none, "apprentices_qualified");
    // The intakes of September 2021 to 2023 were under way; that of 2024 completes in September 2027.
    expect(moved[29]!).toBeGreaterThan(0);
    expect(moved[41]).toBe(0);
  });
  it("are never more than the support workers there are", () => {
    const few = {
      ...plan,
      assumptions: plan.assumptions.map((one) =>
        one.id === "staff_in_post" ? given("staff_in_post", null, [{ place: "place1", value: 20 }]) : one,
      ),
    };
    const run = runPlan(few);
    const support = over(run, "headcount", "month", { level: "support" });
    const qualified = over(run, "apprentices_qualified")[5]!;
    expect(qualified).toBeCloseTo(support[4]!, 9);
    expect(Math.min(...support)).toBeGreaterThanOrEqual(0);
    // Those without a post to move up in look for one as the others do: nobody who completes goes missing.
    expect(qualified).toBeLessThan(registrants * 0.4);
    expect(over(run, "new_registrants")[5]!).toBeCloseTo((registrants - qualified) * 0.5, 9);
    for (const month of [5, 17, 29])
      expect(
        total(
          ["unregistered", "registered_elsewhere", "new_registrants", "apprentices_qualified"].map(
            (measure) => over(run, measure)[month]!,
          ),
        ),
      ).toBeCloseTo(over(run, "completions")[month]!, 9);
  });
});

describe("apprentices for each support worker", () => {
  // A support workforce that holds still: 500 WTE at the participation of the plan.
  const limited = (limit: number | null, more: readonly Assumption[] = []): Plan =>
    training(
      [bsc, appr],
      [
        given("apprenticeship_share", 0.4),
        given("route_share", 1),
        given("apprentices_in_post", 0),
        given("attrition", 0),
        given("establishment_growth", 0),
        given("vacancy_rate", 0),
        given("apprentice_limit", limit),
        ...more,
      ],
    );
  const starts = (plan: Plan, route: string): number[] => over(runPlan(plan), "intakes", "year", { route });
  const free = runPlan(limited(null));
  const heads = over(free, "support_workers", "year")[0]!;
  const before = over(free, "apprentices", "month")[4]!;
  it("are counted beside each other, at every place and year", () => {
    const there = over(free, "apprentices_per_support_worker", "year");
    expect(there[0]!).toBeCloseTo(over(free, "apprentices", "year")[0]! / heads, 12);
    // Three intakes of 80 are on the course of three years, before September and after it.
    expect(before).toBeCloseTo(240, 9);
    expect(heads).toBeGreaterThan(240);
  });
  it("cut the starts of the apprenticeship alone to the room there is, and the cut is told", () => {
    // Two intakes of 80 go on in September; the room for the third is what the limit leaves beside them.
    const limit = 200 / heads;
    const run = runPlan(limited(limit));
    expect(over(run, "intakes", "year", { route: "appr" })[0]!).toBeCloseTo(40, 6);
    expect(over(run, "apprentice_starts_cut", "year")[0]!).toBeCloseTo(40, 6);
    expect(over(run, "placement_starts_cut", "year")[0]!).toBe(0);
    expect(starts(limited(limit), "bsc")).toEqual(starts(limited(null), "bsc"));
    expect(Math.max(...over(run, "apprentices", "month").slice(5))).toBeLessThanOrEqual(200 + 1e-6);
  });
  it("never let more start where the limit is lower, and none where it is nought", () => {
    const inAll = (limit: number | null): number => total(starts(limited(limit), "appr"));
    const rising = [0, 0.1, 0.2, 0.4, 20, null].map(inAll);
    expect(rising[0]).toBe(0);
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    expect(rising.at(-1)).toBe(rising.at(-2));
  });
  it("limit each place by its own support workers", () => {
    const two = buildPlan({
      places: 2,
      routes: [bsc, appr],
      years: 2,
      assumptions: [given("apprentice_limit", null, [{ place: "place2", value: 0 }])],
    });
    const run = runPlan(two);
    expect(over(run, "intakes", "year", { route: "appr", place: "place2" })[1]).toBe(0);
    expect(over(run, "apprentice_starts_cut", "year", { place: "place1" })[1]).toBe(0);
    expect(over(run, "apprentice_starts_cut", "year", { place: "place2" })[1]!).toBeGreaterThan(0);
  });
  it("are cut before placements, which the others then may have", () => {
    const scarce = [
      given("placement_limited", 1),
      given("placement_weeks_per_learner", 10),
      given("placement_weeks_per_wte", 6),
    ];
    const both = runPlan(limited(0, scarce));
    const placementsOnly = runPlan(limited(null, scarce));
    const degree = (run: typeof both): number => over(run, "intakes", "year", { route: "bsc" })[1]!;
    expect(over(placementsOnly, "placement_starts_cut", "year")[1]!).toBeGreaterThan(0);
    expect(degree(both)).toBeGreaterThan(degree(placementsOnly));
  });
  it("hold in whole people too", () => {
    const limit = 203.5 / heads;
    const run = runPlan(limited(limit), { chance: { seed: "three plain words" } });
    const people = over(run, "apprentices", "month");
    const support = over(run, "support_workers", "month");
    for (let month = 5; month < 60; month += 12)
      expect(people[month]!).toBeLessThanOrEqual(limit * support[month]! + 1e-9);
    const cut = total(over(run, "apprentice_starts_cut", "year"));
    expect(cut).toBeGreaterThan(0);
    expect(Number.isInteger(cut)).toBe(true);
  });
});

describe("placements", () => {
  const weeks = [given("placement_weeks_per_learner", 10), given("placement_weeks_per_wte", 2), given("attrition", 0)];
  const wte = 500; // half of 1,000 WTE is registered, the other half support workers, who do not host
  it("report what is needed and offered without cutting anybody", () => {
    const projection = runPlan(training([bsc], weeks));
    expect(over(projection, "intakes", "year")[0]).toBeCloseTo(200, 9);
    expect(over(projection, "placement_need")[5]).toBeCloseTo((600 * 10) / 12, 8);
    expect(over(projection, "placement_capacity")[4]).toBeCloseTo((wte * 2) / 12, 8);
  });
  it("cut an intake to those who can be placed beside the learners there are", () => {
    const limited = [
      ...weeks.slice(0, 1),
      given("placement_weeks_per_wte", 11),
      weeks[2]!,
      given("placement_limited", 1),
    ];
    const projection = runPlan(training([bsc], limited));
    // 500 WTE x 11 weeks place 550 learners; 400 are in training already, less those who complete.
    expect(over(projection, "intakes", "year")[0]).toBeCloseTo(150, 8);
  });
  it("cut it to nobody when the learners there are take every week", () => {
    expect(over(runPlan(training([bsc], [...weeks, given("placement_limited", 1)])), "intakes", "year")[0]).toBe(0);
  });
  it("cannot limit intakes when the weeks are not known", () => {
    expect(problemsOf(training([bsc], [given("placement_limited", 1)]))[0]!.says).toContain("blank is not zero");
  });
  it("are missing, not zero, when the weeks are not known", () => {
    const projection = runPlan(training([bsc]));
    for (const measure of ["placement_need", "placement_capacity", "placement_shortfall"])
      expect(over(projection, measure, "year"), measure).toEqual([NaN, NaN, NaN, NaN, NaN]);
  });
});

describe("shares over places", () => {
  it("send a route's learners to the places named for it", () => {
    const plan = buildPlan({
      places: 2,
      origins: 1,
      registeredLevels: 1,
      routes: [bsc, msc],
      years: 1,
      assumptions: [
        ...still,
        given("route_share", null, equalShares("route", ["bsc", "msc"])),
        given("intake_share", null, [
          { place: "place1", value: 0.3 },
          { place: "place2", value: 0.7 },
          { place: "place1", route: "msc", value: 1 },
          { place: "place2", route: "msc", value: 0 },
        ]),
      ],
    });
    const table = runPlan(plan).tables({ measures: ["intakes"], by: ["route", "place"] })[0]!;
    const of = Object.fromEntries(table.groups.map((group, i) => [group.ids.join(" "), table.values[i]]));
    expect(of).toEqual({
      "bsc place1": expect.closeTo(30, 9) as number,
      "bsc place2": expect.closeTo(70, 9) as number,
      "msc place1": expect.closeTo(100, 9) as number,
      "msc place2": 0,
    });
  });
});
