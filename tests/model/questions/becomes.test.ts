/** What a plan comes to before and after: each figure as a run of that plan gives it, and both at one date. */
import { expect, test } from "vitest";
import { planBecomes, projectPlan, type Becomes, type Plan } from "../../../model";
import { seedPlan } from "./read-seed-plan";

const england = seedPlan("england");
const children = seedPlan("tiered-children");
const atEnd = (plan: Plan, scenario?: string): number => {
  const run = projectPlan(plan, scenario === undefined ? {} : { scenario });
  if (!run.ok) throw new Error(run.problems[0]?.says);
  return run.value.tables({ measures: ["staff_in_post"], by: [], time: "year" })[0]!.values.at(-1)!;
};

test("the base, and scenarios that are new, beside how it was", () => {
  const after: Plan = {
    ...england,
    scenarios: [
      ...england.scenarios,
      { id: "stay", name: "Stay", changes: [{ assumption: "leaver_rate", op: "multiply", value: 0.5 }] },
    ],
  };
  const staff = planBecomes(england, after).filter(({ label }) => label === "Staff in post in March 2037");
  const base = atEnd(england);
  expect(staff.map(({ scenario, before, after: then }) => [scenario, before, then])).toEqual([
    [undefined, base, base],
    ["Stay", undefined, atEnd(after, "stay")],
  ]);
  expect(atEnd(after, "stay")).toBeGreaterThan(base);
});

test("of plans that end at different times, both when the shorter one ends", () => {
  const shorter = { ...england, years: england.years - 3 };
  const [staff] = planBecomes(england, shorter);
  expect(staff?.label).toBe("Staff in post in March 2034");
  expect(staff?.before).toBeCloseTo(staff?.after ?? Number.NaN, 6);
});

test("who waits is told where there is a service", () => {
  const rows = planBecomes(children, children);
  expect(rows.map(({ label }) => label)).toContain("Waiting for Children's occupational therapy in March 2029");
});

test("what only one of them has is told whichever comes first", () => {
  const [first] = england.scenarios;
  const without = { ...england, scenarios: england.scenarios.slice(1) };
  const told = (before: Plan, after: Plan) =>
    planBecomes(before, after).filter(({ scenario }) => scenario === first!.name);
  const swapped = ({ before, after, ...rest }: Becomes): Becomes => ({ ...rest, before: after, after: before });
  expect(told(england, without).length).toBeGreaterThan(0);
  expect(told(england, without).map(({ after }) => after)).toEqual(told(england, without).map(() => undefined));
  expect(told(without, england)).toEqual(told(england, without).map(swapped));
  const team = seedPlan("community-team");
  const labels = (before: Plan, after: Plan) => new Set(planBecomes(before, after).map(({ label }) => label));
  expect(labels(children, team)).toEqual(labels(team, children));
});

test("a scenario that rests on one that is other than it was is told too", () => {
  const rests = (value: number): Plan => ({
    ...england,
    scenarios: [
      { id: "stay", name: "Stay", changes: [{ assumption: "leaver_rate", op: "multiply", value }] },
      { id: "on-it", name: "On it", basedOn: "stay", changes: [] },
    ],
  });
  const [staff] = planBecomes(rests(0.9), rests(0.5)).filter(({ scenario }) => scenario === "On it");
  expect(staff?.after).toBeGreaterThan(staff?.before ?? Infinity);
});
