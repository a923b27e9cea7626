/**
 * What a block pasted into a box would do to that box and those below and beside it, or to those that its own headings and
 * row names say. Nothing is changed by working it out.
 */
import { pastedCells, pastedRows } from "../../model";
import { pasteWords as words } from "../words/pasted-boxes";
import { boxOf, gridOf, type Box, type BoxGrid } from "./boxes";
import { fillCells, isNumber, nothing, together, type PastedBlock, type Target } from "./fill-cells";
import { columnHeaded, isHeading, isLabel, rowsNamed } from "./pasted-names";

type Rows = readonly (readonly string[])[];

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === "");

/** The rows of a block as wide as its widest, without blank rows and columns around them. */
function rowsOf(text: string): Rows {
  const rows = pastedRows(text.replace(/^\ufeff/, ""));
  const filled = rows.flatMap((cells, at) => (isBlank(cells) ? [] : [at]));
  const within = rows.slice(filled[0] ?? 0, (filled.at(-1) ?? -1) + 1);
  const ends = within.map((cells) => cells.findLastIndex((cell) => cell !== "") + 1);
  const width = Math.max(0, ...ends);
  return within.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? ""));
}

const isList = ({ heads, rows }: BoxGrid): boolean =>
  heads.length === 0 && rows.every(({ boxes }) => boxes.length === 1);

/** Names with one number each, for boxes in no table: each number goes into the box of its name. */
function listByName(body: Rows, grid: BoxGrid, first: number): PastedBlock {
  const name = grid.rows[grid.row]?.boxes[0];
  const refused: string[] = [];
  const targets = body.flatMap((cells, index): Target[] => {
    if (isBlank(cells)) return [];
    const at = words.row(first + index);
    const label = cells[0] ?? "";
    const numbers = cells.slice(1).filter((cell) => cell !== "");
    const [cell] = numbers;
    const found = rowsNamed(label, grid);
    if (cell === undefined || numbers.length > 1) refused.push(words.oneNumber(at, label));
    else if (found.length === 1) return [{ cell, at, box: found[0]?.boxes[grid.column] }];
    else {
      const called = name === undefined ? undefined : boxOf(name)?.names[0];
      refused.push(words.notNamed(at, label, cell, called ?? "", grid.rows.length > 1));
    }
    return [];
  });
  return together([fillCells(targets), nothing(...refused)]);
}

/** The column of the grid each column of the block goes into, or why there is none for it. */
function columnsFor(heads: readonly string[] | undefined, width: number, grid: BoxGrid, here: Box) {
  return Array.from({ length: width }, (_, at): number | string => {
    const heading = heads?.[at] ?? "";
    return heading === "" ? grid.column + at : columnHeaded(heading, grid, here);
  });
}

/** A block by its columns; its rows by their names, or else those from the box on. */
function intoGrid(body: Rows, columns: readonly (number | string)[], named: boolean, grid: BoxGrid, first: number) {
  const refused = columns.filter((column) => typeof column === "string");
  if (new Set(columns).size < columns.length) refused.push(words.sameColumn);
  if (refused.length > 0) return nothing(...refused);
  const rows = body.map((cells, index) => {
    const found = named ? rowsNamed(cells[0] ?? "", grid) : grid.rows.slice(grid.row + index, grid.row + index + 1);
    return found.length === 1 ? found[0] : undefined;
  });
  const unnamed = body.flatMap((cells, index) =>
    named && rows[index] === undefined && !isBlank(cells)
      ? [words.noRow(words.row(first + index), cells[0] ?? "")]
      : [],
  );
  const offset = named ? 1 : 0;
  const filled = columns.map((column, number) =>
    fillCells(
      body.flatMap((cells, index): Target[] => {
        if (named && rows[index] === undefined) return [];
        const at = columns.length > 1 ? words.cell(first + index, number + offset + 1) : words.row(first + index);
        return [{ cell: cells[number + offset] ?? "", at, box: rows[index]?.boxes[Number(column)] }];
      }),
    ),
  );
  return together([...filled, nothing(...unnamed)]);
}

/**
 * Reads a block for the box of a grid it is pasted into.
 * @returns undefined for one cell, which the box takes as if it were typed, and for a block that is no figures
 */
export function readBlock(text: string, grid: BoxGrid): PastedBlock | undefined {
  const rows = rowsOf(text);
  const width = rows[0]?.length ?? 0;
  const input = grid.rows[grid.row]?.boxes[grid.column];
  const here = input === undefined ? undefined : boxOf(input);
  if (here === undefined || (rows.length < 2 && width < 2)) return undefined;
  if (!rows.flat().some((cell) => isNumber(cell, here))) return undefined;
  const headed = rows.length > 1 && isHeading(rows[0] ?? [], here);
  const body = headed ? rows.slice(1) : rows;
  const first = headed ? 2 : 1;
  const named = width > 1 && body.some((cells) => !isBlank(cells) && isLabel(cells[0] ?? "", grid, here));
  if (named && (isList(grid) || (width === 2 && !headed))) return listByName(body, grid, first);
  // Boxes in no table stand one after another, however they are laid out: so does a row of numbers for them.
  const lies = isList(grid) && body.length === 1 && !headed;
  const block = lies ? (body[0] ?? []).map((cell) => [cell]) : body;
  const across = lies ? 1 : width - (named ? 1 : 0);
  const columns = columnsFor(headed ? rows[0]?.slice(named ? 1 : 0) : undefined, across, grid, here);
  const wide = Math.max(...grid.rows.map(({ boxes }) => boxes.length)) - grid.column;
  if (!headed && across > wide) return nothing(words.tooWide(across, wide));
  return intoGrid(block, columns, named, grid, first);
}

export const readPasted = (text: string, input: HTMLInputElement): PastedBlock | undefined =>
  boxOf(input) === undefined ? undefined : readBlock(text, gridOf(input));

/** How many columns of a table there are from a box on. */
function columnsFrom(input: HTMLInputElement): number {
  const { rows, column } = gridOf(input);
  return Math.max(...rows.map(({ boxes }) => boxes.length)) - column;
}

/**
 * True where what is pasted is for a place that reads rows by name. Numbers alone are for the boxes of a table, as long as
 * there is a column for each: one more than that is the names. A place marked "all" reads a column too.
 */
export const isForTheWhole = (text: string, input: HTMLInputElement): boolean => {
  const takes = input.closest<HTMLElement>("[data-takes-rows]");
  const rows = pastedCells(text);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (takes === null || rows.length === 0) return false;
  if (takes.dataset["takesRows"] === "all") return rows.length > 1 || width > 1;
  const numbersAlone = input.closest("td") !== null && rows.flat().every((cell) => /^[\d.,\s%£]*$/.test(cell));
  return width > 1 && !(numbersAlone && width <= columnsFrom(input));
};
