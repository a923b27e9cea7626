/** The rows of a text file, read a piece at a time: what is in memory is one piece and the row that it ends in. */
import Papa from "papaparse";
import { delimiterNamed, delimiterOf, delimiterWords, type Delimiter } from "./delimiter";
import { brokenLetters, encodingOf, textOf } from "./encoding";
import { readingLimits, Unreadable } from "./limits";
import { textCell, type Row, type Sheet } from "./sheet";
import type { ByteSource } from "./source";

/** Letters looked at to find the delimiter, and for letters that were encoded twice. */
const sample = 100_000;

/** Line ends as one sign, whatever the file has; a return at the end of a piece waits for what follows it. */
async function* withPlainLines(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let held = "";
  for await (const text of texts) {
    const all = held + text;
    held = all.endsWith("\r") ? "\r" : "";
    yield all.slice(0, all.length - held.length).replaceAll(/\r\n?/g, "\n");
  }
  if (held !== "") yield "\n";
}

/** Of the parser's results only what is used here; its own types leave them open. */
interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

function checked(all: readonly string[], number: number): Row {
  // A sheet whose columns were formatted to the last one is saved with a comma for each.
  const cells = all.length > readingLimits.columns ? all.slice(0, all.findLastIndex((cell) => cell !== "") + 1) : all;
  if (cells.length > readingLimits.columns)
    throw new Unreadable(
      `Row ${number} has ${cells.length.toLocaleString("en-GB")} cells, more than a table can have here (${readingLimits.columns.toLocaleString("en-GB")}). Is this a table?`,
    );
  const long = cells.findIndex((cell) => cell.length > readingLimits.cell);
  if (long >= 0) throw new Unreadable(tooLong(number, `cell ${long + 1}`));
  return { number, cells: cells.map(textCell) };
}

const tooLong = (row: number, where: string): string =>
  `Row ${row}, ${where}, is longer than ${readingLimits.cell.toLocaleString("en-GB")} letters. A quotation mark that is opened and never closed does that: look for one there, correct it and try again.`;

/**
 * The rows of texts that follow one another. A blank line is a row of one blank cell and counts, so that numbers of rows
 * are those a spreadsheet shows.
 * @throws Unreadable for a cell or a row beyond the limits and a quotation mark that is never closed
 */
async function* delimitedRows(texts: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<readonly Row[]> {
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  let number = 0;
  let held = "";
  const rowsIn = (text: string, isLast: boolean): readonly Row[] => {
    const parsed = parser.parse(text, 0, !isLast) as Parsed;
    const open = parsed.errors.find((one) => one.code === "MissingQuotes");
    if (isLast && open !== undefined)
      throw new Unreadable(
        `Row ${number + (open.row ?? 0) + 1} opens a quotation mark that is never closed, so the rest of the file would be one cell. Close it and try again.`,
      );
    held = text.slice(parsed.meta.cursor);
    return parsed.data.map((cells) => checked(cells, (number += 1)));
  };
  for await (const text of withPlainLines(texts)) {
    const rows = rowsIn(held + text, false);
    // A row cannot be longer than its cells may be, so a row that goes on and on is an open quotation mark.
    if (held.length > 10 * readingLimits.cell)
      throw new Unreadable(
        `Row ${number + 1} goes on for more than ${(10 * readingLimits.cell).toLocaleString("en-GB")} letters. Either it opens a quotation mark that is never closed, or it has far more cells than a sheet can have. Is this a table?`,
      );
    if (rows.length > 0) yield rows;
  }
  if (held !== "") yield rowsIn(held, true);
}

async function startOf(texts: AsyncIterable<string>): Promise<string> {
  let start = "";
  for await (const text of texts) {
    start += text;
    if (start.length >= sample) break;
  }
  return start;
}

async function* without(first: number, texts: AsyncIterable<string>): AsyncGenerator<string> {
  let left = first;
  for await (const text of texts) {
    const rest = text.slice(left);
    left = Math.max(0, left - text.length);
    if (rest !== "") yield rest;
  }
}

/**
 * A text file as a sheet, once its encoding and its delimiter are found.
 * @param source read twice where nothing at its start says how its letters are kept
 */
export async function textSheet(source: ByteSource): Promise<Sheet> {
  const { encoding, says } = await encodingOf(source);
  const start = await startOf(textOf(source, encoding));
  const delimiter = delimiterOf(start);
  const named = delimiterNamed(start);
  const lineOfIt = named === undefined ? 0 : start.indexOf("\n") + 1;
  const broken = brokenLetters(start);
  return {
    name: "",
    says: [
      ...(says === undefined ? [] : [says]),
      ...(delimiter === "," || delimiter === "\t" ? [] : [`Cells are parted by ${delimiterWords[delimiter]}.`]),
      ...(broken === undefined
        ? []
        : [
            `Some letters were broken before the file was saved, such as in "${broken}". Numbers are not touched by it.`,
          ]),
    ],
    rows: () => delimitedRows(without(lineOfIt, textOf(source, encoding)), delimiter),
  };
}
