/** Whose a figure is that holds at a place: its own, a larger place's, or a share of a larger place's. */
import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { explainNumber, placeWeights, readPlan, setValue, whoseInWords, type Plan } from "../../model";
import { planForPlace } from "../../model/plan/edit/plan-for-place";
import { membersOf } from "../../model/plan/members";
import { figuresOf, type Whose } from "../../model/plan/ask/whose";
import { buildPlan, given } from "./build-plan";
import { runPlan } from "./run-plan";

const signed = { when: "2026-11-28T09:00:00.000Z", who: "Asha" };

function seed(name: string): Plan {
  const read = readPlan(readFileSync(`seeds/plans/${name}.otplan`, "utf8"));
  if (!read.ok) throw new Error(read.problems[0]?.says);
  return read.value;
}
const england = seed("england");
const systems = seed("england-ics");

/** The figure of registered staff in acute trusts. */
function whose(plan: Plan, assumption: string, place: string): Whose {
  const members = membersOf(plan);
  const leaf = members.leavesUnder(place)[0]!;
  return figuresOf(plan).of(assumption, place, (name) =>
    name === "place"
      ? leaf
      : name === "setting"
        ? members.index("setting", "acute")
        : name === "level"
          ? members.index("level", "registered")
          : 0,
  );
}

function cut(whole: Plan, place: string): Plan {
  const weights = placeWeights(whole);
  const made = weights.ok ? planForPlace(whole, place, weights.value, signed) : weights;
  if (!made.ok) throw new Error(made.problems[0]?.says);
  return made.value.plan;
}

describe("whose a figure is", () => {
  test("in England by region: what is printed for a region is its own, what is not is England's", () => {
    for (const id of ["vacant_posts", "published_vacancy_rate", "vacancy_rate", "staff_in_post", "leaver_rate"])
      expect(whose(england, id, "london"), id).toEqual({ kind: "own" });
    expect(whose(england, "leaver_rate", "midlands")).toEqual({ kind: "larger", of: "England" });
    expect(whose(england, "mean_age", "london")).toEqual({ kind: "larger", of: "England" });
    expect(whose(england, "mean_age", "england")).toEqual({ kind: "own" });
  });

  test("in England by system: one system has a rate of its own, the others have their region's", () => {
    const birmingham = "ics:birmingham-and-solihull";
    expect(whose(systems, "published_vacancy_rate", birmingham)).toEqual({ kind: "larger", of: "Midlands" });
    expect(whose(systems, "vacancy_rate", birmingham)).toEqual({ kind: "larger", of: "Midlands" });
    expect(whose(systems, "staff_in_post", birmingham)).toEqual({ kind: "share", of: "Midlands" });
    expect(whose(systems, "registered_patients", birmingham)).toEqual({ kind: "own" });
    expect(whose(systems, "vacancy_rate", "ics:mid-and-south-essex")).toEqual({ kind: "own" });
    // What is left for the rest of a region is worked out from the region's.
    expect(whose(systems, "vacancy_rate", "ics:norfolk-and-waveney")).toEqual({
      kind: "larger",
      of: "East of England",
    });
    // Seen from the region, its own figures are its own, wherever they were put.
    for (const id of ["published_vacancy_rate", "vacancy_rate", "staff_in_post"])
      expect(whose(systems, id, "midlands"), id).toEqual({ kind: "own" });
  });

  test("in a plan for one region with its systems, the region's is still the region's", () => {
    const midlands = cut(systems, "midlands");
    const birmingham = "ics:birmingham-and-solihull";
    expect(whose(midlands, "published_vacancy_rate", birmingham)).toEqual({ kind: "larger", of: "Midlands" });
    expect(whose(midlands, "staff_in_post", birmingham)).toEqual({ kind: "share", of: "Midlands" });
    expect(whose(midlands, "staff_in_post", "midlands")).toEqual({ kind: "own" });
    expect(whose(midlands, "mean_age", birmingham)).toEqual({ kind: "larger", of: "England" });
  });

  test("what has nothing to do with places is nobody's in particular", () => {
    expect(whose(england, "route_length", "london")).toEqual({ kind: "own" });
    expect(whose(england, "ni_threshold", "london")).toEqual({ kind: "own" });
  });

  test("a figure given for several places together is of none of them alone", () => {
    const plan = buildPlan({
      places: 3,
      assumptions: [given("leaver_rate", 0.08, [{ place: ["place1", "place2"], value: 0.1 }])],
    });
    const at = (leaf: number): Whose => figuresOf(plan).of("leaver_rate", `place${leaf + 1}`, () => leaf);
    expect(at(0)).toMatchObject({ kind: "larger", of: expect.stringContaining("and 1 more together") as string });
    expect(at(2)).toMatchObject({ kind: "larger" });
  });

  test("the whole's figure that is put at a place by a formula stays the whole's", () => {
    const plan = buildPlan({
      places: 2,
      assumptions: [
        given("national", 0.08),
        given("leaver_rate", null, [
          { place: "place1", value: "= national" },
          { place: "place2", value: 0.09 },
        ]),
      ],
    });
    const at = (leaf: number): string => figuresOf(plan).of("leaver_rate", `place${leaf + 1}`, () => leaf).kind;
    expect([at(0), at(1)]).toEqual(["larger", "own"]);
  });

  test("is kept by a plan made for the place, until a person gives a figure", () => {
    const birmingham = "ics:birmingham-and-solihull";
    const made = cut(systems, birmingham);
    expect(whose(made, "published_vacancy_rate", birmingham)).toEqual({ kind: "larger", of: "Midlands" });
    expect(whose(made, "vacancy_rate", birmingham)).toEqual({ kind: "larger", of: "Midlands" });
    expect(whose(made, "staff_in_post", birmingham)).toEqual({ kind: "share", of: "Midlands" });
    expect(whose(made, "mean_age", birmingham)).toEqual({ kind: "larger", of: "England" });
    expect(whose(made, "registered_patients", birmingham)).toEqual({ kind: "own" });
    for (const id of ["vacant_posts", "published_vacancy_rate", "vacancy_rate", "staff_in_post", "leaver_rate"])
      expect(whose(cut(england, "london"), id, "london"), id).toEqual({ kind: "own" });
    const typed = setValue(made, { assumption: "mean_age", value: 43 }, signed);
    expect(typed.ok && whose(typed.value.plan, "mean_age", birmingham)).toEqual({ kind: "own" });
  });
});

test("no number of a system is explained by its region's figure as if it were published for the system", () => {
  const found = explainNumber(runPlan(systems), {
    measure: "vacancy_rate",
    place: "ics:birmingham-and-solihull",
    year: "2024/25",
  });
  if (!found.ok) throw new Error(found.problems[0]?.says);
  const rate = found.value.assumptions.find((one) => one.id === "published_vacancy_rate")!;
  expect(rate.value).toBe(0.089);
  expect(whoseInWords(rate.whose, rate.status)).toBe("Midlands' figure, published, shared out");
  const published = found.value.assumptions.filter((one) => whoseInWords(one.whose, one.status) === "published");
  expect(published.map((one) => one.id)).not.toContain("published_vacancy_rate");
  expect(published.map((one) => one.id)).not.toContain("vacant_posts");
  expect(found.value.assumptions.find((one) => one.id === "registered_patients")!.whose).toEqual({ kind: "own" });
});
