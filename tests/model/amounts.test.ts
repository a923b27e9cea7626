/** A scenario's change to posts acts on the posts of whoever is in its scope, however the plan wrote them down. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectPlan, readPlan, type Change, type Plan, type Where } from "../../model";
import { buildPlan, given } from "./build-plan";

const seeds = join(import.meta.dirname, "../../seeds/plans");
function seedPlan(name: string): Plan {
  const read = readPlan(readFileSync(join(seeds, `${name}.otplan`), "utf8"));
  if (!read.ok) throw new Error(read.problems[0]!.says);
  return read.value;
}

const withChanges = (plan: Plan, ...changes: Change[]): Plan => ({
  ...plan,
  assumptions: plan.assumptions.some((one) => one.id === "added_posts")
    ? plan.assumptions
    : [...plan.assumptions, given("added_posts", null)],
  scenarios: [{ id: "tried", name: "Tried", changes }],
});

/** Funded posts at the end of the first month, of everybody or of some. */
function posts(plan: Plan, where: Where = {}): number {
  const outcome = projectPlan(plan, { scenario: "tried" });
  if (!outcome.ok) throw new Error(outcome.problems[0]!.says);
  const [table] = outcome.value.tables({ measures: ["establishment"], by: [], where, time: "month" });
  return table!.values[0]!;
}

describe("the community team, 26.5 posts given by level, 9 of them registered", () => {
  const team = seedPlan("community-team");
  const place = team.structure.places[0]!.id;
  const setting = team.structure.settings[0]!.id;
  const change = (op: Change["op"], value: number, where?: Where): Change => ({
    assumption: "establishment",
    op,
    value,
    ...(where === undefined ? {} : { where }),
  });
  const cases: readonly (readonly [string, Change, number])[] = [
    ["a tenth more for the only place", change("multiply", 1.1, { place }), 29.15],
    ["a tenth more for the only setting", change("multiply", 1.1, { setting }), 29.15],
    ["a tenth more for everybody", change("multiply", 1.1), 29.15],
    ["a tenth more for one level of the only place", change("multiply", 1.1, { place, level: "registered" }), 27.4],
    ["10 for one level of the only place", change("set", 10, { place, level: "registered" }), 27.5],
    ["10 for one level", change("set", 10, { level: "registered" }), 27.5],
    ["10 for everybody", change("set", 10), 10],
    ["one more for everybody", change("add", 1), 27.5],
    ["one more for the only place", change("add", 1, { place }), 27.5],
    ["one less for one level", change("add", -1, { level: "registered" }), 25.5],
  ];
  test.each(cases)("%s", (_words, asked, right) => {
    expect(posts(withChanges(team, asked))).toBeCloseTo(right, 9);
  });

  test("keeps the proportions there are when a total is set or added to", () => {
    const levels = team.structure.levels.map((level) => level.id);
    const before = levels.map((level) => posts(withChanges(team), { level }));
    for (const asked of [change("set", 53), change("add", 26.5), change("multiply", 2)]) {
      const after = levels.map((level) => posts(withChanges(team, asked), { level }));
      after.forEach((one, i) => expect(one).toBeCloseTo(before[i]! * 2, 9));
    }
  });

  test("refuses to take away more posts than there are", () => {
    const outcome = projectPlan(withChanges(team, change("add", -40)), { scenario: "tried" });
    expect(outcome.ok).toBe(false);
    expect(outcome.problems.map((one) => one.kind)).toContain("posts-below-zero");
  });
});

test("a total set for a region of two places is theirs together", () => {
  const plan = buildPlan({
    places: 2,
    years: 1,
    assumptions: [
      given("establishment", null, [
        { place: "place1", value: 1000 },
        { place: "place2", value: 1000 },
      ]),
    ],
  });
  expect(posts(withChanges(plan, { assumption: "establishment", op: "set", value: 2200 }))).toBeCloseTo(2200, 9);
});

test("changes act in order, each on what the one before left", () => {
  const plan = buildPlan({ places: 2, years: 1, assumptions: [given("establishment", 100)] });
  const changes: Change[] = [
    { assumption: "establishment", op: "set", value: 200 },
    { assumption: "establishment", op: "multiply", value: 1.5, where: { place: "place1" } },
    { assumption: "establishment", op: "add", value: 10 },
  ];
  expect(posts(withChanges(plan, ...changes))).toBeCloseTo(
    200 + 0.5 * posts(withChanges(plan, changes[0]!), { place: "place1" }) + 10,
    9,
  );
});

test("what comes in over months begins in one", () => {
  const plan = buildPlan({ places: 2, years: 1, assumptions: [given("establishment", 100)] });
  const ramped = withChanges(plan, { assumption: "establishment", op: "add", value: 5, ramp: 6 });
  const outcome = projectPlan(ramped, { scenario: "tried" });
  expect(outcome.ok).toBe(false);
  expect(outcome.problems.map((one) => one.kind)).toContain("ramp-without-from");
});

test("a scenario does not change who was there before the plan", () => {
  const plan = buildPlan({ places: 2, years: 1 });
  for (const assumption of ["staff_in_post", "mean_age", "vacancy_rate", "origin_share"]) {
    const outcome = projectPlan(
      { ...plan, scenarios: [{ id: "tried", name: "Tried", changes: [{ assumption, op: "multiply", value: 1.1 }] }] },
      { scenario: "tried" },
    );
    expect(outcome.ok, assumption).toBe(false);
    expect(outcome.problems.map((one) => one.kind)).toContain("changes-the-past");
  }
});
