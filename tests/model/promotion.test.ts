/** Between which levels people are promoted: only from support posts into registered ones nobody is. */
import { describe, expect, it } from "vitest";
import type { Plan, Structure } from "../../model";
import { buildPlan, given } from "./build-plan";
import { over, runPlan } from "./run-plan";

/** Two support levels below one registered level. */
function twoSupportLevels(closure: Plan["closure"]): Plan {
  const plan = buildPlan({
    closure,
    registeredLevels: 1,
    origins: 1,
    assumptions: [
      given("promotion_rate", 0.2),
      given("promotion_limit", 0.2),
      given("internal_share", 1),
      given("leaver_rate", 0.05),
      given("vacancy_rate", 0, [{ level: "senior", value: 0.2 }]),
      given("establishment_growth", 0),
      given("months_to_fill", 3),
      given("level_share", null, [
        { level: "support", value: 0.5 },
        { level: "senior", value: 0.2 },
        { level: "level1", value: 0.3 },
      ]),
      given("leaver_level_factor", 1),
    ],
  });
  const [support, ...registered] = plan.structure.levels;
  const senior: Structure["levels"][number] = { ...support!, id: "senior", label: "Senior support worker" };
  return { ...plan, structure: { ...plan.structure, levels: [support!, senior, ...registered] } };
}

describe.each(["supply-led", "posts-led"] as const)("promotion in a %s plan", (closure) => {
  const projection = runPlan(twoSupportLevels(closure));
  it("goes on between levels that are not registered", () => {
    const promoted = over(projection, "promotions", "year", { level: "support" });
    for (const heads of promoted) expect(heads).toBeGreaterThan(0);
  });
  it("does not reach from support into registered posts", () => {
    const promoted = over(projection, "promotions", "year", { level: "senior" });
    for (const heads of promoted) expect(heads).toBe(0);
  });
});
