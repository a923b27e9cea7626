/** Staff needed for a service's workload, against sums done by hand and against the service's own run. */
import { describe, expect, it, test } from "vitest";
import { calendarOf, healthOf, staffingOf, type LevelStaffing, type Plan } from "../../../../model";
import { weeksOf } from "../../../../model/services/figures/weeks";
import { given } from "../../build-plan";
import { counted, inHours, planWithService, servicesIn, tier, viewIn } from "../build-service";

const two = { capacity: "hours" as const, staffing: "stated-team" as const, tiers: [tier("short"), tier("long")] };
const level1 = (minutes: readonly [number, number]): ReturnType<typeof given> =>
  given("direct_minutes", null, [
    { tier: "short", level: "level1", value: minutes[0] },
    { tier: "long", level: "level1", value: minutes[1] },
  ]);

/** 10 short cases of 2 hours and 5 long ones of 4 hours a week; 20% of contracted time away, a quarter of the rest not for patients. */
const plan = (more: readonly ReturnType<typeof given>[] = [], service: object = {}): Plan =>
  planWithService({
    service: { ...two, ...service },
    assumptions: [
      ...inHours({ wte: 2, minutes: 60, weeks: 1 }),
      level1([120, 240]),
      given("leave_share", 0.1),
      given("sickness_share", 0.04),
      given("study_share", 0.02),
      given("parental_leave_share", 0.01),
      given("supervision_share", 0.03),
      given("patient_facing_share", 0.75),
      given("referrals", 15),
      given("tier_share", null, [
        { tier: "short", value: 2 / 3 },
        { tier: "long", value: 1 / 3 },
      ]),
      given("opening_list", 0),
      ...more,
    ],
  });
const levelsIn = (from: Plan, year = "2026/27", place?: string): readonly LevelStaffing[] =>
  staffingOf(servicesIn(from), "service", place, year).levels;
const one = (from: Plan, id = "level1", year?: string, place?: string): LevelStaffing =>
  levelsIn(from, year, place).find((level) => level.id === id)!;

/** Weeks of the plans of these tests, and how many of them are in the first year. */
const weeks = weeksOf(calendarOf("2026-04", 3));
const firstYear = weeks.years[0]!.last + 1;

describe("a year, by hand", () => {
  const level = one(plan());
  it("counts available time and workload over the same weeks", () => {
    expect(staffingOf(servicesIn(plan()), "service", undefined, "2026/27").weeks).toBe(firstYear);
    expect(level.availableHours).toBeCloseTo(firstYear * 30, 9);
    expect(level.workloads.map(({ tier: id, cases, hoursPerCase, staff }) => [id, cases, hoursPerCase, staff])).toEqual(
      [
        ["short", expect.closeTo(10 * firstYear, 9), expect.closeTo(2, 9), expect.closeTo(20 / 30, 9)],
        ["long", expect.closeTo(5 * firstYear, 9), expect.closeTo(4, 9), expect.closeTo(20 / 30, 9)],
      ],
    );
    expect(level.workloads[0]!.standardWorkload).toBeCloseTo(15 * firstYear, 9);
  });
  it("adds what is not for patients, and compares with the staff there are", () => {
    expect(level.base).toBeCloseTo(4 / 3, 9);
    expect(level.categoryFactor).toBeCloseTo(4 / 3, 9);
    expect(level.individualFactor).toBe(0);
    expect(level.required).toBeCloseTo(16 / 9, 9);
    expect(level.actual).toBeCloseTo(2, 9);
    expect(level.ratio).toBeCloseTo(1.125, 9);
    expect(level.difference).toBeCloseTo(2 / 9, 9);
  });
  it("gives the same need for the next year", () => {
    expect(one(plan(), "level1", "2027/28").required).toBeCloseTo(16 / 9, 9);
  });
});

test("the supervising level needs the hours it gives to others, on top", () => {
  const supervised = plan(
    [
      given("stated_team", null, [
        { level: "level1", value: 2 },
        { level: "support", value: 3 },
      ]),
      given("supervision_given", null, [{ level: "support", value: 0.5 }]),
    ],
    { supervisor: "level1" },
  );
  // 3 x 0.5 h a week of the 30 h a WTE is at work.
  expect(one(supervised).individualFactor).toBeCloseTo(1.5 / 30, 9);
  expect(one(supervised).required).toBeCloseTo(16 / 9 + 0.05, 9);
  // Nothing is done by support staff in these cases: none are needed, whoever is there.
  expect(one(supervised, "support")).toMatchObject({
    required: 0,
    actual: expect.closeTo(3, 9) as number,
    ratio: Number.POSITIVE_INFINITY,
  });
});

test("people referred again are work again", () => {
  const again = one(
    plan([
      given("rereferral_share", 0, [{ tier: "long", value: 0.5 }]),
      given("rereferral_after", 1),
      given("stated_team", null, [{ level: "level1", value: 4 }]),
    ]),
    "level1",
    "2027/28",
  );
  expect(again.workloads[1]!.cases).toBeCloseTo((weeks.years[1]!.last - weeks.years[1]!.first + 1) * 10, 4);
  expect(again.required).toBeCloseTo((20 + 40) / (30 * 0.75), 4);
});

test("what changes in the year is counted week by week", () => {
  // From October on 40% of contracted time is away and cases take twice as long.
  const changed = plan([
    given("leave_share", 0.1, [], { when: [{ from: "2026-10", value: 0.3 }] }),
    given("contacts", 1, [], { when: [{ from: "2026-10", value: 2 }] }),
  ]);
  const before = weeks.month.filter((month) => month < 6).length;
  const after = firstYear - before;
  expect(after).toBeGreaterThan(24);
  expect(one(changed).availableHours).toBeCloseTo(37.5 * (before * 0.8 + after * 0.6), 6);
  expect(one(changed).workloads[0]!.hoursPerCase).toBeCloseTo((2 * before + 4 * after) / firstYear, 6);
});

test("a team that is exactly the staff required can start exactly those who come", () => {
  const { required } = one(plan());
  const exact = plan([given("stated_team", null, [{ level: "level1", value: required }])]);
  expect(one(exact)).toMatchObject({
    ratio: expect.closeTo(1, 9) as number,
    difference: expect.closeTo(0, 9) as number,
  });
  expect(healthOf(servicesIn(exact), "service", undefined, "2026/27").load).toBeCloseTo(1, 9);
});

describe("several places", () => {
  const places = planWithService({
    places: 2,
    service: { capacity: "hours", staffing: "stated-team" },
    assumptions: [
      ...inHours({ wte: 1, minutes: 60, weeks: 1 }),
      given("stated_team", null, [
        { place: "place1", level: "level1", value: 2 },
        { place: "place2", level: "level1", value: 1 },
        { place: "place2", level: "support", value: 1 },
      ]),
      given("leave_share", 0, [{ place: "place2", value: 0.2 }]),
      given("referrals", null, [
        { place: "place1", value: 30 },
        { place: "place2", value: 60 },
      ]),
      given("opening_list", 0),
    ],
  });
  it("add up", () => {
    const [all, first, second] = [undefined, "place1", "place2"].map((place) =>
      one(places, "level1", "2026/27", place),
    );
    expect(first!.required).toBeCloseTo(30 / 37.5, 9);
    expect(second!.required).toBeCloseTo(60 / 30, 9);
    expect(all!.required).toBeCloseTo(30 / 37.5 + 2, 9);
    expect(all!.actual).toBeCloseTo(3, 9);
    expect(all!.ratio).toBeCloseTo(3 / 2.8, 9);
    expect(all!.workloads[0]).toMatchObject({
      cases: expect.closeTo(90 * firstYear, 6) as number,
      hoursPerCase: expect.closeTo(1, 9) as number,
    });
    // A WTE of one place is at work longer than one of the other.
    expect(all!.availableHours).toBeNaN();
  });
  it("name a level where it works, and count it only there", () => {
    expect(levelsIn(places, "2026/27", "place1").map((level) => level.id)).toEqual(["level1"]);
    expect(one(places, "support").actual).toBeCloseTo(1, 9);
  });
});

describe("what is missing or wrong", () => {
  it("stays missing, and only what depends on it", () => {
    const noShare = one(plan([given("patient_facing_share", null)]));
    // Without it the list cannot be run, so that nobody knows who is referred in it.
    expect(noShare).toMatchObject({
      required: Number.NaN,
      ratio: Number.NaN,
      actual: expect.closeTo(2, 9) as number,
      availableHours: expect.closeTo(30 * firstYear, 9) as number,
    });
    // A level whose time cases take and whose staff nobody has given is not a level without staff.
    const halfATeam = one(plan([given("stated_team", null, [{ level: "support", value: 1 }])]));
    expect(halfATeam).toMatchObject({ required: Number.NaN, actual: Number.NaN, ratio: Number.NaN });
  });
  it("says of absences and allowances that leave no time which level they are of", () => {
    const away = one(plan([given("leave_share", 0.6), given("sickness_share", 0.5)]));
    expect(away.required).toBeNaN();
    expect(away.problems[0]!.says).toContain(away.label);
    expect(away.problems[0]!.kind).toBe("no-available-time");
    expect(one(plan([given("patient_facing_share", 0)])).problems[0]).toMatchObject({
      kind: "allowances-take-all-time",
    });
  });
  it("is everything where starts are counted and no time of a case is known", () => {
    expect(levelsIn(planWithService({ assumptions: counted({ referrals: 10, starts: 10, list: 0 }) }))).toEqual([]);
  });
  it("is not the need where starts are counted and the time of a case is known all the same", () => {
    const known = planWithService({
      service: { staffing: "stated-team" },
      assumptions: [
        ...counted({ referrals: 30, starts: 10, list: 0 }),
        ...inHours({ wte: 1, minutes: 60, weeks: 1 }),
        given("leave_share", 0.2),
      ],
    });
    expect(one(known)).toMatchObject({
      required: expect.closeTo(1, 9) as number,
      ratio: expect.closeTo(1, 9) as number,
    });
    const halfKnown = planWithService({
      service: { staffing: "stated-team", tiers: [tier("only"), tier("unknown")] },
      assumptions: [
        ...counted({ referrals: 30, starts: 10, list: 0 }),
        ...inHours({ wte: 1, minutes: 60, weeks: 1 }),
        given("direct_minutes", null, [{ tier: "only", level: "level1", value: 60 }]),
        given("tier_share", null, [
          { tier: "only", value: 0.5 },
          { tier: "unknown", value: 0.5 },
        ]),
      ],
    });
    expect(one(halfKnown).workloads.map((workload) => workload.staff)).toEqual([
      expect.closeTo(15 / 37.5, 9),
      Number.NaN,
    ]);
    expect(one(halfKnown).required).toBeNaN();
  });
});

it("counts the staff the view shows at the end of the year", () => {
  const growing = plan([
    given("stated_team", null, [{ level: "level1", value: 2, when: [{ from: "2027-02", value: 3 }] }]),
  ]);
  const view = viewIn(growing);
  expect(one(growing).actual).toBe(view.levels.find((level) => level.id === "level1")!.wte[view.years[0]!.last]);
  expect(one(growing).actual).toBeCloseTo(3, 9);
});
