/** Reading a report: sentences as text, whether a claim holds, and what stands on every page. */
import { formatFigure } from "../plan/ask/figure-words";
import { dayWords, monthWords } from "../plan/ask/value-words";
import type { ReportChart } from "./chart";
import type { Claim, HoldsTest, Report, ReportCheck, ReportIdentity, ReportNumber, ReportSource, Say } from "./report";
import type { Cell, Column, ReportTable } from "./table";

const isNumber = (part: Say): part is ReportNumber => typeof part !== "string";

/** A sentence as it is printed. */
export const textOf = (says: readonly Say[]): string =>
  says.map((part) => (isNumber(part) ? part.shown : part)).join("");

/** The numbers of a sentence, in its order. */
export const numbersOf = (says: readonly Say[]): readonly ReportNumber[] => says.filter(isNumber);

/** A cell as it is printed; nothing where there is none. */
export const cellText = (cell: Cell = ""): string => (typeof cell === "string" ? cell : cell.shown);

/** Whether a column's cells stand to the right, as numbers do. */
export const isNumeric = ({ kind }: Column): boolean => kind !== "text" && kind !== "date" && kind !== "mixed";

/** Which columns of a table stand to the right, heading and cells: those of numbers, of one kind or of several. */
export const rightColumns = ({ columns, rows }: Pick<ReportTable, "columns" | "rows">): readonly boolean[] =>
  columns.map((column, at) => {
    if (column.kind !== "mixed") return isNumeric(column);
    const numbers = rows.filter(({ cells }) => typeof cells[at] === "object").length;
    return numbers > rows.length / 2;
  });

/** "Staff in post (WTE)"; where the sign of the unit stands in every cell, as with £ and %, it is said all the same. */
export const headingWithUnit = ({ heading, unit }: Column): string =>
  unit === undefined || unit === "" || heading === unit || heading.endsWith(`(${unit})`)
    ? heading
    : `${heading} (${unit})`;

/** "Title, publisher, date, link", of what there is. */
export const sourceText = ({ title, publisher, date, url }: ReportSource): string =>
  [title, publisher, date, url].filter((part) => part !== undefined && part !== "").join(", ");

/** "holds", "does not hold" or "not judged", and why. */
export const verdictText = ({ holds, says }: Pick<ReportCheck, "holds" | "says">): string =>
  `${holds === null ? "not judged" : holds ? "holds" : "does not hold"}${says === "" ? "" : `. ${says}`}`;

/** A check with its verdict. */
export const checkText = (check: ReportCheck): string => `${check.label}: ${verdictText(check)}`;

/** Whether one test of a claim holds, by its own numbers. A missing number makes no comparison hold. */
export function testHolds({ left, is, right, within = 0 }: HoldsTest): boolean {
  if (is === "known") return left !== null;
  if (is === "missing") return left === null;
  if (left === null || right === undefined) return false;
  switch (is) {
    case "above":
      return left > right;
    case "below":
      return left < right;
    case "at least":
      return left >= right - within;
    case "at most":
      return left <= right + within;
    case "equal":
      return Math.abs(left - right) <= within;
  }
}

/** Whether a sentence may stand. */
export const claimHolds = ({ holds }: Claim): boolean => holds.every(testHolds);

/** What of a report stands on pages and slides: tables that are kept for the workbook are left out. */
export const onPages = (report: Report): Report => ({
  ...report,
  sections: report.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter((block) => block.block !== "table" || block.inWorkbook !== true),
  })),
});

/** Every claim of a report, in its order. */
export const claimsOf = ({ sections }: Pick<Report, "sections">): readonly Claim[] =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => block.block === "claim"));

/** "Base", or the names of what is told. */
export const scenariosInWords = ({ scenarios }: Pick<ReportIdentity, "scenarios">): string =>
  scenarios.map(({ name }) => name).join(", ");

/** What stands at the foot of every page, before its number: plan, scenarios, place, day and version. */
export function pageLine(
  identity: Pick<ReportIdentity, "plan" | "example" | "scenarios" | "place" | "made" | "modelVersion">,
): string {
  const { plan, place, made, modelVersion, example } = identity;
  return [
    plan,
    ...(example ? ["Worked example: figures are made up"] : []),
    scenariosInWords(identity),
    ...(place === null ? [] : [place.label]),
    `Made ${dayWords(made)}`,
    `Version ${modelVersion}`,
  ].join(" · ");
}

/** The identity as label and text, for a table at the end of a report and the properties of a file. */
export function identityLines(identity: ReportIdentity): readonly (readonly [string, string])[] {
  const { plan, start, years, place, made, modelVersion, planVersion, draws, chance, hashes } = identity;
  return [
    ["Plan", plan],
    ["Starts", `${monthWords(start)}, for ${years} ${years === 1 ? "year" : "years"}`],
    ["Scenarios", scenariosInWords(identity)],
    ["Place", place?.label ?? "The whole plan"],
    ["Made", dayWords(made)],
    ["Version of the model", modelVersion],
    ["Version of the plan file", String(planVersion)],
    ["Futures drawn", draws === null ? "none" : `${draws.many.toLocaleString("en-GB")}, from the seed ${draws.seed}`],
    ...(chance === null ? [] : [["Run by chance, from the seed", chance] as const]),
    ...hashes.map(({ of, sha256 }) => [`SHA-256 of ${of}`, sha256] as const),
  ];
}

/** The numbers behind a chart as a table: its times down, its series, their bands and the marks across. */
export function tableOfChart(chart: ReportChart): ReportTable {
  const { x, y, series, bands, marks } = chart;
  const cell = (value: number | null | undefined) => ({
    value: value ?? null,
    shown: formatFigure(y.kind, value ?? null),
  });
  return {
    block: "table",
    id: `${chart.id}-figures`,
    role: "figures",
    title: chart.title,
    alternative: `The figures of the chart "${chart.title}".`,
    columns: [
      { heading: x.title, kind: "text" },
      ...series.map(({ label }) => ({ heading: label, unit: y.unit, kind: y.kind })),
      ...bands.flatMap(({ label }) => [
        { heading: `${label}, low`, unit: y.unit, kind: y.kind },
        { heading: `${label}, high`, unit: y.unit, kind: y.kind },
      ]),
      ...marks.map(({ label }) => ({ heading: label, unit: y.unit, kind: y.kind })),
    ],
    rowHeaders: true,
    rows: x.values.map((time, at) => ({
      cells: [
        time,
        ...series.map(({ values }) => cell(values[at])),
        ...bands.flatMap(({ low, high }) => [low, high].map((ends) => cell(ends[at]))),
        ...marks.map(({ value }) => cell(value)),
      ],
    })),
    notes: chart.notes,
    landscape: series.length + 2 * bands.length + marks.length > 6,
    source: chart.source,
    date: chart.date,
  };
}
