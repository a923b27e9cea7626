/**
 * A report as an Excel workbook: numbers as numbers with their units in the headings, heads that stay in sight, a name for
 * every table, and nothing that was text ever a formula.
 */
import type { Cell as SheetCell, Sheet } from "write-excel-file/universal";
import { standsAcross } from "../../directions";
import { cellText, headingWithUnit, isNumeric, rightColumns } from "../../read";
import type { Report } from "../../report";
import type { SheetTable } from "../../sheet-table";
import type { Cell, Column, ReportTable, Row } from "../../table";
import type { ReportFormat } from "../../format";
import { columnName } from "../office/column-name";
import { colours, lettersOfNumber, numberFormat, numberKind, typeface } from "../office/look";
import { settled, type PartEdit } from "../office/package";
import { escaped, firstOf } from "../office/text";
import { textCell } from "./cells";
import { dataSheet, headingRow, heightOf } from "./data-sheet";
import { sheetsOf, type ReportSheet } from "./sheets";
import { textSheet } from "./text-sheet";

/** Letters of the foot of a page, beside the page's number. */
const longestFoot = 70;
/** Milliseconds, and how a workbook counts the first of January 1970 in days. */
const dayLong = 86_400_000;
const firstDay = 25_569;
const dayText = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Text stays text; a day is a day; a missing number is an empty cell, never nought. */
function cellOf(cell: Cell, column: Column | undefined, look: object): SheetCell {
  if (typeof cell === "string") {
    const day = column?.kind === "date" ? dayText.exec(cell) : null;
    if (day === null) return textCell(cell, look);
    const [, year, month, date] = day.map(Number);
    return {
      value: Date.UTC(year ?? 0, (month ?? 1) - 1, date) / dayLong + firstDay,
      type: Number,
      format: "d mmm yyyy",
      alignVertical: "top",
      ...look,
    };
  }
  if (cell.value === null)
    return cell.shown === "" ? null : textCell(cell.shown, { ...look, align: "right", color: `#${colours.soft}` });
  const { kind, decimals } = numberKind(column, cell);
  return { value: cell.value, type: Number, format: numberFormat(kind, decimals), alignVertical: "top", ...look };
}

const roleLook = (role: Row["role"]): object =>
  role === "total"
    ? { fontWeight: "bold", topBorderStyle: "thin" }
    : role === "heading"
      ? { fontWeight: "bold", backgroundColor: `#${colours.faint}` }
      : {};

/** Letters of a number as its cell shows it; none where the cell is text. */
function lettersShown(cell: Cell, column: Column): number {
  if (typeof cell === "string" || cell.value === null) return 0;
  const { kind, decimals } = numberKind(column, cell);
  return lettersOfNumber(cell.value, kind, decimals);
}

/**
 * Letters a column is wide: enough for most of its texts, never so wide that a screen cannot hold two; and enough for all
 * of its numbers, for a spreadsheet shows ### where one does not fit.
 */
function widthOf(table: ReportTable, at: number): number {
  const column = table.columns[at];
  if (column === undefined) return 10;
  const lengths = table.rows.map(({ cells }) => {
    const cell = cells[at] ?? "";
    return cellText(cell).length;
  });
  const longest = Math.max(0, ...lengths.slice(0, 2000));
  const number = table.rows.reduce((most, { cells }) => Math.max(most, lettersShown(cells[at] ?? "", column)), 0);
  return isNumeric(column)
    ? Math.max(12, Math.min(20, longest + 3), number + 3, Math.ceil(headingWithUnit(column).length / 2))
    : Math.max(12, Math.min(60, longest + 2), number + 3);
}

function tableSheet(name: string, table: ReportTable): Sheet<Blob> {
  const { columns, rows, notes, title, source, date } = table;
  const right = rightColumns(table);
  const widths = columns.map((_, at) => widthOf(table, at));
  const head = columns.map((column, at) =>
    textCell(headingWithUnit(column), {
      fontWeight: "bold",
      bottomBorderStyle: "medium",
      alignVertical: "bottom",
      align: right[at] === true ? "right" : "left",
    }),
  );
  return {
    sheet: name,
    stickyRowsCount: 1,
    ...(table.rowHeaders ? { stickyColumnsCount: 1 } : {}),
    columns: widths.map((width) => ({ width })),
    data: [
      head,
      ...rows.map(({ cells, role }) => {
        const height = heightOf(
          columns.map((_, at) => cellText(cells[at])),
          widths,
        );
        return columns.map((column, at) => cellOf(cells[at] ?? "", column, { ...roleLook(role), height }));
      }),
      [],
      ...[title, ...notes, `Source: ${source}. ${date}.`].map((text) => [
        textCell(text, { wrap: false, color: `#${colours.soft}`, fontSize: 9 }),
      ]),
    ],
  };
}

/** "Options" or "Staff_in_post": a name that a formula can use for a table with its heads. */
const rangeName = (sheet: string, at: number): string => {
  const word = sheet.replaceAll(/[^\p{L}\p{N}]+/gu, "_").replaceAll(/^_+|_+$/g, "");
  // What looks like a cell, or begins with a digit, may not be a name.
  return /^\p{L}[\p{L}_]{3,}/u.test(word) ? `${word}_table` : `Table_${at}`;
};

/** Where the table of a sheet stands, with its heads; undefined for a sheet of text. */
function placeOf(sheet: ReportSheet): { readonly heads: number; readonly range: string } | undefined {
  if (sheet.kind === "text") return undefined;
  const heads = sheet.kind === "data" ? headingRow(sheet.table) : 1;
  const { length } = sheet.kind === "data" ? sheet.table.headings : sheet.table.columns;
  return { heads, range: `$A$${heads}:$${columnName(length - 1)}$${heads + sheet.table.rows.length}` };
}

const isAcross = (sheet: ReportSheet): boolean =>
  sheet.kind === "data" || (sheet.kind === "table" && standsAcross(sheet.table));

/** Names of the tables, and pages as wide as a table with its heads and the page line on each. */
function finished(sheets: readonly ReportSheet[], foot: string): PartEdit {
  const names = sheets.flatMap((sheet, at) => {
    const stands = placeOf(sheet);
    if (stands === undefined) return [];
    const place = `'${sheet.name.replaceAll("'", "''")}'!`;
    const { heads, range } = stands;
    return [
      { name: rangeName(sheet.name, at), sheet: null, range: `${place}${range}` },
      { name: "_xlnm.Print_Titles", sheet: at, range: `${place}$${heads}:$${heads}` },
      { name: "_xlnm._FilterDatabase", sheet: at, range: `${place}${range}` },
    ];
  });
  const defined = names
    .map(
      ({ name, sheet, range }) =>
        `<definedName name="${escaped(name)}"${sheet === null ? "" : ` localSheetId="${sheet}"`}${name.endsWith("_FilterDatabase") ? ' hidden="1"' : ""}>${escaped(range)}</definedName>`,
    )
    .join("");
  // An ampersand begins a code in a footer, and two are one.
  const words = escaped(firstOf(foot, longestFoot).replaceAll("&", "&&"));
  const pageFoot = `<headerFooter><oddFooter>&amp;L${words}&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>`;
  return (path, text) => {
    if (path === "xl/workbook.xml")
      return text.replace("<definedNames/>", () => `<definedNames>${defined}</definedNames>`);
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
    const sheet = number === undefined ? undefined : sheets[Number(number) - 1];
    if (sheet === undefined) return text;
    const range = placeOf(sheet)?.range.replaceAll("$", "");
    const filter = range === undefined ? "" : `<autoFilter ref="${range}"/>`;
    const page = `<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${
      isAcross(sheet) ? "landscape" : "portrait"
    }" fitToWidth="1" fitToHeight="0"/>`;
    return text
      .replace(/<pageMargins[^>]*\/>|<pageSetup[^>]*\/>/g, "")
      .replace(/(<worksheet[^>]*>)/, (start: string) => `${start}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
      .replace("</sheetData>", (end) => `${end}${filter}`)
      .replace("</worksheet>", (end) => `${page}${pageFoot}${end}`);
  };
}

function written(sheet: ReportSheet): Sheet<Blob> {
  switch (sheet.kind) {
    case "text":
      return textSheet(sheet.name, sheet.rows);
    case "table":
      return tableSheet(sheet.name, sheet.table);
    case "data":
      return dataSheet(sheet.name, sheet.table);
  }
}

/**
 * @param assumptions sheets that stand in place of the table of assumptions, so that they can be edited and brought back
 * @returns bytes of an .xlsx
 */
async function workbookOfReport(report: Report, assumptions: readonly SheetTable[] = []): Promise<Uint8Array> {
  const { default: write } = await import("write-excel-file/universal");
  const sheets = sheetsOf(report, assumptions);
  const blob = await write(sheets.map(written), { fontFamily: typeface, fontSize: 10 }).toBlob();
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return settled(bytes, report.identity.made, finished(sheets, `${report.identity.plan} \u00b7 ${report.title}`));
}

export const workbookFormat: ReportFormat = {
  id: "xlsx",
  label: "Excel",
  extension: "xlsx",
  media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  text: false,
  write: workbookOfReport,
};
