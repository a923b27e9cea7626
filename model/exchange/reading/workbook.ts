/**
 * The sheets of an Excel workbook, read by SheetJS: values as they are stored, never worked out. The library is loaded
 * when the first workbook is opened. What is hidden is not read, and said.
 */
import type { CellAddress, CellObject, Range, WorkBook, WorkSheet } from "@e965/xlsx";
import { readingLimits, Unreadable } from "./limits";
import { blank, textCell, type Cell, type Row, type Sheet } from "./sheet";
import { checkPackage } from "./zip";

type Library = typeof import("@e965/xlsx");
/** Formats of numbers; the library's own types leave them open. */
interface Formats {
  is_date(format: string): boolean;
  parse_date_code(serial: number, options: { readonly date1904: boolean }): { y: number; m: number; d: number } | null;
}
type Xlsx = Library & { readonly formats: Formats };

/**
 * The library's small build, half the size of the whole: it reads .xlsx and leaves out the old formats, which are refused
 * before. It is a CommonJS module, whose exports come as its default; its types say the names alone.
 */
async function loaded(): Promise<Xlsx> {
  const { default: library } = (await import("@e965/xlsx/dist/xlsx.mini.min.js")) as unknown as { default: Library };
  return { ...library, formats: library.SSF as Formats };
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
  const shown = (found.w ?? String(found.v ?? "")).trim();
  if (shown.length > readingLimits.cell)
    throw new Unreadable(
      `A cell is longer than ${readingLimits.cell.toLocaleString("en-GB")} letters. Is this a table?`,
    );
  if (found.t !== "n" || typeof found.v !== "number") return textCell(shown);
  const format = String(found.z ?? "");
  if (xlsx.formats.is_date(format)) {
    const day = dayOf(xlsx, found.v, date1904);
    return day === undefined ? textCell(shown) : { text: shown, day };
  }
  return { text: shown, number: found.v, ...(/%/.test(format) ? { percent: true as const } : {}) };
}

const listed = (names: readonly string[]): string =>
  names.length < 6 ? names.join(", ") : `${names.slice(0, 5).join(", ")} and ${names.length - 5} more`;

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
        : [`Hidden rows are not read: ${listed(inside.map((at) => String(at + 1)))} of "${name}".`]),
      ...(columns.length === 0
        ? []
        : [`Hidden columns are not read: ${listed(columns.map((at) => xlsx.utils.encode_col(at)))} of "${name}".`]),
    ],
    rows: () => allAtOnce(rows.filter((row) => row.cells.length > 0)),
  };
}

async function* allAtOnce(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield await Promise.resolve(rows);
}

function opened(xlsx: Xlsx, bytes: Uint8Array): WorkBook {
  try {
    // A sheet reaches as far as its cells: what it says of its own size may be every row and column there can be.
    return xlsx.read(bytes, {
      type: "array",
      dense: true,
      nodim: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
    });
  } catch (error) {
    throw new Unreadable(
      `The workbook cannot be read (${error instanceof Error ? error.message.slice(0, 80) : "no reason given"}). Open it in Excel, save it again as .xlsx and try once more.`,
    );
  }
}

/**
 * The sheets of a workbook that can be seen. Hidden ones are named in what the first one says.
 * @throws Unreadable with a sentence for a workbook that is damaged, too large, or holds macros
 */
export async function workbookSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  await checkPackage(bytes);
  const xlsx = await loaded();
  const book = opened(xlsx, bytes);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const hidden = book.SheetNames.filter((_, at) => (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0);
  let cells = 0;
  for (const name of book.SheetNames) {
    const range = book.Sheets[name]?.["!ref"];
    if (range === undefined) continue;
    const { e } = xlsx.utils.decode_range(range);
    cells += (e.r + 1) * (e.c + 1);
    if (cells > readingLimits.cells)
      throw new Unreadable(
        `The workbook's sheets span more than ${readingLimits.cells.toLocaleString("en-GB")} cells ("${name}" goes down to ${range.split(":").at(-1) ?? ""}). Save the sheet you need as CSV.`,
      );
  }
  const sheets = book.SheetNames.filter((name) => !hidden.includes(name)).map((name) =>
    sheetOf(xlsx, name, book.Sheets[name] ?? {}, date1904),
  );
  const said = hidden.length === 0 ? [] : [`Hidden sheets are not read: ${listed(hidden)}.`];
  return sheets.map((sheet, at) => (at === 0 ? { ...sheet, says: [...said, ...sheet.says] } : sheet));
}
