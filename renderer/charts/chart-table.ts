import { formatFigure, numberForSpreadsheet, unitOf, type NumberKind } from "../words/format";

/** A column of the table behind a chart; without a kind it holds words. */
export interface ChartColumn {
  readonly label: string;
  readonly kind?: NumberKind;
}

/** The table behind a chart: the first column names the row; null is a figure nobody has. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The heading of a column with its unit: `Staff in post (WTE)`. */
export function columnHeading(column: ChartColumn): string {
  const unit = column.kind === undefined ? "" : unitOf(column.kind);
  return unit === "" ? column.label : `${column.label} (${unit})`;
}

/** The largest figure of a kind in the table: all of that kind are rounded alike. */
export function largestOf(table: ChartTable, kind: NumberKind): number {
  return Math.max(
    0,
    ...table.columns.flatMap((column, index) =>
      column.kind === kind
        ? table.rows.flatMap((row) => (typeof row[index] === "number" ? [Math.abs(row[index])] : []))
        : [],
    ),
  );
}

/** A cell as the reader sees it. */
export function cellText(column: ChartColumn, cell: string | number | null | undefined, among = 0): string {
  if (typeof cell === "string") return cell;
  return formatFigure(column.kind ?? "plain", cell ?? null, among);
}

/**
 * Tab-separated text for a spreadsheet: bare numbers (no separators), rates as percentages because their heading says %,
 * missing figures as empty cells. Tabs and line ends inside names become spaces, so that a name cannot shift a column.
 */
export function tableAsText(table: ChartTable): string {
  const plain = (text: string): string => {
    const one = text.replace(/[\t\r\n]+/g, " ");
    // A name that begins like a formula would be run by the spreadsheet it is pasted into.
    return /^[=+@-]/.test(one) ? `'${one}` : one;
  };
  const lines = [table.columns.map((column) => plain(columnHeading(column)))];
  for (const row of table.rows) {
    lines.push(
      table.columns.map((column, index) => {
        const cell = row[index] ?? null;
        if (typeof cell === "string") return plain(cell);
        return numberForSpreadsheet(cell !== null && column.kind === "rate" ? cell * 100 : cell);
      }),
    );
  }
  return lines.map((line) => line.join("\t")).join("\n") + "\n";
}
