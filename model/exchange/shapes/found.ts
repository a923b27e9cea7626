/** What is found in a table of a known shape. */
import type { Cell, Row } from "../reading/sheet";
import type { TimeNamed } from "../reading/day-in-text";
import type { Heading } from "./heading";
import type { Given, OpenQuestion } from "./open-question";
import type { By, Measure } from "./shape";

/** A figure of the table, summed over the rows that give it. */
export interface Finding {
  readonly measure: Measure;
  readonly by: By;
  readonly time: TimeNamed | undefined;
  /** Shares for rates: 11.3% is 0.113. */
  readonly value: number;
  /** Rows it is from: how many, and the first. */
  readonly rows: number;
  readonly first: number;
  /** It counts only where each of these is the answer; with none it counts whatever is answered. */
  readonly given?: readonly Given[];
}

/** A figure that the table has a cell for and no number. */
export interface MissingFigure {
  readonly measure: Measure;
  readonly by: By;
  readonly time: TimeNamed | undefined;
  readonly sign: string;
  readonly row: number;
  readonly given?: readonly Given[];
}

/** Rows that were not used, for one reason. */
export interface NotUsed {
  readonly why: string;
  readonly count: number;
  /** The first few, by number. */
  readonly rows: readonly number[];
}

/** Rows that gave the same figures. */
export interface RowsOf {
  readonly findings: readonly Finding[];
  readonly count: number;
  /** The first few, by number. */
  readonly rows: readonly number[];
}

/** A row as it stands, its cells by the shape's columns; a blank cell is not there. */
export interface KeptRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface Reading {
  readonly heading: Heading;
  /** Every figure under every answer; `into/settled.ts` says which of them count. */
  readonly findings: readonly Finding[];
  readonly missing: readonly MissingFigure[];
  readonly notUsed: readonly NotUsed[];
  readonly asks: readonly OpenQuestion[];
  /** What could not be read, or only in the usual way: a sentence each, with the row. */
  readonly doubts: readonly string[];
  readonly says: readonly string[];
  /** Rows under the heading that are not blank: those not used, and those that gave figures. */
  readonly rows: number;
  readonly blankRows: number;
  readonly rowsOf: readonly RowsOf[];
  /** The rows themselves, of a shape that keeps them. */
  readonly kept?: readonly KeptRow[];
}

/** Takes rows in order; `done` gives what they came to. */
export interface RowReader {
  take(row: Row): void;
  done(): Reading;
}
