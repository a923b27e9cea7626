/** A sheet of data that comes back: numbers with every digit, ids and formulas as text, and above it what it is of. */
import type { Cell, Sheet } from "write-excel-file/universal";
import type { SheetTable } from "../../sheet-table";
import { colours } from "../office/look";
import { textCell } from "./cells";

/** The format of a cell in which a spreadsheet takes nothing for a number, a date or a formula. */
const asText = "@";
/** Letters that the narrowest and the widest column hold, and points of a line of a heading. */
const [narrowest, widest, line] = [14, 50, 13.5];

/** The row of the headings, from 1: below what stands above the table and a blank row. */
export const headingRow = ({ about }: SheetTable): number => about.length + 2;

function cellOf(value: string | number | undefined, asTyped: boolean): Cell {
  if (typeof value === "number") return { value, type: Number, alignVertical: "top" };
  if (value !== undefined) return textCell(value, asTyped ? { format: asText } : {});
  return asTyped ? { type: String, format: asText } : null;
}

export function dataSheet(name: string, table: SheetTable): Sheet<Blob> {
  const { about, headings, rows, asTyped } = table;
  const widths = headings.map((_, at) => {
    const longest = rows.reduce((most, row) => Math.max(most, String(row[at] ?? "").length), 0);
    return Math.max(narrowest, Math.min(widest, longest + 2));
  });
  const lines = headings.map((heading, at) => Math.ceil((heading.length * 1.3) / (widths[at] ?? narrowest)));
  const look = { fontWeight: "bold", bottomBorderStyle: "medium", alignVertical: "bottom" };
  return {
    sheet: name,
    stickyRowsCount: headingRow(table),
    stickyColumnsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: [
      ...about.map((text) => [textCell(text, { wrap: false, color: `#${colours.soft}`, fontSize: 9 })]),
      [],
      headings.map((heading) => textCell(heading, { ...look, height: Math.max(...lines) * line })),
      ...rows.map((row) => headings.map((_, at) => cellOf(row[at], asTyped.includes(at)))),
    ],
  };
}
