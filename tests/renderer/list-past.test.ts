/** Counts of a list before the weeks of its forecast: each at the end of its month, gaps empty, nothing of the plan moved. */
import { expect, it } from "vitest";
import { planningYearsBetween, absoluteMonth, type Plan, type ServiceView } from "../../model";
import { afterPast, listPast, yearsAfter } from "../../renderer/screens/services/list-past";
import { planNamed } from "../model/questions/backtest/shipped";

const plan = planNamed("tiered-children");
const service = plan.structure.services?.[0]?.id ?? "";
const view = {
  service,
  place: undefined,
  weeks: Array.from({ length: 52 }, (_, week) => `week ${week}`),
} as unknown as ServiceView;
const months = ["2025-12", "2026-01", "2026-02", "2026-03"];
const counted: Plan = {
  ...plan,
  start: "2026-04",
  history: [
    {
      id: "list",
      label: "List",
      counts: "waiting",
      service,
      points: [
        ...months.map((at, number) => ({ at, value: number === 1 ? null : 100 + number })),
        { at: "2026-04", value: 200, break: "Two lists were joined." },
      ],
    },
  ],
};

it("stand in the week nearest to the end of their month, the last of them at the start of the plan", () => {
  const past = listPast(counted, view);
  // 90 days from the end of December to that of March; 30 to that of April.
  expect(past?.before).toBe(13);
  expect(past?.counted).toHaveLength(13 + 53);
  expect(past?.counted.flatMap((value, at) => (value === null ? [] : [[at, value]]))).toEqual([
    [0, 100],
    [9, 102],
    [13, 103],
    [17, 200],
  ]);
  expect(past?.weeks[0]).toBe("December 2025");
  expect(past?.note).toContain("April 2026: Two lists were joined.");
  expect(afterPast(past, [1, 2])).toEqual([...Array.from({ length: 13 }, () => null), 1, 2]);
});

it("give their years a name, and one that the plan begins within is one year", () => {
  expect(planningYearsBetween(absoluteMonth("2025-12"), absoluteMonth("2026-08"))).toEqual([
    { name: "2025/26", from: absoluteMonth("2025-12"), to: absoluteMonth("2026-03") },
    { name: "2026/27", from: absoluteMonth("2026-04"), to: absoluteMonth("2026-08") },
  ]);
  const past = listPast(counted, view);
  const years = [{ name: "2026/27", first: 1, last: 52 }];
  expect(yearsAfter(past, years).map(({ name }) => name)).toEqual(["2025/26", "2026/27"]);
  expect(yearsAfter(undefined, years)).toBe(years);
  const later = listPast({ ...counted, start: "2026-07" }, view);
  expect(yearsAfter(later, [{ name: "2026/27", first: 1, last: 38 }]).map(({ name }) => name)).toEqual([
    "2025/26",
    "2026/27",
  ]);
});

it("are nothing where nobody counted, nor of another service", () => {
  expect(listPast(plan, view)).toBeUndefined();
  expect(listPast(counted, { ...view, service: "other" })).toBeUndefined();
});
