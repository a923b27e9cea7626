/** What is kept from one version of a plan to the next says the same as working everything out anew. */
import { expect, test } from "vitest";
import { checkPlan, isItMeant, missing, newFormulaProblems, setValue, type Plan, type Value } from "../../../model";
import { calibrated } from "../../../model/calibrate/calibrated";
import { heldOf } from "../held-of";
import { seedPlan } from "../questions/read-seed-plan";
import { keptRegister } from "../../../model/resolve/kept-register";
import { resolvePlan } from "../../../model/resolve/resolve";
import { done, signed } from "../edit/signed";
import { withOwnFigures } from "./many-own-figures";

const edits: readonly { readonly assumption: string; readonly value: Value; readonly where?: object }[] = [
  { assumption: "leaver_rate", value: 0.071 },
  { assumption: "own3", value: "=own2*2" },
  { assumption: "own2", value: 4, where: { place: "london", level: "registered" } },
  { assumption: "own0", value: 7 },
  // Ties with what is given by setting.
  { assumption: "vacancy_rate", value: 0.9, where: { place: "london" } },
  { assumption: "own1", value: null },
];

test("the checks, what is missing and what the register comes to, after every edit of a chain", () => {
  let plan = withOwnFigures(seedPlan("england"), 6, 40);
  let resolved = 0;
  for (const edit of edits) {
    const { plan: next } = done(setValue(plan, edit, signed));
    // A copy shares nothing with what was checked and resolved before.
    const [anew, before] = [structuredClone(next), structuredClone(plan)];
    expect(checkPlan(next)).toEqual(checkPlan(anew));
    expect(missing(next)).toEqual(missing(anew));
    expect(newFormulaProblems(plan, next)).toEqual(newFormulaProblems(before, anew));
    expect(isItMeant(plan, next)).toEqual(isItMeant(before, anew));
    const [kept, fresh] = [keptRegister(next), resolvePlan(anew)];
    expect(kept.problems).toEqual(fresh.problems);
    expect(kept.ok).toBe(fresh.ok);
    // What does not resolve is taken back, as a person would.
    if (!kept.ok || !fresh.ok) continue;
    for (const { id } of next.assumptions) {
      const [one, other] = [kept.value.series(id), fresh.value.series(id)];
      expect(one?.dimensions).toEqual(other?.dimensions);
      expect(one?.at(0)).toEqual(other?.at(0));
      expect(kept.value.amounts(id).map((amount) => amount.at(0))).toEqual(
        fresh.value.amounts(id).map((amount) => amount.at(0)),
      );
    }
    plan = next;
    resolved += 1;
  }
  expect(resolved).toBe(edits.length - 1);
});

test("an assumption that moves among the others is told of where it stands", () => {
  const plan = withOwnFigures(seedPlan("community-team"), 2, 3);
  const wrong = { ...plan, assumptions: plan.assumptions.map((one) => ({ ...one, limits: { least: 2, most: 1 } })) };
  const turned = { ...wrong, assumptions: [...wrong.assumptions].reverse() };
  const placed = (of: Plan): string[] =>
    checkPlan(of)
      .filter(({ kind }) => kind === "limits-reversed")
      .map(({ at }) => at);
  expect(placed(wrong)[0]).toContain("assumptions[0]");
  expect(placed(turned)).toEqual(placed(structuredClone(turned)));
});

test("what goes on from one version to the next holds on to none of those long before", async () => {
  let plan = seedPlan("england");
  // Now one figure and now another, so that each register takes over what the one before it had made.
  const versions = [0.071, 0.072, 0.073, 0.074, 0.075, 0.076].map((value, number) => {
    const assumption = number % 2 === 0 ? "leaver_rate" : "vacancy_rate";
    plan = done(setValue(plan, { assumption, value }, signed)).plan;
    expect([keptRegister(plan).ok, calibrated(plan).ok]).toEqual([true, true]);
    return new WeakRef(plan);
  });
  expect(await heldOf(versions.slice(0, -2))).toEqual([]);
  expect(versions.at(-1)?.deref()).toBe(plan);
});
