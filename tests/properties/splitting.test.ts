/** How finely a plan is cut is not a fact about the workforce: halves that are alike come to what the whole came to. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../model";
import { apart, over, runPlan } from "../model/run-plan";
import { randomModel, seed } from "./random-model";
import { splitPlace, splitSetting } from "./split-plan";

const totals = [
  "headcount",
  "staff_in_post",
  "establishment",
  "joiners",
  "exits",
  "retirements",
  "promotions",
  "looking",
  "gave_up",
  "learners",
  "intakes",
  "completions",
  "new_registrants",
] as const;

function sameTotals(one: Plan, two: Plan): void {
  const [first, second] = [runPlan(one, { scenario: "changed" }), runPlan(two, { scenario: "changed" })];
  for (const measure of totals) {
    const [a, b] = [over(first, measure), over(second, measure)];
    a.forEach((value, month) => {
      if (Math.max(value, b[month]!) > 1e-3)
        expect(apart(b[month]!, value), `${measure} in month ${month}: ${value} and ${b[month]}`).toBeLessThan(1e-9);
    });
  }
}

/**
 * Where nobody works there is nothing to divide new posts by but the number of places and settings, so those plans are
 * left out; an event is of one place and setting, and would be of one half only.
 */
const staffed = randomModel({ moves: false, events: false }).filter((plan) =>
  plan.assumptions.some((one) => one.id === "staff_in_post" && (one.where ?? []).every((entry) => entry.value !== 0)),
);

/** Who look for a post in neighbouring places have other neighbours where a place is divided. */
const staying = staffed.map((plan) => ({
  ...plan,
  assumptions: plan.assumptions.filter(({ id }) => id !== "pool_mobility" && id !== "pool_mobility_nation"),
}));

describe(`random plans, seed ${seed}`, () => {
  it("splitting a place into two identical halves changes no total", () => {
    fc.assert(
      fc.property(staying, (plan) => sameTotals(plan, splitPlace(plan, "place1"))),
      { seed, numRuns: 120 },
    );
  });
  it("splitting a setting into two identical halves changes no total", () => {
    fc.assert(
      fc.property(staffed, (plan) => sameTotals(plan, splitSetting(plan, "setting1"))),
      { seed, numRuns: 120 },
    );
  });
});
