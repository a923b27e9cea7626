/** What is said of cells of a file that give no figure: how many, which, and why. */
import type { SheetRead } from "../shapes/read-file";
import { counted } from "./row-account";

/** Rows by number, of one sheet; of several only how many sheets. */
function rowsWords(
  found: readonly { readonly sheet: string; readonly rows: readonly number[] }[],
  count: number,
): string {
  const [only, ...others] = found;
  if (only === undefined) return "";
  if (others.length > 0) return `in ${found.length} sheets`;
  const shown = only.rows.slice(0, 8);
  const more = count > shown.length ? ` and ${(count - shown.length).toLocaleString("en-GB")} more` : "";
  return `${count === 1 ? "row" : "rows"} ${shown.join(", ")}${more}`;
}

/** Cells that have no number, which are never taken for 0. */
export function missingWords(read: readonly SheetRead[]): readonly string[] {
  const found = read.flatMap(({ sheet, reading }) =>
    reading === undefined || reading.missing.length === 0
      ? []
      : [{ sheet, rows: [...new Set(reading.missing.map(({ row }) => row))], missing: reading.missing }],
  );
  const missing = found.flatMap((one) => one.missing);
  if (missing.length === 0) return [];
  const signs = [...new Set(missing.map(({ sign }) => (sign === "" ? "blank" : `"${sign}"`)))];
  const rows = found.reduce((sum, one) => sum + one.rows.length, 0);
  return [
    `${counted(missing.length, "figure is", "figures are")} missing (${signs.slice(0, 8).join(", ")}${signs.length > 8 ? " and others" : ""}) and never taken for 0 (${rowsWords(found, rows)}).`,
  ];
}
