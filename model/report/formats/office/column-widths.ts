/** Widths of the columns of a table: what they ask for, or the room their longest word needs, whichever is more. */
import { cellText, headingWithUnit } from "../../read";
import type { ReportTable } from "../../table";

/** Longest word that a column is made wide for; a longer one is broken. */
const longestWord = 24;

/**
 * @param whole the room there is for all of them, in any unit
 * @param letter how wide a letter is, in the same unit
 * @returns widths that add up to the whole
 */
export function columnWidths(
  { columns, rows }: Pick<ReportTable, "columns" | "rows">,
  whole: number,
  letter: number,
): readonly number[] {
  const needs = columns.map((column, at) => {
    const longest = [headingWithUnit(column), ...rows.map(({ cells }) => cellText(cells[at]))]
      .flatMap((text) => text.split(/[\s/-]+/))
      .reduce((most, word) => Math.max(most, word.length), 3);
    return (Math.min(longestWord, longest) + 2) * letter;
  });
  const asked = columns.map(({ width, kind }) => width ?? (kind === "text" ? 2 : 1));
  const needed = needs.reduce((sum, one) => sum + one, 0);
  const shares = asked.reduce((sum, one) => sum + one, 0);
  const fits = Math.min(1, whole / needed);
  const left = Math.max(0, whole - needed);
  return needs.map((need, at) => need * fits + (left * (asked[at] ?? 1)) / shares);
}
