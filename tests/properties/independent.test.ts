/** The engine against the second writing of the contract (tests/model/straight-line.ts), on plans nobody chose. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { awayPairs, firstDifference, learnerPairs, poolPairs, staffPairs } from "../model/compare-runs";
import { runPlan } from "../model/run-plan";
import { straightLine } from "../model/straight-line";
import { randomModel, seed } from "./random-model";

describe(`random plans, seed ${seed}`, () => {
  it("come to the same posts, heads, WTE, pools, learners and absences", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(randomModel(), fc.boolean(), (plan, changed) => {
        const scenario = changed ? "changed" : undefined;
        const projection = runPlan(plan, scenario === undefined ? {} : { scenario });
        const straight = straightLine(plan, plan.closure, scenario);
        for (const pairs of [staffPairs, poolPairs, learnerPairs, awayPairs])
          expect(firstDifference(pairs(projection, straight)) ?? "none").toBe("none");
      }),
      { seed, numRuns: 60, endOnFailure: true },
    );
  });
});
