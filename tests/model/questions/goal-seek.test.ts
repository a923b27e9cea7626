/** Goal seek against plans whose answer can be written down, and the scenarios its answers become. */
import { describe, expect, it } from "vitest";
import {
  addGoal,
  balanceWith,
  goalBeside,
  goalSays,
  goalFrontier,
  goalSeek,
  goalSeekSeveral,
  leverRow,
  leversFor,
  type Goal,
  type GoalAnswer,
  type Plan,
} from "../../../model";
import { projectPlan } from "../../../model/calibrate/run";
import { closeIn, nearestEnough } from "../../../model/questions/goal-seek/root";
import { buildPlan, given, type PlanOptions } from "../build-plan";
import { counted, planWithService, viewIn } from "../services/build-service";

const signed = { when: "2026-11-28T12:00:00Z" };

/** One place, one level; nobody arrives unless the test says so. */
const oneTeam = (options: PlanOptions = {}): Plan =>
  buildPlan({
    places: 1,
    registeredLevels: 1,
    support: false,
    origins: 1,
    fromPool: true,
    years: 5,
    ...options,
    assumptions: [
      given("retirement_rate", 0),
      given("international_recruits", 0),
      given("returners", 0),
      ...(options.assumptions ?? []),
    ],
  });
const opening = 1000 / 0.85;
const staff: Pick<Goal, "measure" | "year"> = { measure: "headcount", year: "2028/29" };

function seek(plan: Plan, goal: Goal, lever = "leaver_rate"): GoalAnswer {
  const found = goalSeek(plan, goal, { assumption: lever });
  if (!found.ok) throw new Error(found.problems.map(({ says }) => says).join("\n"));
  return found.value;
}

/** A figure in a year under the scenario that an answer becomes. */
function asScenario(plan: Plan, answer: GoalAnswer, measure: string, year: string): number {
  const added = addGoal(plan, answer, signed);
  if (!added.ok) throw new Error(added.problems[0]!.says);
  const run = projectPlan(added.value.plan, { scenario: added.value.scenario });
  if (!run.ok) throw new Error(run.problems[0]!.says);
  const [table] = run.value.tables({ measures: [measure] });
  return table!.values[table!.times.indexOf(year)]!;
}

describe("closing in", () => {
  const closing = { tolerance: 1e-12, close: 1e-12, rounds: 60 };

  it("finds the root of a curve, on the side that is enough", () => {
    const margin = (x: number): number => x ** 3 - 2;
    const found = closeIn(margin, { at: 0, margin: -2 }, { at: 10, margin: 998 }, closing);
    expect(found.at).toBeCloseTo(2 ** (1 / 3), 11);
    expect(found.margin).toBeGreaterThanOrEqual(-1e-12);
  });

  it("finds a step, where there is no line to follow", () => {
    const step = (x: number): number => (x >= Math.PI ? 1 : -1);
    const found = closeIn(step, { at: 0, margin: -1 }, { at: 8, margin: 1 }, { ...closing, rounds: 200 });
    expect(found.at).toBeCloseTo(Math.PI, 10);
    expect(found.at).toBeGreaterThanOrEqual(Math.PI);
  });

  it("finds the nearest of two stretches that are enough, and the best where none is", () => {
    const hump = (x: number): number => 1 - (x - 4) ** 2;
    const within = { from: 1, least: 0, most: 10, ...closing };
    expect(nearestEnough(hump, within).enough!.at).toBeCloseTo(3, 9);
    const lower = nearestEnough((x) => hump(x) - 2, { ...within, tolerance: 1e-4 });
    expect(lower.enough).toBeUndefined();
    expect(lower.best.at).toBeCloseTo(4, 1);
    expect(lower.best.margin).toBeCloseTo(-1, 3);
  });
});

describe("one lever", () => {
  it("finds the leaver rate that leaves so many, as the closed form has it", () => {
    const answer = seek(oneTeam(), { ...staff, is: "at-least", value: opening * 0.95 ** 5 });
    expect(answer.kind).toBe("found");
    expect(answer.levers[0]!.value).toBeCloseTo(0.05, 8);
    expect(asScenario(oneTeam(), answer, "headcount", "2028/29")).toBeCloseTo(opening * 0.95 ** 5, 5);
    expect(goalSays(answer)).toBe(
      "For headcount at least 910 people in 2028/29 it takes leaver rate 5% instead of 8%, as the plan stands.",
    );
  });

  it("goes the other way for the other target", () => {
    const answer = seek(oneTeam(), { ...staff, is: "at-most", value: opening * 0.85 ** 5 });
    expect(answer.levers[0]!.value).toBeCloseTo(0.15, 8);
  });

  it("says that a target is met already", () => {
    const answer = seek(oneTeam(), { ...staff, is: "at-least", value: 700 });
    expect(answer).toMatchObject({ kind: "already" });
    expect(goalSays(answer)).toBe(
      "Nothing has to change for headcount at least 700 people in 2028/29: it comes to 775 people as it is.",
    );
    expect(addGoal(oneTeam(), answer, signed).ok).toBe(false);
  });

  it("says what the best is where a target cannot be reached, within the limits of the lever", () => {
    const answer = seek(oneTeam(), { ...staff, is: "at-least", value: 1500 });
    expect(answer.kind).toBe("not-reachable");
    expect(answer.levers[0]!.value).toBe(0);
    expect(answer.then).toBeCloseTo(opening, 6);
    expect(goalSays(answer)).toMatch(
      /^Headcount at least 1,500 people in 2028\/29 cannot be reached with leaver rate between 0% and 100%; the best is 1,180 people, at leaver rate 0%\.$/,
    );
  });

  it("says posts that can go, and what fills the others, where fewer empty posts would take fewer posts", () => {
    const plan = oneTeam({ assumptions: [given("leaver_rate", 0.02)] });
    const goal: Goal = { measure: "vacancies", year: "2028/29", is: "at-most", value: 0 };
    const answer = seek(plan, goal, "added_posts");
    expect(answer.levers[0]!.value).toBeLessThan(0);
    expect(goalSays(answer)).toMatch(
      /^For net vacancies at most 0 WTE in 2028\/29 it takes [\d.,]+ WTE fewer funded posts, as the plan stands\.$/,
    );
    expect(goalBeside(answer)).toMatch(/^Posts that go leave fewer empty and nobody more in post\./);
    expect(leverRow(answer.levers[0]!).then).toMatch(/^[\d.,]+ WTE fewer$/);
    const first = leversFor(plan, goal)
      .filter((one) => one.first)
      .map(({ asked }) => asked.assumption);
    expect([first[0], first.at(-1)]).toEqual(["leaver_rate", "added_posts"]);
    const never: GoalAnswer = { ...answer, kind: "not-reachable", then: 0.0000104 };
    expect(goalSays(never)).toContain("cannot be reached");
    expect(goalSays(never)).toContain("; the best is less than 0.01 WTE, at ");
    const more = seek(plan, { ...goal, measure: "establishment", is: "at-least", value: 2000 }, "added_posts");
    expect(goalSays(more)).toMatch(/ it takes posts added [\d.,]+ WTE/);
  });

  it("asks every year where none is named: the last decides where staff fall", () => {
    const answer = seek(oneTeam(), { measure: "headcount", is: "at-least", value: opening * 0.97 ** 5 });
    expect(answer.levers[0]!.value).toBeCloseTo(0.03, 8);
  });

  it("finds the recruits of a constant inflow", () => {
    const plan = oneTeam({ assumptions: [given("international_recruits", 50), given("leaver_rate", 0.1)] });
    const stays = 0.9 ** (1 / 12);
    const wanted = opening * stays ** 60 + ((140 / 12) * (1 - stays ** 60)) / (1 - stays);
    const answer = seek(plan, { ...staff, is: "at-least", value: wanted }, "international_recruits");
    expect(answer.levers[0]!).toMatchObject({ lever: { now: 50, unit: "heads per year" } });
    expect(answer.levers[0]!.value).toBeCloseTo(140, 5);
    expect(asScenario(plan, answer, "headcount", "2028/29")).toBeCloseTo(wanted, 5);
  });

  it("finds the posts that leave so many vacancies", () => {
    const plan = oneTeam({ assumptions: [given("leaver_rate", 0)] });
    const now = projectPlan(plan);
    if (!now.ok) throw new Error(now.problems[0]!.says);
    const before = now.value.tables({ measures: ["vacancies"] })[0]!.values.at(-1)!;
    const answer = seek(
      plan,
      { measure: "vacancies", year: "2028/29", is: "at-most", value: before - 40 },
      "added_posts",
    );
    expect(answer.levers[0]!.value).toBeCloseTo(-40, 6);
    expect(asScenario(plan, answer, "vacancies", "2028/29")).toBeCloseTo(before - 40, 5);
  });
});

describe("in so many futures", () => {
  const plan = oneTeam({
    assumptions: [given("participation", 0.85, [], { evenly: { low: 0.75, high: 0.95 } })],
  });
  const aim = { ...staff, is: "at-least", value: 1000 } as const;

  it("has the target met in as many of the same futures as were asked for, and no more by far", () => {
    for (const chance of [0.5, 0.8]) {
      const answer = seek(plan, { ...aim, chance, draws: 50 });
      expect(answer.kind).toBe("found");
      expect(answer.share).toBeGreaterThanOrEqual(chance);
      expect(answer.share).toBeLessThan(chance + 0.05);
    }
  });

  it("comes to the quantile of the futures, as the closed form has it", () => {
    // Heads are 1000 / participation: in 8 of 10 futures participation is at most 0.91.
    const answer = seek(plan, { ...aim, chance: 0.8, draws: 200 });
    const exact = 1 - ((1000 * 0.91) / 1000) ** (1 / 5);
    expect(answer.levers[0]!.value).toBeGreaterThan(exact - 0.001);
    expect(answer.levers[0]!.value).toBeLessThan(exact + 0.001);
    // 8 in 10 of what is just enough: participation 0.77 to 0.93.
    expect(answer.range!.low).toBeCloseTo(1 - 0.93 ** (1 / 5), 2);
    expect(answer.range!.high).toBeCloseTo(1 - 0.77 ** (1 / 5), 2);
    expect(goalSays(answer)).toMatch(
      / in 8 in 10 futures it takes leaver rate 1\.8\d% instead of 8%\. What is just enough/,
    );
    expect(goalBeside(answer)).toMatch(/met in 16[0-4] of the 200 futures drawn/);
  });

  it("is surer the more is asked of it", () => {
    const [half, eight] = [0.5, 0.8].map((chance) => seek(plan, { ...aim, chance, draws: 64 }).levers[0]!.value);
    expect(eight!).toBeLessThan(half!);
  });
});

describe("a figure of a list", () => {
  const list = planWithService({ assumptions: counted({ referrals: 10, starts: 10, list: 500, longest: 60 }) });
  const waiting: Goal = { measure: "waiting", service: "service", year: "2027/28", is: "at-most", value: 292 };

  it("comes to the starts a week that arithmetic has, and is so under the scenario the answer becomes", () => {
    const found = goalSeek(list, waiting, { assumption: "starts_per_week", where: { service: "service" } });
    if (!found.ok) throw new Error(found.problems[0]!.says);
    // 500 fall to 292 in 104 weeks: two more a week are started than are referred.
    expect(found.value.kind).toBe("found");
    expect(found.value.levers[0]!.value).toBeCloseTo(12, 6);
    const added = addGoal(list, found.value, signed);
    if (!added.ok) throw new Error(added.problems[0]!.says);
    expect(viewIn(added.value.plan, { scenario: added.value.scenario }).byYear.waiting![1]).toBeCloseTo(292, 5);
  });

  it("is asked of a list there is, and of a figure that a list has", () => {
    const says = (goal: Partial<Goal>): string => {
      const found = goalSeek(list, { ...waiting, ...goal }, { assumption: "starts_per_week" });
      return found.ok ? "" : found.problems.map((one) => one.says).join(" ");
    };
    expect(says({ service: "servise" })).toMatch(/no service "servise".*service/);
    expect(says({ measure: "headcount" })).toMatch(/no figure "headcount" of a list/);
  });
});

describe("the balance of supply and need", () => {
  it("closes a gap, with today's unmet need counted", () => {
    const plan = oneTeam({
      assumptions: [given("unmet_need", 0.1), given("international_recruits", 120), given("leaver_rate", 0.1)],
    });
    for (const assumption of ["international_recruits", "leaver_rate", "added_posts"]) {
      const found = balanceWith(plan, { year: "2027/28" }, { assumption });
      if (!found.ok) throw new Error(found.problems[0]!.says);
      expect(found.value.now).toBeGreaterThan(0);
      expect(found.value.kind).toBe("found");
      expect(Math.abs(asScenario(plan, found.value, "gap_to_need", "2027/28"))).toBeLessThan(1e-4);
      expect(goalSays(found.value)).toMatch(/^For as many staff as are needed in 2027\/28 it takes /);
      expect(goalBeside(found.value)).toMatch(/^Without it, [\d.]+ WTE are lacking\.$/);
    }
  });

  it("says how many are still lacking where the gap cannot be closed", () => {
    const plan = oneTeam({ assumptions: [given("unmet_need", 0.5)] });
    const found = balanceWith(plan, { year: "2027/28" }, { assumption: "leaver_rate" });
    if (!found.ok) throw new Error(found.problems[0]!.says);
    expect(found.value.kind).toBe("not-reachable");
    expect(goalSays(found.value)).toMatch(
      /^As many staff as are needed in 2027\/28 cannot be reached with leaver rate between 0% and 100%; at the best [\d.,]+ WTE are lacking, at leaver rate 0%\.$/,
    );
  });

  it("takes a surplus down", () => {
    const plan = oneTeam({
      assumptions: [given("unmet_need", 0), given("international_recruits", 900), given("leaver_rate", 0.02)],
    });
    const found = balanceWith(plan, { year: "2027/28" }, { assumption: "international_recruits" });
    if (!found.ok) throw new Error(found.problems[0]!.says);
    expect(found.value.now).toBeLessThan(0);
    expect(found.value.levers[0]!.value).toBeLessThan(900);
    expect(goalSays(found.value)).toMatch(/^For no more staff than are needed in 2027\/28 it takes /);
    expect(goalBeside(found.value)).toMatch(/^Without it, [\d.,]+ WTE are more than is needed\.$/);
    expect(Math.abs(asScenario(plan, found.value, "gap_to_need", "2027/28"))).toBeLessThan(1e-4);
  });
});

describe("the training places of one place", () => {
  it("are found without moving those of another", () => {
    const plan = buildPlan({
      places: 2,
      registeredLevels: 1,
      years: 6,
      routes: [{ id: "bsc", label: "Degree", kind: "degree" }],
      assumptions: [
        given("pool_mobility", 0),
        given("intake_share", null, [
          { place: "place1", value: 0.3 },
          { place: "place2", value: 0.7 },
        ]),
      ],
    });
    const figures = (of: Plan, scenario: string | undefined, measure: string): readonly number[] => {
      const run = projectPlan(of, scenario === undefined ? {} : { scenario });
      if (!run.ok) throw new Error(run.problems.map(({ says }) => says).join(" "));
      const [table] = run.value.tables({ measures: [measure], by: ["place"] });
      return table!.groups.map((_, group) => table!.values[group * table!.times.length + 5]!);
    };
    const [before, other] = figures(plan, undefined, "headcount");
    const found = goalSeek(
      plan,
      { measure: "headcount", place: "place1", year: "2029/30", is: "at-least", value: before! + 25 },
      { assumption: "opening_intake", where: { place: "place1" } },
    );
    if (!found.ok) throw new Error(found.problems[0]!.says);
    expect(found.value.kind).toBe("found");
    expect(found.value.levers[0]!.lever.now).toBeCloseTo(60, 9);
    expect(found.value.levers[0]!.value).toBeGreaterThan(60);
    const added = addGoal(plan, found.value, signed);
    if (!added.ok) throw new Error(added.problems[0]!.says);
    const { plan: next, scenario } = added.value;
    const [after, same] = figures(next, scenario, "headcount");
    expect(after!).toBeCloseTo(before! + 25, 4);
    expect(same!).toBeCloseTo(other!, 6);
    expect(figures(next, scenario, "intakes")[1]!).toBeCloseTo(figures(plan, undefined, "intakes")[1]!, 6);
  });
});

describe("several levers", () => {
  /** Two places whose recruits are levers of their own: staff at the end are linear in both. */
  const stays = 0.9 ** (1 / 12);
  const perYear = (1 - stays ** 60) / (1 - stays) / 12;
  const ranged = (low: number, high: number) => ({ range: { low, likely: 50, high, level: 0.8 } });
  const plan = oneTeam({
    assumptions: [
      given("leaver_rate", 0.1),
      given("international_recruits", 50, [], ranged(30, 70)),
      given("returners", 50, [], ranged(40, 60)),
    ],
  });
  const before = opening * stays ** 60 + 100 * perYear;
  const goal: Goal = { ...staff, is: "at-least", value: before + 90 * perYear };

  it("share a change as the closed form of a linear plan has it: by the squares of their ranges", () => {
    const found = goalSeekSeveral(plan, goal, [{ assumption: "international_recruits" }, { assumption: "returners" }]);
    if (!found.ok) throw new Error(found.problems[0]!.says);
    // Widths 40 and 20: shares 1600 to 400 of the 90 that are needed.
    expect(found.value.kind).toBe("found");
    expect(found.value.levers[0]!.value).toBeCloseTo(50 + 72, 4);
    expect(found.value.levers[1]!.value).toBeCloseTo(50 + 18, 4);
    expect(asScenario(plan, found.value, "headcount", "2028/29")).toBeCloseTo(goal.value, 4);
    expect(goalSays(found.value)).toMatch(
      /it takes international recruits 122 people a year instead of 50 people a year and returners to practice 68/,
    );
  });

  it("have a frontier on which the target is just met", () => {
    const found = goalFrontier(plan, goal, [{ assumption: "international_recruits" }, { assumption: "returners" }]);
    if (!found.ok) throw new Error(found.problems[0]!.says);
    const { points } = found.value;
    expect(points[0]!.one).toBe(50);
    expect(points[0]!.other).toBeCloseTo(140, 1);
    // What one has more of the other needs less of, until it would do by itself.
    for (const { one, other } of points) expect(other!).toBeCloseTo(Math.max(50, 190 - one), 1);
  });
});

describe("what is asked amiss", () => {
  it("is said, and what there is", () => {
    const says = (goal: Partial<Goal>, lever = "leaver_rate"): string => {
      const found = goalSeek(oneTeam(), { ...staff, is: "at-least", value: 900, ...goal }, { assumption: lever });
      return found.ok ? "" : found.problems.map((one) => one.says).join(" ");
    };
    expect(says({ year: "2099/00" })).toMatch(/"2099\/00" is no year of the plan, which has 2024\/25/);
    expect(says({ measure: "headcounts" })).toMatch(/no figure "headcounts"/);
    expect(says({ place: "nowhere" })).toMatch(/no place "nowhere"/);
    expect(says({ scenario: "none" })).toMatch(/no scenario "none"/);
    expect(says({ chance: 80 })).toMatch(/between 0 and 1/);
    expect(says({}, "leaver_rat")).toMatch(/no assumption "leaver_rat".*leaver_rate/);
  });
});
