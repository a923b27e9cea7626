import { describe, expect, it } from "vitest";
import type { Assumption, Plan } from "../../../model/plan/plan";
import { uncertaintyOf } from "../../../model/uncertainty/uncertain";
import { buildPlan, given } from "../build-plan";

const range = { low: 0.06, likely: 0.08, high: 0.11, level: 0.8 };

const planWith = (assumption: Assumption, more: Partial<Plan> = {}): Plan => ({
  ...buildPlan({ assumptions: [assumption] }),
  ...more,
});

/** The assumption as one luck gives it, whatever number the others are. */
function drawn(plan: Plan, id: string, luck: Readonly<Record<string, number>>): Assumption {
  const { luck: keys, uncertain } = uncertaintyOf(plan);
  const found = uncertain.find(({ assumption }) => assumption.id === id);
  if (found === undefined) throw new Error(`${id} is not drawn`);
  return found.drawn(Float64Array.from(keys, ({ key }) => luck[key] ?? 0.5));
}

describe("what of a plan is uncertain", () => {
  it("goes through low, middle and high", () => {
    const plan = planWith(given("leaver_rate", 0.08, [], { range }));
    for (const [luck, value] of [
      [0.1, 0.06],
      [0.5, 0.08],
      [0.9, 0.11],
    ] as const)
      expect(drawn(plan, "leaver_rate", { leaver_rate: luck }).value).toBeCloseTo(value, 12);
  });

  it("has the value for the middle where no likely one is given", () => {
    const plan = planWith(given("leaver_rate", 0.07, [], { range: { low: 0.06, high: 0.11, level: 0.8 } }));
    expect(drawn(plan, "leaver_rate", {}).value).toBeCloseTo(0.07, 12);
  });

  it("moves parts and dated values with it, and gives those with a range their own", () => {
    const plan = planWith(
      given(
        "leaver_rate",
        0.08,
        [
          { place: "place1", value: 0.1 },
          { place: "place2", value: 0.05, range: { low: 0.04, high: 0.065, level: 0.8 } },
        ],
        { range, when: [{ from: "2025-04", value: 0.09 }] },
      ),
    );
    const high = drawn(plan, "leaver_rate", { leaver_rate: 0.9 });
    // The odds of leaving rise as those of the value do.
    const odds = (p: number): number => p / (1 - p);
    const ratio = odds(0.11) / odds(0.08);
    const [first, second] = (high.where ?? []).map(({ value }) => Number(value));
    expect(odds(first ?? NaN)).toBeCloseTo(odds(0.1) * ratio, 9);
    expect(second).toBeCloseTo(0.065, 12);
    expect(odds(Number(high.when?.[0]?.value))).toBeCloseTo(odds(0.09) * ratio, 9);
  });

  it("draws one luck for all parts unless they are apart", () => {
    const parts = [
      { place: "place1", value: 0.1 },
      { place: "place2", value: 0.05 },
    ];
    const together = uncertaintyOf(planWith(given("leaver_rate", 0.08, parts, { range })));
    expect(together.luck.map(({ key }) => key)).toEqual(["leaver_rate"]);
    const apart = uncertaintyOf(planWith(given("leaver_rate", 0.08, parts, { range, together: 0 })));
    expect(apart.luck.map(({ key }) => key)).toEqual([
      "leaver_rate",
      "leaver_rate@place=place1",
      "leaver_rate@place=place2",
    ]);
    expect(apart.pairs).toEqual([]);
    const partly = uncertaintyOf(planWith(given("leaver_rate", 0.08, parts, { range, together: 0.4 })));
    expect(partly.pairs).toHaveLength(3);
    expect(partly.pairs.every(({ rank }) => rank === 0.4)).toBe(true);
  });

  it("chooses readings as often as their weights say", () => {
    const readings = [
      { label: "one", value: 0.02, weight: 1 },
      { label: "two", value: 0.0319, weight: 3 },
      { label: "three", value: 0.05 },
    ];
    const plan = planWith(given("leaver_rate", 0.02, [], { readings }));
    const values = [0.1, 0.24, 0.26, 0.9, 0.999].map((luck) => drawn(plan, "leaver_rate", { leaver_rate: luck }).value);
    expect(values).toEqual([0.02, 0.02, 0.0319, 0.0319, 0.0319]);
  });

  it("is equally likely anywhere between two numbers", () => {
    const plan = planWith(given("leaver_rate", 0.08, [], { evenly: { low: 0.04, high: 0.12 } }));
    expect(drawn(plan, "leaver_rate", { leaver_rate: 0.25 }).value).toBeCloseTo(0.06, 12);
  });

  it("is nothing where no value has a range", () => {
    const plan = planWith(given("leaver_rate", 0.08));
    expect(uncertaintyOf(plan).uncertain.map(({ assumption }) => assumption.id)).not.toContain("leaver_rate");
  });

  it("does not draw what a calibration works out", () => {
    const plan = planWith(given("leaver_rate", null, [{ place: "place1", value: 0.1 }], { range }), {
      calibrations: [
        {
          id: "rest",
          label: "the rest",
          method: "exit-rate",
          unknown: ["leaver_rate"],
          target: "whole",
          window: "now",
        },
      ],
    });
    expect(uncertaintyOf(plan).uncertain.map(({ assumption }) => assumption.id)).not.toContain("leaver_rate");
  });
});
