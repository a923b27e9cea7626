/** The engine against the second writing of the contract (tests/model/straight-line.ts), on plans nobody chose. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { awayPairs, firstDifference, learnerPairs, poolPairs, staffPairs } from "../model/compare-runs";
import { runPlan } from "../model/run-plan";
import type { Plan } from "../../model";
import { straightLine, type StraightRun } from "../model/straight-line";
import { randomModel, seed } from "./random-model";

/** Runs a plan both ways, as it is or under its scenario. */
function agree(plan: Plan, changed: boolean): StraightRun {
  const scenario = changed ? "changed" : undefined;
  const projection = runPlan(plan, scenario === undefined ? {} : { scenario });
  const straight = straightLine(plan, plan.closure, scenario);
  for (const pairs of [staffPairs, poolPairs, learnerPairs, awayPairs])
    expect(firstDifference(pairs(projection, straight)) ?? "none").toBe("none");
  return straight;
}

describe(`random plans, seed ${seed}`, () => {
  it("come to the same posts, heads, WTE, pools, learners and absences", () => {
    fc.assert(
      fc.property(randomModel(), fc.boolean(), (plan, changed) => {
        agree(plan, changed);
      }),
      { seed, numRuns: 60, endOnFailure: true },
    );
  });

  it("do so with moves by level, people who look further and a row that is emptied and joined, all at once", () => {
    const met = { relocated: 0, relocationCut: 0, movesCut: 0, emptied: 0, eventsCut: 0 };
    fc.assert(
      fc.property(randomModel({ closure: "posts-led", allAtOnce: true }), fc.boolean(), (plan, changed) => {
        const straight = agree(plan, changed);
        for (const limit of Object.keys(met) as (keyof typeof met)[]) met[limit] += straight.met[limit];
      }),
      { seed, numRuns: 40, endOnFailure: true },
    );
    for (const times of Object.values(met)) expect(times).toBeGreaterThan(0);
  });
});
