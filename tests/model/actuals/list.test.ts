/** A list planned against a list counted: who was on it, came, was started and came off, each as how many and when. */
import { describe, expect, it, test } from "vitest";
import { heldAgainstPlan, type CountedSeries, type Held, type Plan } from "../../../model";
import { listParts } from "../../../model/questions/actuals/list-parts";
import { byMonth } from "../../../model/questions/actuals/planned";
import { listCounted } from "./world";
import { counted, planWithService } from "../services/build-service";

describe("by hand", () => {
  const planned = {
    stock: [50, 52, 54],
    referred: [0, 10, 10],
    started: [0, 7, 7],
    removed: [0, 1, 1],
  };
  const there = {
    stock: [55, 58, 66],
    referred: [undefined, 10, 16],
    started: [undefined, 6, 7],
    removed: [undefined, 1, undefined],
  };
  it("is what the formulas say", () => {
    expect(listParts(planned, there, 2)).toEqual({ opening: 5, referred: 6, started: 1, removed: -0 });
    // Of six more referred half were planned to come by the first month, and none had.
    expect(listParts(planned, there, 1)).toEqual({
      opening: 5,
      referred: 3,
      "referred-timing": -3,
      started: 0.5,
      "started-timing": 0.5,
      removed: -0,
      "removed-timing": -0,
    });
    expect(listParts(planned, { ...there, stock: [55, 58, undefined] }, 2)).toBeUndefined();
  });
});

test("weeks come to months by their days, and nobody is lost between them", () => {
  // April and May 2026 have 30 and 31 days: 61 days are eight whole weeks and five days.
  const plan = { start: "2026-04", years: 1 };
  const weeks = Array.from({ length: 52 }, (_, week) => week + 1);
  const months = byMonth(plan, weeks, undefined);
  expect(months[1]).toBeCloseTo(1 + 2 + 3 + 4 + (5 * 2) / 7, 12);
  expect(months[2]).toBeCloseTo((5 * 5) / 7 + 6 + 7 + 8 + (9 * 5) / 7, 12);
  expect(months[12]).toBeNaN();
  expect(byMonth(plan, weeks, 100)[1]).toBeCloseTo(4 + 2 / 7, 12);
  expect(byMonth(plan, weeks, 100)[0]).toBe(100);
});

const served = (figures: { referrals: number; starts: number; list: number }): Plan =>
  planWithService({ assumptions: counted({ ...figures, longest: 30 }) });
const list = served({ referrals: 4, starts: 6, list: 120 });
const service = list.structure.services?.[0]?.id ?? "";

const held = (plan: Plan, history: readonly CountedSeries[]): readonly Held[] => {
  const found = heldAgainstPlan({ ...plan, history: [...history] });
  if (!found.ok) throw new Error(found.problems[0]?.says);
  for (const { months } of found.value)
    for (const { difference, parts } of months)
      if (difference !== null) expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(difference, 8);
  return found.value;
};
const waiting = (all: readonly Held[], month: number): Record<string, number> =>
  Object.fromEntries(
    (all.find(({ series }) => series.counts === "waiting")?.months[month]?.parts ?? []).map(({ id, value }) => [
      id,
      value,
    ]),
  );

test("a list held against itself differs in nothing", () => {
  const all = held(list, listCounted(list, service, 11));
  expect(all).toHaveLength(4);
  for (const { months } of all)
    for (const { difference } of months) expect(Math.abs(difference ?? Number.NaN)).toBeLessThan(1e-9);
});

test.each([
  ["more are referred", { referrals: 7, starts: 6, list: 120 }, "referred", 1],
  ["fewer are referred", { referrals: 2, starts: 6, list: 120 }, "referred", -1],
  ["more are started", { referrals: 4, starts: 9, list: 120 }, "started", -1],
  ["fewer are started", { referrals: 4, starts: 3, list: 120 }, "started", 1],
  ["the list was longer", { referrals: 4, starts: 6, list: 150 }, "opening", 1],
] as const)("where %s, that is what is told", (_, figures, part, sign) => {
  const parts = waiting(held(list, listCounted(served(figures), service, 6)), 6);
  expect(Math.sign(parts[part] ?? 0)).toBe(sign);
  for (const other of ["opening", "referred", "started"].filter((one) => one !== part))
    expect(Math.abs(parts[other] ?? 0)).toBeLessThan(1e-6);
});

test("a list that was counted later begins there, and says what was not counted", () => {
  const [own] = listCounted(served({ referrals: 4, starts: 6, list: 150 }), service, 6);
  if (own === undefined) throw new Error("no list");
  const later = { ...own, points: own.points.slice(3) };
  const one = held(list, [later])[0];
  expect(one?.months).toHaveLength(4);
  expect(one?.months[3]?.parts).toEqual([{ id: "opening", value: expect.closeTo(30, 6) as number }]);
  expect(one?.untold.join(" ")).toMatch(/not counted at the plan's start.*Referrals were not counted/);
});
