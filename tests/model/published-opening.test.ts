/** Published figures beside what plans open with: whose rows they are, in which reading, to the digit printed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publishedOpening } from "../../electron/headless/published";
import {
  besidePublished,
  calibrated,
  inPrint,
  placeWeights,
  planForPlace,
  projectPlan,
  readPlan,
  takeReading,
  type BesidePublished,
  type Plan,
} from "../../model";

// England is calibrated and run several times over here.

const signed = { when: "2026-11-28T09:00:00.000Z", who: "Asha" };

function planFrom(name: string): Plan {
  const outcome = readPlan(readFileSync(join(import.meta.dirname, "../../seeds/plans", `${name}.otplan`), "utf8"));
  if (!outcome.ok) throw new Error(outcome.problems[0]!.says);
  return outcome.value;
}

function beside(plan: Plan): readonly BesidePublished[] {
  const projected = projectPlan(plan);
  if (!projected.ok) throw new Error(projected.problems[0]!.says);
  return besidePublished(plan, projected.value, publishedOpening());
}

const england = planFrom("england");
const labels = (rows: readonly BesidePublished[]): string[] =>
  rows.map(({ published }) => `${published.table} | ${published.label}`);

describe("the reading of the employer table", () => {
  const choice = england.assumptions.find(({ id }) => id === "employer_table_reading")!;
  test.each(choice.readings!.map((reading) => [reading.label, reading] as const))(
    "as %s reproduces every published table to the digit printed",
    (_, reading) => {
      const taken = takeReading(england, choice.id, reading, undefined, signed);
      if (!taken.ok) throw new Error(taken.problems[0]!.says);
      const rows = beside(taken.value.plan);
      expect(rows.length).toBeGreaterThan(30);
      for (const { published, opening, agrees } of rows) {
        const { unit, digits, value, label } = published;
        expect(inPrint(unit, digits, opening), label).toBe(inPrint(unit, digits, value));
        expect(agrees, label).toBe(true);
      }
      const acute = rows.find(({ published }) => published.figure === "nhs.staff.acute")!;
      expect([acute.published.measure, acute.published.unit]).toEqual(
        reading.value === 1 ? ["staff_in_post", "WTE"] : ["headcount", "heads"],
      );
    },
  );
});

describe("rows belong to plans that have their place", () => {
  test("a system with a figure of its own is held against it", () => {
    const own = beside(planFrom("england-ics")).find(({ published }) => published.place === "ics:mid-and-south-essex");
    expect(own).toMatchObject({ agrees: true, published: { value: 0.261 } });
    expect(labels(beside(england)).some((label) => label.includes("Essex"))).toBe(false);
  });

  test("a region's plan has its own rows and no others", () => {
    const solved = calibrated(england);
    if (!solved.ok) throw new Error(solved.problems[0]!.says);
    const whole = solved.value.plan;
    const weights = placeWeights(whole);
    const cut = weights.ok ? planForPlace(whole, "london", weights.value, signed) : weights;
    if (!cut.ok) throw new Error(cut.problems[0]!.says);
    const rows = beside(cut.value.plan);
    expect(labels(rows)).toEqual(["vacancies | London", "vacancy-rates | London", "leavers | London"]);
    for (const { published, agrees } of rows) expect(agrees, published.label).toBe(true);
  });

  test("a team has none", () => expect(beside(planFrom("community-team"))).toEqual([]));
});

test("a plan that opens elsewhere disagrees where it does, and nowhere else", () => {
  const moved: Plan = {
    ...england,
    assumptions: england.assumptions.map((one) => (one.id === "leaver_rate_england" ? { ...one, value: 0.085 } : one)),
  };
  const differing = beside(moved).filter(({ agrees }) => !agrees);
  expect(labels(differing)).toEqual(["leavers | England"]);
  expect(inPrint("per year", 1, differing[0]!.opening)).toBe(8.5);
});
