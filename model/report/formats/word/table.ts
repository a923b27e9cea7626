/** A table of a report in Word: a heading row that is repeated on every page, rows that are not broken, numbers to the right. */
import type { IRunOptions, Paragraph, Table, TableRow } from "docx";
import { cellText, headingWithUnit, rightColumns } from "../../read";
import type { Column, ReportTable, Row } from "../../table";
import { columnWidths } from "../../column-widths";
import { colours } from "../office/look";
import { plain } from "../office/text";
import type { Word } from "./word-library";

/** Width between the margins of an A4 page, in twentieths of a point. */
export const textWidth = { upright: 9638, across: 14570 } as const;

/** Whole twentieths of a point that add up. */
function wholeWidths(widths: readonly number[]): readonly number[] {
  let exact = 0;
  let used = 0;
  return widths.map((one) => {
    exact += one;
    const width = Math.round(exact) - used;
    used += width;
    return width;
  });
}

/** @param size in half points */
const runOf = (text: string, size: number, bold: boolean): IRunOptions => ({ text, size, bold });

/** The heading row, as long as a page. */
function headingRow(
  word: Word,
  columns: readonly Column[],
  right: readonly boolean[],
  widths: readonly number[],
  size: number,
): TableRow {
  const { TableRow, TableCell, Paragraph, TextRun, AlignmentType, BorderStyle, VerticalAlignTable, WidthType } = word;
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (column, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.BOTTOM,
          borders: { bottom: { style: BorderStyle.SINGLE, size: 8, color: colours.ink } },
          children: [
            new Paragraph({
              style: "Cell",
              keepNext: true,
              alignment: right[at] === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
              children: [new TextRun(runOf(plain(headingWithUnit(column)), size, true))],
            }),
          ],
        }),
    ),
  });
}

function bodyRow(
  word: Word,
  { columns, rowHeaders }: ReportTable,
  { cells, role }: Row,
  right: readonly boolean[],
  widths: readonly number[],
  size: number,
  keepNext: boolean,
): TableRow {
  const { TableRow, TableCell, Paragraph, TextRun, AlignmentType, BorderStyle, ShadingType, WidthType } = word;
  return new TableRow({
    cantSplit: true,
    children: columns.map((_, at) => {
      const cell = cells[at] ?? "";
      const toRight = typeof cell !== "string" || right[at] === true;
      return new TableCell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        borders:
          role === "total"
            ? { top: { style: BorderStyle.SINGLE, size: 8, color: colours.ink } }
            : { bottom: { style: BorderStyle.SINGLE, size: 4, color: colours.rule } },
        ...(role === "heading" ? { shading: { type: ShadingType.CLEAR, fill: colours.faint, color: "auto" } } : {}),
        children: [
          new Paragraph({
            style: "Cell",
            keepNext,
            alignment: toRight && (at > 0 || !rowHeaders) ? AlignmentType.RIGHT : AlignmentType.LEFT,
            children: [new TextRun(runOf(plain(cellText(cell)), size, role !== undefined))],
          }),
        ],
      });
    }),
  });
}

/** Most rows of a table that is turned over whole. */
const short = 8;

/** Rows of a table that stay with the one before, so that neither a heading nor a total stands alone on a page. */
const together = 2;

/** The table with its title above and its notes and source beneath. */
export function tableBlock(word: Word, table: ReportTable, across: boolean): readonly (Paragraph | Table)[] {
  const { Paragraph, Table, TableLayoutType, WidthType, BorderStyle } = word;
  const { columns, rows, notes, title, source, date, rowHeaders } = table;
  const whole = across ? textWidth.across : textWidth.upright;
  // Half points: nine for most, less where there are many columns.
  const size = columns.length > 14 ? 14 : columns.length > 8 ? 16 : 18;
  // Twentieths of a point: most letters are less than six tenths as wide as they are high.
  const widths = wholeWidths(columnWidths(table, whole, size * 6));
  const right = rightColumns(table);
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const body = rows.length === 0 ? [{ cells: ["Nothing to list."] }] : rows;
  return [
    new Paragraph({ style: "Finding", text: plain(title), keepNext: true }),
    new Table({
      width: { size: whole, type: WidthType.DXA },
      columnWidths: [...widths],
      layout: TableLayoutType.FIXED,
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
      tableLook: { firstRow: true, firstColumn: rowHeaders, noHBand: true, noVBand: true },
      rows: [
        headingRow(word, columns, right, widths, size),
        ...body.map((row, at) =>
          bodyRow(
            word,
            table,
            row,
            right,
            widths,
            size,
            body.length <= short || at < together || at >= body.length - together,
          ),
        ),
      ],
    }),
    // The table's last rows stay with what is told beneath it.
    ...[...notes, `Source: ${source}. ${date}.`].map(
      (text, at) =>
        new Paragraph({
          style: "Small",
          text: plain(text),
          keepNext: at < notes.length,
          spacing: { before: at === 0 ? 60 : 0, after: at === notes.length ? 160 : 40 },
        }),
    ),
  ];
}
