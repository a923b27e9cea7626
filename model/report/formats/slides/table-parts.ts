/** A table over as many slides as it needs: never smaller than can be read, no column cut, its heads on each. */
import { cellText, headingWithUnit } from "../../read";
import type { Column, ReportTable, Row } from "../../table";
import { columnWidths } from "../office/column-widths";

/** Width and height that a table has on a slide, in inches. */
export const tableRoom = { width: 12.1, height: 4.75 } as const;

/** Most columns that can be read on one slide. */
const mostColumns = 9;

/** Points. */
export const tableFont = (columns: number): number => (columns > 7 ? 11 : columns > 5 ? 12 : 14);

/** In inches. */
export const slideWidths = (table: Pick<ReportTable, "columns" | "rows">): readonly number[] =>
  columnWidths(table, tableRoom.width, tableFont(table.columns.length) / 72 / 1.9);

/** Height of a row in inches. */
function heightOf(texts: readonly string[], widths: readonly number[], font: number): number {
  const lines = texts.map((text, at) =>
    Math.ceil((text.length * font) / 72 / 1.9 / Math.max(0.3, (widths[at] ?? 1) - 0.2)),
  );
  return (Math.max(1, ...lines) * font * 1.2) / 72 + 0.06;
}

/** Columns in groups that can be read, the first of each table heading every group. */
function columnGroups(columns: readonly Column[]): readonly (readonly number[])[] {
  const all = columns.map((_, at) => at);
  if (all.length <= mostColumns) return [all];
  const [first = 0, ...rest] = all;
  const groups = Math.ceil(rest.length / (mostColumns - 1));
  const each = Math.ceil(rest.length / groups);
  return Array.from({ length: groups }, (_, at) => [first, ...rest.slice(at * each, (at + 1) * each)]);
}

/** Parts of a table that each fit a slide, in order. */
export function tableParts(
  table: ReportTable,
): readonly { readonly table: ReportTable; readonly rows: readonly Row[] }[] {
  return columnGroups(table.columns).flatMap((group) => {
    const columns = table.columns.filter((_, at) => group.includes(at));
    const rows = table.rows.map((row) => ({ ...row, cells: group.map((at) => row.cells[at] ?? "") }));
    const part = { ...table, columns, rows };
    const widths = slideWidths(part);
    const font = tableFont(columns.length);
    const head = heightOf(columns.map(headingWithUnit), widths, font);
    const pages: Row[][] = [[]];
    let used = head;
    for (const row of rows) {
      const height = heightOf(row.cells.map(cellText), widths, font);
      if (used + height > tableRoom.height && used > head) {
        pages.push([]);
        used = head;
      }
      pages.at(-1)?.push(row);
      used += height;
    }
    return pages.map((page) => ({ table: part, rows: page }));
  });
}
