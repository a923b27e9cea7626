/** The assumptions of a document: each in one line or named as missing, what is changed first; all of them in the workbook. */
import { describe, expect, it } from "vitest";
import { cellText, planSheets, type Plan, type Report, type ReportTable } from "../../../model/index";
import { given } from "../build-plan";
import { reportFor, seedPlan } from "./make-report";

const tableIn = ({ sections }: Report): ReportTable => {
  const found = sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.block === "table" && block.role === "assumptions");
  if (found?.block !== "table") throw new Error("no assumptions");
  return found;
};
const linesOf = (report: Report): readonly (readonly string[])[] =>
  tableIn(report)
    .rows.filter(({ role }) => role === undefined)
    .map(({ cells }) => cells.map(cellText));
const team = seedPlan("community-team");
const full = (plan: Plan, scenarios: readonly string[] = []): Report => reportFor(plan, { kind: "full", scenarios });

describe("the assumptions of a document", () => {
  it.each(["community-team", "england"])("of %s are each in one line, or named as not given", (name) => {
    const plan = seedPlan(name);
    const table = tableIn(full(plan));
    const lines = linesOf(full(plan)).map(([label]) => label);
    const named = plan.assumptions.filter(({ label }) => !lines.includes(label)).map(({ label }) => label);
    expect(lines).toHaveLength(plan.assumptions.length - named.length);
    for (const label of named) expect(table.notes[0]).toContain(label);
    expect(table.notes.at(-1)).toContain("Excel workbook");
  });

  it("have a value, its range, quality and ground: those of the plan, a figure at a time", () => {
    const plan: Plan = {
      ...team,
      assumptions: [
        given("leaver_rate", 0.12, [{ level: "registered", value: 0.08 }], {
          status: "derived",
          range: { low: 0.1, high: 0.2, level: 0.8 },
        }),
        ...team.assumptions.filter(({ id }) => id !== "leaver_rate"),
      ],
    };
    const [label, value, sure, quality] = linesOf(full(plan))[0] ?? [];
    expect([label, value, quality]).toEqual(["Leaver rate", "12%; Registered (band 6): 8%", "Derived"]);
    expect(sure).toContain("8 in 10 between 10% and 20%");
  });

  it("put what a scenario that is told changes, and what was changed by hand, first", () => {
    const [scenario] = team.scenarios;
    if (scenario === undefined) throw new Error("no scenario");
    const changed = team.assumptions.filter(({ id }) => scenario.changes.some(({ assumption }) => assumption === id));
    const headed = tableIn(full(team, [scenario.id])).rows;
    expect(headed[0]?.role).toBe("heading");
    expect(headed.slice(1, 1 + changed.length).map(({ cells: [label] }) => label)).toEqual(
      changed.map(({ label }) => label),
    );
    const mean = team.assumptions.find(({ id }) => id === "participation");
    const logged: Plan = { ...team, log: [{ when: "2026-11-29T09:00:00Z", what: mean?.label ?? "" }] };
    expect(linesOf(full(logged))[0]?.[0]).toBe(mean?.label);
    expect(tableIn(full(team)).rows.every(({ role }) => role === undefined)).toBe(true);
  });

  it("stand one by one, every value, in the sheets of its workbook", () => {
    const sheet = planSheets(team)[0];
    const wanted = team.assumptions.reduce((sum, { where = [] }) => sum + Math.max(1, where.length), 0);
    expect(sheet?.rows.length).toBeGreaterThanOrEqual(wanted);
  });
});
