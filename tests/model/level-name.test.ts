/** Levels by the name that people know them by. */
import { expect, it } from "vitest";
import { levelName, levelNamed } from "../../model";
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
