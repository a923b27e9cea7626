/** Widths of the columns of a table: the room their longest word needs, and what is left where text runs over lines. */
import { lettersOf } from "./directions";
import { cellText, headingWithUnit } from "./read";
import type { ReportTable } from "./table";

/** Letters that the texts of a column have beyond a line of so many: the longest, and all of them. */
function runsOver({ columns, rows }: Pick<ReportTable, "columns" | "rows">, at: number, line: number) {
  const column = columns[at];
  const texts = [column === undefined ? "" : headingWithUnit(column), ...rows.map(({ cells }) => cellText(cells[at]))];
  const over = texts.map((text) => Math.max(0, text.length + 2 - line));
  return { most: over.reduce((most, one) => Math.max(most, one), 0), all: over.reduce((sum, one) => sum + one, 0) };
}

/**
 * @param whole the room there is for all of them, in any unit
 * @param letter how wide a letter is, in the same unit
 * @returns widths that add up to the whole
 */
export function columnWidths(
  table: Pick<ReportTable, "columns" | "rows">,
  whole: number,
  letter: number,
): readonly number[] {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  const letters = lettersOf(table);
  const needs = letters.map((one) => one * letter);
  const needed = sum(needs);
  if (needed >= whole) return needs.map((need) => (need * whole) / needed);
  const left = whole - needed;
  const over = letters.map((line, at) => runsOver(table, at, line));
  const wants = over.map(({ most }) => most * letter);
  const asked = table.columns.map(({ width, kind }) => width ?? (kind === "text" ? 2 : 1));
  // All text fits on lines: what is left is shared as the columns ask. Else it goes where most of the text is.
  const spare = Math.max(0, left - sum(wants));
  const masses = over.map(({ all }) => Math.sqrt(all));
  return needs.map((need, at) =>
    spare > 0
      ? need + (wants[at] ?? 0) + (spare * (asked[at] ?? 1)) / sum(asked)
      : need + (left * (masses[at] ?? 0)) / sum(masses),
  );
}
