/** Levels by the name that people know them by. */
import { expect, it } from "vitest";
import { levelName, levelNamed, projectPlan, whereLabel } from "../../model";
import { partNamed } from "../../model/exchange/pasted-names";
import { latticeOf } from "../../model/composition/lattice";
import { membersOf } from "../../model/plan/members";
import { knownPlaces } from "../../electron/headless/known-places";
import { seedPlan } from "./questions/read-seed-plan";

const named = (label: string, payBand: string): string => levelName({ label, payBand });

it("stands beside its bands, one or several, and not twice", () => {
  expect(named("Registered", "6")).toBe("Registered (band 6)");
  expect(named("Support worker", "3-4")).toBe("Support worker (bands 3 and 4)");
  expect(named("Band 6", "6")).toBe("Band 6");
  expect(named("Volunteers", "")).toBe("Volunteers");
});

it("is found in a plan by its id", () => {
  const plan = seedPlan("england");
  for (const { id, label } of plan.structure.levels)
    expect(levelNamed(plan, id).startsWith(`${label} (band`)).toBe(true);
  expect(levelNamed(plan, "no-such")).toBe("no-such");
});

it("is the same in the labels of result tables, of who the workforce is, and of whom a figure is for", () => {
  const plan = seedPlan("england");
  const names = plan.structure.levels.map(levelName);
  const run = projectPlan(plan);
  if (!run.ok) throw new Error(run.problems[0]?.says);
  const [table] = run.value.tables({ measures: ["staff_in_post"], by: ["level"] });
  expect(table?.groups.map(({ labels }) => labels[0])).toEqual(names);
  const columns = latticeOf(plan, membersOf(plan)).columns.map(({ label }) => label);
  expect(columns.slice(1, names.length + 1)).toEqual(names);
  expect(plan.structure.levels.map(({ id }) => whereLabel(plan, { level: id }))).toEqual(names);
});

it("is known again in a sheet handed out when several bands were written as they are in a plan", () => {
  const plan = seedPlan("community-team");
  const posts = plan.assumptions.find(({ id }) => id === "establishment");
  if (posts === undefined) throw new Error("no posts");
  for (const cell of ["Support worker (band 3-4)", "Support worker (bands 3 and 4)"])
    expect(partNamed(plan, posts, cell, knownPlaces).where).toEqual({ level: "support" });
});
