/** A table over as many slides as it needs: never smaller than can be read, no column cut, its heads on each. */
import { cellText, headingWithUnit } from "../../read";
import type { Column, ReportTable, Row } from "../../table";
import { lettersOf } from "../../directions";
import { columnWidths } from "../../column-widths";

/** Width and height that a table has on a slide, in inches. */
export const tableRoom = { width: 12.1, height: 4.75 } as const;

/** Most columns that can be read on one slide. */
const mostColumns = 9;

/** Points a table may be set in, the largest first that all of it has room for; the last where none has. */
const fonts = [18, 16, 14, 12, 11] as const;

/** Points at which a table of so many columns can be read, over several slides. */
const readable = (columns: number): number => (columns > 7 ? 11 : columns > 5 ? 12 : 14);

/** Inches a letter is wide. */
const letterOf = (font: number): number => font / 72 / 1.9;

/** In inches. */
export const slideWidths = (table: Pick<ReportTable, "columns" | "rows">, font: number): readonly number[] =>
  columnWidths(table, tableRoom.width, letterOf(font));

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

/** Heights of the heads and of each row of a table in inches, set in a size. */
function heightsOf(table: ReportTable, font: number): { readonly head: number; readonly rows: readonly number[] } {
  const widths = slideWidths(table, font);
  return {
    head: heightOf(table.columns.map(headingWithUnit), widths, font),
    rows: table.rows.map(({ cells }) => heightOf(cells.map(cellText), widths, font)),
  };
}

/** The largest size at which the whole table fits one slide with no word broken; what can be read where there is none. */
function fontOf(table: ReportTable): number {
  const letters = lettersOf(table).reduce((sum, one) => sum + one, 0);
  const fits = fonts.find((font) => {
    const { head, rows } = heightsOf(table, font);
    return (
      letters * letterOf(font) <= tableRoom.width && rows.reduce((sum, one) => sum + one, head) <= tableRoom.height
    );
  });
  return Math.max(fits ?? 0, readable(table.columns.length));
}

/** What of a table stands on one slide, and the size it is set in, in points. */
export interface TablePart {
  readonly table: ReportTable;
  readonly rows: readonly Row[];
  readonly font: number;
  /** Where rows are left out: how many of them these slides have, of how many. */
  readonly cut?: { readonly shown: number; readonly of: number };
}

/** Tables to look things up in, which nobody reads from a slide: its first rows say what they are. */
const reference: ReadonlySet<ReportTable["role"]> = new Set(["assumptions", "differences", "log", "checks"]);

/** Slides that the rows of a table may go over; the rest is where it can be read. */
const mostSlides = ({ role }: ReportTable): number => (reference.has(role) ? 1 : 4);

/** Parts of a table that each fit a slide, in order; of a long one, the first of them. */
export function tableParts(table: ReportTable): readonly TablePart[] {
  return columnGroups(table.columns).flatMap((group) => {
    const columns = table.columns.filter((_, at) => group.includes(at));
    const rows = table.rows.map((row) => ({ ...row, cells: group.map((at) => row.cells[at] ?? "") }));
    const part = { ...table, columns, rows };
    const font = fontOf(part);
    const { head, rows: heights } = heightsOf(part, font);
    const pages: Row[][] = [[]];
    let used = head;
    rows.forEach((row, at) => {
      const height = heights[at] ?? 0;
      if (used + height > tableRoom.height && used > head) {
        pages.push([]);
        used = head;
      }
      pages.at(-1)?.push(row);
      used += height;
    });
    const kept = pages.slice(0, mostSlides(table));
    const cut = { shown: kept.flat().length, of: rows.length };
    return kept.map((page) => ({ table: part, rows: page, font, ...(kept.length === pages.length ? {} : { cut }) }));
  });
}
