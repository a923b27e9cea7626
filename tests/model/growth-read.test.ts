/** The places of the other readings of the 3.6% take runs of the plan: only those that are read are worked out. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { calibrated } from "../../model/calibrate/calibrated";
import { growthRead } from "../../model/calibrate/growth-read";
import { resolutionsOf } from "../../model/calibrate/run";
import { readPlan, type Plan } from "../../model";

const read = readPlan(readFileSync(new URL("../../seeds/plans/england.otplan", import.meta.url), "utf8"));
if (!read.ok) throw new Error(read.problems[0]?.says);
const england: Plan = read.value;
const [byTheEnd, aYear] = ["places_for_larger_workforce", "places_for_growing_workforce"] as const;

const placesUnder = (plan: Plan, scenario: string | undefined): readonly (number | undefined)[] => {
  const register = resolutionsOf(plan).of(scenario);
  if (!register.ok) throw new Error(register.problems[0]?.says);
  return [byTheEnd, aYear].map((id) => register.value.series(id)?.at(0)[0]);
};

/** England under another way of writing the reading. */
const withReading = (reading: Partial<Plan["assumptions"][number]>): Plan => ({
  ...england,
  assumptions: england.assumptions.map((one) => (one.id === "growth_reading" ? { ...one, ...reading } : one)),
});
const needed = (plan: Plan, scenario?: string): readonly string[] => growthRead(plan, scenario).map(({ id }) => id);

describe("the places that are worked out", () => {
  it("are those that a scenario reads, and come to what they come to with all others", () => {
    const all = calibrated(england);
    if (!all.ok) throw new Error(all.problems[0]?.says);
    const value = (id: string): unknown => all.value.plan.assumptions.find((one) => one.id === id)?.value;
    expect(placesUnder(england, "workforce-grows-by-3-6")).toEqual([value(byTheEnd), Number.NaN]);
    expect(placesUnder(england, "workforce-grows-3-6-a-year")).toEqual([Number.NaN, value(aYear)]);
    expect(placesUnder(england, undefined)).toEqual([Number.NaN, Number.NaN]);
  });

  it("are all where the reading is worked out or passes others on its way", () => {
    const both = ["places-by-the-end", "places-a-year"];
    expect(needed(england)).toEqual([]);
    expect(needed(withReading({ value: 3 }))).toEqual(["places-a-year"]);
    expect(needed(withReading({ when: [{ from: "2030-04", value: 2 }] }))).toEqual(["places-by-the-end"]);
    expect(needed(withReading({ value: "= 1 + 1" }))).toEqual(both);
    const [scenario] = england.scenarios.filter(({ id }) => id === "workforce-grows-3-6-a-year");
    if (scenario === undefined) throw new Error("there is no such scenario");
    const slowly = { ...scenario, changes: scenario.changes.map((change) => ({ ...change, ramp: 24 })) };
    expect(needed({ ...england, scenarios: [slowly] }, scenario.id)).toEqual(both);
  });

  it("are those that a formula names too", () => {
    const named: Plan = {
      ...england,
      assumptions: england.assumptions.map((one) =>
        one.id === "commissioning_growth" ? { ...one, value: `= ${byTheEnd} / 100000` } : one,
      ),
    };
    expect(needed(named, "workforce-grows-3-6-a-year")).toEqual(["places-by-the-end", "places-a-year"]);
  });
});
