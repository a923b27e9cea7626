/** A block from a sheet taken apart: where its dates stand, what is written over and beside its numbers, and the numbers. */
import { elementAt } from "../assumptions/present";
import { dateLikeness } from "./pasted-dates";

/** A number of a block with what is written about it. */
export interface GridCell {
  /** The row of the block it stands in, from 1. */
  readonly row: number;
  /** Number of its date among {@link PastedGrid.dates}. */
  readonly date: number;
  /** What is written over it and in front of it, the outermost first. */
  readonly over: readonly string[];
  readonly beside: readonly string[];
  readonly written: string;
  /** Why it breaks with the count before, from a column that says so. */
  readonly breaks?: string | undefined;
}

export interface PastedGrid {
  /** The cells of the column or the row of dates, in their order, with the row of the block each stands in. */
  readonly dates: readonly { readonly row: number; readonly written: string }[];
  readonly cells: readonly GridCell[];
}

type Rows = readonly (readonly string[])[];

const cell = (rows: Rows, row: number, column: number): string => rows[row]?.[column] ?? "";

/** How many cells are dates; where none surely is, those that are numbers a date may be kept as, if all of them are. */
function datesAmong(cells: readonly string[]): number {
  const given = cells.filter((text) => text !== "");
  const sure = given.filter((text) => dateLikeness(text) === "sure").length;
  if (sure > 0) return sure;
  const [, ...behind] = given;
  const all = (of: readonly string[]): boolean => of.length > 0 && of.every((text) => dateLikeness(text) === "number");
  return all(given) ? given.length / 1000 : all(behind) ? behind.length / 1000 : 0;
}

function most(counts: readonly number[]): { readonly at: number; readonly count: number } {
  const count = Math.max(0, ...counts);
  return { at: counts.indexOf(count), count };
}

const looksLikeDate = (text: string): boolean => dateLikeness(text) !== "none";

/** What is written in a row of headings over each column: a merged cell stands over those to its right. */
function spread(row: readonly string[], from: number, width: number): readonly string[] {
  const given = row.filter((text) => text !== "");
  if (given.length === 1) return Array.from({ length: width }, () => elementAt(given, 0));
  let last = "";
  return Array.from({ length: width }, (_, column) => {
    if (column < from) return row[column] ?? "";
    if ((row[column] ?? "") !== "") last = row[column] ?? "";
    return last;
  });
}

const isWord = (text: string): boolean => /[a-z]{2}/i.test(text) && !/\d/.test(text.replaceAll(/\[[^\]]*\]/g, ""));

function across(rows: Rows, row: number): PastedGrid {
  const heads = elementAt(rows, row);
  const columns = heads.flatMap((text, column) => (looksLikeDate(text) ? [column] : []));
  const from = Math.min(...columns);
  const over = rows.slice(0, row).map((one) => spread(one, from, heads.length));
  return {
    dates: columns.map((column) => ({ row: row + 1, written: cell(rows, row, column) })),
    cells: rows.slice(row + 1).flatMap((one, below) =>
      columns.map((column, date) => ({
        row: row + below + 2,
        date,
        over: over.map((line) => line[column] ?? ""),
        beside: one.slice(0, from),
        written: one[column] ?? "",
      })),
    ),
  };
}

/** Columns that say something about a row and count nothing. */
const remarks = { breaks: /^breaks?\b/i, other: /^(?:notes?|comments?|remarks?|sources?|unit)\b/i } as const;

function down(rows: Rows, column: number): PastedGrid {
  const width = Math.max(...rows.map((row) => row.length));
  const first = rows.findIndex((row) => looksLikeDate(row[column] ?? ""));
  const body = rows.slice(first);
  const headed = (at: number, as: RegExp): boolean => rows.slice(0, first).some((row) => as.test(row[at] ?? ""));
  const all = Array.from({ length: width }, (_, at) => at).filter((at) => at !== column);
  const breaking = all.find((at) => headed(at, remarks.breaks));
  const others = all.filter((at) => at !== breaking && !headed(at, remarks.other));
  const labels = others.filter((at) => {
    const given = body.map((row) => row[at] ?? "").filter((text) => text !== "");
    return given.length > 0 && given.filter(isWord).length > given.length / 2;
  });
  const values = others.filter(
    (at) => !labels.includes(at) && (at > column || body.some((row) => /\d/.test(row[at] ?? ""))),
  );
  const from = Math.min(width, ...values);
  const over = rows.slice(0, first).map((row) => spread(row, from, width));
  return {
    dates: body.map((row, below) => ({ row: first + below + 1, written: row[column] ?? "" })),
    cells: body.flatMap((row, date) =>
      values.map((at) => ({
        row: first + date + 1,
        date,
        over: over.map((line) => line[at] ?? ""),
        beside: labels.map((label) => row[label] ?? ""),
        written: row[at] ?? "",
        ...(breaking === undefined || (row[breaking] ?? "") === "" ? {} : { breaks: row[breaking] }),
      })),
    ),
  };
}

/** The block with its dates down a column or across a row, whichever has more of them; undefined where it has none. */
export function pastedGrid(rows: Rows): PastedGrid | undefined {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = most(Array.from({ length: width }, (_, column) => datesAmong(rows.map((row) => row[column] ?? ""))));
  const lines = most(rows.map((row) => datesAmong(row.slice(1))));
  if (columns.count === 0 && lines.count === 0) return undefined;
  return lines.count > columns.count ? across(rows, lines.at) : down(rows, columns.at);
}
