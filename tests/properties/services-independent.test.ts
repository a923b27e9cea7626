/** The lists against the second writing of the contract (tests/model/services/straight-service.ts), on services nobody chose. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../model";
import { runPlan } from "../model/run-plan";
import { servicesIn } from "../model/services/build-service";
import { firstApart, flowPairs, profilePairs, wrongReading } from "../model/services/compare-services";
import { straightService, type StraightService } from "../model/services/straight-service";
import { randomService } from "./random-service";
import { seed } from "./random-model";

/** The engine's runs of the service at each place beside the straight line's. */
function beside(
  plan: Plan,
  scenario: string | undefined,
): { readonly name: string; readonly found: string; readonly met: StraightService["met"] }[] {
  const staffed = plan.structure.services![0]!.staffing === "workforce";
  const straight = straightService(
    plan,
    "service",
    scenario,
    staffed ? { now: runPlan(plan, scenario === undefined ? {} : { scenario }), base: runPlan(plan) } : undefined,
  );
  const services = servicesIn(plan, scenario === undefined ? {} : { scenario });
  return services.lists("service").map(({ queue, needed }, number) => {
    if (queue === undefined) throw new Error(needed.map((one) => `${one.label} ${one.for}: ${one.says}`).join("\n"));
    const run = services.run(queue, { profile: true });
    const own = straight[number]!;
    const calendar =
      services.weeks.names.join() === own.weeks.map((week) => week.name).join() &&
      services.weeks.month.join() === own.weeks.map((week) => week.month).join()
        ? undefined
        : "other weeks";
    const readings =
      wrongReading(run.openingWaits, 0, own.opening.waits, 12) ??
      own.byWeek.map(({ waits }, week) => wrongReading(run, week, waits, 12)).find((wrong) => wrong !== undefined);
    return {
      name: own.place,
      found: calendar ?? firstApart(flowPairs(run, own)) ?? firstApart(profilePairs(run, own)) ?? readings ?? "none",
      met: own.met,
    };
  });
}

describe(`random services, seed ${seed}`, () => {
  it("come to the same people, hours and waits, and meet every rule there is", () => {
    const met = new Map<string, number>();
    fc.assert(
      fc.property(randomService({ forAWhile: true }), fc.boolean(), (plan, changed) => {
        for (const { name, found, met: own } of beside(plan, changed ? "changed" : undefined)) {
          expect(found, name).toBe("none");
          for (const [rule, times] of Object.entries(own)) if (times > 0) met.set(rule, (met.get(rule) ?? 0) + 1);
        }
      }),
      { seed, numRuns: 80, endOnFailure: true },
    );
    for (const rule of [
      "full",
      "wentOn",
      "statutoryOver",
      "escalated",
      "removed",
      "cameBack",
      "fenced",
      "ranked",
      "fractionalWeeks",
      "emptied",
      "urgent",
      "picked",
      "stoodIn",
      "putOn",
      "changingOver",
      "lookedThrough",
      "leftAlone",
    ])
      expect(met.get(rule) ?? 0, rule).toBeGreaterThan(0);
  });
});
