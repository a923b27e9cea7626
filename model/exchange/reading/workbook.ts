/**
 * The sheets of an Excel workbook, read by SheetJS: values as they are stored, never worked out. The library is loaded
 * when the first workbook is opened. What is hidden is not read, and said.
 */
import type { CellAddress, CellObject, ParsingOptions, Range, WorkBook, WorkSheet } from "@e965/xlsx";
import { readingLimits, Unreadable } from "./limits";
import { blank, textCell, type Cell, type Row, type Sheet } from "./sheet";
import { shown } from "./shown";
import { isWellFormed, tagsNamed } from "./xml";
import { workbookParts, type Part } from "./zip";

type Library = typeof import("@e965/xlsx");
/** Formats of numbers; the library's own types leave them open. */
interface Formats {
  is_date(format: string): boolean;
  parse_date_code(serial: number, options: { readonly date1904: boolean }): { y: number; m: number; d: number } | null;
}
/** A package in memory, as the library holds it: parts are added, and a workbook is made of them. */
interface Packages {
  readonly utils: {
    cfb_new(): unknown;
    cfb_add(into: unknown, name: string, content: Uint8Array, options: { readonly unsafe: true }): void;
  };
}
type Xlsx = Library & {
  readonly formats: Formats;
  readonly packages: Packages;
  parse_zip(parts: unknown, options: ParsingOptions): WorkBook;
};

/**
 * The library's small build, half the size of the whole: it reads .xlsx and leaves out the old formats, which are refused
 * before. It is a CommonJS module, whose exports come as its default; its types say the names alone.
 */
async function loaded(): Promise<Xlsx> {
  const { default: library } = (await import("@e965/xlsx/dist/xlsx.mini.min.js")) as unknown as { default: Library };
  return { ...library, formats: library.SSF as Formats, packages: library.CFB as Packages } as Xlsx;
}

/** A day of a serial number, as 2024-04-01. */
function dayOf(xlsx: Xlsx, serial: number, date1904: boolean): string | undefined {
  const parts = xlsx.formats.parse_date_code(serial, { date1904 });
  return parts === null
    ? undefined
    : `${String(parts.y).padStart(4, "0")}-${String(parts.m).padStart(2, "0")}-${String(parts.d).padStart(2, "0")}`;
}

function cellOf(xlsx: Xlsx, found: CellObject | undefined, date1904: boolean): Cell {
  if (found === undefined) return blank;
  const worked = found.f === undefined || (found.v !== undefined && found.v !== "");
  if (!worked) return { text: `=${found.f ?? ""}`, notWorkedOut: true };
  const words = (found.w ?? String(found.v ?? "")).trim();
  if (words.length > readingLimits.cell)
    throw new Unreadable(
      `A cell is longer than ${readingLimits.cell.toLocaleString("en-GB")} letters. Is this a table?`,
    );
  if (found.t !== "n" || typeof found.v !== "number" || !Number.isFinite(found.v)) return textCell(words);
  const format = String(found.z ?? "");
  if (xlsx.formats.is_date(format)) {
    const day = dayOf(xlsx, found.v, date1904);
    return day === undefined ? textCell(words) : { text: words, day };
  }
  return { text: words, number: found.v, ...(/%/.test(format) ? { percent: true as const } : {}) };
}

const listed = (names: readonly string[]): string => {
  const some = names
    .slice(0, 5)
    .map((name) => shown(name))
    .join(", ");
  return names.length < 6 ? some : `${some} and ${names.length - 5} more`;
};

/** The first cell of merged ones holds their value; the others belong to it in a heading that spans columns. */
function fillMerged(
  rows: readonly Row[],
  merges: readonly Range[],
  last: CellAddress,
  hidden: ReadonlySet<number>,
): void {
  let merged = 0;
  for (const { s, e } of merges) {
    const [lastRow, lastColumn] = [Math.min(e.r, last.r), Math.min(e.c, last.c)];
    // Merged cells cannot overlap, so all of them together are no more than a sheet's; a file that says otherwise is no work.
    merged += Math.max(0, lastRow - s.r + 1) * Math.max(0, lastColumn - s.c + 1);
    if (merged > readingLimits.cells) return;
    const first = rows[s.r]?.cells[s.c];
    if (first === undefined) continue;
    for (let row = s.r; row <= lastRow; row += 1)
      for (let column = s.c; column <= lastColumn; column += 1) {
        const cells = rows[row]?.cells as Cell[] | undefined;
        if (cells?.[column] !== undefined && !hidden.has(column)) cells[column] = first;
      }
  }
}

function sheetOf(xlsx: Xlsx, name: string, sheet: WorkSheet, date1904: boolean): Sheet {
  const range = sheet["!ref"] === undefined ? undefined : xlsx.utils.decode_range(sheet["!ref"]);
  const data = (sheet["!data"] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const hiddenRows = new Set(
    (sheet["!rows"] ?? []).flatMap((row, at) =>
      (row as { hidden?: boolean } | undefined)?.hidden === true ? [at] : [],
    ),
  );
  const hiddenColumns = new Set(
    (sheet["!cols"] ?? []).flatMap((column, at) =>
      (column as { hidden?: boolean } | undefined)?.hidden === true ? [at] : [],
    ),
  );
  const inside = [...hiddenRows].filter((at) => data[at]?.some((cell) => cell !== undefined) === true);
  const filled = new Set<number>();
  if (hiddenColumns.size > 0) for (const row of data) row?.forEach((_, at) => filled.add(at));
  const columns = [...hiddenColumns].filter((at) => filled.has(at));
  const rows = Array.from({ length: range === undefined ? 0 : range.e.r + 1 }, (_, at): Row => ({
    number: at + 1,
    cells: hiddenRows.has(at)
      ? []
      : Array.from({ length: (range?.e.c ?? -1) + 1 }, (__, column) =>
          hiddenColumns.has(column) ? blank : cellOf(xlsx, data[at]?.[column], date1904),
        ),
  }));
  if (range !== undefined) fillMerged(rows, sheet["!merges"] ?? [], range.e, hiddenColumns);
  return {
    name,
    says: [
      ...(inside.length === 0
        ? []
        : [`Hidden rows are not read: ${listed(inside.map((at) => String(at + 1)))} of "${shown(name)}".`]),
      ...(columns.length === 0
        ? []
        : [
            `Hidden columns are not read: ${listed(columns.map((at) => xlsx.utils.encode_col(at)))} of "${shown(name)}".`,
          ]),
    ],
    rows: () => allAtOnce(rows.filter((row) => row.cells.length > 0)),
  };
}

async function* allAtOnce(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield await Promise.resolve(rows);
}

/** Columns a sheet of Excel has, which programs that write widths for all of them name. */
const sheetColumns = 16_384;

/** True where widths are told of columns that no sheet has: the library would make a note of each of them. */
function spansTooMany(sheet: Uint8Array): boolean {
  for (const tag of tagsNamed(sheet, "col"))
    for (const [, number] of tag.matchAll(/\b(?:min|max)\s*=\s*["']\s*(\d+)/g))
      if (Number(number) > sheetColumns) return true;
  return false;
}

function opened(xlsx: Xlsx, parts: readonly Part[]): WorkBook {
  const broken = parts.find(({ content }) => !isWellFormed(content));
  if (broken !== undefined)
    throw new Unreadable(
      `A part of the workbook is cut short or is no XML ("${shown(broken.name)}"). Open it in Excel, save it again as .xlsx and try once more.`,
    );
  const wide = parts.find(({ name, content }) => /sheet/i.test(name) && spansTooMany(content));
  if (wide !== undefined)
    throw new Unreadable(
      `A sheet of the workbook ("${shown(wide.name)}") speaks of more columns than a sheet can have (${sheetColumns.toLocaleString("en-GB")}). Open it in Excel, save it again as .xlsx and try once more.`,
    );
  const { utils } = xlsx.packages;
  const all = utils.cfb_new();
  for (const { name, content } of parts) utils.cfb_add(all, name, content, { unsafe: true });
  try {
    // A sheet reaches as far as its cells: what it says of its own size may be every row and column there can be.
    return xlsx.parse_zip(all, { dense: true, nodim: true, cellNF: true, cellStyles: true, cellHTML: false });
  } catch (error) {
    // What the library says of it is for whoever wrote the library; it goes along as the cause.
    throw new Unreadable(
      "The workbook cannot be read: it is damaged, or written in a way that is not known here. Open it in Excel, save it again as .xlsx and try once more.",
      { cause: error },
    );
  }
}

/**
 * The sheets of a workbook that can be seen. Hidden ones are named in what the first one says.
 * @throws Unreadable with a sentence for a workbook that is damaged, too large, or holds macros
 */
export async function workbookSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const parts = await workbookParts(bytes);
  const xlsx = await loaded();
  const book = opened(xlsx, parts);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const hidden = book.SheetNames.filter((_, at) => (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0);
  let cells = 0;
  for (const name of book.SheetNames) {
    const range = book.Sheets[name]?.["!ref"];
    if (range === undefined) continue;
    const { e } = xlsx.utils.decode_range(range);
    if (e.c >= readingLimits.columns)
      throw new Unreadable(
        `"${shown(name)}" has cells as far out as column ${shown(xlsx.utils.encode_col(e.c))}, and a table has ${readingLimits.columns.toLocaleString("en-GB")} columns at most. Take out what stands there, or save the part you need as CSV.`,
      );
    cells += (e.r + 1) * (e.c + 1);
    if (cells > readingLimits.cells)
      throw new Unreadable(
        `The workbook's sheets span more than ${readingLimits.cells.toLocaleString("en-GB")} cells ("${shown(name)}" goes down to ${shown(range.split(":").at(-1) ?? "")}). Save the sheet you need as CSV.`,
      );
  }
  const sheets = book.SheetNames.filter((name) => !hidden.includes(name)).map((name) =>
    sheetOf(xlsx, name, book.Sheets[name] ?? {}, date1904),
  );
  const said = hidden.length === 0 ? [] : [`Hidden sheets are not read: ${listed(hidden)}.`];
  return sheets.map((sheet, at) => (at === 0 ? { ...sheet, says: [...said, ...sheet.says] } : sheet));
}
