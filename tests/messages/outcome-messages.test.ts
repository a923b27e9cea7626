/** What is said of an outcome told of people it cannot be told of: what is wrong, where, and what to do. */
import { describe, expect, test } from "vitest";
import { removeTier, type Plan, type Service } from "../../model";
import { checkPlan } from "../../model/plan/check/check-plan";
import { given } from "../model/build-plan";
import { kindOf, signed } from "../model/edit/signed";
import { planWithService, tier } from "../model/services/build-service";

type Outcome = NonNullable<Service["outcomes"]>[number];

const planWith = (...outcomes: Partial<Outcome>[]): Plan =>
  planWithService({
    service: {
      label: "Children",
      tiers: [tier("targeted", { label: "Targeted" }), tier("individual", { label: "Individual" })],
      outcomes: outcomes.map((one) => ({
        id: "falls",
        label: "Falls",
        unit: "falls",
        per: "case",
        aim: "fewer",
        ...one,
      })),
    },
    assumptions: [
      given("tier_share", null, [
        { tier: "targeted", value: 1 },
        { tier: "individual", value: 0 },
      ]),
    ],
  });
const found = (plan: Plan): string[] =>
  checkPlan(plan)
    .filter(({ at }) => at.includes("outcomes"))
    .map(({ kind }) => kind);
const said = (plan: Plan, kind: string): { readonly at: string; readonly says: string } | undefined =>
  checkPlan(plan).find((one) => one.kind === kind);

describe("an outcome for some tiers", () => {
  test.each([
    ["wte", "staff"],
    ["person", "people covered"],
  ] as const)("cannot be counted per %s, who are in no tier", (per, who) => {
    const problem = said(
      planWith({}, { id: "visits", label: "Visits", per, tiers: ["targeted"] }),
      "outcome-not-by-tier",
    );
    expect(problem?.at).toContain("services[0].outcomes[1]");
    for (const part of ["Visits", `counted by ${who}`, "Count it by cases or contacts", "take the tiers out"])
      expect(problem?.says).toContain(part);
  });
  test("can be counted by cases or contacts, and by anything where it is for all", () => {
    for (const per of ["case", "contact"] as const) expect(found(planWith({ per, tiers: ["targeted"] }))).toEqual([]);
    for (const per of ["wte", "person"] as const) {
      expect(found(planWith({ per }))).toEqual([]);
      expect(found(planWith({ per, tiers: [] }))).toEqual([]);
    }
  });
});

describe("a mean of each person", () => {
  test.each(["wte", "contact"] as const)("cannot be counted per %s", (per) => {
    const problem = said(planWith({ per, mean: true }), "outcome-no-mean");
    expect(problem?.at).toContain("services[0].outcomes[0]");
    for (const part of [
      "Falls is a mean of each person",
      "by cases or by people covered",
      "Count it otherwise",
      "or by its sum",
    ])
      expect(problem?.says).toContain(part);
  });
  test("can be counted by cases or people covered, and a sum by anything", () => {
    for (const per of ["case", "person"] as const) expect(found(planWith({ per, mean: true }))).toEqual([]);
    for (const per of ["wte", "contact"] as const) expect(found(planWith({ per, mean: false }))).toEqual([]);
  });
});

describe("a tier that an outcome is told of alone", () => {
  const without = (plan: Plan) => removeTier(plan, { service: "service", tier: "individual" }, signed);

  test("stays, and it is said why and what to do instead", () => {
    const refused = without(planWith({ tiers: ["individual"] }));
    expect(kindOf(refused)).toBe("tier-of-outcome");
    const says = refused.ok ? "" : refused.problems[0]?.says;
    for (const part of ["Falls is told of Individual alone", "has to stay", "another name"])
      expect(says).toContain(part);
  });
  test("goes where the outcome is told of others too, or of all", () => {
    for (const tiers of [["targeted", "individual"], ["targeted"], [], undefined]) {
      const gone = without(planWith(tiers === undefined ? {} : { tiers }));
      if (!gone.ok) throw new Error(gone.problems[0]?.says);
      const [service] = gone.value.plan.structure.services ?? [];
      expect(service?.tiers.map(({ id }) => id)).toEqual(["targeted"]);
      expect(service?.outcomes?.[0]?.tiers).toEqual(tiers?.filter((id) => id !== "individual"));
    }
  });
});
