/** Text in columns that fit a terminal: labels to the left, numbers to the right, and a sheet as blocks of it. */
import { addsUpAsPrinted, elementAt, roundedNote } from "../../model/index";
import { formatOf, relativeChange, type NumberFormat } from "./numbers";
import type { ScenarioSheet, Sheet, ShownMeasure } from "./results";

export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((word, column) => (widths[column] = Math.max(widths[column] ?? 0, word.length)));
  return rows.map((row) =>
    row
      .map((word, column) => (column === row.length - 1 ? word : word.padEnd(elementAt(widths, column))))
      .join("  ")
      .trimEnd(),
  );
}

/** A terminal and a printed page in landscape both take this much. */
const WIDTH = 110;
const GAP = 2;

export interface Row {
  readonly labels: readonly string[];
  readonly cells: readonly string[];
}

export interface Block {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Set off by a rule. */
  readonly total: Row | undefined;
  /** The total is the rows added up. */
  readonly addsUp?: boolean;
}

/** A block that is, row by row, others added up. */
export interface BlockSum {
  readonly whole: Block;
  readonly plus: readonly Block[];
  readonly less: readonly Block[];
}

/** The first of `count` columns, every so many, and the last: as many as there is room for, and never fewer than two. */
export function columnsThatFit(count: number, room: number): number[] {
  const all = Array.from({ length: count }, (_, column) => column);
  const most = Math.max(2, room);
  if (count <= most) return all;
  const step = Math.ceil((count - 1) / (most - 1));
  return all.filter((column) => column === count - 1 || column % step === 0);
}

const widest = (words: Iterable<string>): number => {
  let width = 0;
  for (const word of words) width = Math.max(width, word.length);
  return width;
};

const rowsOf = ({ rows, total }: Block): readonly Row[] => (total === undefined ? rows : [...rows, total]);

/** Whether totals, and blocks that are others added up, are so as they are printed in a column. */
const columnAddsUp = (blocks: readonly Block[], sums: readonly BlockSum[], column: number): boolean => {
  const cell = (row: Row | undefined): string => row?.cells[column] ?? "";
  return (
    blocks.every(
      ({ rows, total, addsUp }) =>
        addsUp !== true || total === undefined || addsUpAsPrinted(cell(total), rows.map(cell)),
    ) &&
    sums.every(({ whole, plus, less }) =>
      rowsOf(whole).every((row, number) => {
        const others = (of: readonly Block[]): string[] => of.map((block) => cell(rowsOf(block)[number]));
        return addsUpAsPrinted(cell(row), others(plus), others(less));
      }),
    )
  );
};

/**
 * Each block as text, all with the same columns; a last line says so where figures are rounded and do not add up.
 * @param everyColumn shows all columns, however wide that is
 */
export function layOut(
  blocks: readonly Block[],
  labelHeads: readonly string[],
  cellHeads: readonly string[],
  everyColumn: boolean,
  sums: readonly BlockSum[] = [],
): string[] {
  const rows = blocks.flatMap(rowsOf);
  const labelWidths = labelHeads.map((head, column) =>
    widest([head, ...rows.map((row) => elementAt(row.labels, column))]),
  );
  const cellWidth = GAP + widest([...cellHeads, ...rows.flatMap((row) => row.cells)]);
  const labelsWidth = labelWidths.reduce((sum, width) => sum + width, GAP * (labelWidths.length - 1));
  const shown = columnsThatFit(
    cellHeads.length,
    everyColumn ? cellHeads.length : Math.floor((WIDTH - labelsWidth) / cellWidth),
  );
  const rule = "-".repeat(labelsWidth + shown.length * cellWidth);
  const line = (labels: readonly string[], cells: readonly string[]): string =>
    `${labels.map((label, column) => label.padEnd(elementAt(labelWidths, column))).join(" ".repeat(GAP))}${shown.map((column) => elementAt(cells, column).padStart(cellWidth)).join("")}`.trimEnd();
  const texts = blocks.map(({ title, rows: own, total }) =>
    [
      title,
      rule,
      line(labelHeads, cellHeads),
      rule,
      ...own.map((row) => line(row.labels, row.cells)),
      ...(total === undefined ? [] : [rule, line(total.labels, total.cells)]),
    ].join("\n"),
  );
  return shown.every((column) => columnAddsUp(blocks, sums, column)) ? texts : [...texts, roundedNote];
}

export interface Heading {
  /** What stands in a title before the measure: the plan, the scenario, the part of it that is shown. */
  readonly of: (scenario: ScenarioSheet) => string;
  /** When a measure is read: "at the end of the year". */
  readonly when: (measure: ShownMeasure) => string;
  /** What the row of everybody together is called, and the columns of the labels. */
  readonly whole: string;
  readonly rowHeads: readonly string[];
  /** Whether the figures of groups may be added up; a rate or a mean of the whole is its own. */
  readonly addsUp: (measure: ShownMeasure) => boolean;
}

/** Written from the same cell of the base and of a scenario. */
type Cell = (value: number, inBase: number) => string;

function formatIn(sheet: Sheet, number: number): NumberFormat {
  const { measure, values } = elementAt(elementAt(sheet.scenarios, 0).wholes, number);
  return formatOf(measure, Math.max(0, ...Array.from(values).filter(Number.isFinite).map(Math.abs)));
}

function cellsOf(
  sheet: Sheet,
  result: ScenarioSheet,
  part: "tables" | "wholes",
  number: number,
  group: number,
  cell: Cell,
): string[] {
  const [own, base] = [elementAt(result[part], number), elementAt(elementAt(sheet.scenarios, 0)[part], number)];
  return sheet.times.map((time) =>
    cell(
      elementAt(own.values, group * own.times.length + time),
      elementAt(base.values, group * own.times.length + time),
    ),
  );
}

// A per cent of a per cent would mislead.
const hasRelativeChange = (measure: ShownMeasure): boolean => measure.unit !== "share";

/** The blocks of one measure: its groups in rows, and their total. */
export function blocksByGroup(sheet: Sheet, number: number, heading: Heading): Block[] {
  const base = elementAt(sheet.scenarios, 0);
  const { measure, groups, by } = elementAt(base.tables, number);
  const format = formatIn(sheet, number);
  const block = (title: string, result: ScenarioSheet, cell: Cell, addsUp = heading.addsUp(measure)): Block => ({
    title,
    addsUp,
    rows: groups.map((group, i) => ({
      labels: by.length === 0 ? [heading.whole] : group.labels,
      cells: cellsOf(sheet, result, "tables", number, i, cell),
    })),
    // A whole of one group is that group, so it is not shown twice.
    total:
      groups.length > 1
        ? {
            labels: heading.rowHeads.map((_, column) =>
              column > 0 ? "" : heading.addsUp(measure) ? "Total" : "Overall",
            ),
            cells: cellsOf(sheet, result, "wholes", number, 0, cell),
          }
        : undefined,
  });
  return sheet.scenarios.flatMap((result) => {
    const of = `${heading.of(result)} | ${measure.label}`;
    const values = block(`${of}, ${format.unit} ${heading.when(measure)}`, result, (value) => format.write(value));
    if (result === base) return [values];
    const absolute = block(`${of}, change from base in ${format.changeUnit}`, result, (value, inBase) =>
      format.writeChange(value - inBase),
    );
    return hasRelativeChange(measure)
      ? [
          values,
          absolute,
          block(`${of}, change from base in %`, result, (value, inBase) => relativeChange(inBase, value), false),
        ]
      : [values, absolute];
  });
}

/** One block for all measures of the whole, each with its unit beside it. */
export function blocksOfMeasures(sheet: Sheet, title: string, heading: Heading): Block[] {
  const base = elementAt(sheet.scenarios, 0);
  const block = (
    result: ScenarioSheet,
    change: string,
    row: (measure: ShownMeasure, format: NumberFormat) => { readonly unit: string; readonly cell: Cell } | undefined,
  ): Block => ({
    title: `${heading.of(result)} | ${title}${change}`,
    rows: base.wholes.flatMap(({ measure }, number): Row[] => {
      const shown = row(measure, formatIn(sheet, number));
      return shown === undefined
        ? []
        : [{ labels: [measure.label, shown.unit], cells: cellsOf(sheet, result, "wholes", number, 0, shown.cell) }];
    }),
    total: undefined,
  });
  return sheet.scenarios.flatMap((result) => {
    const values = block(result, "", (measure, format) => ({
      unit: `${format.unit} ${heading.when(measure)}`,
      cell: (value) => format.write(value),
    }));
    if (result === base) return [values];
    return [
      values,
      block(result, ", change from base", (_, format) => ({
        unit: format.changeUnit,
        cell: (value, inBase) => format.writeChange(value - inBase),
      })),
      block(result, ", change from base in %", (measure) =>
        hasRelativeChange(measure) ? { unit: "%", cell: (value, inBase) => relativeChange(inBase, value) } : undefined,
      ),
    ].filter(({ rows }) => rows.length > 0);
  });
}
