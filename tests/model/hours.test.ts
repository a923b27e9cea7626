/** Hours a week: WTE x the whole-time week of that place and month, added up by hand; and services that follow the week. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../model";
import { randomModel, seed } from "../properties/random-model";
import { buildPlan, given } from "./build-plan";
import { apart, runPlan } from "./run-plan";
import { counted, inHours, planWithService, servicesIn } from "./services/build-service";

/** A week for every place, another one from a date on at the first. */
function withWeeks(plan: Plan, first: number, later: number): Plan {
  const place = plan.structure.places.find(({ id }) => !plan.structure.places.some(({ parent }) => parent === id))!.id;
  const from = `${Number(plan.start.slice(0, 4)) + 1}-04`;
  return {
    ...plan,
    assumptions: [
      ...plan.assumptions.filter(({ id }) => id !== "whole_time_week"),
      given("whole_time_week", 37.5, [{ place, value: first, when: [{ from, value: later }] }]),
    ],
  };
}

/** Hours by the table's groups and months, from WTE by place and the week as it is written above. */
function byHand(plan: Plan, first: number, later: number): { readonly opening: number; readonly months: number[] } {
  const table = runPlan(plan).tables({ measures: ["staff_in_post"], by: ["place"], time: "month" })[0]!;
  const start = Number(plan.start.slice(0, 4)) * 12 + Number(plan.start.slice(5)) - 1;
  const changes = (Number(plan.start.slice(0, 4)) + 1) * 12 + 3 - start;
  const week = (group: number, month: number): number => (group > 0 ? 37.5 : month < changes ? first : later);
  const times = table.times.length;
  return {
    opening: table.opening.reduce((sum, wte, group) => sum + wte * week(group, -1), 0),
    months: Array.from({ length: times }, (_, month) =>
      table.groups.reduce((sum, _, group) => sum + table.values[group * times + month]! * week(group, month), 0),
    ),
  };
}

describe("hours a week", () => {
  it("are WTE x the week of the place and month, in every breakdown", () => {
    fc.assert(
      fc.property(randomModel(), fc.integer({ min: 30, max: 40 }), fc.integer({ min: 30, max: 40 }), (any, a, b) => {
        const plan = withWeeks(any, a, b);
        const hand = byHand(plan, a, b);
        const run = runPlan(plan);
        for (const by of [[], ["place"], ["level"], ["age"], ["setting", "origin"]] as const) {
          const table = run.tables({ measures: ["hours"], by: [...by], time: "month" })[0]!;
          const times = table.times.length;
          const sums = Array.from({ length: times }, (_, month) =>
            table.groups.reduce((sum, _, group) => sum + table.values[group * times + month]!, 0),
          );
          sums.forEach((sum, month) => expect(apart(sum, hand.months[month]!)).toBeLessThan(1e-9));
          expect(
            apart(
              table.opening.reduce((sum, hours) => sum + hours, 0),
              hand.opening,
            ),
          ).toBeLessThan(1e-9);
        }
      }),
      { seed, numRuns: 25, endOnFailure: true },
    );
  });

  it("fall with a shorter week while WTE stay", () => {
    const week = given("whole_time_week", 37, [], { when: [{ from: "2026-04", value: 36 }] });
    const [wte, hours] = runPlan(buildPlan({ start: "2025-04", years: 2, assumptions: [week] })).tables({
      measures: ["staff_in_post", "hours"],
      time: "month",
    });
    expect(hours!.values[11]! / wte!.values[11]!).toBeCloseTo(37, 9);
    expect(hours!.values[12]! / wte!.values[12]!).toBeCloseTo(36, 9);
    const same = runPlan(buildPlan({ start: "2025-04", years: 2, assumptions: [given("whole_time_week", 37)] })).tables(
      { measures: ["staff_in_post"], time: "month" },
    )[0]!;
    expect([...wte!.values]).toEqual([...same.values]);
  });

  it("were those of the longer week on the day before it became shorter", () => {
    const week = given("whole_time_week", 37, [], { when: [{ from: "2026-04", value: 36 }] });
    const [wte, hours] = runPlan(buildPlan({ start: "2026-04", years: 1, assumptions: [week] })).tables({
      measures: ["staff_in_post", "hours"],
    });
    expect(hours!.opening[0]! / wte!.opening[0]!).toBeCloseTo(37, 9);
    expect(hours!.values[0]! / wte!.values[0]!).toBeCloseTo(36, 9);
  });

  it("are missing, not nothing, where the week is not known", () => {
    const plan = buildPlan({ assumptions: [given("whole_time_week", null)] });
    const [hours] = runPlan(plan).tables({ measures: ["hours"] });
    expect(hours!.values.every(Number.isNaN)).toBe(true);
  });
});

describe("services", () => {
  const hoursIn = (week: Plan["assumptions"][number], own: number | null): readonly number[] => {
    const plan = planWithService({
      start: "2025-04",
      years: 2,
      service: { staffing: "stated-team", capacity: "hours" },
      assumptions: [
        ...inHours({ wte: 2, minutes: 60, weeks: 4 }).filter(({ id }) => id !== "contracted_hours"),
        ...counted({ referrals: 10, starts: 10, list: 20 }),
        given("contracted_hours", own),
        week,
      ],
    });
    const services = servicesIn(plan);
    const { spot } = services.lists("service")[0]!;
    return [11, 12].map((month) => spot.figure("contracted_hours", month, { level: 0 }));
  };
  const shorter = given("whole_time_week", 37, [], { when: [{ from: "2026-04", value: 36 }] });

  it("follow the whole-time week of their place", () => expect(hoursIn(shorter, null)).toEqual([37, 36]));
  it("keep contracted hours of their own", () => expect(hoursIn(shorter, 30)).toEqual([30, 30]));
});
