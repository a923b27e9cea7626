import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFormula } from "../../../model/resolve/formula/formula";
import { stepBetween } from "../../../model/uncertainty/step";

const none = { least: undefined, most: undefined, mostExcluded: false };
const positive = { ...none, least: 0 };
const share = { least: 0, most: 1, mostExcluded: false };

describe("the step of a value that others move with", () => {
  it("is a difference where there are no limits", () => {
    const step = stepBetween(0.02, -0.01, none);
    expect(step(0.05)).toBeCloseTo(0.02, 12);
  });

  it("is a proportion above a limit", () => {
    expect(stepBetween(10, 12, positive)(5)).toBeCloseTo(6, 12);
    expect(stepBetween(1, 2, { ...none, least: -1 })(3)).toBeCloseTo(5, 12);
  });

  it("is the same odds between two limits", () => {
    // Odds of 1 to 1 become 3 to 1, so that 1 to 3 become 1 to 1.
    expect(stepBetween(0.5, 0.75, share)(0.25)).toBeCloseTo(0.5, 12);
  });

  it("leaves an empty value empty, and gives exactly what was drawn to the value itself", () => {
    const step = stepBetween(0.848, 0.8513, share);
    expect(step(null)).toBeNull();
    expect(step(0.848)).toBe(0.8513);
  });

  it("takes a formula that comes to the middle to what was drawn", () => {
    const formula = parseFormula(String(stepBetween(0.848, 0.8513, share)("= one - 0.1")));
    if (!formula.ok) throw new Error(formula.problems[0]?.says);
    expect(formula.value.evaluate({ one: 0.948 })).toBeCloseTo(0.8513, 12);
  });

  it("keeps the limits and never turns round", () => {
    const inside = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    const bounds = fc.constantFrom(none, positive, share, { ...none, most: 1 }, { ...share, least: -2 });
    fc.assert(
      fc.property(inside, inside, inside, inside, bounds, (from, to, a, b, limits) => {
        const step = stepBetween(from, to, limits);
        const [movedA, movedB] = [step(a), step(b)];
        if (typeof movedA !== "number" || typeof movedB !== "number") throw new Error("a number stays a number");
        // Two that are all but the same may change places in their last digit.
        expect((movedA - movedB) * Math.sign(a - b)).toBeGreaterThanOrEqual(-1e-12);
        expect(movedA).toBeGreaterThanOrEqual(limits.least ?? -Infinity);
        expect(movedA).toBeLessThanOrEqual(limits.most ?? Infinity);
        if (limits.least === undefined || limits.most === undefined) return;
        const formula = parseFormula(String(step("= one + 0")));
        if (!formula.ok) throw new Error(formula.problems[0]?.says);
        expect(formula.value.evaluate({ one: a })).toBeCloseTo(movedA, 9);
      }),
    );
  });
});
