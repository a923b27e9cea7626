/**
 * What stands between the cells of a text file. A first line `sep=;` says so, as Excel understands it; otherwise the
 * sign that cuts the most rows into the same number of cells. A comma between thousands or before decimals cuts rows
 * unevenly, so a file parted by semicolons is not taken for one parted by commas.
 */
import Papa from "papaparse";

const delimiters = ["\t", ",", ";", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** A delimiter in words. */
export const delimiterWords: Readonly<Record<Delimiter, string>> = {
  "\t": "tabs",
  ",": "commas",
  ";": "semicolons",
  "|": "upright bars",
};

/** The delimiter that the first line names; Excel reads such a line and shows none of it. */
export function delimiterNamed(text: string): Delimiter | undefined {
  const named = /^sep=(.)\r?(?:\n|$)/i.exec(text)?.[1];
  return delimiters.find((one) => one === named);
}

/** How many rows of more than one cell have the most common number of cells, and how many cells that is. */
function evenness(text: string, delimiter: Delimiter): { readonly rows: number; readonly width: number } {
  const widths = new Map<number, number>();
  for (const row of Papa.parse<string[]>(text, { delimiter, preview: 200, skipEmptyLines: true }).data)
    if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  return [...widths].reduce(
    (best, [width, rows]) => (rows > best.rows || (rows === best.rows && width > best.width) ? { rows, width } : best),
    { rows: 0, width: 1 },
  );
}

/** The delimiter of a text, from its first lines; a comma where no line has any. */
export function delimiterOf(start: string): Delimiter {
  const named = delimiterNamed(start);
  if (named !== undefined) return named;
  let best: { readonly delimiter: Delimiter; readonly rows: number; readonly width: number } = {
    delimiter: ",",
    rows: 0,
    width: 1,
  };
  for (const delimiter of delimiters) {
    const found = evenness(start, delimiter);
    if (found.rows > best.rows || (found.rows === best.rows && found.width > best.width))
      best = { delimiter, ...found };
  }
  return best.delimiter;
}
