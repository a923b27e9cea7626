/** Whole runs whose answer can be written down: one process at a time, everything else at rest. */
import { describe, expect, it } from "vitest";
import type { Plan } from "../../model";
import { buildPlan, equalShares, fiveYearBands, given, type PlanOptions } from "./build-plan";
import { apart, over, runPlan, total } from "./run-plan";

const nobodyArrives = [given("international_recruits", 0), given("returners", 0)];
const nobodyRetires = given("retirement_rate", 0);

/** One place, one level, filled from a pool that stays empty unless the test fills it. */
const oneTeam = (options: PlanOptions = {}): Plan =>
  buildPlan({
    places: 1,
    registeredLevels: 1,
    support: false,
    origins: 1,
    fromPool: true,
    ...options,
    assumptions: [nobodyRetires, ...nobodyArrives, ...(options.assumptions ?? [])],
  });

describe("leaving alone", () => {
  it("leaves 92% of the staff after a year at a leaver rate of 8%, and 0.92 to the power of years after that", () => {
    const projection = runPlan(oneTeam({ years: 5 }));
    const heads = over(projection, "headcount", "year");
    const opening = 1000 / 0.85;
    heads.forEach((value, year) => expect(apart(value, opening * 0.92 ** (year + 1))).toBeLessThan(1e-12));
  });

  it("leaves WTE in the same proportion when everybody works the same hours", () => {
    expect(apart(over(runPlan(oneTeam({ years: 1 })), "staff_in_post", "year")[0]!, 920)).toBeLessThan(1e-12);
  });

  it("divides exits between leaving and retiring as their hazards", () => {
    // Retiring 3% and leaving altogether 10% a year, the same at every age: hR/H = ln 0.97 / ln 0.9 in every month.
    const projection = runPlan(
      oneTeam({ years: 2, assumptions: [given("leaver_rate", 0.1), given("retirement_rate", 0.03)] }),
    );
    const retired = over(projection, "retirements");
    const left = over(projection, "leavers");
    retired.forEach((heads, month) =>
      expect(apart(heads / (heads + left[month]!), Math.log(0.97) / Math.log(0.9))).toBeLessThan(1e-11),
    );
    expect(apart(total(retired.slice(0, 12)) + total(left.slice(0, 12)), (1000 / 0.85) * 0.1)).toBeLessThan(1e-11);
  });

  it("follows a dated leaver rate from its month on", () => {
    const projection = runPlan(
      oneTeam({ years: 2, assumptions: [given("leaver_rate", 0.08, [], { when: [{ from: "2025-01", value: 0.2 }] })] }),
    );
    const heads = over(projection, "headcount");
    // Nine months (April to December) at 8%, then 20%; the base scales with the hazard, which retirement would disturb.
    expect(apart(heads[8]!, (1000 / 0.85) * 0.92 ** (9 / 12))).toBeLessThan(1e-11);
    expect(apart(heads[20]!, (1000 / 0.85) * 0.92 ** (9 / 12) * 0.8)).toBeLessThan(1e-11);
  });
});

describe("a constant inflow", () => {
  const yearly = 120;
  const plan = oneTeam({
    years: 40,
    assumptions: [given("international_recruits", yearly), given("leaver_rate", 0.1)],
  });
  const heads = over(runPlan(plan), "headcount");
  const stays = 0.9 ** (1 / 12);
  const opening = 1000 / 0.85;

  it("follows its closed form in every month", () => {
    heads.forEach((value, month) =>
      expect(
        apart(value, opening * stays ** (month + 1) + ((yearly / 12) * (1 - stays ** (month + 1))) / (1 - stays)),
      ).toBeLessThan(1e-11),
    );
  });

  it("comes to rest where a month's inflow equals a month's leavers", () => {
    // What is left of the opening staff after 40 years is 0.9^40 of the distance to the steady state.
    const steady = yearly / 12 / (1 - stays);
    expect(apart(heads.at(-1)! - steady, (opening - steady) * 0.9 ** 40)).toBeLessThan(1e-8);
  });
});

describe("ageing alone", () => {
  const still = [given("leaver_rate", 0), nobodyRetires];
  it("makes people one month older a month, except those in the last band", () => {
    const projection = runPlan(oneTeam({ years: 1, assumptions: still }));
    const { run } = projection;
    const opening = [...run.opening];
    const middle = fiveYearBands.map((band) => band.from + band.years / 2);
    const meanOf = (stock: number[]): number => total(stock.map((heads, age) => heads * middle[age]!)) / total(stock);
    let before = opening;
    const means = over(projection, "mean_age");
    for (let month = 0; month < 12; month += 1) {
      const last = before.at(-1)! / total(before);
      expect(means[month]!).toBeCloseTo(meanOf(before) + (1 - last) / 12, 10);
      before = [...run.stock.subarray(month * 10, month * 10 + 10)];
    }
    expect(apart(total(before), total(opening))).toBeLessThan(1e-13);
  });

  it("empties the first of two bands by 1/(12 x width) a month", () => {
    const ages: Plan["structure"]["ages"] = [
      { id: "20-39", label: "20 to 39", from: 20, years: 20 },
      { id: "40-79", label: "40 to 79", from: 40, years: 40 },
    ];
    // Everybody aged 20 to 39 has a mean of 30, aged 40 to 79 of 60: a mean of 45 is half and half; of the older, 25 of 40 years lie past 55.
    const { run } = runPlan(
      oneTeam({
        years: 2,
        ages,
        assumptions: [...still, given("mean_age", 45), given("share_over_55", 0.5 * (25 / 40))],
      }),
    );
    expect(apart(run.opening[0]!, 500 / 0.85)).toBeLessThan(1e-9);
    expect(apart(run.stock[23 * 2]!, (500 / 0.85) * (1 - 1 / 240) ** 24)).toBeLessThan(1e-9);
  });
});

describe("a stationary population by age", () => {
  const ages: Plan["structure"]["ages"] = [
    { id: "20-24", label: "20 to 24", from: 20, years: 5 },
    { id: "25-39", label: "25 to 39", from: 25, years: 15 },
    { id: "40-54", label: "40 to 54", from: 40, years: 15 },
    { id: "55-69", label: "55 to 69", from: 55, years: 15 },
  ];
  // Yearly probabilities of leaving by age, all of them as retirement, so that no base has to be solved.
  const exits = [0.6, 0.55, 0.65, 0.75];
  const joining = [0.4, 0.35, 0.2, 0.05];
  const byAge = (values: readonly number[]): { age: string; value: number }[] =>
    values.map((value, i) => ({ age: ages[i]!.id, value }));
  const yearly = 600;

  it.each(["supply-led", "posts-led"] as const)("has its closed form in every band, %s", (closure) => {
    const { run } = runPlan(
      oneTeam({
        years: 40,
        ages,
        closure,
        assumptions: [
          given("mean_age", 42),
          given("share_over_55", 0.2),
          given("leaver_rate", 0),
          given("retirement_rate", null, byAge(exits)),
          given("international_recruits", yearly),
          given("joining_age_international", null, byAge(joining)),
          // Posts enough for everybody, filled at once.
          given("vacancy_rate", 0.9),
          given("months_to_fill", 0.1),
          given("establishment_growth", 0),
        ],
      }),
    );
    // Who comes in by joining or by age goes out by leaving or by age: n = (joins + grown in) / (1 - stays (1 - grows out)).
    let grownIn = 0;
    const stationary = ages.map(({ years }, band) => {
      const stays = (1 - exits[band]!) ** (1 / 12);
      const grows = band === ages.length - 1 ? 0 : 1 / (12 * years);
      const heads = ((yearly / 12) * joining[band]! + grownIn) / (1 - stays * (1 - grows));
      grownIn = heads * stays * grows;
      return heads;
    });
    const last = run.stock.subarray(-ages.length);
    stationary.forEach((heads, band) => expect(apart(last[band]!, heads)).toBeLessThan(1e-9));
    // It began as something else altogether.
    stationary.forEach((heads, band) => expect(apart(run.opening[band]!, heads)).toBeGreaterThan(0.1));
  });
});

describe("growth of commissioned places", () => {
  const routes: Plan["structure"]["routes"] = [{ id: "bsc", label: "Degree", kind: "degree" }];
  const plan = buildPlan({
    places: 1,
    registeredLevels: 1,
    support: false,
    origins: 1,
    routes,
    years: 6,
    assumptions: [
      nobodyRetires,
      ...nobodyArrives,
      given("attrition", 0.1),
      given("registers_share", 0.9),
      given("joins_share", 0.5),
      given("commissioning_growth", 0),
      given("past_places_growth", 0),
    ],
    scenarios: [
      {
        id: "growth",
        name: "Ten in a hundred more each year",
        changes: [{ assumption: "commissioning_growth", op: "set", value: 0.1 }],
      },
      {
        id: "more",
        name: "Double the first year",
        changes: [{ assumption: "opening_intake", op: "multiply", value: 2 }],
      },
      {
        id: "fewer-leave",
        name: "Nobody leaves the course",
        changes: [{ assumption: "attrition", op: "set", value: 0 }],
      },
    ],
  });
  const base = over(runPlan(plan), "headcount");
  const reaches = 0.9 ** 3 * 0.9 * 0.5;

  it("reaches the staff three years after the first larger intake, and by what is left of it then", () => {
    const grown = over(runPlan(plan, { scenario: "growth" }), "headcount");
    // The second planning year's intake starts in September 2025, month 17, and registers 36 months later.
    const first = 17 + 36;
    for (let month = 0; month < first; month += 1) expect(grown[month]).toBe(base[month]);
    expect(apart(grown[first]! - base[first]!, 200 * 0.1 * reaches)).toBeLessThan(1e-9);
  });

  it("does not change the learners of before the start when a scenario changes the first year's intake", () => {
    const more = over(runPlan(plan, { scenario: "more" }), "headcount");
    const first = 5 + 36;
    for (let month = 0; month < first; month += 1) expect(more[month]).toBe(base[month]);
    expect(apart(more[first]! - base[first]!, 200 * reaches)).toBeLessThan(1e-9);
  });

  it("counts a scenario's course attrition from the start on, not in the years before", () => {
    const kept = over(runPlan(plan, { scenario: "fewer-leave" }), "new_registrants");
    // September 2024 completes the intake of September 2021: 30 months of attrition lie before April 2024, with March's the last.
    expect(apart(kept[5]!, 200 * 0.9 ** (30 / 12) * 0.9 * 0.5)).toBeLessThan(1e-9);
    expect(apart(kept[5 + 36]!, 200 * 0.9 * 0.5)).toBeLessThan(1e-9);
  });
});

describe("the open labour market, posts and pools together", () => {
  it("closes a gap by the monthly fill probability when nobody leaves", () => {
    const team = buildPlan({
      places: 1,
      registeredLevels: 0,
      support: true,
      origins: 1,
      years: 2,
      assumptions: [
        given("leaver_rate", 0),
        nobodyRetires,
        given("establishment_growth", 0),
        given("vacancy_rate", 0.2),
        given("months_to_fill", 5),
        given(
          "joining_age_open_market",
          null,
          equalShares(
            "age",
            fiveYearBands.map((age) => age.id),
          ),
        ),
      ],
    });
    for (const closure of ["supply-led", "posts-led"] as const) {
      const vacancies = over(runPlan(team, { closure }), "vacancies");
      vacancies.forEach((value, month) => expect(apart(value, 250 * Math.exp(-(month + 1) / 5))).toBeLessThan(1e-9));
    }
  });
});
