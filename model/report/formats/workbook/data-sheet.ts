/** A sheet of data that comes back: numbers with every digit, ids and formulas as text, and above it what it is of. */
import type { Cell, Sheet } from "write-excel-file/universal";
import type { SheetTable } from "../../sheet-table";
import { colours } from "../office/look";
import { textCell } from "./cells";

/** The format of a cell in which a spreadsheet takes nothing for a number, a date or a formula. */
const asText = "@";
/** Letters that the narrowest and the widest column hold, and points of a line. */
const [narrowest, widest, line] = [11, 46, 13.5];

/** The row of the headings, from 1: below what stands above the table and a blank row. */
export const headingRow = ({ about }: SheetTable): number => about.length + 2;

function cellOf(value: string | number | undefined, asTyped: boolean, height: number): Cell {
  if (typeof value === "number") return { value, type: Number, alignVertical: "top", height };
  if (value !== undefined) return textCell(value, { height, ...(asTyped ? { format: asText } : {}) });
  return asTyped ? { type: String, format: asText } : null;
}

/** A row as high as its lines: not every program works that out when it opens a file. */
export function heightOf(texts: readonly string[], widths: readonly number[]): number {
  // Words that do not fit go to the next line, so that a line holds somewhat less than its width.
  const lines = texts.map((text, at) => Math.ceil((text.length * 1.2) / (widths[at] ?? narrowest)));
  return Math.max(1, ...lines) * line;
}

export function dataSheet(name: string, table: SheetTable): Sheet<Blob> {
  const { about, headings, rows, asTyped } = table;
  const texts = rows.map((row) => headings.map((_, at) => String(row[at] ?? "")));
  const widths = headings.map((_, at) =>
    Math.max(narrowest, Math.min(widest, texts.reduce((most, row) => Math.max(most, row[at]?.length ?? 0), 0) + 2)),
  );
  const look = { fontWeight: "bold", bottomBorderStyle: "medium", alignVertical: "bottom" };
  const headingHeight = heightOf(headings, widths);
  return {
    sheet: name,
    stickyRowsCount: headingRow(table),
    stickyColumnsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: [
      ...about.map((text) => [textCell(text, { wrap: false, color: `#${colours.soft}`, fontSize: 9 })]),
      [],
      headings.map((heading) => textCell(heading, { ...look, height: headingHeight })),
      ...rows.map((row, rowAt) => {
        const height = heightOf(texts[rowAt] ?? [], widths);
        return headings.map((_, at) => cellOf(row[at], asTyped.includes(at), height));
      }),
    ],
  };
}
