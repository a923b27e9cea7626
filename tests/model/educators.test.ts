/** Those who teach, those who learn in post, and time set aside: worked out on paper, and never in the other direction. */
import { describe, expect, it } from "vitest";
import type { Assumption, Plan } from "../../model";
import { buildPlan, given } from "./build-plan";
import { apart, over, runPlan } from "./run-plan";

const routes: Plan["structure"]["routes"] = [
  { id: "bsc", label: "Degree", kind: "degree" },
  { id: "msc", label: "Masters", kind: "masters" },
];
const still = [given("retirement_rate", 0), given("leaver_rate", 0)];
const plan = (...assumptions: Assumption[]): Plan =>
  buildPlan({ places: 2, settings: 2, registeredLevels: 2, routes, years: 4, assumptions });
const yearly = (of: Plan, measure: string, where = {}): number[] => over(runPlan(of), measure, "year", where);

describe("academic educators", () => {
  const learners = given("learners_per_educator", 20, [{ route: "msc", value: 10 }]);
  it("are needed for the learners of each route, and short of those there", () => {
    const of = plan(learners, given("academic_educators", 3));
    const run = runPlan(of);
    const byRoute = run.tables({ measures: ["learners"], by: ["route"] })[0]!;
    const needed = over(run, "educators_needed", "year")[1]!;
    expect(apart(needed, byRoute.values[1]! / 20 + byRoute.values[byRoute.times.length + 1]! / 10)).toBeLessThan(1e-9);
    expect(over(run, "educators_short", "year")[1]).toBeCloseTo(needed - 3, 9);
  });
  it("cut the intake to those they can teach, never raise it, and what is cut is counted", () => {
    const free = yearly(plan(learners), "intakes");
    const limited = (educators: number): Plan =>
      plan(learners, given("academic_educators", educators), given("educator_limited", 1));
    const some = yearly(limited(4), "intakes");
    const more = yearly(limited(5), "intakes");
    const cut = yearly(limited(4), "educator_starts_cut");
    some.forEach((intake, year) => {
      expect(intake).toBeLessThanOrEqual(more[year]! + 1e-9);
      expect(intake + cut[year]!).toBeCloseTo(free[year]!, 6);
    });
    expect(Math.max(...yearly(limited(4), "educators_needed"))).toBeLessThanOrEqual(
      Math.max(4, yearly(plan(learners), "educators_needed")[0]!) + 1e-9,
    );
    expect(yearly(limited(1000), "intakes")).toEqual(free);
  });
  it("cut nobody while their number is not known, and a warning says so", () => {
    const of = plan(learners, given("educator_limited", 1));
    expect(yearly(of, "intakes")).toEqual(yearly(plan(learners), "intakes"));
    expect(runPlan(of).problems.map(({ kind }) => kind)).toContain("educators-missing");
  });
});

describe("enhanced-practice apprentices", () => {
  const starts = given("enhanced_starts", 0, [{ level: "level1", value: 12 }]);
  const full = [starts, given("enhanced_length", 6), given("enhanced_attrition", 0.1), ...still];
  const quiet = [given("promotion_rate", 0), ...still];
  it("move up so many after so long, and change no total", () => {
    const up = yearly(plan(...full, ...quiet), "headcount", { level: "level2" });
    const as = yearly(plan(...quiet), "headcount", { level: "level2" });
    // Seven starts of one a month have completed by the end of the first year's twelve: months 6 to 11.
    expect(up[0]! - as[0]!).toBeCloseTo(6 * 0.9 ** 0.5, 6);
    expect(up[1]! - as[1]!).toBeCloseTo(18 * 0.9 ** 0.5, 6);
    const whole = yearly(plan(...full, ...quiet), "headcount");
    yearly(plan(...quiet), "headcount").forEach((heads, year) => expect(whole[year]).toBeCloseTo(heads, 6));
  });
  it("are kept out of the run and missing while nobody said how long it takes", () => {
    const of = plan(starts, ...quiet);
    expect(yearly(of, "headcount", { level: "level2" })).toEqual(
      yearly(plan(...quiet), "headcount", { level: "level2" }),
    );
    expect(yearly(of, "enhanced_apprentices").every(Number.isNaN)).toBe(true);
    expect(yearly(of, "enhanced_completions").every(Number.isNaN)).toBe(true);
  });
});

describe("time set aside", () => {
  const week = given("whole_time_week", 37.5);
  it("of preceptorship is that of those hired in its months who are still there", () => {
    const of = plan(week, given("preceptorship_months", 3), given("preceptorship_hours", 5), ...still);
    const run = runPlan(of);
    const hired = over(run, "joiners_newly_qualified");
    const there = over(run, "in_preceptorship", "month");
    expect(there[1]).toBeNaN();
    for (let month = 2; month < there.length; month += 1)
      expect(there[month]).toBeCloseTo(hired[month]! + hired[month - 1]! + hired[month - 2]!, 6);
    const year = (measure: string): number => over(run, measure, "year")[1]!;
    expect(year("preceptorship_wte")).toBeCloseTo((year("in_preceptorship") * 5) / 37.5, 9);
  });
  it("is fewer where people leave", () => {
    const leaving = plan(given("preceptorship_months", 12), given("leaver_rate", 0.3));
    const hired = yearly(leaving, "joiners_newly_qualified");
    const there = yearly(leaving, "in_preceptorship");
    expect(there[1]!).toBeLessThan(hired[1]!);
    expect(there[1]!).toBeGreaterThan(0.7 * hired[1]!);
  });
  it("lowers the staff available by as much, and nobody in post", () => {
    const aside = [week, given("staff_supervision", 4), given("mentor_share", 0.2), given("mentor_hours", 3)];
    const more = [given("research_time", 0.05), given("digital_time", 0.01)];
    const of = plan(...aside, ...more);
    const run = runPlan(of);
    const at = (measure: string): number => over(run, measure, "year")[2]!;
    const weekly = (hours: number): number => (at("headcount") * hours * 12) / 52 / 37.5;
    expect(at("staff_supervision_wte")).toBeCloseTo(weekly(4), 9);
    expect(at("mentoring_wte")).toBeCloseTo(weekly(0.2 * 3), 9);
    expect(at("set_aside_wte")).toBeCloseTo(weekly(4.6) + 0.06 * at("staff_in_post"), 9);
    expect(at("available_wte")).toBeCloseTo(yearly(plan(), "available_wte")[2]! - at("set_aside_wte"), 9);
    expect(yearly(of, "staff_in_post")).toEqual(yearly(plan(), "staff_in_post"));
  });
});

describe("money for learning", () => {
  it("is so much a head and year where it is given, and counts in the cost in all", () => {
    const of = plan(given("cpd_per_head", null, [{ setting: "setting1", value: 300 }]));
    expect(yearly(of, "cpd_cost", { setting: "setting2" }).every(Number.isNaN)).toBe(true);
    const monthly = over(runPlan(of), "headcount", "month", { setting: "setting1" }).slice(0, 12);
    const heads = monthly.reduce((sum, one) => sum + one, 0) / 12;
    expect(yearly(of, "cpd_cost", { setting: "setting1" })[0]).toBeCloseTo(300 * heads, 6);
  });
});
