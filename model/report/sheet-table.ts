/** A table of data that goes with a report's workbook as a sheet of its own, to be edited and brought back. */
export interface SheetTable {
  readonly name: string;
  /** What stands above the table, a line each. */
  readonly about: readonly string[];
  readonly headings: readonly string[];
  /** Columns, from 0, in which a spreadsheet must leave what is typed as it is: ids, months and formulas of a plan. */
  readonly asTyped: readonly number[];
  /** A cell for each heading, a number as a number and a text as a text, none a formula; what is not said is undefined. */
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}
