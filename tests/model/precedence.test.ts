/** Which of two values holds where both are for the same people: one rule for the run, the checks and the screens. */
import { describe, expect, test } from "vitest";
import { checkPlan, mostSpecific, type Assumption, type Plan, type Where } from "../../model";
import { indexIn } from "../../model/resolve/series";
import { baseCell } from "../../renderer/screens/scenarios/differences";
import { buildPlan, given } from "./build-plan";
import { resolved } from "./run-plan";

/** England, a region with one system, and a region with two. */
const places: Plan["structure"]["places"] = [
  { id: "all", label: "England", kind: "nation" },
  { id: "alone", label: "Lone region", kind: "region", parent: "all" },
  { id: "place1", label: "Lone system", kind: "ics", parent: "alone" },
  { id: "shared", label: "Shared region", kind: "region", parent: "all" },
  { id: "place2", label: "First system", kind: "ics", parent: "shared" },
  { id: "place3", label: "Second system", kind: "ics", parent: "shared" },
];

function planWith(assumption: Assumption): Plan {
  const plan = buildPlan({ places: 3, settings: 2, assumptions: [assumption] });
  return { ...plan, structure: { ...plan.structure, places } };
}

type Entries = NonNullable<Assumption["where"]>;
const rate = (...entries: readonly { readonly value: number; readonly place?: string | string[] }[]): Assumption =>
  given("leaver_rate", 0.08, entries as unknown as Entries);
const rates = (plan: Plan): number[] => {
  const series = resolved(plan).series("leaver_rate")!;
  return [0, 1, 2].map((place) => series.at(0)[indexIn(series, (name) => (name === "place" ? place : 0))]!);
};
const ties = (plan: Plan): string[] =>
  checkPlan(plan)
    .filter((problem) => problem.kind === "tied-values")
    .map((problem) => problem.says);

describe("a region with one system in it", () => {
  const both = [
    { place: "all", value: 0.09 },
    { place: "alone", value: 0.1 },
    { place: "place1", value: 0.11 },
  ] as const;

  test.each([
    ["from the top down", [...both]],
    ["from the bottom up", [...both].reverse()],
  ])("can hold a value, and its system another, which holds there: %s", (_, entries) => {
    const plan = planWith(rate(...entries));
    expect(ties(plan)).toEqual([]);
    expect(rates(plan)).toEqual([0.11, 0.09, 0.09]);
    expect(resolved(plan).origin("leaver_rate", 0, () => 0)!.where).toBe("Lone system");
    const assumption = plan.assumptions.find((one) => one.id === "leaver_rate")!;
    expect(mostSpecific(plan, assumption.where!, ({ place }): Where => ({ place }))!.value).toBe(0.11);
    expect(baseCell(plan, assumption, { place: "place1" }).single).toBe("11%");
  });

  test("can hold formulas, in the base and under a scenario that changes what they name", () => {
    const plan = planWith(
      rate({ place: "alone", value: "= national" } as never, { place: "place1", value: "= national / 2" } as never),
    );
    const named: Plan = {
      ...plan,
      assumptions: [...plan.assumptions, given("national", 0.1, [], { unit: "per year" })],
      scenarios: [
        { id: "up", name: "Up", changes: [{ assumption: "national", op: "set", value: 0.2 }] },
        {
          id: "there",
          name: "There",
          changes: [{ assumption: "leaver_rate", op: "multiply", value: 2, where: { place: "alone" } }],
        },
      ],
    };
    const at = (scenario?: string): number => {
      const series = resolved(named, scenario).series("leaver_rate")!;
      return series.at(0)[indexIn(series, () => 0)]!;
    };
    expect([at(), at("up"), at("there")]).toEqual([0.05, 0.1, 0.1]);
  });

  test("holds in its system where that has none of its own", () => {
    const plan = planWith(rate({ place: "all", value: 0.09 }, { place: "alone", value: 0.1 }));
    expect(rates(plan)).toEqual([0.1, 0.09, 0.09]);
  });

  test("is still one place where it is named twice at the same depth", () => {
    const plan = planWith(rate({ place: "place1", value: 0.1 }, { place: ["place1", "place1"], value: 0.11 }));
    expect(ties(plan)).toHaveLength(1);
  });

  test("is no deeper than its system where lists of places cross", () => {
    const crossed = rate(
      { place: ["alone", "place2", "place3"], value: 0.1 },
      { place: ["place1", "shared"], value: 0.11 },
    );
    expect(ties(planWith(crossed))).toHaveLength(1);
  });

  test("has one total: its number of posts and its system's would be two numbers for the same people", () => {
    const totals = given("establishment", null, [
      { place: "alone", value: 100 },
      { place: "place1", value: 90 },
      { place: "shared", value: 200 },
    ]);
    expect(ties(planWith(totals))[0]).toMatch(/given twice for the same people: for Lone region and for Lone system/);
  });
});

test("the only tier of a service is more specific than the service", () => {
  const plan = planWith(
    given("rebooked_share", 0.05, [
      { tier: "service", value: 0.06 },
      { tier: "tier", value: 0.07 },
    ]),
  );
  const one: Plan = {
    ...plan,
    structure: {
      ...plan.structure,
      services: [
        {
          id: "service",
          label: "Service",
          staffing: "not-known",
          capacity: "starts",
          tiers: [{ id: "tier", label: "Tier" }],
        },
      ],
    },
  };
  expect(ties(one)).toEqual([]);
  const series = resolved(one).series("rebooked_share")!;
  expect(series.at(0)[indexIn(series, () => 0)]).toBe(0.07);
});
