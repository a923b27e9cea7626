/** Primary care takes its people from community trusts; how many is a judgement that is fitted to neither closure alone. */
import { describe, expect, it } from "vitest";
import type { Closure, Plan } from "../../model";
import { seedPlan } from "./questions/read-seed-plan";
import { over, runPlan } from "./run-plan";

const england = seedPlan("england");
const moves = england.assumptions.find(({ id }) => id === "move_rate")!;

const withRate = (value: number): Plan => ({
  ...england,
  assumptions: england.assumptions.map((one) =>
    one === moves
      ? { ...one, where: one.where!.map((entry) => (entry.level === "enhanced" ? { ...entry, value } : entry)) }
      : one,
  ),
});

/** Vacancy rates at the end of the last year: in primary care, and of everybody. */
function lastRates(plan: Plan, closure: Closure, measure: string): { primaryCare: number; all: number } {
  const run = runPlan({ ...plan, closure });
  const last = (setting?: string): number =>
    over(run, measure, "year", setting === undefined ? {} : { setting }).at(-1)!;
  return { primaryCare: last("primary-care"), all: last() };
}
const percent = (rate: number): string => `${Math.round(100 * rate)}%`;
/** Points apart that go without saying. */
const near = 0.05;

describe("the vacancy rate of primary care", () => {
  it.each([
    ["posts-led", "vacancy_rate"],
    ["supply-led", "net_vacancy_rate"],
    ["supply-led", "vacancy_rate"],
  ] as const)(
    "is near that of England, or the plan says in so many words what it comes to: %s, %s",
    (closure, measure) => {
      const { primaryCare, all } = lastRates(england, closure, measure);
      if (Math.abs(primaryCare - all) > near) expect(moves.reason).toContain(percent(primaryCare));
      expect(Math.abs(primaryCare - all)).toBeLessThan(0.2);
    },
  );

  it("would be that of England at some rate of the range, whichever closure the plan has", () => {
    const { low, high } = moves.range!;
    for (const [closure, measure] of [
      ["posts-led", "vacancy_rate"],
      ["supply-led", "net_vacancy_rate"],
    ] as const) {
      const few = lastRates(withRate(low), closure, measure);
      const many = lastRates(withRate(high), closure, measure);
      expect(few.primaryCare).toBeGreaterThan(few.all);
      expect(many.primaryCare).toBeLessThan(many.all);
    }
  });
});
