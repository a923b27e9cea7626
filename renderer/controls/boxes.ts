/** The boxes on the screen by their inputs, so that a block pasted into one of them can go into those below and beside it. */
import type { FigureGiven, FigureRead } from "../../model";

export interface Box {
  /** What it is called: its label, and the figure it is a part of. */
  readonly names: readonly string[];
  /** @param percents other figures of the same column can only be per cent */
  readonly read: (text: string, percents: boolean) => FigureRead;
  /** Takes a figure; gives the sentence of what stands in its way, if anything does. */
  readonly give: (given: FigureGiven) => string | undefined;
  readonly inWords: (given: FigureGiven) => string;
}

const known = new WeakMap<Element, Box>();

export const setBox = (input: Element, box: Box): void => {
  known.set(input, box);
};

export const boxOf = (input: Element): Box | undefined => known.get(input);

/** Boxes that can be typed into, in the order of the page; those of a range only from inside it. */
function boxesIn(container: Element, from: HTMLInputElement): readonly HTMLInputElement[] {
  const range = from.closest(".range-boxes");
  return [...container.querySelectorAll<HTMLInputElement>("input")].filter(
    (input) => known.has(input) && !input.disabled && input.closest(".range-boxes") === range,
  );
}

export interface BoxRow {
  /** What a table calls the row. */
  readonly name: string | undefined;
  /** By column; undefined where a cell has no box that can be typed into. */
  readonly boxes: readonly (HTMLInputElement | undefined)[];
}

/** The boxes around one of them: the rows of a table, or one box a row where they stand in no table. */
export interface BoxGrid {
  readonly rows: readonly BoxRow[];
  /** What a table calls each column; of boxes in no table there is nothing. */
  readonly heads: readonly string[];
  /** Where the box itself is. */
  readonly row: number;
  readonly column: number;
}

const list = (boxes: readonly HTMLInputElement[], input: HTMLInputElement): BoxGrid => ({
  rows: boxes.map((one) => ({ name: undefined, boxes: [one] })),
  heads: [],
  row: boxes.indexOf(input),
  column: 0,
});

const textIn = (cell: Element | null | undefined): string => cell?.textContent.trim() ?? "";

function inTable(cell: HTMLTableCellElement, table: HTMLTableElement, input: HTMLInputElement): BoxGrid {
  const at = cell.cellIndex;
  // A row of another kind, such as a heading over some rows, has no cell of its own there.
  const rows = [...table.rows].filter((row) => row.cells[at]?.matches("td:not([colspan])") === true);
  const inCells = rows.map((row) => [...row.cells].map((one) => boxesIn(one, input)));
  if (inCells.some((cells) => (cells[at]?.length ?? 0) > 1))
    return list(
      inCells.flatMap((cells) => cells[at] ?? []),
      input,
    );
  const heads = table.tHead?.rows[table.tHead.rows.length - 1];
  return {
    rows: inCells.map((cells, row) => ({
      name: textIn(rows[row]?.querySelector("th")) || undefined,
      boxes: cells.map(([box]) => box),
    })),
    heads: [...(heads?.cells ?? [])].map(textIn),
    row: inCells.findIndex((cells) => cells[at]?.[0] === input),
    column: at,
  };
}

export function gridOf(input: HTMLInputElement): BoxGrid {
  const cell = input.closest("td");
  const table = cell?.closest("table");
  if (cell != null && table != null) return inTable(cell, table, input);
  let container: Element | null = input.parentElement;
  while (container !== null && boxesIn(container, input).length < 2 && !container.matches("form, section, main"))
    container = container.parentElement;
  return list(container === null ? [input] : boxesIn(container, input), input);
}
