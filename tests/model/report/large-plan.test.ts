/** The full report of a plan with many scenarios: few pages and slides, which point to where the rest is. */
import { describe, expect, it } from "vitest";
import { onPages, textOf, type Plan, type ReportTable } from "../../../model/index";
import { slidesOf } from "../../../model/report/formats/slides/slides";
import { tableParts } from "../../../model/report/formats/slides/table-parts";
import { buildPlan, given } from "../build-plan";
import { reportFor } from "./make-report";

const scenarios = Array.from({ length: 14 }, (_, at) => ({
  id: `s${at}`,
  name: `Leaving at ${at + 1} in a hundred`,
  changes: [{ assumption: "leaver_rate", op: "set" as const, value: (at + 1) / 100 }],
}));
const plan: Plan = buildPlan({ places: 1, years: 12, assumptions: [given("leaver_rate", 0.1)], scenarios });
const full = (told: number) =>
  reportFor(plan, { kind: "full", scenarios: scenarios.slice(0, told).map(({ id }) => id) });
const tablesIn = (report: ReturnType<typeof full>): readonly ReportTable[] =>
  report.sections.find(({ id }) => id === "years")!.blocks.filter((block) => block.block === "table");

describe("a full report of many scenarios", () => {
  const report = full(14);
  it("has at most 40 slides, and says on them what is left out", () => {
    const slides = slidesOf(report);
    expect(slides.length).toBeLessThanOrEqual(40);
    const said = JSON.stringify(slides);
    for (const { body } of slides)
      if (body.kind === "table" && body.cut !== undefined)
        expect(said).toContain(`The first ${body.cut.shown} of ${body.cut.of} rows`);
    expect(slides.some(({ body }) => body.kind === "table" && body.cut !== undefined)).toBe(true);
  });
  it("tells the base year by year, one figure of all scenarios, and the rest in the workbook alone", () => {
    const shown = tablesIn(onPages(report));
    expect(shown.map(({ id }) => id)).toEqual(["years.base", "staff.staff_in_post"]);
    expect(shown[1]!.rows).toHaveLength(15);
    const all = tablesIn(report).map(({ id }) => id);
    expect(all).toEqual(expect.arrayContaining(["staff.headcount", "staff.joiners", "staff.exits"]));
    expect(JSON.stringify(onPages(report))).toContain("are in the Excel workbook of this report");
  });
  it("has in the table of the base what the tables of few scenarios have, with the same units", () => {
    const [together] = tablesIn(report);
    for (const table of tablesIn(full(2))) {
      const row = together!.rows.find(({ cells: [figure] }) => figure === table.title)!;
      table.columns.slice(1).forEach(({ heading, unit }, at) => {
        const cell = row.cells[together!.columns.findIndex((one) => one.heading === heading)];
        expect(cell).toMatchObject({
          ...(table.rows[0]!.cells[at + 1] as object),
          ...(unit === undefined ? {} : { unit }),
        });
      });
    }
  });
  it("of few scenarios keeps a table for each figure on its pages", () => {
    const few = full(2);
    expect(onPages(few)).toEqual(few);
    expect(tablesIn(few).length).toBeGreaterThan(5);
  });
  it("leaves no sentence out", () => {
    const claims = (of: typeof report): readonly string[] =>
      of.sections.flatMap(({ blocks }) => blocks.flatMap((one) => (one.block === "claim" ? [textOf(one.says)] : [])));
    expect(claims(onPages(report))).toEqual(claims(report));
  });
});

describe("a long table on slides", () => {
  const long = (role: ReportTable["role"], many: number): ReportTable => ({
    ...tablesIn(full(2))[0]!,
    ...(role === undefined ? {} : { role }),
    rows: Array.from({ length: many }, (_, at) => ({ cells: [`Row ${at}`] })),
  });
  it("to look things up in has one, other tables four, with the rows there are", () => {
    for (const [role, most] of [
      ["assumptions", 1],
      ["figures", 4],
    ] as const) {
      const parts = tableParts({ ...long(role, 400), columns: [{ heading: "Row", kind: "text" }] });
      expect(parts).toHaveLength(most);
      expect(parts[0]!.cut).toEqual({ shown: parts.flatMap(({ rows }) => rows).length, of: 400 });
    }
  });
  it("is not cut where it fits", () => {
    const parts = tableParts({ ...long("assumptions", 3), columns: [{ heading: "Row", kind: "text" }] });
    expect(parts.map(({ cut, rows }) => [cut, rows.length])).toEqual([[undefined, 3]]);
  });
});
