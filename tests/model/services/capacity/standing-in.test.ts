/** Work of a level that a level above may give: the lowest that has time goes first, and what runs out first is named. */
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../../model";
import { given } from "../../build-plan";
import { seedPlan } from "../../questions/read-seed-plan";
import { inHours, planWithService, queueIn, servicesIn, tier, viewIn } from "../build-service";

/** Two levels of one WTE each, an hour a week each way unless given; cases of an hour of each, over in a week. */
function team({
  support,
  registered,
  rises,
  list = 100,
  hours = [1, 1],
}: {
  readonly support: number;
  readonly registered: number;
  readonly rises: readonly string[];
  readonly list?: number;
  readonly hours?: readonly [number, number];
}): Plan {
  return planWithService({
    registeredLevels: 1,
    service: { capacity: "hours", staffing: "stated-team", tiers: [tier("only")] },
    assumptions: [
      ...inHours({ wte: 0, hours: 1, minutes: 0, weeks: 1 }),
      given("stated_team", null, [
        { level: "support", value: support },
        { level: "level1", value: registered },
      ]),
      given("direct_minutes", null, [
        { level: "support", value: 60 * hours[0] },
        { level: "level1", value: 60 * hours[1] },
      ]),
      given(
        "may_be_done_by",
        1,
        rises.map((level) => ({ level, value: 2 })),
      ),
      given("referrals", 0),
      given("opening_list", list),
      given("opening_longest_wait", 10),
      given("opening_in_treatment", 0),
    ],
  });
}

describe("two levels, an hour of each in a case", () => {
  const firstWeek = (plan: Plan): readonly [number, readonly number[]] => {
    const { run } = queueIn(plan);
    return [run.flows.started[0]!, [...run.used.subarray(0, 2)]];
  };

  it("starts no more than its scarcer level where nobody may stand in", () => {
    expect(firstWeek(team({ support: 2, registered: 6, rises: [] }))).toEqual([2, [2, 2]]);
  });
  it("starts what both have together where the level above may, the lowest first", () => {
    expect(firstWeek(team({ support: 2, registered: 6, rises: ["support"] }))).toEqual([4, [2, 6]]);
  });
  it("never has a level below stand in for one above", () => {
    expect(firstWeek(team({ support: 6, registered: 2, rises: ["support", "level1"] }))).toEqual([2, [2, 2]]);
  });
  it("keeps the time of the level above for what only it may do", () => {
    // 9 hours of support work to 1 of registered: ten cases would take 90 and 10.
    expect(firstWeek(team({ support: 0, registered: 10, rises: ["support"], hours: [9, 1] }))).toEqual([1, [0, 10]]);
  });
  it("frees those who stand in as soon as somebody joins below, though the cases were begun before", () => {
    const plan = team({ support: 0, registered: 4, rises: ["support"] });
    const longer = {
      ...plan,
      assumptions: plan.assumptions.map((one) =>
        one.id === "weeks_in_treatment"
          ? { ...one, value: 20 }
          : one.id === "stated_team"
            ? {
                ...one,
                where: one.where!.map((entry) =>
                  entry.level === "support" ? { ...entry, when: [{ from: "2026-05", value: 4 }] } : entry,
                ),
              }
            : one,
      ),
    };
    const { run, queue } = queueIn(longer);
    const joined = queue.weeks.month.findIndex((month) => month === 1);
    expect([...run.used.subarray(0, 2)]).toEqual([0, 4]);
    expect([...run.used.subarray(2 * joined, 2 * joined + 2)]).toEqual([4, 4]);
    expect(run.flows.started[joined]).toBeCloseTo(run.flows.started[0]!, 9);
  });
  it("names what runs out, and counts the use of that", () => {
    const alone = viewIn(team({ support: 2, registered: 6, rises: [] }));
    expect(alone.runsOut[0]).toMatchObject({ level: "support", orAbove: false, label: "Support worker (band 3)" });
    expect(alone.figures.use_of_capacity![0]).toBe(1);
    const together = viewIn(team({ support: 2, registered: 6, rises: ["support"] }));
    expect(together.runsOut[0]).toMatchObject({
      level: "support",
      orAbove: true,
      label: "Support worker (band 3) and above",
    });
    const above = viewIn(team({ support: 6, registered: 2, rises: ["support"] }));
    expect(above.runsOut[0]).toMatchObject({ level: "level1", orAbove: false, label: "level 1 (band 5)" });
    expect(viewIn(team({ support: 200, registered: 200, rises: [] })).runsOut[0]).toBeUndefined();
  });
  it("takes no time from one level for what another owes", () => {
    // Registered staff leave with ten cases in treatment: support goes on with what it may do alone.
    const plan = planWithService({
      service: { capacity: "hours", staffing: "stated-team", tiers: [tier("both"), tier("support")] },
      assumptions: [
        ...inHours({ wte: 0, hours: 1, minutes: 0, weeks: 10 }),
        given("stated_team", null, [
          { level: "support", value: 5 },
          { level: "level1", value: 0 },
        ]),
        given("direct_minutes", null, [
          { tier: "both", level: "level1", value: 600 },
          { tier: "support", level: "support", value: 600 },
        ]),
        given("may_be_done_by", 1, [{ level: "support", value: 2 }]),
        given("referrals", 0),
        given("tier_share", null, [
          { tier: "both", value: 0 },
          { tier: "support", value: 1 },
        ]),
        given("opening_list", null, [
          { tier: "both", value: 0 },
          { tier: "support", value: 50 },
        ]),
        given("opening_longest_wait", 10),
        given("opening_in_treatment", null, [
          { tier: "both", value: 10 },
          { tier: "support", value: 0 },
        ]),
      ],
    });
    expect(queueIn(plan).run.flows.started[1]).toBe(5);
  });
});

describe("the children's service before and after tiers", () => {
  const shipped = seedPlan("children-before-after");
  const levels = ["support", "newly-registered", "registered", "enhanced"];
  /** In a planning year of the plan: the first is before the tiers, the third after them. */
  const starts = (year: number, ...team: readonly number[]): number => {
    const plan: Plan = {
      ...shipped,
      assumptions: shipped.assumptions.map((one) =>
        one.id === "staff_in_post" || one.id === "establishment"
          ? { ...one, where: levels.map((level, i) => ({ level, value: team[i]! })) }
          : // More wait than any of the teams can start, so that time is what limits starts in every year.
            one.id === "opening_list"
            ? { ...one, where: [{ tier: "children", value: 10_000 }] }
            : one,
      ),
    };
    return servicesIn(plan).view("children", undefined).byYear.started![year]!;
  };

  it.each([
    ["before", 0],
    ["after", 2],
  ] as const)("starts more with more who may do the work, %s", (_, year) => {
    const own = starts(year, 3, 2, 5, 2);
    expect(starts(year, 3, 10, 5, 2)).toBeGreaterThan(1.1 * own);
    expect(starts(year, 10, 10, 5, 8)).toBeGreaterThan(1.1 * own);
    expect(starts(year, 10, 2, 5, 2)).toBeGreaterThan(0.999 * own);
    expect(starts(year, 3, 2, 7, 2)).toBeGreaterThan(1.1 * own);
    expect(starts(year, 3, 2, 5, 10)).toBeGreaterThan(1.1 * own);
  });
  it("says that therapists' time runs out first", () => {
    const view = servicesIn(shipped).view("children", undefined);
    expect(view.runsOut[0]).toMatchObject({ label: "Newly registered (band 5) and above", weeks: 52 });
  });
});

describe("a team with a blank", () => {
  const lacks = (support: number | null, staffing: "stated-team" | "workforce" = "stated-team"): readonly string[] => {
    const plan = team({ support: 2, registered: 6, rises: [] });
    const [service] = plan.structure.services!;
    return servicesIn({
      ...plan,
      structure: { ...plan.structure, services: [{ ...service!, staffing }] },
      assumptions: [
        ...plan.assumptions.filter(({ id }) => id !== "stated_team" && id !== "staff_share"),
        given(staffing === "workforce" ? "staff_share" : "stated_team", null, [
          { level: "level1", value: 1 },
          ...(support === null ? [] : [{ level: "support", value: support }]),
        ]),
        // What the other way of staffing left behind does not fill the blank.
        given(staffing === "workforce" ? "stated_team" : "staff_share", 1),
      ],
    })
      .lists("service")[0]!
      .needed.filter(({ missing }) => missing === "list")
      .map(({ assumption, where }) => `${assumption} ${where.level}`);
  };
  it("is missing what is blank, and an explicit nobody is nobody", () => {
    expect(lacks(null)).toEqual(["stated_team support"]);
    expect(lacks(0)).toEqual([]);
    expect(lacks(null, "workforce")).toEqual(["staff_share support"]);
    expect(lacks(0, "workforce")).toEqual([]);
  });
});

describe("a service in balance whose people come back", () => {
  it("stays where it is", () => {
    // 10 referred and a fifth of all who complete: 12.5 started, each for 8 weeks, back after 12.
    const { run } = queueIn(
      planWithService({
        service: { capacity: "hours", staffing: "stated-team" },
        assumptions: [
          ...inHours({ wte: 12.5, hours: 1, minutes: 60, weeks: 8 }),
          given("referrals", 10),
          given("opening_list", 125),
          given("opening_longest_wait", 10),
          given("rereferral_share", 0.2),
          given("rereferral_after", 12),
        ],
      }),
    );
    for (const week of [0, 7, 11, 12, 26, 51]) expect(run.flows.waiting[week], `week ${week}`).toBeCloseTo(125, 6);
  });
});
