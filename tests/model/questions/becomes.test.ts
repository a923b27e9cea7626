/** What a plan comes to before and after: each figure as a run of that plan gives it, and both at one date. */
import { expect, test } from "vitest";
import { planBecomes, projectPlan, type Plan } from "../../../model";
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
