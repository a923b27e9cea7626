/** The opening stock: a joint table from the margins that are known. */
import { describe, expect, it } from "vitest";
import { ageProfile, middleOf, partOver55 } from "../../model/workforce/opening/age-profile";
import { fitMargins } from "../../model/workforce/opening/fit-margins";
import type { Assumption, Plan } from "../../model";
import { buildPlan, fiveYearBands, given, type PlanOptions } from "./build-plan";
import { apart, close, problemsOf, runPlan, total } from "./run-plan";

describe("fitting to margins", () => {
  it("reaches every margin and keeps the seed's odds ratio", () => {
    const table = Float64Array.from([1, 2, 3, 4]);
    const rows = [30, 70];
    const columns = [45, 55];
    const margin = (cells: number[], goal: number): { cells: number[]; weights: number[]; total: number } => ({
      cells,
      weights: [1, 1],
      total: goal,
    });
    fitMargins(table, [
      margin([0, 1], rows[0]!),
      margin([2, 3], rows[1]!),
      margin([0, 2], columns[0]!),
      margin([1, 3], columns[1]!),
    ]);
    expect(apart(table[0]! + table[1]!, 30)).toBeLessThan(1e-12);
    expect(apart(table[2]! + table[3]!, 70)).toBeLessThan(1e-12);
    expect(apart(table[0]! + table[2]!, 45)).toBeLessThan(1e-12);
    expect(apart((table[0]! * table[3]!) / (table[1]! * table[2]!), (1 * 4) / (2 * 3))).toBeLessThan(1e-12);
  });
  it("stops when margins contradict each other, with the last ones met", () => {
    const table = Float64Array.from([1, 1]);
    const { reached } = fitMargins(table, [
      { cells: [0, 1], weights: [1, 1], total: 100 },
      { cells: [0], weights: [1], total: 30 },
      { cells: [1], weights: [1], total: 50 },
    ]);
    expect(reached).toEqual(close([80, 30, 50], 9));
  });
  it("stops when margins that contradict each other no longer move the table, and not before", () => {
    // Rows that come to 100 and columns that come to 110.
    const margin = (cells: number[], total: number) => ({ cells, weights: [1, 0.8], total });
    const margins = [margin([0, 1], 30), margin([2, 3], 70), margin([0, 2], 60), margin([1, 3], 50)];
    const table = Float64Array.from([2, 3, 3, 4]);
    const { rounds } = fitMargins(table, margins);
    expect(rounds).toBeGreaterThan(2);
    expect(rounds).toBeLessThan(50);
    const again = table.slice();
    fitMargins(again, margins);
    again.forEach((heads, cell) => expect(apart(heads, table[cell]!)).toBeLessThan(1e-12));
  });
});

describe("an age profile", () => {
  const moments = (
    bands: Plan["structure"]["ages"],
    mean: number,
    over55: number,
  ): { mean: number; over55: number; sum: number; least: number } => {
    const shares = [...ageProfile(bands, mean, over55)!];
    return {
      mean: total(shares.map((share, i) => share * middleOf(bands[i]!))),
      over55: total(shares.map((share, i) => share * partOver55(bands[i]!))),
      sum: total(shares),
      least: Math.min(...shares),
    };
  };
  it("has the mean age and the share over 55 it was made from", () => {
    for (const [mean, over55] of [
      [41, 0.116],
      [36, 0.02],
      [52, 0.5],
      [47.3, 0.31],
    ] as const) {
      const found = moments(fiveYearBands, mean, over55);
      expect(apart(found.mean, mean)).toBeLessThan(1e-9);
      expect(apart(found.over55, over55)).toBeLessThan(1e-9);
      expect(found.sum).toBeCloseTo(1, 12);
      expect(found.least).toBeGreaterThan(0);
    }
  });
  it("is the hump itself when its own mean and share are what the figures say", () => {
    const hump = fiveYearBands.map((band) => Math.exp(-((middleOf(band) - 39) ** 2) / (2 * 13 ** 2)));
    const all = total(Float64Array.from(hump));
    const mean = hump.reduce((sum, share, i) => sum + (share / all) * middleOf(fiveYearBands[i]!), 0);
    const older = hump.slice(7).reduce((sum, share) => sum + share / all, 0);
    ageProfile(fiveYearBands, mean, older)!.forEach((share, i) => expect(share).toBeCloseTo(hump[i]! / all, 10));
  });
  it("puts nobody over 55 when none are", () => {
    const shares = ageProfile(fiveYearBands, 38, 0)!;
    expect([...shares.slice(7)]).toEqual([0, 0, 0]);
    expect(total(shares.map((share, i) => share * middleOf(fiveYearBands[i]!)))).toBeCloseTo(38, 9);
  });
  it("does not exist when the two contradict each other", () => {
    expect(ageProfile(fiveYearBands, 66, 0.1)).toBeUndefined();
    expect(ageProfile(fiveYearBands, 30, 0.9)).toBeUndefined();
    expect(
      problemsOf(buildPlan({ assumptions: [given("mean_age", 30), given("share_over_55", 0.9)] })).map(
        (problem) => problem.kind,
      ),
    ).toContain("age-profile");
  });
});

const staff = (where: Assumption["where"]): Assumption => given("staff_in_post", null, where);
const opening = (
  options: PlanOptions,
): {
  plan: ReturnType<typeof runPlan>;
  heads: (at: (place: number, setting: number, level: number, origin: number, age: number) => boolean) => number;
  wte: (at: (place: number, setting: number, level: number, origin: number, age: number) => boolean) => number;
} => {
  const plan = runPlan(buildPlan({ years: 1, ...options }));
  const { program, opening: cells } = plan.run;
  const { settings, levels, origins, ages } = program.shape;
  const participation = program.participation.values[0]!;
  const add = (
    at: (place: number, setting: number, level: number, origin: number, age: number) => boolean,
    weighed: boolean,
  ): number => {
    let sum = 0;
    cells.forEach((heads, cell) => {
      const row = Math.floor(cell / ages / origins);
      if (
        at(
          Math.floor(row / levels / settings),
          Math.floor(row / levels) % settings,
          row % levels,
          Math.floor(cell / ages) % origins,
          cell % ages,
        )
      )
        sum += heads * (weighed ? participation[cell]! : 1);
    });
    return sum;
  };
  return { plan, heads: (at) => add(at, false), wte: (at) => add(at, true) };
};

describe("the opening stock", () => {
  const hours = given("participation", 0.85, [
    { age: "60-64", value: 0.6 },
    { level: "level2", value: 0.92 },
    { level: "level2", age: "60-64", value: 0.7 },
    { origin: "international", value: 0.97 },
    { age: "60-64", origin: "international", value: 0.97 },
    { level: "level2", origin: "international", value: 0.97 },
    { level: "level2", age: "60-64", origin: "international", value: 0.97 },
  ]);
  const { heads, wte, plan } = opening({
    settings: 2,
    assumptions: [
      hours,
      staff([
        { place: "place1", value: 1000 },
        { place: "place2", value: 400 },
        { setting: "setting1", value: 900 },
        { setting: "setting2", value: 500 },
      ]),
      given("mean_age", 41, [{ place: "place2", value: 44 }]),
      given("share_over_55", 0.116, [{ place: "place2", value: 0.2 }]),
      given("origin_share", null, [
        { origin: "uk", value: 0.75 },
        { origin: "international", value: 0.25 },
      ]),
    ],
  });
  it("reaches the totals by place and by setting in WTE", () => {
    expect(
      apart(
        wte((place) => place === 0),
        1000,
      ),
    ).toBeLessThan(1e-9);
    expect(
      apart(
        wte((place) => place === 1),
        400,
      ),
    ).toBeLessThan(1e-9);
    expect(
      apart(
        wte((_, setting) => setting === 0),
        900,
      ),
    ).toBeLessThan(1e-9);
    expect(plan.problems.filter((problem) => problem.kind === "margins-contradict")).toEqual([]);
  });
  it("keeps the more detailed figures where totals contradict each other, and says by how much", () => {
    const contradicting = opening({
      places: 1,
      settings: 2,
      assumptions: [
        staff([
          { place: "place1", setting: "setting1", value: 300 },
          { place: "place1", setting: "setting2", value: 500 },
          { place: "place1", value: 1000 },
        ]),
      ],
    });
    expect(contradicting.wte((_place, setting) => setting === 0)).toBeCloseTo(300, 6);
    expect(contradicting.wte((_place, setting) => setting === 1)).toBeCloseTo(500, 6);
    const told = contradicting.plan.problems.find((problem) => problem.kind === "margins-contradict");
    expect(told?.says).toContain("given as 1,000 WTE but the rest leaves 800, 200 apart");
  });
  it("has the mean age and share over 55 of each place", () => {
    for (const [number, mean, over55] of [
      [0, 41, 0.116],
      [1, 44, 0.2],
    ] as const) {
      const all = heads((place) => place === number);
      const byAge = fiveYearBands.map((_, band) => heads((place, _s, _l, _o, age) => place === number && age === band));
      expect(apart(total(byAge.map((count, i) => count * middleOf(fiveYearBands[i]!))) / all, mean)).toBeLessThan(1e-9);
      expect(apart(total(byAge.map((count, i) => count * partOver55(fiveYearBands[i]!))) / all, over55)).toBeLessThan(
        1e-9,
      );
    }
  });
  it("divides heads, not WTE, over origins", () => {
    expect(apart(heads((_p, _s, _l, origin) => origin === 1) / heads(() => true), 0.25)).toBeLessThan(1e-9);
  });
  it("divides WTE over levels by their shares", () => {
    for (const level of [0, 1, 2])
      expect(
        apart(
          wte((_p, _s, at) => at === level),
          1400 / 3,
        ),
      ).toBeLessThan(1e-9);
  });
});

describe("margins that contradict each other", () => {
  it("are reported with how far they are apart, and the more detailed figures are kept", () => {
    const { plan, wte } = opening({
      assumptions: [
        staff([
          { place: "all", value: 2000 },
          { place: "place1", value: 700 },
          { place: "place2", value: 1050 },
        ]),
      ],
    });
    const found = plan.problems.filter((problem) => problem.kind === "margins-contradict");
    expect(found).toHaveLength(1);
    expect(found[0]!.severity).toBe("warning");
    expect(found[0]!.says).toContain("2,000 WTE");
    expect(found[0]!.says).toContain("250 apart");
    expect(
      apart(
        wte(() => true),
        1750,
      ),
    ).toBeLessThan(1e-9);
  });
  it("are not reported when they agree", () => {
    const { plan } = opening({
      assumptions: [
        staff([
          { place: "all", value: 1750 },
          { place: "place1", value: 700 },
          { place: "place2", value: 1050 },
        ]),
      ],
    });
    expect(plan.problems.filter((problem) => problem.kind === "margins-contradict")).toEqual([]);
  });
});

describe("blank is not zero", () => {
  it("a place without staff in post is an error that names it", () => {
    const problems = problemsOf(
      buildPlan({
        assumptions: [
          staff([
            { place: "place1", value: 700 },
            { place: "place2", value: null },
          ]),
        ],
      }),
    );
    expect(problems.find((problem) => problem.kind === "required-empty")?.says).toContain(
      "Staff in post at the start is empty for place 2",
    );
  });
  it("a place of which zero is said is empty, not an error", () => {
    const { heads } = opening({
      assumptions: [
        staff([
          { place: "place1", value: 700 },
          { place: "place2", value: 0 },
        ]),
      ],
    });
    expect(heads((place) => place === 1)).toBe(0);
  });
  it("a share that is empty needs staff in post by that dimension, and never divides evenly by itself", () => {
    const empty = given("setting_share", null);
    const problems = problemsOf(buildPlan({ settings: 2, assumptions: [empty] }));
    expect(problems.find((problem) => problem.kind === "required-empty")?.says).toContain(
      "Share of staff by setting is empty, and staff in post is not given by setting either",
    );
    const { wte } = opening({
      settings: 2,
      assumptions: [
        empty,
        staff(
          ["place1", "place2"].flatMap((place) => [
            { place, setting: "setting1", value: 300 },
            { place, setting: "setting2", value: 100 },
          ]),
        ),
      ],
    });
    expect(
      apart(
        wte((place, setting) => place === 1 && setting === 0),
        300,
      ),
    ).toBeLessThan(1e-9);
  });
});
