import { expect, test } from "vitest";
import { goalMonth } from "../../renderer/screens/services/goal-month";
import { lastYear } from "../../model/report/results/target";
import { calendarOf } from "../../model/plan/calendar";

const plan = { start: "2026-12", years: 3 };

test("a goal is set for the end of the year shown", () => {
  expect(goalMonth(plan, "2027/28")).toBe("2028-03");
  expect(goalMonth(plan, "2026/27")).toBe("2027-03");
});

test("where the plan ends inside the year shown it is set for the end of the last whole year, as in a report", () => {
  expect(lastYear({ calendar: calendarOf(plan.start, plan.years) })).toBe("2028/29");
  expect(goalMonth(plan, "2029/30")).toBe("2029-03");
  expect(goalMonth(plan, "")).toBe("2029-03");
});

test("a plan without a whole year looks to its end", () => {
  expect(goalMonth({ start: "2026-12", years: 1 }, "2027/28")).toBe("2027-11");
  expect(goalMonth({ start: "2026-12", years: 1 }, "")).toBe("2027-11");
});

test("years that are whole end with the plan", () => {
  expect(goalMonth({ start: "2026-04", years: 2 }, "2027/28")).toBe("2028-03");
  expect(goalMonth({ start: "2026-04", years: 2 }, "")).toBe("2028-03");
});
