/** The leaver base: calibrated on the opening stock so that it leaves at the published rate, retirement included. */
import { describe, expect, it } from "vitest";
import { buildPlan, given } from "./build-plan";
import {
  leaverBase,
  nothingLeft,
  yearlyHazard,
  type HazardClasses,
} from "../../model/workforce/month/leave/leaver-base";
import type { Plan, Projection, Where } from "../../model";
import { apart, over, runPlan, total } from "./run-plan";

const factors = [
  given("leaver_age_factor", 1, [
    { age: "20-24", value: 1.8 },
    { age: "25-29", value: 1.4 },
  ]),
  given("leaver_origin_factor", 1, [{ origin: "international", value: 1.5 }]),
  given("leaver_level_factor", 1, [{ level: "level2", value: 0.6 }]),
];

/** Yearly exit probability of the opening staff of a group under the hazards of a month, weighted by headcount. */
function exitRate(
  { run }: Projection,
  where: (place: number, setting: number, level: number, origin: number) => boolean,
  month = 0,
): number {
  const { program } = run;
  const { cells, ages, origins, levels, settings } = program.shape;
  const hazard = program.hazard.values[program.hazard.stretch[month]!]!;
  let heads = 0;
  let leaving = 0;
  for (let cell = 0; cell < cells; cell += 1) {
    const row = Math.floor(cell / (ages * origins));
    if (
      !where(
        Math.floor(row / levels / settings),
        Math.floor(row / levels) % settings,
        row % levels,
        Math.floor(cell / ages) % origins,
      )
    )
      continue;
    heads += run.opening[cell]!;
    leaving += run.opening[cell]! * (1 - Math.exp(-12 * hazard[cell]!));
  }
  return leaving / heads;
}

const classesOf = (
  ...list: readonly { readonly heads: number; readonly factor: number; readonly retirement: number }[]
): HazardClasses => ({
  heads: Float64Array.from(list, ({ heads }) => heads),
  factor: Float64Array.from(list, ({ factor }) => factor),
  retirement: Float64Array.from(list, ({ retirement }) => retirement),
});

describe("the base of one group", () => {
  it("is the yearly hazard of the rate when everybody is alike", () => {
    expect(apart(leaverBase(classesOf({ heads: 10, factor: 1, retirement: 0 }), 0.08), -Math.log(0.92))).toBeLessThan(
      1e-14,
    );
  });
  it("is lower by the hazard of retirement", () => {
    expect(
      apart(leaverBase(classesOf({ heads: 10, factor: 2, retirement: 0.03 }), 0.08), (-Math.log(0.92) - 0.03) / 2),
    ).toBeLessThan(1e-13);
  });
  it("reaches the rate for two unlike classes, near 0 and near 1", () => {
    const classes = classesOf({ heads: 700, factor: 0.5, retirement: 0 }, { heads: 300, factor: 3, retirement: 0.002 });
    for (const rate of [0.002, 0.08, 0.5, 0.97]) {
      const base = leaverBase(classes, rate);
      expect(apart(0.7 * (1 - Math.exp(-0.5 * base)) + 0.3 * (1 - Math.exp(-3 * base - 0.002)), rate)).toBeLessThan(
        1e-12,
      );
    }
  });
  it("is found again from one so far beyond it that nobody stays", () => {
    const classes = classesOf({ heads: 10, factor: 40, retirement: 0.01 }, { heads: 5, factor: 60, retirement: 0 });
    const base = leaverBase(classes, 0.08);
    expect(base).toBeGreaterThan(0);
    expect(apart(leaverBase(classes, 0.08, 100), base)).toBeLessThan(1e-13);
  });
  it("is 0 where retirement alone takes more, and where nobody has a factor above 0", () => {
    expect(leaverBase(classesOf({ heads: 10, factor: 1, retirement: yearlyHazard(0.1) }), 0.08)).toBe(0);
    expect(leaverBase(classesOf({ heads: 10, factor: 0, retirement: 0 }), 0.08)).toBe(0);
    expect(leaverBase(classesOf(), 0.08)).toBe(0);
    expect(nothingLeft(classesOf({ heads: 10, factor: 1, retirement: yearlyHazard(0.1) }), 0.08)).toBe(true);
    expect(nothingLeft(classesOf({ heads: 10, factor: 1, retirement: yearlyHazard(0.1) }), 0.12)).toBe(false);
  });
  it("is 0 to the last digit where retirement alone is just the rate", () => {
    for (const rate of [0.02, 0.08, 0.1, 0.13, 0.37])
      expect(leaverBase(classesOf({ heads: 7, factor: 0.8, retirement: yearlyHazard(rate) }), rate)).toBe(0);
  });
  it("comes to the same from wherever it is sought", () => {
    const classes = classesOf({ heads: 700, factor: 0.5, retirement: 0 }, { heads: 300, factor: 3, retirement: 0.002 });
    for (const rate of [0.002, 0.08, 0.5, 0.97])
      for (const near of [1e-9, 0.01, 0.3, 4])
        expect(apart(leaverBase(classes, rate, near), leaverBase(classes, rate))).toBeLessThan(1e-13);
  });
});

describe("the published rate comes back", () => {
  it("for each place, whatever the factors and retirements", () => {
    const projection = runPlan(
      buildPlan({
        settings: 2,
        assumptions: [...factors, given("leaver_rate", 0.08, [{ place: "place2", value: 0.11 }])],
      }),
    );
    expect(
      apart(
        exitRate(projection, (place) => place === 0),
        0.08,
      ),
    ).toBeLessThan(1e-10);
    expect(
      apart(
        exitRate(projection, (place) => place === 1),
        0.11,
      ),
    ).toBeLessThan(1e-10);
    // Given by place only, so level factors stay to be seen within a place.
    const at = (wanted: number): number => exitRate(projection, (place, _s, level) => place === 0 && level === wanted);
    expect(at(2)).toBeLessThan(0.07);
    expect(at(1)).toBeGreaterThan(0.08);
  });

  const by: readonly [
    name: "setting" | "level" | "origin",
    rates: Readonly<Record<string, number>>,
    index: 1 | 2 | 3,
  ][] = [
    ["setting", { setting1: 0.07, setting2: 0.12 }, 1],
    ["level", { support: 0.14, level1: 0.1, level2: 0.06 }, 2],
    ["origin", { uk: 0.07, international: 0.13 }, 3],
  ];
  it.each(by)("for each %s where leaver rates are given by it", (name, rates, index) => {
    const projection = runPlan(
      buildPlan({
        settings: 2,
        assumptions: [
          ...factors,
          given(
            "leaver_rate",
            null,
            Object.entries(rates).map(([id, value]) => ({ [name]: id, value })),
          ),
        ],
      }),
    );
    Object.values(rates).forEach((rate, member) => {
      for (const place of [0, 1])
        expect(
          apart(
            exitRate(projection, (...at) => at[0] === place && at[index] === member),
            rate,
          ),
        ).toBeLessThan(1e-10);
    });
  });

  it("in the first year of a plan, as far as ageing and joining leave the staff alike", () => {
    const still = buildPlan({
      places: 1,
      registeredLevels: 1,
      support: false,
      origins: 1,
      fromPool: true,
      years: 1,
      assumptions: [given("international_recruits", 0), given("returners", 0)],
    });
    expect(over(runPlan(still), "exit_rate", "year")[0]!).toBeCloseTo(0.08, 2);
    const even = {
      ...still,
      assumptions: still.assumptions.map((one) =>
        one.id === "retirement_rate" ? given("retirement_rate", 0.03) : one,
      ),
    };
    expect(apart(over(runPlan(even), "exit_rate", "year")[0]!, 0.08)).toBeLessThan(1e-11);
  });
});

describe("retirement beyond the leaver rate", () => {
  const plan = buildPlan({
    years: 1,
    assumptions: [given("leaver_rate", 0.05, [{ place: "place2", value: 0.2 }]), given("retirement_rate", 0.1)],
  });
  const projection = runPlan(plan);
  it("leaves no other leavers there, and says so by name", () => {
    expect(over(projection, "leavers", "year", { place: "place1" })).toEqual([0]);
    expect(over(projection, "retirements", "year", { place: "place1" })[0]).toBeGreaterThan(0);
    expect(over(projection, "leavers", "year", { place: "place2" })[0]).toBeGreaterThan(0);
    const warnings = projection.problems.filter((problem) => problem.kind === "retirement-exceeds-leavers");
    expect(warnings.map((problem) => problem.severity)).toEqual(["warning"]);
    expect(warnings[0]!.says).toMatch(/^In place 1 retirement alone/);
  });
});

describe("relative leaving of 0 for everybody", () => {
  it("is said to keep people from leaving; retirement is not blamed", () => {
    const projection = runPlan(
      buildPlan({ years: 1, assumptions: [given("leaver_rate", 0.05), given("leaver_age_factor", 0)] }),
    );
    expect(over(projection, "leavers", "year")[0]).toBe(0);
    const kinds = projection.problems.map((problem) => problem.kind);
    expect(kinds).toContain("nobody-can-leave");
    expect(kinds).not.toContain("retirement-exceeds-leavers");
  });
});

describe("later changes", () => {
  const plan = (more: Plan["scenarios"]): Plan => buildPlan({ years: 3, assumptions: factors, scenarios: more });
  it("mean what the same rate means at the start: the opening staff would leave at it", () => {
    const from = (month: string): Projection =>
      runPlan(
        plan([
          { id: "keep", name: "Keep", changes: [{ assumption: "leaver_rate", op: "set", value: 0.05, from: month }] },
        ]),
        { scenario: "keep" },
      );
    const [april, may, later] = [from("2024-04"), from("2024-05"), from("2025-04")];
    for (const [projection, month] of [
      [april, 0],
      [may, 1],
      [later, 12],
    ] as const)
      expect(
        apart(
          exitRate(projection, (place) => place === 1, month),
          0.05,
        ),
      ).toBeLessThan(1e-10);
    // From May on nothing tells the two apart but the one month of leaving at the old rate.
    const hazardIn = ({ run: { program } }: Projection, month: number): Float64Array =>
      program.hazard.values[program.hazard.stretch[month]!]!;
    expect(hazardIn(may, 1)).toEqual(hazardIn(april, 1));
    expect(hazardIn(may, 0)).toEqual(hazardIn(later, 0));
  });

  it("for one group in one place change nobody elsewhere", () => {
    const alone = (where: Where[]): Plan =>
      buildPlan({
        years: 2,
        assumptions: [
          ...factors,
          given(
            "leaver_rate",
            0.08,
            where.map((one) => ({ ...one, value: 0.15 })),
          ),
        ],
      });
    const [before, after] = [runPlan(alone([])), runPlan(alone([{ place: "place1", origin: "international" }]))];
    const elsewhere: Where = { place: "place2" };
    expect(over(after, "exits", "month", elsewhere)).toEqual(over(before, "exits", "month", elsewhere));
    const abroad = (projection: Projection): number =>
      exitRate(projection, (place, _s, _l, origin) => place === 0 && origin === 1);
    expect(apart(abroad(after), 0.15)).toBeLessThan(1e-10);
    expect(abroad(before)).toBeLessThan(0.13);
  });

  it("of retirement: a scenario changes what comes, a plan's own figure leaves the published rate as it is", () => {
    const retired = (value: number): Plan => buildPlan({ years: 2, assumptions: [given("retirement_rate", value)] });
    const everybody = (): boolean => true;
    expect(
      apart(exitRate(runPlan(retired(0.02)), everybody), exitRate(runPlan(retired(0.04)), everybody)),
    ).toBeLessThan(1e-10);
    const scenario: Plan = {
      ...retired(0.02),
      scenarios: [{ id: "more", name: "More", changes: [{ assumption: "retirement_rate", op: "multiply", value: 2 }] }],
    };
    expect(exitRate(runPlan(scenario, { scenario: "more" }), everybody)).toBeGreaterThan(
      exitRate(runPlan(scenario), everybody) + 0.01,
    );
  });

  it("for one level from a date leave the months before as they were", () => {
    const scenario = plan([
      {
        id: "level",
        name: "One level",
        changes: [{ assumption: "leaver_rate", op: "set", value: 0.04, from: "2026-04", where: { level: "level2" } }],
      },
    ]);
    const [base, changed] = [runPlan(scenario), runPlan(scenario, { scenario: "level" })];
    const where: Where = { level: "level2" };
    expect(over(changed, "headcount").slice(0, 24)).toEqual(over(base, "headcount").slice(0, 24));
    expect(total(over(changed, "exits", "year", where))).toBeLessThan(total(over(base, "exits", "year", where)));
  });

  it("recalibrate when a scenario holds from the start", () => {
    const scenario = plan([
      { id: "now", name: "Now", changes: [{ assumption: "leaver_rate", op: "set", value: 0.05 }] },
    ]);
    expect(
      apart(
        exitRate(runPlan(scenario, { scenario: "now" }), (place) => place === 1),
        0.05,
      ),
    ).toBeLessThan(1e-10);
  });
});

describe("a level nobody works at yet", () => {
  it("loses those who join it later at its leaver rate, not never", () => {
    const plan = buildPlan({
      places: 1,
      origins: 1,
      registeredLevels: 2,
      support: false,
      fromPool: true,
      years: 2,
      assumptions: [
        given("level_share", null, [
          { level: "level1", value: 1 },
          { level: "level2", value: 0 },
        ]),
        given("leaver_rate", 0.08, [{ level: "level2", value: 0.12 }]),
        given("retirement_rate", 0),
        given("promotion_rate", 0),
        given("returners", 0),
        given("international_recruits", 0, [{ level: "level2", value: 24 }]),
        given("vacancy_rate", 0),
      ],
    });
    const exits = over(runPlan(plan), "exits", "month", { level: "level2" });
    // Two join each month; each month's leavers come from those of the months before.
    const stays = 0.88 ** (1 / 12);
    exits.forEach((heads, month) =>
      expect(heads).toBeCloseTo(((2 * (1 - stays ** month)) / (1 - stays)) * (1 - stays), 9),
    );
  });
});
