/** A system beside the other systems of its region: the region's totals, and what a figure of its own does to the others. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import {
  placeWeights,
  planForPlace,
  planBesideNeighbours,
  readPlan,
  setValue,
  type Plan,
  type Where,
  writePlan,
} from "../../../model";
import { apart, runPlan } from "../run-plan";

const signed = { when: "2026-11-28T09:00:00.000Z", who: "Asha" };
const birmingham = "ics:birmingham-and-solihull";

function seed(name: string): Plan {
  const read = readPlan(readFileSync(`seeds/plans/${name}.otplan`, "utf8"));
  if (!read.ok) throw new Error(read.problems[0]?.says);
  return read.value;
}
const systems = seed("england-ics");

function beside(whole: Plan, place: string): ReturnType<typeof planBesideNeighbours> {
  const weights = placeWeights(whole);
  if (!weights.ok) throw new Error(weights.problems[0]?.says);
  return planBesideNeighbours(whole, place, weights.value, signed);
}

/** Registered staff in trusts on the day before the plan starts, by system. */
const trusts: Where = {
  setting: ["acute", "community", "mental-health", "care-trust", "other", "not-stated"],
  level: ["newly-registered", "registered", "enhanced", "advanced", "consultant"],
};
function staff(plan: Plan): Readonly<Record<string, number>> {
  const [table] = runPlan(plan, { recorded: false }).tables({
    measures: ["staff_in_post"],
    by: ["ics"],
    where: trusts,
  });
  return Object.fromEntries(table!.groups.map(({ ids }, number) => [ids[0]!, table!.opening[number]!]));
}
const sum = (numbers: Readonly<Record<string, number>>): number =>
  Object.values(numbers).reduce((all, one) => all + one, 0);

function typed(plan: Plan, assumption: string, where: Where, value: number): Plan {
  const set = setValue(plan, { assumption, where, value }, signed);
  if (!set.ok) throw new Error(set.problems[0]?.says);
  return set.value.plan;
}

describe("a plan made for one place", () => {
  test.each([
    ["england", "london"],
    ["england", "north-west"],
    ["england-ics", birmingham],
  ])("of %s for %s agrees with itself: nothing it was made of contradicts anything else", (name, place) => {
    const whole = seed(name);
    const weights = placeWeights(whole);
    if (!weights.ok) throw new Error(weights.problems[0]?.says);
    const made = planForPlace(whole, place, weights.value, signed);
    if (!made.ok) throw new Error(made.problems[0]?.says);
    const read = readPlan(writePlan(made.value.plan));
    // What is empty in the larger plan is empty here, and said; there is nothing else to say.
    expect(read.problems.filter(({ severity }) => severity !== "note").map(({ says }) => says)).toEqual([]);
    const { problems } = runPlan(made.value.plan, { recorded: false });
    expect(problems.map(({ says }) => says).filter((says) => says.includes("contradict"))).toEqual([]);
  });
});

describe("a system beside its neighbours", () => {
  let plan: Plan;
  beforeAll(() => {
    const made = beside(systems, birmingham);
    if (!made.ok) throw new Error(made.problems[0]?.says);
    plan = made.value.plan;
  });

  test("is the plan of its region with every system apart, called after it, and reads back the same", () => {
    expect(plan.title).toBe("Birmingham and Solihull beside the rest of Midlands");
    const region = systems.structure.places.filter((place) => place.parent === "midlands").map((place) => place.id);
    expect(plan.structure.places.map((place) => place.id)).toEqual(["midlands", ...region]);
    expect(plan.about).toContain(`the ${region.length - 1} other places of Midlands`);
    const read = readPlan(writePlan(plan));
    expect(read.ok && read.value).toEqual(plan);
  });

  // Figures given by the year of their prices differ in nothing else: none of them may be lost on the way.
  test("costs what its region costs in the larger plan, in every year and in the prices of any year", () => {
    const priced = ["cost", "cost_of_training", "backfill_cost"];
    for (const year of [2024, 2025, 2026]) {
      const [here, all] = [plan, systems].map((one) =>
        runPlan(typed(one, "price_year", {}, year), { recorded: false }).tables({
          measures: priced,
          where: { place: "midlands" },
        }),
      );
      all!.forEach((table, number) =>
        table.values.forEach((value, at) => {
          expect(value).toBeGreaterThan(0);
          expect(apart(here![number]!.values[at]!, value)).toBeLessThan(1e-3);
        }),
      );
    }
  });

  test("has the staff that its region has in the larger plan, in every year", () => {
    const all = runPlan(systems, { recorded: false }).tables({
      measures: ["staff_in_post", "establishment"],
      where: { place: "midlands" },
    });
    const here = runPlan(plan, { recorded: false }).tables({ measures: ["staff_in_post", "establishment"] });
    all.forEach((table, number) =>
      table.values.forEach((value, year) => expect(apart(here[number]!.values[year]!, value)).toBeLessThan(1e-3)),
    );
  });

  test("a count of its own replaces its share; the region's total stands and the others share what is left", () => {
    const before = staff(plan);
    const own = before[birmingham]! + 40;
    const after = staff(typed(plan, "staff_in_post", { place: birmingham, ...trusts }, own));
    expect(after[birmingham]).toBeCloseTo(own, 6);
    expect(sum(after)).toBeCloseTo(sum(before), 6);
    const left = (sum(before) - own) / (sum(before) - before[birmingham]!);
    for (const [place, wte] of Object.entries(before))
      if (place !== birmingham) expect(after[place]! / wte, place).toBeCloseTo(left, 8);
  });

  test("in the plan for England too, other regions keep theirs", () => {
    const before = staff(systems);
    const after = staff(typed(systems, "staff_in_post", { place: birmingham, ...trusts }, 100));
    expect(after[birmingham]).toBeCloseTo(100, 6);
    expect(sum(after)).toBeCloseTo(sum(before), 4);
    expect(after["ics:devon"]).toBeCloseTo(before["ics:devon"]!, 6);
    expect(after["ics:black-country"]!).toBeGreaterThan(before["ics:black-country"]!);
  });

  test("a rate of its own replaces the region's there alone", () => {
    const rates = (of: Plan): Readonly<Record<string, number>> => {
      const [table] = runPlan(of, { recorded: false }).tables({
        measures: ["vacancy_rate"],
        by: ["ics"],
        where: trusts,
      });
      return Object.fromEntries(table!.groups.map(({ ids }, number) => [ids[0]!, table!.opening[number]!]));
    };
    const { setting } = trusts;
    const before = rates(plan);
    const after = rates(typed(plan, "vacancy_rate", { place: birmingham, setting }, 0.2));
    expect(after[birmingham]).toBeCloseTo(0.2, 9);
    for (const [place, rate] of Object.entries(before))
      if (place !== birmingham) expect(after[place], place).toBeCloseTo(rate, 9);
  });

  test("is refused for a place that lies in none, lies in it alone, or is not there", () => {
    for (const [place, says] of [
      ["england", "Nothing lies beside England"],
      ["atlantis", "There is no place"],
    ] as const)
      expect(beside(systems, place)).toMatchObject({
        ok: false,
        problems: [{ says: expect.stringContaining(says) as string }],
      });
  });
});
