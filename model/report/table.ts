/** A table of a report: what its columns count, so that a workbook writes numbers as numbers and a page keeps their units. */
import type { NumberKind } from "../plan/ask/figure-words";

/** A number in a table, in its column's unit unless it has one of its own. */
export interface NumberCell {
  /** With full precision: shares from 0 to 1, money in pounds. Null is missing, never zero. */
  readonly value: number | null;
  /** As it is printed, without the unit that the column's heading has: "3,120", "3.6%", "no figure". */
  readonly shown: string;
  /** Where it is not the column's: tables whose rows count different things. */
  readonly unit?: string;
  readonly kind?: NumberKind;
  readonly decimals?: number;
}

/** Text is plain and never a formula. */
export type Cell = string | NumberCell;

export interface Column {
  readonly heading: string;
  /** What its numbers are counted in: "WTE", "%", "£", "weeks"; left out for text and where rows differ. */
  readonly unit?: string;
  /** What its cells hold: text, a day, or a number of this kind; `mixed` where each cell says. */
  readonly kind: "text" | "date" | "mixed" | NumberKind;
  /** Decimals its numbers are printed with; of per cent for rates. */
  readonly decimals?: number;
  /** Relative width on a page; 1 where left out. */
  readonly width?: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** A total, or a heading of the rows below it. */
  readonly role?: "total" | "heading";
}

export interface ReportTable {
  readonly block: "table";
  readonly id: string;
  /** What it is beyond a table, so that a workbook knows which sheet it is. */
  readonly role?: "options" | "assumptions" | "differences" | "log" | "checks" | "figures";
  readonly title: string;
  /** What somebody who cannot see it is told: what it shows, of how many rows. */
  readonly alternative: string;
  readonly columns: readonly Column[];
  /** The first column heads its row. */
  readonly rowHeaders: boolean;
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
  /** Stands in workbooks and other files of data alone: pages and slides say that it is there. */
  readonly inWorkbook?: true;
  /** Too wide for an upright page. */
  readonly landscape: boolean;
  /** In words: where its numbers come from. */
  readonly source: string;
  /** The time its numbers are of, in words: "March 2036", "2026/27 to 2035/36". */
  readonly date: string;
}
