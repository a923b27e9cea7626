/** Whatever the plan: nobody appears or is lost, nobody is negative, and a run does not depend on what it keeps. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runPlan, total } from "../model/run-plan";
import { belowZero, imbalance } from "./accounts";
import { randomModel, seed } from "./random-model";

const check = { seed, numRuns: 150 };

describe(`random plans, seed ${seed}`, () => {
  it("stock change is the sum of the ledger at every cell, pool and cohort in every month", () => {
    fc.assert(
      fc.property(randomModel(), fc.boolean(), (plan, changed) => {
        expect(imbalance(runPlan(plan, changed ? { scenario: "changed" } : {}).run)).toBeUndefined();
      }),
      check,
    );
  });

  it("nobody is negative, and nothing is not a number", () => {
    fc.assert(
      fc.property(randomModel(), fc.boolean(), (plan, changed) => {
        expect(belowZero(runPlan(plan, changed ? { scenario: "changed" } : {}).run)).toBeUndefined();
      }),
      check,
    );
  });

  it("a run that keeps every cell is the run that does not", () => {
    fc.assert(
      fc.property(randomModel(), (plan) => {
        const [kept, bare] = [runPlan(plan).run, runPlan(plan, { recorded: false }).run];
        for (const what of [
          "heads",
          "wte",
          "pool",
          "hired",
          "hiredFrom",
          "poolLost",
          "started",
          "promoted",
          "moved",
          "apprenticed",
        ] as const)
          expect(bare[what], what).toEqual(kept[what]);
      }),
      check,
    );
  });

  it("the cells of a row add up to its heads and its WTE", () => {
    fc.assert(
      fc.property(randomModel(), (plan) => {
        const { run } = runPlan(plan);
        const { rows, width, cells } = run.program.shape;
        for (let month = 0; month < run.program.months; month += 1) {
          const hours = run.program.participation.values[run.program.participation.stretch[month]!]!;
          for (let row = 0; row < rows; row += 1) {
            const here = [...run.stock.subarray(month * cells + row * width, month * cells + (row + 1) * width)];
            const size = Math.max(1e-6, run.heads[month * rows + row]!);
            expect(Math.abs(total(here) - run.heads[month * rows + row]!)).toBeLessThan(1e-9 * size);
            expect(
              Math.abs(total(here.map((heads, i) => heads * hours[row * width + i]!)) - run.wte[month * rows + row]!),
            ).toBeLessThan(1e-9 * size);
          }
        }
      }),
      { seed, numRuns: 30 },
    );
  });
});
