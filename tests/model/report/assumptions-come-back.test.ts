/** The workbook of a full report: its assumptions are edited in a spreadsheet and come back into the plan. */
import * as xlsx from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  elementAt,
  importPreview,
  knownShapes,
  leaveOutSection,
  planSheets,
  readFile,
  reportFormats,
  reportOf,
  savedReportOf,
  setValue,
  writePlan,
  type Plan,
} from "../../../model/index";
import { knownPlaces } from "../../../electron/headless/known-places";
import { randomPlan } from "../../plan-files/random-plan";
import { inPieces, sheetIn } from "../exchange/files";
import { buildPlan, given } from "../build-plan";
import { resultsFor, seedPlan } from "./make-report";

const signed = { when: "2026-11-29T09:00:00Z" };
const file = "Full report.xlsx";

async function workbookOf(plan: Plan): Promise<Uint8Array> {
  const report = reportOf(resultsFor(plan, { kind: "full" }), savedReportOf(plan, "full"));
  const format = reportFormats.find(({ id }) => id === "xlsx");
  if (format === undefined) throw new Error("no workbook");
  return format.write(report, planSheets(plan));
}
async function back(plan: Plan, bytes: Uint8Array) {
  const read = await readFile(inPieces(file, bytes), knownShapes);
  return importPreview(plan, read, { file }, {}, knownPlaces, signed);
}
const made = ({ made: outcome }: Awaited<ReturnType<typeof back>>): Plan => {
  if (!outcome.ok) throw new Error(elementAt(outcome.problems, 0).says);
  return outcome.value.plan;
};

/** As a spreadsheet opens the workbook, has one cell edited, and saves it. */
function edited(
  bytes: Uint8Array,
  sheet: string,
  which: Readonly<Record<string, string>>,
  heading: RegExp,
  to: number,
): Uint8Array {
  const book = xlsx.read(bytes, { type: "array" });
  const cells = sheetIn(book, sheet);
  const rows = xlsx.utils.sheet_to_json<(string | number | null)[]>(cells, { header: 1, defval: null });
  const head = rows.findIndex((row) => row.includes("Assumption id"));
  const headings = elementAt(rows, head).map(String);
  const columns = Object.entries(which).map(([name, text]) => [headings.indexOf(name), text] as const);
  const row = rows.findIndex((one, at) => at > head && columns.every(([column, text]) => (one[column] ?? "") === text));
  if (row < 0) throw new Error("no such row");
  const column = headings.findIndex((text) => heading.test(text));
  cells[xlsx.utils.encode_cell({ r: row, c: column })] = { t: "n", v: to };
  return new Uint8Array(xlsx.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

const team = seedPlan("community-team");
const england: Plan = { ...seedPlan("england"), years: 1 };
/** Made once: a full report of a whole country is some seconds. */
const [ofTeam, ofEngland] = [team, england].map((plan) => {
  let bytes: Promise<Uint8Array> | undefined;
  return () => (bytes ??= workbookOf(plan));
}) as [() => Promise<Uint8Array>, () => Promise<Uint8Array>];

describe("the assumptions of a full report's workbook", () => {
  test.each([
    ["community-team", team, ofTeam],
    ["england", england, ofEngland],
  ])("%s: nothing edited changes nothing, and the other sheets are named as not used", async (_, plan, workbook) => {
    const bytes = await workbook();
    const book = xlsx.read(bytes, { type: "array" });
    const again = new Uint8Array(xlsx.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
    const own = planSheets(plan).map(({ name }) => name);
    const others = book.SheetNames.filter((name) => !own.includes(name));
    expect(others).toContain("Report");
    for (const one of [bytes, again]) {
      const preview = await back(plan, one);
      expect(preview.changes).toEqual([]);
      expect(preview.leftOut).toEqual([]);
      expect(preview.asks).toEqual([]);
      expect(preview.recognised.map(({ sheet }) => sheet)).toEqual(own);
      expect(preview.rows.map(({ sheet }) => sheet)).toEqual(own);
      expect(preview.says).toContain(
        `Of this file only the sheets of assumptions are read; not used: ${others.map((name) => `"${name}"`).join(", ")}.`,
      );
      expect(preview.says.join()).not.toContain("has changed since");
      expect(made(preview)).toBe(plan);
    }
  });

  test.each([
    ["community-team", team, ofTeam, "", "", "10%"],
    ["england", england, ofEngland, "london", "London", "10%"],
  ])(
    "%s: an edited number is shown from what to what and becomes your figure",
    async (_, plan, workbook, place, whom, from) => {
      const which = {
        "Assumption id": "leaver_rate",
        "For whom id": place === "" ? "" : `place=${place}`,
        "From (month)": "",
      };
      const preview = await back(plan, edited(await workbook(), "Assumptions", which, /^Value/, 0.0911));
      expect(preview.changes).toMatchObject([{ label: "Leaver rate", where: whom, from, to: "9.11%" }]);
      const where = place === "" ? {} : { place };
      const why = `Your figure, 29 November 2026. From ${file}.`;
      const wanted = setValue(plan, { assumption: "leaver_rate", where, value: 0.0911, why }, signed);
      // All of the plan is as if that one value had been typed.
      expect(wanted.ok && writePlan(wanted.value.plan)).toBe(writePlan(made(preview)));
      const after = made(preview).assumptions.find(({ id }) => id === "leaver_rate");
      const holder = place === "" ? after : after?.where?.find((entry) => entry.place === place);
      expect(holder).toMatchObject({ value: 0.0911, status: "judgement" });
    },
  );

  const small = buildPlan({
    places: 1,
    years: 1,
    assumptions: [given("leaver_rate", 0.1), given("months_to_fill", 3)],
    scenarios: [{ id: "stay", name: "=All stay", changes: [{ assumption: "leaver_rate", op: "set", value: 0.05 }] }],
  });

  test("a change of a scenario comes back from its own sheet", async () => {
    const which = { "Assumption id": "leaver_rate", "Scenario id": "stay" };
    const bytes = edited(await workbookOf(small), "Scenario changes", which, /^Value/, 0.06);
    const after = made(await back(small, bytes));
    expect(after.scenarios[0]?.changes[0]).toMatchObject({ op: "set", value: 0.06 });
    expect(after.assumptions).toEqual(small.assumptions);
  });

  test("of any plan comes back as it went out", async () => {
    const report = reportOf(resultsFor(small, { kind: "full" }), { kind: "full" });
    const format = reportFormats.find(({ id }) => id === "xlsx");
    await fc.assert(
      fc.asyncProperty(randomPlan, async (plan) => {
        const preview = await back(plan, (await format?.write(report, planSheets(plan))) ?? new Uint8Array());
        expect(preview.changes).toEqual([]);
        expect(preview.leftOut).toEqual([]);
        expect(made(preview)).toBe(plan);
      }),
      { numRuns: 8 },
    );
  });

  test("is left out with its section", async () => {
    const without = leaveOutSection(small, "full", { id: "assumptions", title: "Assumptions" }, true, signed);
    if (!without.ok) throw new Error("refused");
    const book = xlsx.read(await workbookOf(without.value.plan), { type: "array" });
    expect(book.SheetNames).not.toContain("Assumptions");
  });

  test("has its heads in sight, a name for its table, and words that would run kept as words", async () => {
    const formula = buildPlan({
      places: 1,
      years: 1,
      assumptions: [given("leaver_rate", 0.1), given("months_to_fill", "=2 + 1")],
    });
    const book = xlsx.read(await workbookOf(formula), { type: "array", cellNF: true });
    const names = new Map((book.Workbook?.Names ?? []).map(({ Name, Ref }) => [Name, Ref]));
    const [first] = planSheets(formula);
    const head = (first?.about.length ?? 0) + 2;
    expect(names.get("Assumptions_table")).toBe(`'Assumptions'!$A$${head}:$R$${head + (first?.rows.length ?? 0)}`);
    const cells = Object.values(sheetIn(book, "Assumptions")) as xlsx.CellObject[];
    expect(cells.find(({ v }) => v === "=2 + 1")).toMatchObject({ t: "s", z: "@" });
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
  });
});
