/** Pay in the shipped plans: one figure for a band, point and year, as published or worked out as it says; supplements by hand. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { priceYears } from "../../model/assumptions/declared/choices";
import type { Plan, Resolved } from "../../model";
import { indexIn } from "../../model/resolve/series";
import { readPlan } from "../../model/plan/file/read";
import { resolved } from "./run-plan";

const seeds = join(import.meta.dirname, "../../seeds");
const text = (file: string): string => readFileSync(join(seeds, file), "utf8");
const figures = readdirSync(join(seeds, "figures"))
  .filter((file) => file !== "waiting-lists.json")
  .flatMap(
    (file) =>
      (JSON.parse(text(`figures/${file}`)) as { figures: readonly { id: string; label: string; value: number }[] })
        .figures,
  );
const figure = (id: string): number => {
  const found = figures.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found.value;
};
const open = (file: string): Plan => {
  const outcome = readPlan(text(`plans/${file}`));
  if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
  return outcome.value;
};
/** The plans that take pay from the bands of England's scale; other nations agree theirs, or none was found. */
const plans = readdirSync(join(seeds, "plans")).filter((file) =>
  open(file).assumptions.some(({ id }) => id === "band_point"),
);
/** The plan with another year of prices and another point of the band. */
const chosen = (plan: Plan, year: number, point: number): Plan => ({
  ...plan,
  assumptions: plan.assumptions.map((one) =>
    one.id === "price_year" ? { ...one, value: year } : one.id === "band_point" ? { ...one, value: point } : one,
  ),
});
/** A figure as money is worked out from it: for a level, at a place, in the prices of the plan's year. */
function figureOf(from: Resolved, id: string, level: string, place?: string): number {
  const series = from.series(id)!;
  const year = from.series("price_year")!.at(0)[0]!;
  return series.at(0)[
    indexIn(series, (name) =>
      name === "level"
        ? from.members.index("level", level)
        : name === "prices"
          ? priceYears.findIndex((one) => one.value === year)
          : name === "place" && place !== undefined
            ? from.members.leavesUnder(place)[0]!
            : 0,
    )
  ]!;
}
const points = ["entry", "mid", "top"];
const bands: Readonly<Record<string, readonly string[]>> = { "3-4": ["b3", "b3-4", "b4"] };
const payFigure = (band: string, year: number, point: number): number =>
  figure(`afc-${year}-${year - 1999}-${bands[band]?.[point - 1] ?? `b${band}`}-${points[point - 1]}`);

it("is taken from England's scale in the plans of England and of services", () => {
  expect(plans).toContain("england.otplan");
  expect(plans.length).toBeGreaterThan(9);
});

describe.each(plans)("pay in %s", (file) => {
  const plan = open(file);
  const combinations = [2024, 2025, 2026].flatMap((year) => [1, 2, 3].map((point) => ({ year, point })));

  it.each(combinations)("is that of the band in $year at point $point", ({ year, point }) => {
    const from = resolved(chosen(plan, year, point));
    for (const level of plan.structure.levels)
      expect(figureOf(from, "pay_point", level.id), level.label).toBe(payFigure(level.payBand, year, point));
  });

  it("is told at the middle of the band in 2025/26 prices unless chosen otherwise", () => {
    const value = (id: string): unknown => plan.assumptions.find((one) => one.id === id)!.value;
    expect([value("price_year"), value("band_point")]).toEqual([2025, 2]);
  });

  it("calls a figure published only where it is, and a choice a judgement", () => {
    const status = (id: string): string => plan.assumptions.find((one) => one.id === id)!.status;
    expect(["price_year", "band_point", "pay_point"].map(status)).toEqual(["judgement", "judgement", "derived"]);
  });
});

it("no pay figure of a band stands twice with two values", () => {
  const told = new Map<string, number>();
  for (const { id, value } of figures) {
    const key = /^afc-(\d{4}-\d{2}-b\w+-(?:entry|mid|top))/.exec(id)?.[1];
    if (key === undefined || id.endsWith("second-site")) continue;
    expect(told.get(key) ?? value, id).toBe(value);
    told.set(key, value);
  }
  expect(told.size).toBeGreaterThan(40);
  // Pay is written nowhere else: not in a scenario, a template or the library.
  const amounts = new Set([...told.values()].filter((value) => value > 20000));
  for (const file of readdirSync(seeds).filter((name) => name.endsWith(".json") && name !== "contradictions.json"))
    for (const [number] of text(file).matchAll(/\b\d{5}\b/g))
      expect(amounts.has(Number(number)), `${file} ${number}`).toBe(false);
});

describe("what is derived of pay", () => {
  const award = (year: string): number => 1 + figure(`afc-award-${year}-england`);
  it("follows the awards that its method names", () => {
    for (const band of ["b7-mid", "b8a-mid", "b8b-entry", "b8b-mid", "b8b-top"])
      expect(figure(`afc-2024-25-${band}`)).toBe(Math.round(figure(`afc-2025-26-${band}`) / award("2025-26")));
    expect(figure("afc-2026-27-b8b-mid")).toBe(Math.round(figure("afc-2025-26-b8b-mid") * award("2026-27")));
    for (const area of ["inner", "outer", "fringe"]) {
      expect(figure(`hcas-${area}-min-2025-26`)).toBe(Math.round(figure(`hcas-${area}-min`) * award("2025-26")));
      // Known both ways, so that the method can be trusted: the most of 2025/26 is published.
      expect(Math.abs(figure(`hcas-${area}-max-2025-26`) - figure(`hcas-${area}-max`) * award("2025-26"))).toBeLessThan(
        1,
      );
      for (const end of ["min", "max"])
        expect(figure(`hcas-${area}-${end}-2026-27`)).toBe(
          Math.round(figure(`hcas-${area}-${end}-2025-26`) * award("2026-27")),
        );
    }
  });
});

describe("supplements in high-cost areas", () => {
  const england = open("england.otplan");
  /** London with everybody in one area. */
  const in_ = (area: "inner" | "outer", point: number): Resolved =>
    resolved({
      ...chosen(england, 2025, point),
      assumptions: chosen(england, 2025, point).assumptions.map((one) =>
        one.id === "inner_london_share"
          ? { ...one, where: [{ place: "london", value: area === "inner" ? 1 : 0 }] }
          : one,
      ),
    });
  const supplement = (from: Resolved, level: string): number =>
    figureOf(from, "pay_supplement", level, "london") * figureOf(from, "pay_point", level);

  it("are a share of pay between the least and the most, and these beyond", () => {
    // By hand, 2025/26 middle of the band: 20% of 33,487 lies between 5,610 and 8,465; 20% of 50,273 is 10,054.60.
    expect(supplement(in_("inner", 2), "newly-registered")).toBeCloseTo(0.2 * 33487, 6);
    expect(supplement(in_("inner", 2), "enhanced")).toBeCloseTo(8465, 6);
    // 15% of 40,823 is 6,123.45, above 5,941; 20% of 24,937, the entry of band 3, is 4,987.40, below 5,610.
    expect(supplement(in_("outer", 2), "registered")).toBeCloseTo(5941, 6);
    expect(supplement(in_("inner", 1), "support")).toBeCloseTo(5610, 6);
    expect(supplement(in_("outer", 1), "support")).toBeCloseTo(4716, 6);
  });

  it("are a mean over the staff of both areas, and nothing elsewhere", () => {
    const from = resolved(chosen(england, 2025, 2));
    expect(supplement(from, "enhanced")).toBeCloseTo((8465 + 5941) / 2, 6);
    expect(figureOf(from, "pay_supplement", "enhanced", "north-west")).toBe(0);
  });

  it("count towards on-costs once, with one threshold for each WTE", () => {
    const from = resolved(chosen(england, 2025, 2));
    const paid = 50273 + (8465 + 5941) / 2;
    const onCosts = 0.15 * (paid - 5000) + 0.1438 * paid + 0.005 * paid;
    expect(figureOf(from, "on_cost_rate", "enhanced", "london") * paid).toBeCloseTo(onCosts, 6);
    const before = resolved(chosen(england, 2024, 2));
    const then = figureOf(before, "pay_point", "advanced");
    expect(figureOf(before, "on_cost_rate", "advanced", "north-west") * then).toBeCloseTo(
      0.138 * (then - 9100) + 0.1438 * then + 0.005 * then,
      6,
    );
  });
});
