/** Money: one year of prices, supplements within their least and most, training, replacing and running totals, against sums by hand. */
import { describe, expect, it } from "vitest";
import type { Plan } from "../../model";
import { readPlan } from "../../model/plan/file/read";
import { writePlan } from "../../model/plan/file/write";
import { buildPlan, equalShares, given, type PlanOptions } from "./build-plan";
import { over, problemsOf, runPlan, total } from "./run-plan";

/** Nobody comes, leaves or is promoted: 100 WTE at level1 and 60 at level2 of one place, all through the plan. */
const still = (options: PlanOptions = {}): Plan =>
  buildPlan({
    places: 1,
    registeredLevels: 2,
    support: false,
    origins: 1,
    years: 2,
    ...options,
    assumptions: [
      given("staff_in_post", null, [
        { level: "level1", value: 100 },
        { level: "level2", value: 60 },
      ]),
      given("leaver_rate", 0),
      given("retirement_rate", 0),
      given("promotion_rate", 0),
      given("establishment_growth", 0),
      given("participation", 1),
      given("vacancy_rate", 0),
      given("on_cost_rate", 0.3),
      given("pay_supplement", 0),
      ...(options.assumptions ?? []),
    ],
  });

const byYear = given("pay_point", null, [
  { level: "level1", prices: "2024-25", value: 30000 },
  { level: "level1", prices: "2025-26", value: 31000 },
  { level: "level2", prices: "2024-25", value: 40000 },
  { level: "level2", prices: "2025-26", value: 42000 },
]);

describe("prices of one named year", () => {
  const costIn = (year: number | null): { cost: number; label: string } => {
    const [table] = runPlan(still({ assumptions: [byYear, given("price_year", year)] })).tables({ measures: ["cost"] });
    return { cost: table!.values[0]!, label: table!.measure.label };
  };

  it("are those of the year the plan names, for every level at once", () => {
    expect(costIn(2024).cost).toBeCloseTo((100 * 30000 + 60 * 40000) * 1.3, 4);
    expect(costIn(2025).cost).toBeCloseTo((100 * 31000 + 60 * 42000) * 1.3, 4);
  });

  it("stand beside every amount of money", () => {
    expect(costIn(2024).label).toBe("Pay bill (2024/25 prices)");
    expect(costIn(2025).label).toBe("Pay bill (2025/26 prices)");
  });

  it("are missing where the year has no figure or no year is named, and never those of another year", () => {
    expect(costIn(2027).cost).toBeNaN();
    expect(costIn(null).cost).toBeNaN();
    expect(costIn(null).label).toBe("Pay bill (year of prices not named)");
  });

  it("say which figure is missing in that year, by level", () => {
    const holed = given("pay_point", null, [
      { level: "level1", prices: "2025-26", value: 31000 },
      { level: "level2", prices: "2024-25", value: 40000 },
    ]);
    const outcome = readPlan(writePlan(still({ assumptions: [holed, given("price_year", 2025)] })));
    expect(outcome.problems.map((found) => found.says)).toContainEqual(
      expect.stringMatching(/^Pay point is empty for level 2, 2025\/26, so these stay missing there: cost/),
    );
  });

  it("cannot differ between a scenario and the base", () => {
    const plan = still({
      assumptions: [byYear, given("price_year", 2024)],
      scenarios: [
        { id: "later", name: "Later", changes: [{ assumption: "price_year", op: "set", value: 2025, why: "made up" }] },
      ],
    });
    expect(
      problemsOf(plan, { scenario: "later" })
        .map((found) => found.says)
        .join(),
    ).toContain("Later changes Prices of, which holds for the plan as a whole");
  });

  it("stay one amount where nothing is given by year", () => {
    const plan = still({ assumptions: [given("pay_point", 30000), given("price_year", 2026)] });
    expect(over(runPlan(plan), "cost", "year")[0]).toBeCloseTo(160 * 30000 * 1.3, 4);
  });
});

describe("training", () => {
  const routes: Plan["structure"]["routes"] = [{ id: "bsc", label: "Degree", kind: "degree" }];
  const trained = (attrition: number): Plan =>
    buildPlan({
      places: 1,
      routes,
      years: 8,
      assumptions: [
        given("commissioned_places", 0, [], {
          when: [
            { from: "2025-04", value: 120 },
            { from: "2026-04", value: 0 },
          ],
        }),
        given("route_share", null, equalShares("route", ["bsc"])),
        given("route_length", 36),
        given("attrition", attrition),
        given("training_cost", 90000),
      ],
    });

  it("costs the whole course for everybody who stays, spread over its months", () => {
    const costs = over(runPlan(trained(0)), "cost_of_training", "month");
    const inAll = total(costs.slice(12));
    expect(inAll / 120 / 90000).toBeCloseTo(1, 9);
    const running = costs.slice(12).filter((cost) => cost > 0);
    expect(running).toHaveLength(36);
    for (const month of running) expect(month).toBeCloseTo((120 * 90000) / 36, 4);
  });

  it("costs only their months for those who leave", () => {
    const monthly = 1 - 0.2;
    const byHand = Array.from({ length: 36 }, (_, month) => 120 * monthly ** (month / 12) * (90000 / 36));
    const costs = over(runPlan(trained(0.2)), "cost_of_training", "month").filter((cost) => cost > 0.01);
    expect(total(costs.slice(-36)) / total(byHand)).toBeCloseTo(1, 9);
  });
});

describe("replacing", () => {
  it("costs the same for everybody who left or retired", () => {
    const plan = still({
      assumptions: [
        given("leaver_rate", 0.1),
        given("replacement_cost", null, [
          { level: "level1", value: 4000 },
          { level: "level2", value: 7000 },
        ]),
      ],
    });
    const projection = runPlan(plan);
    const exits = (level: string): number => over(projection, "exits", "year", { level })[0]!;
    expect(exits("level1")).toBeGreaterThan(9);
    expect(over(projection, "cost_of_replacing", "year")[0]).toBeCloseTo(
      exits("level1") * 4000 + exits("level2") * 7000,
      6,
    );
  });

  it("is missing, not free, where nobody gave its cost", () => {
    const projection = runPlan(still({ assumptions: [given("leaver_rate", 0.1)] }));
    expect(over(projection, "cost_of_replacing", "year")[0]).toBeNaN();
  });
});

describe("from the start", () => {
  it("is the sum of the years, opens with nothing and adds up all costs", () => {
    const plan = still({
      years: 3,
      assumptions: [
        byYear,
        given("price_year", 2025),
        given("leaver_rate", 0.1),
        given("vacancy_rate", 0.1),
        given("temporary_cover", 0.5),
        given("temporary_premium", 0.2),
        given("replacement_cost", 5000),
        given("training_cost", 90000),
      ],
    });
    const projection = runPlan(plan);
    for (const id of ["cost", "temporary_cost", "cost_of_replacing", "total_cost"]) {
      const years = over(projection, id, "year");
      const [table] = projection.tables({ measures: [`${id}_to_date`] });
      expect(table!.opening[0]).toBe(0);
      expect(years[0]).toBeGreaterThan(0);
      years.forEach((_, year) => expect(table!.values[year]).toBeCloseTo(total(years.slice(0, year + 1)), 3));
    }
    const parts = ["cost", "temporary_cost", "backfill_cost", "cost_of_training", "cost_of_replacing"];
    const first = parts.map((id) => over(projection, id, "year")[0]!);
    expect(over(projection, "total_cost", "year")[0]).toBeCloseTo(total(first), 6);
  });
});
