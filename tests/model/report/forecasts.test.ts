/** Kept forecasts beside what was counted since: each number as it was kept and as it was counted, and which way it was off. */
import { describe, expect, it } from "vitest";
import { cellText, claimHolds, claimsOf, numbersOf, textOf, type Plan, type Report } from "../../../model/index";
import { buildPlan, given } from "../build-plan";
import { claimIn, reportFor } from "./make-report";

type Forecast = NonNullable<Plan["forecasts"]>[number];
const base = buildPlan({ places: 1, years: 2, assumptions: [given("leaver_rate", 0.1)] });
/** Kept in April 2022 for a year: on the last day of March 2022, then at the end of each month of 2022/23. */
const forecast = (id: string, values: readonly (number | null)[]): Forecast => ({
  id,
  label: `Forecast ${id}`,
  made: "2022-04-03",
  start: "2022-04",
  years: 1,
  closure: "posts-led",
  model: "0.0.9",
  inputs: "a".repeat(64),
  series: [{ measure: "staff_in_post", values: [...values] }],
});
const months = Array.from({ length: 13 }, (_, month) => 100 + month);
const having = (counts: readonly (readonly [string, number | null])[], forecasts: readonly Forecast[]): Plan => ({
  ...base,
  forecasts: [...forecasts],
  history: [
    {
      id: "staff",
      label: "Staff",
      counts: "staff_in_post",
      points: counts.map(([at, value]) => ({ at, value })),
    },
  ],
});
const full = (plan: Plan): Report => reportFor(plan, { kind: "full" });
const said = (plan: Plan, id = "a"): string => textOf(claimIn(full(plan), `forecasts.${id}.staff_in_post`)?.says ?? []);

describe("a kept forecast in the full report", () => {
  it("is held against the last count of it, with how far it was off and which way", () => {
    const plan = having(
      [
        ["2022-06", 90],
        ["2022-12", 110],
        ["2023-01", null],
        ["2024-03", 70],
      ],
      [forecast("a", months)],
    );
    // December 2022 is nine months after March 2022: it said 109.
    expect(said(plan)).toBe(
      '"Forecast a", made on 3 April 2022, said 109.0 WTE of staff in post in December 2022; 110.0 WTE were counted: 1.0 WTE too few, 0.9%.',
    );
    const claim = claimIn(full(plan), "forecasts.a.staff_in_post");
    expect(numbersOf(claim?.says ?? []).map(({ value }) => value)).toEqual([109, 110, 1, 109 / 110 - 1]);
    expect(claim !== undefined && claimHolds(claim)).toBe(true);
    expect(said(having([["2022-12", 100]], [forecast("a", months)]))).toContain("9.0 WTE too many, 9.0%");
    expect(said(having([["2022-12", 109]], [forecast("a", months)]))).toContain("were counted, as it said.");
  });

  it("says of one that nothing has been counted of since that it cannot be held against anything", () => {
    const plan = having(
      [
        ["2022-03", 100],
        ["2022-12", 110],
      ],
      [forecast("a", months), forecast("b", [100, null])],
    );
    const section = full(plan).sections.find(({ id }) => id === "forecasts");
    const notes = section?.blocks.flatMap((block) => (block.block === "note" ? [block.text] : []));
    expect(notes).toEqual([expect.stringContaining('"Forecast b"')]);
    const table = section?.blocks.find((block) => block.block === "table");
    expect(table?.block === "table" ? table.rows.map(({ cells }) => cells.map(cellText)) : []).toEqual([
      ["Forecast a", "0.0.9", "Staff in post", "everybody", "December 2022", "109.0 WTE", "110.0 WTE", "−1.0 WTE"],
    ]);
    expect(claimsOf(full(base)).some(({ id }) => id.startsWith("forecasts."))).toBe(false);
    expect(full(base).sections.some(({ id }) => id === "forecasts")).toBe(false);
  });
});
