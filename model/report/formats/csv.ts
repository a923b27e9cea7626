/**
 * A report as CSV: one number or text a line, so that a spreadsheet can filter and pivot it. Columns: section, block (its
 * id), kind of block, row, column, value, unit, text. A number has its full precision; a missing one is an empty field.
 * What every page says of the report stands in the lines of the section "report".
 */
import { tableOfChart, identityLines, numbersOf, textOf } from "../read";
import type { Block, Report, Say, Section } from "../report";
import type { Cell, Column, ReportTable } from "../table";
import type { ReportFormat } from "../format";

type Line = readonly [
  section: string,
  block: string,
  kind: string,
  row: string,
  column: string,
  value: string,
  unit: string,
  text: string,
];

const head: Line = ["section", "block", "kind", "row", "column", "value", "unit", "text"];

/** A text that begins like a formula would be run by a spreadsheet; an apostrophe makes it text. */
const asText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
/** A field as RFC 4180 has it. */
const quoted = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
/** Numbers are never made text: a negative one begins with a minus. */
const lineOf = ([section, block, kind, row, column, value, unit, text]: Line): string =>
  `${[...[section, block, kind, row, column].map(asText), value, asText(unit), asText(text)].map(quoted).join(",")}\r\n`;

const numberText = (value: number | null): string => (value === null ? "" : String(value));

/** Values are shares from 0 to 1 and pounds, whatever sign stands over their column on a page. */
const unitOfValues = ({ kind, unit = "" }: Partial<Pick<Column, "kind" | "unit">>): string =>
  kind === "rate" ? "share" : kind === "money" ? "GBP" : unit;

/** A sentence, and a line for each number in it. */
function sentenceLines(
  section: string,
  block: string,
  kind: string,
  row: string,
  says: readonly Say[],
): readonly Line[] {
  return [
    [section, block, kind, row, "", "", "", textOf(says)],
    ...numbersOf(says).map(({ value, unit, shown }): Line => [
      section,
      block,
      kind,
      row,
      "number",
      numberText(value),
      unit,
      shown,
    ]),
  ];
}

const rowName = (cells: readonly Cell[], number: number, rowHeaders: boolean): string => {
  const [first] = cells;
  return rowHeaders && typeof first === "string" ? first : String(number + 1);
};

function tableLines(
  section: string,
  kind: string,
  { id, title, columns, rows, rowHeaders, notes }: ReportTable,
): Line[] {
  const cellLine = (row: string, column: Partial<Column>, cell: Cell): Line =>
    typeof cell === "string"
      ? [section, id, kind, row, column.heading ?? "", "", column.unit ?? "", cell]
      : [
          section,
          id,
          kind,
          row,
          column.heading ?? "",
          numberText(cell.value),
          cell.unit ?? unitOfValues(column),
          cell.shown,
        ];
  return [
    [section, id, kind, "", "", "", "", title],
    ...rows.flatMap(({ cells }, number) => {
      const row = rowName(cells, number, rowHeaders);
      return cells.flatMap((cell, at) => (at === 0 && rowHeaders ? [] : [cellLine(row, columns[at] ?? {}, cell)]));
    }),
    ...notes.map((note): Line => [section, id, "note", "", "", "", "", note]),
  ];
}

function blockLines(section: string, block: Block): readonly Line[] {
  switch (block.block) {
    case "claim":
      return sentenceLines(section, block.id, "claim", "", block.says);
    case "own words":
      return [
        ...block.text.map((text): Line => [section, "", "own words", "", "", "", "", text]),
        ...block.quotes.flatMap(({ claim, says }): Line[] =>
          says === undefined ? [] : [[section, claim, "moved", "", "", "", "", says]],
        ),
      ];
    case "table":
      return tableLines(section, "table", block);
    case "chart":
      return tableLines(section, "chart", tableOfChart(block));
    case "list":
      return block.items.flatMap((says, number) => sentenceLines(section, block.id, "list", String(number + 1), says));
    case "note":
      return [[section, "", block.kind === "plain" ? "note" : block.kind, "", "", "", "", block.text]];
    case "sources":
      return block.sources.map(({ id, title, publisher, date }): Line => [
        section,
        id,
        "source",
        "",
        "",
        "",
        "",
        [title, publisher, date].filter((part) => part !== undefined && part !== "").join(", "),
      ]);
    case "checks":
      return block.checks.map(({ id, label, holds, says }): Line => [
        section,
        id,
        "check",
        label,
        holds === null ? "not judged" : holds ? "holds" : "does not hold",
        "",
        "",
        says,
      ]);
  }
}

const sectionLines = ({ title, blocks }: Section): readonly Line[] =>
  blocks.flatMap((block) => blockLines(title, block));

/** The whole report as lines of CSV. */
function csvOfReport(report: Report): string {
  const about = identityLines(report.identity).map(([label, text]): Line => [
    "report",
    "",
    "about",
    label,
    "",
    "",
    "",
    text,
  ]);
  return [
    head,
    ["report", "", "title", "", "", "", "", report.title] as Line,
    ...about,
    ...report.sections.flatMap(sectionLines),
  ]
    .map(lineOf)
    .join("");
}

export const csvFormat: ReportFormat = {
  id: "csv",
  label: "CSV",
  extension: "csv",
  media: "text/csv",
  text: true,
  write: (report) => Promise.resolve(new TextEncoder().encode(csvOfReport(report))),
};
