/** A choice, a switch and a month by its number have no tenth: nobody is told what a tenth less of one does. */
import { describe, expect, it } from "vitest";
import { sizeOf } from "../../../electron/headless/causes";
import { hasTenths, leverOf, numberCauses } from "../../../model";
import { whyWords } from "../../../renderer/words/frame";
import { seedPlan } from "./read-seed-plan";

const england = seedPlan("england");
const named = england.assumptions.filter(({ unit }) => !hasTenths(unit)).map(({ id }) => id);

describe("what names something instead of saying how much", () => {
  it("is every choice, switch and calendar month of England's plan, and nothing else", () => {
    expect([...named].sort()).toEqual(
      [
        "band_point",
        "course_end_month",
        "educator_limited",
        "employer_table_reading",
        "growth_reading",
        "intake_month",
        "placement_limited",
        "price_year",
      ].sort(),
    );
  });
  it("is not run with a tenth less of it, and moves nothing by a size", () => {
    const lever = leverOf(england);
    if (!lever.ok) throw new Error("the plan was expected to resolve");
    for (const id of named) expect(lever.value.run(id), id).toBeUndefined();
    const request = { measure: "staff_in_post", place: "england", year: "2024/25" };
    for (const { assumption, moves } of numberCauses(lever.value, request, named)) expect(moves, assumption).toBeNaN();
  });
  it("is told without a size", () => {
    expect(sizeOf({ moves: Number.NaN, unit: "choice" })).toBe("no tenth of it");
    expect(sizeOf({ moves: -0.031, unit: "WTE" })).toBe("−3.1%");
    expect(whyWords.noTenths).not.toMatch(/smaller|larger/);
  });
});
