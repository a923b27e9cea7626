/** Rates found from two counts bring the list from the one to the other. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowsBetween, type TwoCounts } from "../../../../model/services/list/two-counts";
import { counted, planWithService, viewIn } from "../build-service";

const flows = (counts: TwoCounts): { referrals: number; starts: number } => {
  const outcome = flowsBetween(counts);
  if (!outcome.ok) throw new Error(outcome.problems[0]!.says);
  return outcome.value;
};

describe("two counts of one list", () => {
  it("gives Birmingham's rates: about 20.2 referrals and 35.8 starts a week", () => {
    const { referrals, starts } = flows({
      openBefore: 1760,
      openAfter: 949,
      longestBefore: 161,
      longestAfter: 47,
      weeks: 52,
    });
    expect(referrals).toBeCloseTo(20.1915, 4);
    expect(starts).toBeCloseTo(35.7876, 4);
  });

  it("the list runs from the first count to the second, shorter or longer than the weeks between", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 3000 }),
        fc.integer({ min: 60, max: 3000 }),
        fc.integer({ min: 10, max: 150 }),
        fc.integer({ min: 4, max: 150 }),
        fc.integer({ min: 10, max: 100 }),
        (openBefore, openAfter, longestBefore, longestAfter, weeks) => {
          const outcome = flowsBetween({ openBefore, openAfter, longestBefore, longestAfter, weeks });
          if (!outcome.ok) return;
          const { referrals, starts } = outcome.value;
          expect(starts).toBeGreaterThanOrEqual(0);
          const view = viewIn(
            planWithService({ assumptions: counted({ referrals, starts, list: openBefore, longest: longestBefore }) }),
          );
          expect(view.figures.open![weeks - 1]!).toBeCloseTo(openAfter, 6);
          // The first whole person is within a week of the longest wait, where a week brings more than one.
          if (referrals > 1 && openBefore / longestBefore > 1)
            expect(Math.abs(view.figures.longest_wait![weeks - 1]! - longestAfter)).toBeLessThanOrEqual(1);
        },
      ),
      { seed: 20260401, numRuns: 200 },
    );
  });

  it.each<readonly [string, TwoCounts, string]>([
    [
      "a longest wait that cannot be",
      { openBefore: 100, openAfter: 100, longestBefore: 10, longestAfter: 70, weeks: 52 },
      "Nobody can have waited 70 weeks",
    ],
    [
      "a list too short for its longest wait",
      { openBefore: 1000, openAfter: 10, longestBefore: 100, longestAfter: 90, weeks: 10 },
      "not served first come first served",
    ],
    [
      "a missing count",
      { openBefore: Number.NaN, openAfter: 10, longestBefore: 100, longestAfter: 90, weeks: 10 },
      "A count is missing",
    ],
    ["no weeks between", { openBefore: 10, openAfter: 10, longestBefore: 100, longestAfter: 90, weeks: 0 }, "above 0"],
  ])("says what is wrong with %s", (_, counts, words) => {
    const outcome = flowsBetween(counts);
    expect(outcome.ok ? "" : outcome.problems[0]!.says).toContain(words);
  });
});
