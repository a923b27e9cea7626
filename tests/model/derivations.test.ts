/** Figures of the worked plans that are worked out from published ones: found again here, beside what was published. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { byReading, calibrated, projectPlan, readPlan, type Plan, type Projection, type Where } from "../../model";
import type { Run } from "../../model/workforce/program/run";

// England is compiled and run many times over here.

function planFrom(name: string): Plan {
  const outcome = readPlan(readFileSync(join(import.meta.dirname, "../../seeds/plans", `${name}.otplan`), "utf8"));
  if (!outcome.ok) throw new Error(outcome.problems[0]!.says);
  return outcome.value;
}

/** Registered headcount of a run at the end of a month; month -1 is the opening stock. */
function registeredHeads(run: Run, month: number): number {
  const { shape, inputs } = run.program;
  const registered = inputs.resolved.plan.structure.levels.map((level) => level.registered);
  let heads = 0;
  for (let row = 0; row < shape.rows; row += 1) {
    if (registered[row % shape.levels] !== true) continue;
    if (month >= 0) heads += run.heads[month * shape.rows + row]!;
    else for (let cell = row * shape.width; cell < (row + 1) * shape.width; cell += 1) heads += run.opening[cell]!;
  }
  return heads;
}

function run(plan: Plan, scenario?: string): Projection {
  const outcome = projectPlan(plan, scenario === undefined ? {} : { scenario });
  if (!outcome.ok) throw new Error(outcome.problems[0]!.says);
  return outcome.value;
}

const opening = (projection: Projection, measure: string, where: Where = {}): number =>
  projection.tables({ measures: [measure], where })[0]!.opening[0]!;
const years = (projection: Projection, measure: string, where: Where = {}): readonly number[] => [
  ...projection.tables({ measures: [measure], where })[0]!.values,
];

const trusts = ["acute", "community", "mental-health", "care-trust", "other", "not-stated"];
const registered = ["newly-registered", "registered", "enhanced", "advanced", "consultant"];
const vacancyTable: Readonly<Record<string, readonly [vacant: string, rate: string]>> = {
  "east-of-england": ["259.9", "15.4"],
  london: ["731.4", "19.2"],
  midlands: ["339.1", "8.9"],
  "north-east-and-yorkshire": ["213.4", "6.9"],
  "north-west": ["211.3", "7.4"],
  "south-east": ["382.1", "13.3"],
  "south-west": ["175.2", "8.3"],
  england: ["2312.4", "11.4"],
};
const employerTable: Readonly<Record<string, string>> = {
  acute: "10430",
  "care-trust": "188",
  community: "1949",
  "mental-health": "8075",
  other: "780",
  "not-stated": "32",
  "primary-care": "200",
  "social-care": "3200",
};

describe.each(["england", "england-ics"])(
  "%s opens at the published tables it rests on, to the digit printed",
  (name) => {
    const plan = planFrom(name);
    const projection = run(plan);

    test.each(Object.entries(vacancyTable))("vacancies of registered staff in trusts, %s", (place, [vacant, rate]) => {
      const where: Where = { place, setting: trusts, level: registered };
      expect(opening(projection, "vacancies", where).toFixed(1)).toBe(vacant);
      expect((100 * opening(projection, "net_vacancy_rate", where)).toFixed(1)).toBe(rate);
    });

    test.each(Object.entries(employerTable))("staff by kind of employer, %s", (setting, printed) => {
      expect(opening(projection, "staff_in_post", { setting }).toFixed(0)).toBe(printed);
    });

    test("21,454 WTE in trusts and core organisations, 17,972 of them registered", () => {
      expect(opening(projection, "staff_in_post", { setting: trusts }).toFixed(0)).toBe("21454");
      expect(opening(projection, "staff_in_post", { setting: trusts, level: registered }).toFixed(0)).toBe("17972");
    });

    test("a mean age of 41 and 11.6% over 55", () => {
      expect(opening(projection, "mean_age").toFixed(1)).toBe("41.0");
      expect((100 * opening(projection, "share_over_55")).toFixed(1)).toBe("11.6");
    });

    test("leaver rates of 8.0% in England, 10% in London and 9.4% in the South East", () => {
      const rate = (where: Where): string => (100 * years(projection, "exit_rate", where)[0]!).toFixed(1);
      expect([rate({}), rate({ place: "london" }), rate({ place: "south-east" })]).toEqual(["8.0", "10.0", "9.4"]);
    });

    test("590 apprenticeship starts in 2024/25", () => {
      expect(years(projection, "intakes", { route: "apprenticeship" })[0]!.toFixed(0)).toBe("590");
    });
  },
);

describe("with no new policy England's ages, leaver rate and levels hold still for thirteen years", () => {
  const plan = planFrom("england");
  const still = run(plan, "no-new-policy");

  test("mean age within half a year, over 55 within a point, leaver rate within 0.2 points", () => {
    for (const [measure, within] of [
      ["mean_age", 0.5],
      ["share_over_55", 0.01],
    ] as const)
      for (const value of years(still, measure))
        expect(Math.abs(value - opening(still, measure)), measure).toBeLessThan(within);
    for (const value of years(still, "exit_rate")) expect(Math.abs(value - 0.08)).toBeLessThan(0.002);
  });

  test("no level's share of registered staff moves by more than three points", () => {
    const share = (level: string, year: number): number =>
      (year < 0 ? opening(still, "headcount", { level }) : years(still, "headcount", { level })[year]!) /
      (year < 0
        ? opening(still, "headcount", { level: registered })
        : years(still, "headcount", { level: registered })[year]!);
    for (const level of registered) expect(Math.abs(share(level, 12) - share(level, -1)), level).toBeLessThan(0.03);
  });

  test("registered staff grow by the growth of the past in the first years", () => {
    const heads = years(still, "headcount", { level: registered });
    const yearly = (heads[2]! / opening(still, "headcount", { level: registered })) ** (1 / 3) - 1;
    expect(Math.abs(yearly - 0.02)).toBeLessThan(0.003);
  });
});

describe("councils, where 3,200 posts have been filled since 2020", () => {
  test.each(["england", "england-ics"])(
    "%s funds no more of their posts, and fills within a tenth of what it did",
    (name) => {
      const made = run(planFrom(name));
      const where: Where = { setting: "social-care" };
      const posts = opening(made, "establishment", where);
      for (const funded of years(made, "establishment", where)) expect(funded).toBeCloseTo(posts, 6);
      for (const filled of years(made, "staff_in_post", where)) expect(Math.abs(filled / 3200 - 1)).toBeLessThan(0.1);
      // Everybody else's grow with demand.
      const others: Where = { setting: "acute" };
      expect(years(made, "establishment", others)[12]! / opening(made, "establishment", others)).toBeCloseTo(
        1.03 ** 13,
        9,
      );
    },
  );
});

describe("the 3.6% by reading", () => {
  const plan = planFrom("england");
  const chosen = (reading: number): Plan => ({
    ...plan,
    assumptions: plan.assumptions.map((one) => (one.id === "growth_reading" ? { ...one, value: reading } : one)),
  });
  const ratio = ({ run: made }: Projection): number => registeredHeads(made, 155) / registeredHeads(made, -1);

  test.each([
    [1, "places-grow-by-3-6"],
    [2, "workforce-grows-by-3-6"],
    [3, "workforce-grows-3-6-a-year"],
  ])("reading %i in the base is the scenario %s, to the last digit", (reading, scenario) => {
    const [base, told] = [run(chosen(reading)), run(plan, scenario)];
    for (const measure of ["staff_in_post", "vacancies", "intakes"])
      expect(years(base, measure)).toEqual(years(told, measure));
  });

  test("places grow by 3.6% a year, the workforce is 3.6% larger at the end, or grows by 3.6% a year", () => {
    const intakes = years(run(plan), "intakes");
    expect(intakes[12]! / intakes[0]!).toBeCloseTo(1.036 ** 12, 9);
    expect(ratio(run(plan, "workforce-grows-by-3-6"))).toBeCloseTo(1.036, 9);
    expect(ratio(run(plan, "workforce-grows-3-6-a-year"))).toBeCloseTo(1.036 ** 13, 9);
  });
});

describe("calibrations", () => {
  const plan = planFrom("england");
  const solvedOf = (from: Plan, id: string): number => {
    const outcome = calibrated(from);
    if (!outcome.ok) throw new Error(outcome.problems[0]!.says);
    return outcome.value.solved.find(({ calibration }) => calibration.id === id)!.value;
  };
  const edited = (id: string, value: number): Plan => ({
    ...plan,
    assumptions: plan.assumptions.map((one) => (one.id === id ? { ...one, value } : one)),
  });

  test("meet their targets", () => {
    const outcome = calibrated(plan);
    expect(outcome.ok && outcome.value.solved.map(({ residual }) => Math.abs(residual) < 1e-9)).toEqual(
      plan.calibrations!.map(() => true),
    );
  });

  test("are solved again when what is beneath them is edited", () => {
    expect(solvedOf(edited("leaver_rate_england", 0.085), "exits-of-england")).toBeGreaterThan(
      solvedOf(plan, "exits-of-england") + 0.004,
    );
    expect(solvedOf(edited("past_growth", 0.03), "balance-of-ages")).toBeGreaterThan(solvedOf(plan, "balance-of-ages"));
    // More graduates leave fewer to come from elsewhere.
    expect(solvedOf(edited("joins_share", 0.75), "balance-of-ages")).toBeLessThan(solvedOf(plan, "balance-of-ages"));
  });

  test("give way to a person's own figure", () => {
    const own: Plan = {
      ...plan,
      assumptions: plan.assumptions.map((one) => (one.id === "leaver_rate" ? { ...one, value: 0.075 } : one)),
    };
    const rate = years(run(own), "exit_rate", { place: "midlands" })[0]!;
    expect(rate).toBeCloseTo(0.075, 9);
  });

  test("are told for each published reading of their target", () => {
    const readings = byReading(plan, "balance-of-ages");
    expect(readings.map(({ label }) => label)).toEqual(
      plan.assumptions.find((one) => one.id === "past_growth")!.readings!.map(({ label }) => label),
    );
    const [typical, register, staff] = readings.map(({ value }) => value);
    expect(register).toBeGreaterThan(typical!);
    expect(typical).toBeGreaterThan(staff!);
  });
});
