/** Months and planning years, April to March. */
import { describe, expect, it } from "vitest";
import { calendarOf } from "../../model";
import { absoluteMonth, calendarMonth, monthName, planningYearName, planningYearOf } from "../../model/plan/calendar";
import { buildPlan } from "./build-plan";
import { over, runPlan, total } from "./run-plan";

describe("months", () => {
  it("count from the plan's start, before it and after", () => {
    const calendar = calendarOf("2024-04", 3);
    expect(["2024-04", "2024-03", "2025-04", "2027-03", "2027-04"].map((month) => calendar.monthOf(month))).toEqual([
      0, -1, 12, 35, 36,
    ]);
    expect(calendar.months).toBe(36);
  });
  it("are written as they are read", () => {
    for (const text of ["2024-01", "2024-12", "1999-09"]) expect(monthName(absoluteMonth(text))).toBe(text);
    expect(calendarMonth(absoluteMonth("2027-09"))).toBe(9);
  });
});

describe("planning years", () => {
  it("run from April to March", () => {
    expect(
      ["2025-03", "2025-04", "2026-03"].map((month) => planningYearName(planningYearOf(absoluteMonth(month)))),
    ).toEqual(["2024/25", "2025/26", "2025/26"]);
    expect(planningYearName(1999)).toBe("1999/00");
    const { years } = calendarOf("2024-04", 2);
    expect(years).toEqual([
      { name: "2024/25", first: 0, last: 11, whole: true },
      { name: "2025/26", first: 12, last: 23, whole: true },
    ]);
  });
  it("are shorter at both ends of a plan that starts inside one", () => {
    const { years } = calendarOf("2024-10", 2);
    expect(years).toEqual([
      { name: "2024/25", first: 0, last: 5, whole: false },
      { name: "2025/26", first: 6, last: 17, whole: true },
      { name: "2026/27", first: 18, last: 23, whole: false },
    ]);
  });
  it("give the stock at 31 March and the sum of the year's flows", () => {
    const projection = runPlan(buildPlan({ start: "2024-10", years: 2 }));
    const [stock, flows] = [over(projection, "headcount"), over(projection, "exits")];
    expect(over(projection, "headcount", "year")).toEqual([stock[5], stock[17], stock[23]]);
    const yearly = [total(flows.slice(0, 6)), total(flows.slice(6, 18)), total(flows.slice(18))];
    over(projection, "exits", "year").forEach((value, year) => expect(value).toBeCloseTo(yearly[year]!, 9));
    expect(projection.tables({ measures: ["headcount"] })[0]!.times).toEqual(["2024/25", "2025/26", "2026/27"]);
  });
});
