/** The month a plan's start is offered to move to. */
import { expect, it } from "vitest";
import { firstStart, monthAfter, monthsAround } from "../../renderer/roll/months";

const plan = { start: "2026-04", years: 3, history: [] };
const counted = (...months: string[]) => [
  {
    id: "staff",
    label: "Staff",
    counts: "staff_in_post" as const,
    points: months.map((at, number) => ({ at, value: number === 1 ? null : 10 })),
  },
];

it("counts months over the end of a year", () => {
  expect(monthAfter("2026-11", 3)).toBe("2027-02");
  expect(monthAfter("2026-01", -1)).toBe("2025-12");
  expect(monthsAround(plan)).toEqual({ least: "2026-05", most: "2029-03" });
});

it("is the month after the last count, gaps left out", () => {
  expect(firstStart({ ...plan, history: counted("2026-06", "2026-07") })).toBe("2026-07");
});

it("is a year on where nothing was counted since the plan began, or the plan does not reach it", () => {
  expect(firstStart(plan)).toBe("2027-04");
  expect(firstStart({ ...plan, history: counted("2025-12") })).toBe("2027-04");
  expect(firstStart({ ...plan, years: 1, history: [] })).toBe("2027-03");
});
