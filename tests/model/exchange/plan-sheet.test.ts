/** A plan's assumptions as a sheet: out, edited or not, and back. */
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import {
  elementAt,
  importPreview,
  knownShapes,
  planSheets,
  planSheetText,
  readFile,
  setValue,
  writePlan,
  type Plan,
} from "../../../model/index";
import { escaped, unescaped } from "../../../model/exchange/sheet/escaped";
import { knownPlaces } from "../../../electron/headless/known-places";
import { randomPlan } from "../../plan-files/random-plan";
import { inPieces, planFile, utf8, windows1252, workbook } from "./files";

const signed = { when: "2026-11-29T09:00:00Z" };

async function back(plan: Plan, bytes: Uint8Array, name = "sheet.csv") {
  const read = await readFile(inPieces(name, bytes), knownShapes);
  return importPreview(plan, read, { file: name }, {}, knownPlaces, signed);
}
const made = ({ made: outcome }: Awaited<ReturnType<typeof back>>): Plan => {
  if (!outcome.ok) throw new Error(elementAt(outcome.problems, 0).says);
  return outcome.value.plan;
};

type Cells = string[][];
const cellsOf = (plan: Plan): Cells => Papa.parse<string[]>(planSheetText(plan).slice(1)).data;
const textOf = (cells: Cells, delimiter = ","): string => Papa.unparse(cells, { delimiter, newline: "\r\n" });
/** As a spreadsheet whose decimals have commas saves it. */
const withCommas = (cells: Cells): string =>
  textOf(
    cells.map((row) => row.map((text) => (/^-?\d+\.\d+(e[+-]?\d+)?$/.test(text) ? text.replace(".", ",") : text))),
    ";",
  );
const asWorkbook = (plan: Plan): Uint8Array =>
  workbook(
    Object.fromEntries(
      planSheets(plan).map(({ name, about, headings, rows }) => [
        name,
        [...about.map((line) => [line]), headings, ...rows.map((row) => row.map((cell) => cell ?? null))],
      ]),
    ),
  );
const column = (cells: Cells, heading: RegExp): number => {
  const head = cells.find((row) => row.some((text) => text === "Assumption id")) ?? [];
  return head.findIndex((text) => heading.test(text));
};
/** The row of a value that is for everybody, or for the part whose ids are given. */
function rowOf(cells: Cells, id: string, where = "", from = ""): string[] {
  const [ids, wheres, froms, scenarios] = [/^Assumption id/, /^For whom id/, /^From/, /^Scenario id/].map((heading) =>
    column(cells, heading),
  );
  const found = cells.find(
    (row) =>
      row[ids ?? 0] === id && row[wheres ?? 0] === where && row[froms ?? 0] === from && row[scenarios ?? 0] === "",
  );
  if (found === undefined) throw new Error(`no row of ${id}`);
  return found;
}
function edit(cells: Cells, row: string[], heading: RegExp, to: string): void {
  row[column(cells, heading)] = to;
}

const shipped = ["england", "community-team"].map((name) => [name, planFile(name)] as const);

describe("nothing edited", () => {
  test.each(shipped)("%s comes back as it is, in every way a file is kept", async (_, plan) => {
    const cells = cellsOf(plan);
    for (const bytes of [
      utf8(planSheetText(plan)),
      utf8(textOf(cells, ";")),
      utf8(textOf(cells, "\t")),
      utf8(withCommas(cells)),
      asWorkbook(plan),
    ]) {
      const preview = await back(plan, bytes);
      expect(preview.changes).toEqual([]);
      expect(preview.leftOut).toEqual([]);
      expect(made(preview)).toBe(plan);
    }
  });

  test("of any plan", async () => {
    await fc.assert(
      fc.asyncProperty(randomPlan, async (plan) => {
        // A sheet cannot tell a text of nothing but blanks from none: such a plan does not come back, and says so.
        fc.pre(!/"(?:title|label|unit)":"\s*"|"value":"=\s*"/.test(JSON.stringify(plan)));
        for (const bytes of [utf8(planSheetText(plan)), utf8(withCommas(cellsOf(plan))), asWorkbook(plan)]) {
          const preview = await back(plan, bytes);
          expect(preview.changes).toEqual([]);
          expect(preview.leftOut).toEqual([]);
          expect(made(preview)).toBe(plan);
        }
      }),
      { numRuns: 12, seed: 20240401 },
    );
  });
});

test("a reason of nothing but blanks is not emptied by a sheet that has none", async () => {
  const team = planFile("community-team");
  const [first, ...rest] = team.assumptions;
  const plan = { ...team, assumptions: [{ ...elementAt([first], 0)!, reason: " " }, ...rest] };
  expect((await back(plan, utf8(planSheetText(plan)))).leftOut).toEqual([]);
});

test("texts that a spreadsheet would run are escaped and come back exactly", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((rest) => `=${rest}`),
        fc.string().map((rest) => `'${rest}`),
      ),
      (text) => {
        expect(unescaped(escaped(text))).toBe(text);
        expect(escaped(text)).not.toMatch(/^\s*[=+\-@]/);
      },
    ),
  );
});

describe("edited", () => {
  const england = { ...planFile("england"), years: 1 };
  const team = planFile("community-team");
  const mine = { why: "Your figure, 29 November 2026. From sheet.csv." };
  const told = (preview: Awaited<ReturnType<typeof back>>): unknown =>
    preview.changes.map(({ label, where, from, to }) => [label, where, from, to]);

  test("a number becomes your figure, and nothing else changes", async () => {
    const cells = cellsOf(england);
    edit(cells, rowOf(cells, "leaver_rate", "place=london"), /^Value/, "0.0911");
    const inWindows = windows1252(textOf(cells).replaceAll(/[^\u0000-\u00ff]/g, "?"));
    const expected = setValue(
      england,
      { assumption: "leaver_rate", where: { place: "london" }, value: 0.0911, ...mine },
      signed,
    );
    for (const bytes of [utf8(textOf(cells)), utf8(withCommas(cells)), inWindows]) {
      const preview = await back(england, bytes);
      expect(told(preview)).toEqual([["Leaver rate", "London", "10%", "9.11%"]]);
      expect(preview.leftOut).toEqual([]);
      expect(expected.ok && writePlan(expected.value.plan)).toBe(writePlan(made(preview)));
    }
  });

  test("a value from a date, a formula, a range, an owner and a scenario's change go in, each as its own edit", async () => {
    const cells = cellsOf(england);
    const dated = england.assumptions.find(({ id }) => id === "apprentice_starts")?.when?.[0];
    edit(cells, rowOf(cells, "apprentice_starts", "", dated?.from), /^Value/, "77");
    const whole = rowOf(cells, "leaver_rate");
    edit(cells, whole, /^Low/, "0.05");
    edit(cells, whole, /^Owner/, "Workforce lead");
    edit(cells, whole, /^Review by/, "30/04/2027");
    const london = rowOf(cells, "leaver_rate", "place=london");
    edit(cells, london, /^Value/, "");
    edit(cells, london, /^Formula/, "'=0.08 * 1.2");
    const change = elementAt(
      cells.filter((row) => row[column(cells, /^Scenario id/)] === "leavers-as-other-ahps"),
      0,
    );
    edit(cells, change, /^Value/, "0.07");
    const preview = await back(england, utf8(textOf(cells)));
    expect(preview.leftOut).toEqual([]);
    expect(preview.changes.map(({ label, where, to }) => [label, where, to])).toEqual(
      expect.arrayContaining([
        [expect.any(String), expect.stringMatching(/^from /), expect.stringContaining("77")],
        ["Leaver rate: how sure", "", "8 in 10 between 5% and 8.5%, middle 7.24%"],
        ["Leaver rate: owner", "", "Workforce lead"],
        ["Leaver rate: review by", "", "2027-04-30"],
        ["Leaver rate", "London", "=0.08 * 1.2"],
        [expect.any(String), expect.stringMatching(/ in "/), "7%"],
      ]),
    );
    expect(preview.changes).toHaveLength(6);
    const after = made(preview);
    const rate = after.assumptions.find(({ id }) => id === "leaver_rate");
    expect(rate).toMatchObject({ owner: "Workforce lead", reviewBy: "2027-04-30", range: { low: 0.05, high: 0.085 } });
    expect(rate?.where?.find(({ place }) => place === "london")).toMatchObject({
      value: "=0.08 * 1.2",
      reason: mine.why,
    });
    expect(after.scenarios.find(({ id }) => id === "leavers-as-other-ahps")?.changes[0]).toMatchObject({ value: 0.07 });
    const again = await back(after, utf8(planSheetText(after)));
    expect(again.changes).toEqual([]);
  });

  test("an edited workbook, with its two sheets", async () => {
    const sheets = planSheets(england);
    expect(sheets.map(({ name }) => name)).toEqual(["Assumptions", "Scenario changes"]);
    const bytes = workbook(
      Object.fromEntries(
        sheets.map(({ name, about, headings, rows }) => [
          name,
          [
            ...about.map((line) => [line]),
            headings,
            ...rows.map((row) => row.map((cell) => (cell === 0.1 ? 0.1234567890123 : (cell ?? null)))),
          ],
        ]),
      ),
    );
    const preview = await back(england, bytes, "sheet.xlsx");
    expect(preview.changes.length).toBeGreaterThan(0);
    expect(preview.changes.every(({ to }) => to.includes("12.3457%"))).toBe(true);
  });

  test("rows left out, added and doubled, emptied cells and words are named and change nothing", async () => {
    const cells = cellsOf(england);
    const head = cells.findIndex((row) => row.includes("Assumption id"));
    const gone = rowOf(cells, "leaver_rate", "place=south-east");
    const kept = cells.filter((row) => row !== gone);
    const added = [...rowOf(cells, "leaver_rate", "place=london")];
    edit(cells, added, /^For whom id/, "place=nowhere");
    const twice = [...rowOf(cells, "leaver_rate", "place=london")];
    edit(cells, twice, /^Value/, "0.5");
    const emptied = rowOf(
      cells,
      "apprentice_starts",
      "",
      england.assumptions.find(({ id }) => id === "apprentice_starts")?.when?.[0]?.from,
    );
    edit(cells, emptied, /^Value/, "");
    const renamed = rowOf(cells, "leaver_rate");
    edit(cells, renamed, /^Unit/, "per month");
    const preview = await back(england, utf8(textOf([...kept, added, twice])));
    expect(head).toBeGreaterThan(3);
    expect(preview.changes).toEqual([]);
    expect(made(preview)).toBe(england);
    expect(preview.leftOut.map(({ why, count }) => [why, count])).toEqual([
      ["rows of a value that this plan does not have", 1],
      ["rows of one value that is there more than once", 2],
      ["cells that were emptied, which takes nothing out of the plan", 1],
      ["words that a sheet does not change", 1],
      ["values of the plan without a row in the sheet, which stay as they are", 1],
    ]);
    expect(preview.leftOut.flatMap(({ examples }) => examples).join(" ")).toContain("South East");
  });

  test.each([
    ["a spreadsheet's formula is no value", /^Value/, "=1+1", "formulas of a file are never run"],
    ["a suppressed value is none", /^Value/, "*", "emptied"],
    ["a sentence is no formula", /^Formula/, "about eight", "is no formula of a plan"],
    ["a formula beside a value", /^Formula/, "'=0.1 * 2", "both a value and a formula"],
    ["half a range", /^Low/, "0.02", "A range needs a low and a high"],
    ["a number too large to be one", /^Value/, "1e999", "number"],
  ])("%s", async (_, heading, to, says) => {
    const cells = cellsOf(england);
    edit(cells, rowOf(cells, "leaver_rate", "place=london"), heading, to);
    const preview = await back(england, utf8(textOf(cells)));
    expect(preview.changes).toEqual([]);
    expect(made(preview)).toBe(england);
    expect(preview.leftOut.map(({ why, examples }) => `${why}: ${examples.join()}`).join()).toContain(
      says.slice(0, 25),
    );
  });

  test("what no plan can hold is refused with its row, and all such rows at once", async () => {
    const cells = cellsOf(england);
    edit(cells, rowOf(cells, "leaver_rate", "place=london"), /^Value/, "9");
    edit(cells, rowOf(cells, "leaver_rate", "place=south-east"), /^Value/, "-1");
    const { made: outcome } = await back(england, utf8(textOf(cells)));
    expect(outcome.ok).toBe(false);
    expect(outcome.problems.map(({ says }) => says)).toEqual([
      expect.stringMatching(/^Row \d+: Leaver rate for South East must be/),
      expect.stringMatching(/^Row \d+: Leaver rate for London must be/),
    ]);
  });

  test("a sheet of another plan, and one of this plan before it changed, say so", async () => {
    const other = await back(team, utf8(planSheetText(england)));
    expect(other.says.join()).toContain(`The sheet is of another plan, "${england.title}"`);
    const before = planSheetText(england);
    const after = setValue(england, { assumption: "leaver_rate", where: { place: "london" }, value: 0.2 }, signed);
    if (!after.ok) throw new Error("refused");
    const stale = await back(after.value.plan, utf8(before));
    expect(stale.says.join()).toContain("The plan has changed since the sheet was saved");
    expect(told(stale)).toEqual([["Leaver rate", "London", "20%", "10%"]]);
    const rate = made(stale).assumptions.find(({ id }) => id === "leaver_rate");
    expect(rate?.where?.find(({ place }) => place === "london")).toMatchObject({
      status: "judgement",
      reason: `${mine.why} Printed for the region.`,
    });
  });

  test("what a spreadsheet shows of a number is still the number", async () => {
    const long = setValue(
      england,
      { assumption: "leaver_rate", where: { place: "london" }, value: 0.012345678912345 },
      signed,
    );
    if (!long.ok) throw new Error("refused");
    const { plan } = long.value;
    for (const [shown, changes] of [
      ["0.012345679", 0],
      ["1.23457E-02", 0],
      ["0.012345671", 1],
      ["0.01235", 1],
    ] as const) {
      const cells = cellsOf(plan);
      edit(cells, rowOf(cells, "leaver_rate", "place=london"), /^Value/, shown);
      expect((await back(plan, utf8(textOf(cells)))).changes).toHaveLength(changes);
    }
  });

  test.each([
    [{}],
    // Once found: texts of nothing but signs, which made rows of a plan fit a table of counts by month better.
    [{ seed: 832587179, path: "245" }],
  ])("of any plan exactly the edited values differ (%o)", async (again) => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 99 })), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(randomPlan, edits, fc.boolean(), async (plan, list, commas) => {
        const cells = cellsOf(plan);
        const head = cells.findIndex((row) => row.includes("Assumption id"));
        const [value, formula] = [column(cells, /^Value/), column(cells, /^Formula/)];
        const rows = cells.slice(head + 1).filter((row) => row.length > 1);
        // Which of several values of one place and date is meant nobody can tell; a check says so of such a plan.
        const ids = [/^Assumption id/, /^For whom id/, /^From/, /^Scenario id/, /^Change/].map((one) =>
          column(cells, one),
        );
        const keys = rows.map((row) => ids.map((at) => row[at]).join("|"));
        const editable = rows.filter((_, at) => keys.filter((key) => key === keys[at]).length === 1);
        const changed = new Set<string[]>();
        for (const [at, to] of list) {
          const row = editable[at % Math.max(1, editable.length)];
          if (row === undefined || row[value] === `0.${to}`) continue;
          row[value] = `0.${to}`;
          row[formula] = "";
          changed.add(row);
        }
        const preview = await back(plan, utf8(commas ? withCommas(cells) : textOf(cells)));
        expect(new Set(preview.changes.map(({ first }) => first))).toEqual(
          new Set([...changed].map((row) => cells.indexOf(row) + 1)),
        );
      }),
      { numRuns: 12, ...again },
    );
  });
});
