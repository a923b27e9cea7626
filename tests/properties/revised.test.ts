/** A register that goes on from another version of its plan is the one made from nothing, to the bit and the problem. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolvePlan, type Assumption, type Plan, type Resolved, type Value } from "../../model";
import { resolutionsOf } from "../../model/resolve/resolutions";
import { resolveUnder } from "../../model/resolve/read-at-start";
import { given } from "../model/build-plan";
import { edited, someEdits } from "./edits";
import { randomModel, seed } from "./random-model";
import { registerSays } from "./same-register";

const registerOf = (plan: Plan, scenario?: string): Resolved => {
  const outcome = resolvePlan(plan, scenario);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ says }) => says).join("\n"));
  return outcome.value;
};

const plainly = (one: Assumption, value: Value): Assumption => given(one.id, value);

/** Formulas in a chain, one of them of a figure read at the start, so that an edit is felt two steps on. */
const withFormulas = (plan: Plan): Plan => ({
  ...plan,
  assumptions: [
    given("own_figure", 0.3, [{ place: "place1", value: 0.25 }]),
    ...plan.assumptions.map((one) =>
      one.id === "internal_share"
        ? plainly(one, "= own_figure * 0.8")
        : one.id === "vacancy_rate"
          ? plainly(one, "= internal_share / 4")
          : one,
    ),
  ],
});

describe(`random plans, seed ${seed}`, () => {
  it("a register revised is the register of the revised plan", () => {
    fc.assert(
      fc.property(
        randomModel(),
        fc.constantFrom(undefined, "changed"),
        fc.boolean(),
        someEdits(),
        someEdits(),
        (drawn, scenario, formulas, first, second) => {
          const plan = formulas ? withFormulas(drawn) : drawn;
          const base = registerOf(plan, scenario);
          // The second goes on from the first as well as from the plan: what one left behind is not seen in the other.
          const [one, two] = [edited(plan, first), edited(edited(plan, first), second)];
          const revisedOne = base.revised(one);
          const fromOne = revisedOne.ok ? revisedOne.value.revised(two) : undefined;
          const fromBase = base.revised(two);
          expect(registerSays(revisedOne, plan)).toEqual(registerSays(resolvePlan(one, scenario), plan));
          const expected = registerSays(resolvePlan(two, scenario), plan);
          expect(registerSays(fromBase, plan)).toEqual(expected);
          if (fromOne !== undefined) expect(registerSays(fromOne, plan)).toEqual(expected);
          expect(registerSays(base.revised(plan), plan)).toEqual(registerSays(resolvePlan(plan, scenario), plan));
        },
      ),
      { seed, numRuns: 80 },
    );
  });

  it("so it is under a scenario that leaves figures of the start as they were", () => {
    fc.assert(
      fc.property(randomModel(), someEdits(), (drawn, list) => {
        const plan: Plan = {
          ...withFormulas(drawn),
          scenarios: [
            { id: "held", name: "Held", changes: [{ assumption: "internal_share", op: "multiply", value: 0.9 }] },
          ],
        };
        const other = edited(plan, list);
        const from = resolutionsOf(plan);
        for (const scenario of ["held", undefined]) {
          const expected = registerSays(resolveUnder(other, scenario), plan);
          expect(registerSays(resolutionsOf(other, { from }).of(scenario), plan)).toEqual(expected);
        }
      }),
      { seed, numRuns: 80 },
    );
  });

  it("a register under a scenario is the same whether or not it goes on from the one before any", () => {
    const [asFormula, factor] = ["= own_figure + 0.01", 0.9];
    fc.assert(
      fc.property(randomModel(), someEdits(), fc.boolean(), (drawn, list, further) => {
        const made = withFormulas(drawn);
        const plan: Plan = {
          ...made,
          scenarios: [
            ...made.scenarios,
            { id: "held", name: "Held", changes: [{ assumption: "internal_share", op: "multiply", value: factor }] },
            {
              id: "beneath",
              name: "On another",
              basedOn: "held",
              changes: [
                { assumption: "own_figure", op: "add", value: 0.02 },
                { assumption: "pool_loss", op: "set", value: asFormula },
              ],
            },
          ],
        };
        const first = resolutionsOf(plan);
        const next = edited(plan, list);
        const from = further ? first : undefined;
        for (const scenario of ["changed", "held", "beneath"]) {
          const [one, other] = [resolutionsOf(next, { from }).of(scenario), resolveUnder(next, scenario)];
          expect(registerSays(one, plan), scenario).toEqual(registerSays(other, plan));
        }
      }),
      { seed, numRuns: 60 },
    );
  });

  it("what a scenario leaves alone is not worked out for it again", () => {
    const [drawn] = fc.sample(randomModel(), { seed, numRuns: 1 });
    if (drawn === undefined) throw new Error("no plan");
    const plan: Plan = {
      ...withFormulas(drawn),
      scenarios: [{ id: "own", name: "Own", changes: [{ assumption: "own_figure", op: "add", value: 0.02 }] }],
    };
    const resolutions = resolutionsOf(plan);
    const [base, now] = [resolutions.of(undefined), resolutions.of("own")];
    if (!base.ok || !now.ok) throw new Error("not resolved");
    const anew = plan.assumptions
      .filter(({ id }) => now.value.series(id) !== base.value.series(id))
      .map(({ id }) => id);
    expect(anew.toSorted()).toEqual(["internal_share", "own_figure", "vacancy_rate"]);
  });

  it("is worked out anew where more than values changed", () => {
    const [plan] = fc.sample(randomModel(), { seed, numRuns: 1 });
    if (plan === undefined) throw new Error("no plan");
    const base = registerOf(plan);
    for (const other of [
      { ...plan, years: plan.years + 1 },
      { ...plan, assumptions: plan.assumptions.toReversed() },
      { ...plan, assumptions: plan.assumptions.slice(1) },
      { ...plan, scenarios: [] },
    ])
      expect(registerSays(base.revised(other), plan)).toEqual(registerSays(resolvePlan(other), plan));
  });

  it("works out again only what changed and what rests on it", () => {
    const [drawn] = fc.sample(randomModel(), { seed, numRuns: 1 });
    if (drawn === undefined) throw new Error("no plan");
    const plan = withFormulas(drawn);
    const base = registerOf(plan);
    const other = edited(plan, [
      { what: "less everywhere", at: plan.assumptions.findIndex(({ id }) => id === "own_figure"), other: 0 },
    ]);
    const revised = base.revised(other);
    if (!revised.ok) throw new Error("not resolved");
    const anew = plan.assumptions.filter(({ id }) => revised.value.series(id) !== base.series(id)).map(({ id }) => id);
    expect(anew.toSorted()).toEqual(["internal_share", "own_figure", "vacancy_rate"]);
  });
});
