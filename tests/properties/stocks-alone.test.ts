/** A stock reads the same to the last bit whether its table walks the end of each period alone or, for a flow beside it, every month. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Breakdown } from "../../model";
import { measures } from "../../model/workforce/results/measures";
import { runPlan } from "../model/run-plan";
import { randomModel, seed } from "./random-model";

const stocks = measures.filter(({ kind }) => kind === "stock").map(({ id }) => id);
/** Flows of cells, of joiners and of apprentices: each makes its count walk every month. */
const flows = ["leavers", "joiners", "apprentice_pay"];
const anyBreakdown: fc.Arbitrary<readonly Breakdown[]> = fc.constantFrom<readonly Breakdown[]>(
  [],
  ["age"],
  ["origin"],
  ["level", "age"],
  ["place"],
  ["route"],
);

it(`stocks of random plans read the same alone and beside flows, seed ${seed}`, () => {
  fc.assert(
    fc.property(randomModel(), anyBreakdown, (plan, by) => {
      const run = runPlan(plan);
      const alone = run.tables({ measures: stocks, by });
      const beside = run.tables({ measures: [...stocks, ...flows], by });
      alone.forEach(({ values, opening, measure }, at) => {
        expect(values, measure.id).toEqual(beside[at]?.values);
        expect(opening, measure.id).toEqual(beside[at]?.opening);
      });
      // Each measure alone, too, so that no other stock asks for more months than it needs itself.
      for (const [at, id] of stocks.entries())
        expect(run.tables({ measures: [id], by })[0]?.values, id).toEqual(beside[at]?.values);
    }),
    { seed, numRuns: 30 },
  );
});
