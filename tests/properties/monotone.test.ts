/**
 * Which way things move when supply leads. It holds for the headcount of levels filled from pools: there everybody
 * who stays longer or joins as well is one more. Where vacancies pull people in it need not hold, see the end.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assumption, Plan, Value } from "../../model";
import { buildPlan, given } from "../model/build-plan";
import { over, runPlan } from "../model/run-plan";
import { randomModel, seed } from "./random-model";

/** The plan with every number an assumption has changed by one function. */
function changed(plan: Plan, id: string, to: (value: number) => number): Plan {
  const value = (before: Value): Value => (typeof before === "number" ? to(before) : before);
  const dated = (when: Assumption["when"]): Assumption["when"] =>
    when?.map((entry) => ({ ...entry, value: value(entry.value) }));
  const entry = <T extends { value: Value; when?: Assumption["when"] }>(one: T): T => ({
    ...one,
    value: value(one.value),
    ...(one.when === undefined ? {} : { when: dated(one.when) }),
  });
  return {
    ...plan,
    assumptions: plan.assumptions.map((one) =>
      one.id === id
        ? entry({ ...one, ...(one.where === undefined ? {} : { where: one.where.map((where) => entry(where)) }) })
        : one,
    ),
  };
}

// An event that takes everybody there is takes more where there are more, so plans without events.
const supplyLed = randomModel({ closure: "supply-led", support: false, placements: false, events: false });
const noFewer = (more: Plan, less: Plan): void => {
  const [high, low] = [over(runPlan(more), "headcount", "year"), over(runPlan(less), "headcount", "year")];
  high.forEach((heads, year) => expect(heads, `year ${year}`).toBeGreaterThanOrEqual(low[year]! * (1 - 1e-12)));
};
const check = { seed, numRuns: 250 };

describe(`supply-led plans, seed ${seed}`, () => {
  it("a higher leaver rate never leaves more staff at the end of any year", () => {
    fc.assert(
      fc.property(supplyLed, fc.double({ min: 1.01, max: 3, noNaN: true }), (plan, times) =>
        noFewer(
          plan,
          changed(plan, "leaver_rate", (rate) => Math.min(0.95, rate * times)),
        ),
      ),
      check,
    );
  });
  it("a higher intake never leaves fewer", () => {
    fc.assert(
      fc.property(supplyLed, fc.double({ min: 1.01, max: 5, noNaN: true }), (plan, times) =>
        noFewer(
          changed(plan, "opening_intake", (intake) => intake * times),
          plan,
        ),
      ),
      check,
    );
  });
  it("a higher course attrition never leaves more", () => {
    fc.assert(
      fc.property(supplyLed, fc.double({ min: 1.01, max: 3, noNaN: true }), (plan, times) =>
        noFewer(
          plan,
          changed(plan, "attrition", (rate) => Math.min(0.95, rate * times)),
        ),
      ),
      check,
    );
  });
});

describe("where vacancies pull people in", () => {
  it("a higher leaver rate can leave more heads: two part-timers fill the post of one who left", () => {
    const ages = [
      { id: "20-39", label: "20 to 39", from: 20, years: 20 },
      { id: "40-69", label: "40 to 69", from: 40, years: 30 },
    ];
    const plan = buildPlan({
      places: 1,
      origins: 1,
      registeredLevels: 0,
      support: true,
      ages,
      years: 2,
      closure: "posts-led",
      assumptions: [
        given("mean_age", 30),
        given("share_over_55", 0),
        given("participation", 1, [{ age: "40-69", value: 0.5 }]),
        given("joining_age_open_market", null, [
          { age: "20-39", value: 0 },
          { age: "40-69", value: 1 },
        ]),
        given("retirement_rate", 0),
        given("vacancy_rate", 0),
        given("establishment_growth", 0),
        given("months_to_fill", 1),
      ],
    });
    const more = changed(plan, "leaver_rate", () => 0.3);
    const [few, many] = [runPlan(plan), runPlan(more)];
    expect(over(many, "headcount", "year")[1]!).toBeGreaterThan(over(few, "headcount", "year")[1]!);
    expect(over(many, "staff_in_post", "year")[1]!).toBeLessThan(over(few, "staff_in_post", "year")[1]!);
  });
});
