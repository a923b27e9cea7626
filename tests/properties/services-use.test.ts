/** Use of capacity is that of the time that runs out: it is full exactly while people wait for want of it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../model";
import { given } from "../model/build-plan";
import { inHours, planWithService, servicesIn, tier } from "../model/services/build-service";
import { randomService } from "./random-service";
import { seed } from "./random-model";

describe(`random services counted in hours, seed ${seed}`, () => {
  it("are used in full while anybody waits, and name what runs out in every year in which they do", () => {
    let waited = 0;
    fc.assert(
      fc.property(
        randomService({ capacity: "hours", staffing: "stated-team", policies: [1, 2], forAWhile: true }),
        (plan) => {
          const services = servicesIn(plan);
          for (const { id } of services.view("service", undefined).places) {
            const { figures, tierFigures, tiers, years, runsOut } = services.view("service", id);
            const waitingIn = (week: number): number =>
              tiers.reduce(
                (sum, { statutory }, number) =>
                  sum + (statutory ? 0 : (tierFigures.waiting?.[week * tiers.length + number] ?? 0)),
                0,
              );
            years.forEach(({ first, last }, year) => {
              let longest = 0;
              for (let week = first; week <= last; week += 1) {
                const people = waitingIn(week);
                longest = Math.max(longest, people);
                const use = figures.use_of_capacity?.[week] ?? 0;
                if (people < 0.5 * tiers.length || Number.isNaN(use)) continue;
                expect(use, `week ${week}`).toBeGreaterThanOrEqual(1 - 1e-9);
                waited += 1;
              }
              if (longest >= tiers.length) expect(runsOut[year], `year ${year}`).toBeDefined();
            });
          }
        },
      ),
      { seed, numRuns: 60 },
    );
    expect(waited).toBeGreaterThan(100);
  });
});

describe("a team without any of the time its cases take", () => {
  /** Cases take an hour of each of two levels. */
  const plan = (registered: number, support: number): Plan =>
    planWithService({
      registeredLevels: 1,
      support: true,
      service: { capacity: "hours", staffing: "stated-team", tiers: [tier("only")] },
      assumptions: [
        ...inHours({ wte: 0, minutes: 0, weeks: 1 }),
        given("stated_team", null, [
          { level: "support", value: support },
          { level: "level1", value: registered },
        ]),
        given("direct_minutes", null, [{ level: ["support", "level1"], value: 60 }]),
        given("referrals", 5),
        given("opening_list", 50),
        given("opening_longest_wait", 10),
      ],
    });
  const viewOf = (of: Plan) => servicesIn(of).view("service", undefined);

  it("has used all there is of it, and names it", () => {
    const view = viewOf(plan(0, 4));
    expect(view.figures.started?.[0]).toBe(0);
    expect(view.byYear.use_of_capacity?.[0]).toBe(1);
    expect(view.runsOut[0]?.level).toBe("level1");
  });
  it("uses nothing where it has no time at all", () => {
    expect(viewOf(plan(0, 0)).byYear.use_of_capacity?.[0]).toBeNaN();
  });
});

describe("a blank in a team", () => {
  const counted = (support: number | null): Plan =>
    planWithService({
      registeredLevels: 1,
      support: true,
      service: { staffing: "stated-team", tiers: [tier("only")] },
      assumptions: [
        given("stated_team", null, [
          { level: "level1", value: 5 },
          { level: "support", value: support, when: [{ from: "2027-04", value: 5 }] },
        ]),
        given("starts_per_week", 10),
        given("referrals", 20),
        given("opening_list", 50),
        given("opening_longest_wait", 10),
      ],
    });
  const needs = (plan: Plan, scenario?: string): string[] =>
    servicesIn(plan, scenario === undefined ? {} : { scenario })
      .view("service", undefined)
      .needed.filter(({ missing }) => missing === "list")
      .map((one) => `${one.assumption} ${one.where.level ?? ""}`);

  it("is missing where the level is given later on, and nobody is an explicit 0", () => {
    expect(needs(counted(null))).toEqual(["stated_team support"]);
    expect(needs(counted(0))).toEqual([]);
  });
  it("is missing in the base where starts follow its staff and a scenario gives the level", () => {
    const plan = planWithService({
      registeredLevels: 1,
      support: true,
      service: { staffing: "stated-team", tiers: [tier("only")] },
      assumptions: [
        given("stated_team", null, [{ level: "level1", value: 5 }]),
        given("starts_per_week", 10),
        given("referrals", 20),
        given("opening_list", 50),
        given("opening_longest_wait", 10),
      ],
      scenarios: [
        {
          id: "support",
          name: "Support",
          changes: [{ assumption: "stated_team", op: "set", value: 5, where: { level: "support" } }],
        },
      ],
    });
    expect(needs(plan)).toEqual([]);
    expect(needs(plan, "support")).toEqual(["stated_team support"]);
  });
});
