/** What is said of rows and cells of a file that give no figure: how many, which, and why. */
import type { SheetRead } from "../shapes/read-file";

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

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

export function notUsedWords(read: readonly SheetRead[]): readonly string[] {
  const all = read.flatMap((one) => (one.reading?.notUsed ?? []).map((note) => ({ sheet: one.sheet, ...note })));
  return [...new Set(all.map(({ why }) => why))].map((why) => {
    const found = all.filter((one) => one.why === why);
    const count = found.reduce((sum, one) => sum + one.count, 0);
    return `${counted(count, "row is", "rows are")} not used: ${why} (${rowsWords(found, count)}).`;
  });
}

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
    `${counted(missing.length, "figure is", "figures are")} missing (${signs.join(", ")}) and never taken for 0 (${rowsWords(found, rows)}).`,
  ];
}
