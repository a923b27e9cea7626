/** Every figure of the workforce says which way it moves things, or why it has no direction of its own. */
import { describe, expect, it } from "vitest";
import { catalogue, doesOtherwise, measureOf, type CatalogueEntry, type Plan } from "../../../model";
import { seedPlan } from "../questions/read-seed-plan";

const ofServices = ({ dimensions }: CatalogueEntry): boolean =>
  dimensions.some((name) => name === "service" || name === "tier" || name === "outcome");

describe("directions", () => {
  it("are declared, or the reason why there is none: shares and choices have none by their nature", () => {
    const silent = catalogue
      .filter((entry) => !ofServices(entry) && entry.kind !== "share" && entry.choices === undefined)
      .filter(({ pushes, undirected }) => pushes === undefined && undirected === undefined)
      .map(({ id }) => `${id}: say in its declaration which way it pushes a measure, or why it is undirected`);
    expect(silent).toEqual([]);
  });
  it("name a measure that there is, and a check of their own", () => {
    const directed = catalogue.flatMap(({ id, pushes }) => (pushes === undefined ? [] : [{ id, pushes }]));
    for (const { id, pushes } of directed) expect(measureOf(pushes.measure ?? "staff_in_post"), id).toBeDefined();
    const checks = directed.map(({ pushes }) => pushes.check);
    expect(new Set(checks).size).toBe(checks.length);
  });
  it("are not both given and denied", () => {
    for (const { id, pushes, undirected } of catalogue)
      expect(pushes === undefined || undirected === undefined, id).toBe(true);
  });
});

/** The plan with one figure given as a number, for everybody. */
const withFigure = (plan: Plan, id: string, value: number): Plan => ({
  ...plan,
  assumptions: plan.assumptions.map(({ where, when, ...one }) =>
    one.id === id
      ? { ...one, value }
      : { ...one, ...(where === undefined ? {} : { where }), ...(when === undefined ? {} : { when }) },
  ),
});

describe("exceptions to a direction", () => {
  const england = seedPlan("england");
  const team = seedPlan("community-team");
  it("say of retirement that total leaving stays, and to ask what if more retire in a scenario", () => {
    for (const plan of [england, team]) {
      expect(doesOtherwise(plan, "retirement_rate", "base")).toMatch(
        /total leaving stays at the leaver rate.*scenario/,
      );
      expect(doesOtherwise(plan, "retirement_rate", "scenario")).toBeUndefined();
    }
  });
  it("hold while the figure that makes up for a change is worked out, and no longer once it is given", () => {
    expect(doesOtherwise(england, "attrition", "base")).toContain("join from outside are worked out");
    const ownJoiners = withFigure(england, "registered_joiners", 500);
    expect(doesOtherwise(ownJoiners, "attrition", "base")).toContain("worked back from the people who register");
    const ownPlaces = withFigure(ownJoiners, "opening_intake", 3000);
    expect(doesOtherwise(ownPlaces, "attrition", "base")).toBeUndefined();
  });
  it("are not said of a plan in which nothing makes up for a change", () => {
    expect(doesOtherwise(team, "leaver_rate", "base")).toBeUndefined();
  });
});
