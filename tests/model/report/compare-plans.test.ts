/** Two plans beside each other: each figure and range as that plan's own report has it, and every difference told. */
import { describe, expect, it } from "vitest";
import { claimHolds, numbersOf, planDifferences, textOf, type Plan, type Report } from "../../../model/index";
import { buildPlan, given } from "../build-plan";
import { asked, claimIn, reportFor } from "./make-report";

const plan = (leaving: number, more: Partial<Plan> = {}): Plan => ({
  ...buildPlan({
    places: 1,
    years: 2,
    assumptions: [
      given("leaver_rate", leaving, [], { range: { low: 0.6 * leaving, high: 1.5 * leaving, level: 0.8 } }),
      given("months_to_fill", 120),
    ],
  }),
  ...more,
});
const mine = plan(0.2);
const theirs = plan(0.1, { title: "The other one", years: 3 });
const draws = 24;
const compared = (one: Plan, other: Plan): Report =>
  reportFor(one, { kind: "compare", draws, beside: { plan: other, hash: asked().hash } });
const report = compared(mine, theirs);

/** The number that the report of a plan alone gives for the end of 2025/26, the last year that both have. */
const alone = (one: Plan) => {
  const numbers = numbersOf(claimIn(reportFor({ ...one, years: 2 }, { draws }), "staff.end")?.says ?? []);
  const end = numbers[1];
  if (end === undefined) throw new Error("no number");
  return end;
};
const chartIn = ({ sections }: Report) => {
  const chart = sections.flatMap(({ blocks }) => blocks).find((block) => block.block === "chart");
  if (chart?.block !== "chart") throw new Error("no chart");
  return chart;
};

describe("the sentence", () => {
  it("has each plan's own figure and range, and says which way they differ", () => {
    const claim = claimIn(report, "compare.plan");
    const [, to, from] = numbersOf(claim?.says ?? []);
    expect(to).toMatchObject({ value: alone(theirs).value, range: alone(theirs).range });
    expect(from).toMatchObject({ value: alone(mine).value, range: alone(mine).range });
    expect(to?.range?.low).not.toBe(from?.range?.low);
    expect(textOf(claim?.says ?? [])).toContain("more staff in post than in this plan");
    expect(claim !== undefined && claimHolds(claim)).toBe(true);
    expect(textOf(claimIn(compared(theirs, mine), "compare.plan")?.says ?? [])).toContain("fewer staff in post");
  });
});

describe("the one chart", () => {
  it("has a line and a band of each plan, in the years that either has", () => {
    const { x, series, bands } = chartIn(report);
    expect(x.values).toEqual(["Start", "2024/25", "2025/26", "2026/27"]);
    expect(series.map(({ label }) => label)).toEqual(["This plan", "The other one"]);
    const [one, other] = series.map(({ values }) => values);
    expect(one?.[3]).toBeNull();
    expect(one?.[2]).toBe(alone(mine).value);
    expect(other?.[2]).toBe(alone(theirs).value);
    expect(bands.map(({ low }) => low[2])).toEqual([alone(mine).range?.low, alone(theirs).range?.low]);
    expect(new Set(series.map(({ colour }) => colour)).size).toBe(2);
  });

  it("does not put the opening of a plan that starts in another month at the start of this one", () => {
    const later = plan(0.1, { title: "Later", start: "2025-04" });
    const { x, series } = chartIn(compared(mine, later));
    expect(x.values).toEqual(["Start", "2024/25", "2025/26", "2026/27"]);
    expect(series[1]?.values.slice(0, 2)).toEqual([null, null]);
    expect(Number.isFinite(series[1]?.values[2])).toBe(true);
    expect(chartIn(compared(later, mine)).x.values).toEqual(["Start", "2025/26", "2026/27"]);
    expect(chartIn(compared(later, mine)).series[1]?.values[0]).toBeNull();
  });
});

describe("what differs", () => {
  it("is every difference of the two plans, with both readings; and that nothing does, where nothing does", () => {
    const table = report.sections
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.block === "table" && block.id === "plan.differences");
    if (table?.block !== "table") throw new Error("no table");
    const rows = table.rows.filter(({ role }) => role === undefined).map(({ cells }) => cells);
    const differences = planDifferences(mine, theirs);
    expect(rows).toHaveLength(differences.length);
    expect(rows).toContainEqual(["Leaver rate", "", "20%", "10%"]);
    const same = compared(mine, mine);
    expect(textOf(claimIn(same, "compare.differences")?.says ?? [])).toBe("The two plans say the same.");
    expect(claimIn(same, "compare.plan")?.holds[0]?.is).toBe("equal");
  });

  it("of a plan that cannot be run is told all the same, with why", () => {
    const broken: Plan = {
      ...theirs,
      assumptions: theirs.assumptions.map((one) =>
        one.id === "staff_in_post" ? { ...one, value: null, where: [] } : one,
      ),
    };
    const told = compared(mine, broken);
    const notes = told.sections.flatMap(({ blocks }) => blocks).filter((block) => block.block === "note");
    expect(notes.some(({ text }) => text.startsWith("The other one: ") && text.includes("Staff in post"))).toBe(true);
    expect(claimIn(told, "compare.plan")).toBeUndefined();
    expect(textOf(claimIn(told, "compare.differences")?.says ?? [])).toMatch(/figures?.* differ/);
    expect(chartIn(told).series.map(({ label }) => label)).toEqual(["This plan"]);
  });
});
