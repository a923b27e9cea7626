/** Staff, posts and places per 100,000 registered patients, worked out again from the plan's own figures. */
import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { explainNumber, readPlan, type Plan, type Table } from "../../model";
import { buildPlan, given } from "./build-plan";
import { runPlan } from "./run-plan";

function seed(name: string): Plan {
  const read = readPlan(readFileSync(`seeds/plans/${name}.otplan`, "utf8"));
  if (!read.ok) throw new Error(read.problems[0]?.says);
  return read.value;
}

const pairs = [
  ["staff_in_post", "staff_in_post_per_100k"],
  ["headcount", "headcount_per_100k"],
  ["establishment", "establishment_per_100k"],
  ["vacant_posts", "vacant_posts_per_100k"],
  ["vacancies", "vacancies_per_100k"],
  ["intakes", "intakes_per_100k"],
] as const;

describe("per 100,000 registered patients", () => {
  test("in England by region, each measure is its amount over the patients as published", () => {
    const england = seed("england");
    const published: Readonly<Record<string, number>> = {
      "east-of-england": 7_341_228,
      london: 11_124_345,
      midlands: 12_021_754,
      "north-east-and-yorkshire": 9_276_112,
      "north-west": 7_972_871,
      "south-east": 9_883_847,
      "south-west": 6_146_514,
    };
    const run = runPlan(england);
    for (const [amount, rate] of pairs) {
      const [amounts, rates] = run.tables({ measures: [amount, rate], by: ["region"] }) as [Table, Table];
      rates.values.forEach((value, i) => {
        const place = rates.groups[Math.floor(i / rates.times.length)]!.ids[0]!;
        expect(value, `${rate} ${place}`).toBeCloseTo((amounts.values[i]! * 100_000) / published[place]!, 9);
      });
      const [all, allRates] = run.tables({ measures: [amount, rate] }) as [Table, Table];
      expect(allRates.values[0]!).toBeCloseTo((all.values[0]! * 100_000) / 63_766_671, 9);
      if (rates.measure.kind === "stock")
        expect(allRates.opening[0]!).toBeCloseTo((all.opening[0]! * 100_000) / 63_766_671, 9);
    }
    const explained = explainNumber(run, { measure: "staff_in_post_per_100k", place: "london", year: "2024/25" });
    if (!explained.ok) throw new Error(explained.problems[0]?.says);
    expect(explained.value.parts.at(-1)!.value).toBeCloseTo(111.24345, 9);
    expect(explained.value.assumptions.map((one) => one.id)).toContain("registered_patients");
  });

  const places: Plan["structure"]["places"] = [
    { id: "all", label: "County", kind: "region" },
    { id: "north", label: "North", kind: "ics", parent: "all" },
    { id: "place1", label: "One", kind: "provider", parent: "north" },
    { id: "place2", label: "Two", kind: "provider", parent: "north" },
    { id: "place3", label: "South", kind: "ics", parent: "all" },
  ];
  const county = (where: Parameters<typeof given>[2]): Plan => {
    const plan = buildPlan({ places: 3, assumptions: [given("registered_patients", null, where)] });
    return { ...plan, structure: { ...plan.structure, places } };
  };
  const rates = (plan: Plan, by: "place" | "ics"): number[] => {
    const run = runPlan(plan);
    const [staff, rate] = run.tables({ measures: ["staff_in_post", "staff_in_post_per_100k"], by: [by] });
    return [...rate!.opening].map((value, i) => (staff!.opening[i]! * 100_000) / value);
  };

  test("a figure of a larger place counts for it as a whole and for none of its parts", () => {
    const plan = county([
      { place: "north", value: 300_000 },
      { place: "place3", value: 50_000 },
    ]);
    expect(rates(plan, "place")).toEqual([Number.NaN, Number.NaN, expect.closeTo(50_000, 6)]);
    expect(rates(plan, "ics")).toEqual([expect.closeTo(300_000, 6), expect.closeTo(50_000, 6)]);
  });

  test("a place without a figure is missing, and so is what it lies in", () => {
    const plan = county([
      { place: "place1", value: 100_000 },
      { place: "place3", value: 50_000 },
    ]);
    expect(rates(plan, "ics")).toEqual([Number.NaN, expect.closeTo(50_000, 6)]);
  });
});
