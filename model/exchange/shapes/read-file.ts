/** What a file holds: each of its sheets tried against every shape, the one that fits best taken, and its rows read. */
import { sheetsOf } from "../reading/sheets";
import type { Row, Sheet } from "../reading/sheet";
import type { ByteSource } from "../reading/source";
import { fitOf, headingOf, type Heading } from "./heading";
import type { Reading, RowReader } from "./found";
import { keptReader } from "./kept";
import { rowReader } from "./reading";
import type { Shape } from "./shape";

/** Rows in which a heading is looked for, and numbers that show whether decimals have commas. */
const looked = 60;

/** The kinds of table that sheets may be: the same for all of them, or by the sheet's name. */
export type ShapesFor = readonly Shape[] | ((sheet: string) => readonly Shape[]);

export interface SheetRead {
  readonly sheet: string;
  /** What was assumed in reading the sheet. */
  readonly says: readonly string[];
  /** Undefined where no known shape fits. */
  readonly reading: Reading | undefined;
  /** The first rows as they stand, for a sheet of no known shape. */
  readonly start: readonly (readonly string[])[];
}

/** Whether numbers are written 1.234,50: some can only be read so, and none can only be read with a point. */
function commasIn(rows: readonly Row[]): boolean {
  const texts = rows.flatMap((row) => row.cells.filter((cell) => cell.number === undefined).map((cell) => cell.text));
  const comma = texts.some((text) => /^-?(?:\d{1,3}(?:\.\d{3})+|\d+),\d{1,2}\s*%?$/.test(text));
  const point = texts.some(
    (text) => /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{1,2}\s*%?$/.test(text) || /^\d{1,3}(?:,\d{3})+$/.test(text),
  );
  return comma && !point;
}

/**
 * The heading that fits best; a sheet with the headings of one that this program writes is that sheet, whatever its cells
 * say, for the words of a plan may be anything, headings of other tables too.
 */
function bestOf(shapes: readonly Shape[], start: readonly Row[], name: string): Heading | undefined {
  let best: Heading | undefined;
  for (const shape of shapes) {
    const found = headingOf(shape, start, name);
    if (found === undefined) continue;
    if (shape.kept === true) return found;
    if (best === undefined || fitOf(found) > fitOf(best)) best = found;
  }
  return best;
}

/**
 * @param heard told after each piece how many rows have been read; what it throws ends the reading
 */
async function sheetRead(sheet: Sheet, shapes: readonly Shape[], heard: (rows: number) => void): Promise<SheetRead> {
  const start: Row[] = [];
  let table: { readonly reader: RowReader | undefined; readonly commas: boolean } | undefined;
  let count = 0;
  for await (const rows of sheet.rows()) {
    for (const row of rows) {
      count += 1;
      if (table !== undefined) table.reader?.take(row);
      else if (start.push(row) >= looked) table = begun(shapes, start, sheet.name);
    }
    heard(count);
    // Nothing more is to be learnt from a sheet of no known shape.
    if (table !== undefined && table.reader === undefined) break;
  }
  const { reader, commas } = table ?? begun(shapes, start, sheet.name);
  return {
    sheet: sheet.name,
    says: [
      ...sheet.says,
      ...(commas ? ["Numbers are read with a comma before the decimals: 1.234,50 is 1,234.5."] : []),
    ],
    reading: reader?.done(),
    // Of a table that is read nothing is kept but its figures: its rows may be people.
    start: reader === undefined ? start.slice(0, 12).map((row) => row.cells.map((cell) => cell.text)) : [],
  };
}

const readerFor = (heading: Heading, commas: boolean): RowReader =>
  heading.shape.kept === true ? keptReader(heading) : rowReader(heading, commas);

/** What a sheet is taken for by its first rows, which are read with it. */
function begun(
  shapes: readonly Shape[],
  start: readonly Row[],
  name: string,
): { readonly reader: RowReader | undefined; readonly commas: boolean } {
  const heading = bestOf(shapes, start, name);
  const commas = commasIn(start);
  const reader = heading === undefined ? undefined : readerFor(heading, commas);
  for (const row of start) reader?.take(row);
  return { reader, commas };
}

/**
 * Reads a file.
 * @param shapes those a sheet of a name may be; all that are known, or the one a person chose; a sheet that may be none is not read
 * @param heard told how many rows of a sheet have been read; throwing from it cancels
 * @throws Unreadable with a sentence for a file that cannot be read
 */
export async function readFile(
  source: ByteSource,
  shapes: ShapesFor,
  heard: (rows: number) => void = () => undefined,
): Promise<readonly SheetRead[]> {
  const read: SheetRead[] = [];
  for (const sheet of await sheetsOf(source))
    read.push(await sheetRead(sheet, typeof shapes === "function" ? shapes(sheet.name) : shapes, heard));
  return read;
}
