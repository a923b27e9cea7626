/**
 * How much figures move England's staff over thirteen years, against sums on paper. They are asked in scenarios: in the
 * base, joiners from outside make up for most changes, because staff are known to have grown as they did.
 */
import { describe, expect, it } from "vitest";
import { projectPlan, resolutionsOf, type Change, type Plan } from "../../../model";
import { seedPlan } from "../questions/read-seed-plan";
import { over, runPlan } from "../run-plan";
import { everywhere, figureOf } from "./ways";

const england = seedPlan("england");
const asked: Readonly<Record<string, Omit<Change, "assumption">>> = {
  leaver_rate: { op: "add", value: 0.01 },
  international_recruits: { op: "multiply", value: 2 },
  participation: { op: "multiply", value: 0.82 / 0.84 },
  establishment_growth: { op: "add", value: 0.01 },
  opening_intake: { op: "multiply", value: 1.1 },
  attrition: { op: "multiply", value: 4.5 / 3.1 },
  retirement_rate: { op: "multiply", value: 1.5 },
  commissioning_growth: { op: "set", value: 0 },
};
const plan: Plan = {
  ...england,
  closure: "supply-led",
  scenarios: Object.entries(asked).map(([assumption, change]) => ({
    id: assumption,
    name: assumption,
    changes: [{ assumption, ...change }],
  })),
};
const resolutions = resolutionsOf(plan);
const yearsOf = (measure: string, scenario?: string): number[] => {
  const projected = projectPlan(plan, { resolutions, ...(scenario === undefined ? {} : { scenario }) });
  if (!projected.ok) throw new Error(projected.problems[0]?.says);
  return over(projected.value, measure, "year");
};
const base = yearsOf("staff_in_post");
const last = base.length - 1;
/** The part by which staff differ at the end. */
const effect = (scenario: string): number => yearsOf("staff_in_post", scenario)[last]! / base[last]! - 1;
/** Yearly exits of the base and its growth, as hazards. */
const exits = -Math.log1p(-yearsOf("exit_rate")[0]!);
const growth = Math.log(base[last]! / base[0]!) / last;
/** What one more a year at the growth of the staff comes to after the years of the plan, in years of itself now. */
const builtUp = (1 - Math.exp(-(exits + growth) * base.length)) / (exits + growth);

describe("England, in scenarios", () => {
  it("a point more leavers costs what a point of exits builds up to, less what refills of support posts give back", () => {
    const onPaper = -(Math.log1p(-0.08) - Math.log1p(-0.09)) * builtUp;
    expect(effect("leaver_rate") / onPaper).toBeGreaterThan(0.7);
    expect(effect("leaver_rate") / onPaper).toBeLessThan(1.05);
  });
  it("twice the recruits bring as many WTE again as their exits leave", () => {
    const recruits = figureOf(plan, "international_recruits")!;
    const heads = (recruits.where ?? []).reduce((sum, one) => sum + Number(one.value), 0) || Number(recruits.value);
    const hours = yearsOf("staff_in_post")[last]! / yearsOf("headcount")[last]!;
    const onPaper = (heads * Math.exp(growth * base.length) * hours * builtUp) / base[last]!;
    expect(effect("international_recruits") / onPaper).toBeGreaterThan(0.7);
    expect(effect("international_recruits") / onPaper).toBeLessThan(1.2);
  });
  it("hours of 0.82 instead of 0.84 cost no more than the hours themselves", () => {
    expect(effect("participation")).toBeLessThan(-0.017);
    expect(effect("participation")).toBeGreaterThan(0.82 / 0.84 - 1 - 1e-9);
  });
  it("a point more growth of posts is a point more of the posts there are, every year", () => {
    const [now, then] = [yearsOf("establishment"), yearsOf("establishment", "establishment_growth")];
    const yearly = (posts: number[], year: number): number => posts[year]! / posts[year - 1]! - 1;
    // Councils' posts stand still, so their weight in the whole shifts by a few parts in a thousand over the years.
    for (let year = 1; year <= last; year += 1) expect(yearly(then, year) - yearly(now, year)).toBeCloseTo(0.01, 4);
  });
  it("attrition moves staff by the share of graduates it costs of what a tenth more places gain", () => {
    const graduates = ((1 - 0.045) / (1 - 0.031)) ** 3 - 1;
    // Those who learn at the start are affected too, and places grow: a tenth more of them is nearer the end.
    const part = effect("attrition") / effect("opening_intake") / (graduates / 0.1);
    expect(part).toBeGreaterThan(0.6);
    expect(part).toBeLessThan(1.6);
  });
});

describe("what was the wrong way round", () => {
  it("half as many retirements more never means more staff, asked in a scenario", () => {
    const years = yearsOf("staff_in_post", "retirement_rate");
    years.forEach((staff, year) => expect(staff).toBeLessThan(base[year]!));
  });
  it("places that do not grow never mean more staff, in the base or in a scenario, in any year", () => {
    const years = yearsOf("staff_in_post", "commissioning_growth");
    const figure = figureOf(plan, "commissioning_growth")!;
    const edited = over(
      runPlan({
        ...plan,
        assumptions: plan.assumptions.map((one) => (one.id === figure.id ? { ...one, value: 0 } : one)),
      }),
      "staff_in_post",
      "year",
    );
    for (const lower of [years, edited, over(runPlan(everywhere(plan, figure, -1)), "staff_in_post", "year")])
      lower.forEach((staff, year) => expect(staff, `year ${year + 1}`).toBeLessThanOrEqual(base[year]! * (1 + 1e-12)));
    expect(edited[last]!).toBeLessThan(base[last]!);
  });
});
