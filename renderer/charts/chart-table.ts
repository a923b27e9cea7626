import { aboutLines, type ChartAbout } from "./chart-about";
import { asShown, formatFigure, numberForSpreadsheet, unitOf, type NumberKind } from "../words/format";

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

/** A table whose rows are times: numbers of one kind, and then what is said in words of each time. */
export const tableOverTime = ({
  caption,
  time,
  times,
  kind,
  numbers,
  said,
}: {
  readonly caption: string;
  /** The heading of the times. */
  readonly time: string;
  readonly times: readonly string[];
  readonly kind: NumberKind;
  readonly numbers: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
  readonly said: readonly { readonly label: string; readonly cells: readonly (string | undefined)[] }[];
}): ChartTable => ({
  caption,
  columns: [{ label: time }, ...numbers.map(({ label }) => ({ label, kind })), ...said.map(({ label }) => ({ label }))],
  rows: times.map((name, at) => [
    name,
    ...numbers.map(({ values }) => values[at] ?? null),
    ...said.map(({ cells }) => cells[at] ?? ""),
  ]),
});

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

/** A word as a cell: no tab or line end that would shift a column, nothing a spreadsheet would run or take for a quote. */
function plainCell(text: string): string {
  const one = text.replace(/[\t\r\n]+/g, " ");
  if (/^\s*[=+@\-\uff1d\uff0b\uff20\uff0d]/.test(one)) return `'${one}`;
  return one.startsWith('"') ? `"${one.replaceAll('"', '""')}"` : one;
}

/** A figure as a bare number: as the reader sees it, or with every digit it was worked out with. */
function numberCell(column: ChartColumn, cell: number | null, among: number, every: boolean): string {
  const kind = column.kind ?? "plain";
  if (every) return numberForSpreadsheet(cell !== null && kind === "rate" ? cell * 100 : cell);
  return numberForSpreadsheet(asShown(kind, cell, among));
}

/**
 * Tab-separated text for a spreadsheet: what the table is and what it is of, then bare numbers (no separators), rates as
 * percentages because their heading says %, missing figures as empty cells.
 * @param about what the figures are of; without it there is only the table
 * @param every every digit instead of the figures as they are shown
 */
export function tableAsText(table: ChartTable, about?: ChartAbout, every = false): string {
  const head =
    about === undefined
      ? []
      : [
          [table.caption],
          ...aboutLines(about),
          ["Figures", every ? "With every digit they were worked out with" : "Rounded as they are shown"],
          [],
        ];
  const among = table.columns.map(({ kind }) => (kind === undefined ? 0 : largestOf(table, kind)));
  const lines = [
    ...head.map((line) => line.map(plainCell)),
    table.columns.map((column) => plainCell(columnHeading(column))),
    ...table.rows.map((row) =>
      table.columns.map((column, index) => {
        const cell = row[index] ?? null;
        return typeof cell === "string" ? plainCell(cell) : numberCell(column, cell, among[index] ?? 0, every);
      }),
    ),
  ];
  // Every line has as many cells: what is pasted is one block.
  const across = Math.max(...lines.map((line) => line.length));
  return lines.map((line) => [...line, ...Array<string>(across - line.length).fill("")].join("\t")).join("\n") + "\n";
}
