/** A table as a file holds it, before anybody knows what it is about: sheets of rows of cells. */

/** One cell. A cell of a text file has its text alone; one of a workbook also says what it stores. */
export interface Cell {
  /** As it is shown, without blanks at its ends. */
  readonly text: string;
  /** The number stored, where the cell holds one: 0.113 for a cell that shows 11.3%. */
  readonly number?: number;
  /** The day stored, as 2024-04-01, where the cell is formatted as a date. */
  readonly day?: string;
  /** The number is shown as a percentage. */
  readonly percent?: true;
  /** The cell holds a formula of which the file stores no result. */
  readonly notWorkedOut?: true;
}

export interface Row {
  /** Number of the row in its sheet or the line in its file, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** What is known of a sheet before its rows are read. */
export interface SheetAbout {
  /** The name of the sheet; empty for a text file. */
  readonly name: string;
  /** What was assumed in reading it, and what was left unread because it is hidden: a sentence each. */
  readonly says: readonly string[];
}

/** A sheet whose rows come as they are read. */
export interface Sheet extends SheetAbout {
  rows(): AsyncIterable<readonly Row[]>;
}

export const blank: Cell = { text: "" };
export const isBlank = (cell: Cell | undefined): boolean => cell === undefined || cell.text === "";
export const textCell = (text: string): Cell => {
  const trimmed = text.trim();
  return trimmed === "" ? blank : { text: trimmed };
};
