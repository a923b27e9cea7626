/** What a block pasted into a box would do to that box and those below and beside it. Nothing is changed by working it out. */
import { pastedCells, type FigureGiven } from "../../model";
import { pasteWords as words } from "../words/pasted-boxes";
import { boxesFrom, boxOf, type Box } from "./boxes";

export interface Filling {
  readonly box: HTMLInputElement;
  readonly given: FigureGiven;
}

export interface PastedBlock {
  readonly fillings: readonly Filling[];
  /** Why cells cannot be used, one sentence a cell. */
  readonly refused: readonly string[];
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Whether a label in a pasted row is the name of a box, or the beginning of it: Band 6 of "Band 6, people". */
const isNamed = (label: string, { names }: Box): boolean =>
  names.some((name) => plain(name) === plain(label) || plain(name).startsWith(`${plain(label)} `));

/** Whether a box can make a number of a cell, if only after asking. */
const isNumber = (cell: string, { read }: Box): boolean => {
  const found = read(cell, false);
  return found.kind !== "empty" && (found.kind !== "refused" || /^[-+(\u00a3'=\u2212]?\s*[\d.]/.test(cell.trim()));
};

const isLabel = (cell: string, boxes: readonly Box[]): boolean =>
  boxes.some((box) => isNamed(cell, box)) || !boxes.slice(0, 1).some((box) => isNumber(cell, box));

interface Target {
  readonly cell: string;
  /** Where it stands in the block, in words. */
  readonly at: string;
  readonly box: HTMLInputElement | undefined;
}

/** True where a column of a box of percentages holds figures that can only be per cent. */
const arePercents = (targets: readonly Target[]): boolean =>
  targets.some(({ cell }) => /^\s*\d[\d,.]*\s*$/.test(cell) && Number(cell.replaceAll(",", "")) > 1);

function fill(targets: readonly Target[]): PastedBlock {
  const percents = arePercents(targets);
  const fillings: Filling[] = [];
  const refused: string[] = [];
  for (const { cell, at, box: input } of targets) {
    const box = input === undefined ? undefined : boxOf(input);
    if (input === undefined || box === undefined) {
      refused.push(words.noBox(at, cell));
      continue;
    }
    const found = box.read(cell, percents);
    if (found.kind === "value" || found.kind === "range") fillings.push({ box: input, given: found });
    else refused.push(found.kind === "empty" ? words.blank(at) : `${at}: ${found.says}`);
  }
  return { fillings, refused };
}

/** Rows with a name before the number: each goes into the box of that name. */
function byName(rows: readonly (readonly string[])[], column: readonly HTMLInputElement[]): PastedBlock {
  const first = column[0] === undefined ? undefined : boxOf(column[0]);
  const refused: string[] = [];
  const targets = rows.flatMap((cells, index): Target[] => {
    const at = words.row(index + 1);
    const label = cells[0] ?? "";
    const numbers = cells.slice(1).filter((cell) => cell !== "");
    const cell = numbers[0];
    // A heading names no figure.
    if (index === 0 && rows.length > 1 && first !== undefined && !numbers.some((one) => isNumber(one, first)))
      return [];
    const boxes = column.filter((input) => {
      const box = boxOf(input);
      return box !== undefined && isNamed(label, box);
    });
    if (cell === undefined || numbers.length > 1) refused.push(words.oneNumber(at, label));
    else if (boxes.length !== 1)
      refused.push(words.notNamed(at, label, cell, first?.names[0] ?? "", column.length > 1));
    else return [{ cell, at, box: boxes[0] }];
    return [];
  });
  const filled = fill(targets);
  return { ...filled, refused: [...refused, ...filled.refused] };
}

/** @returns undefined for one cell, which the box takes as if it were typed, and for a block that is no figures */
export function readPasted(text: string, input: HTMLInputElement): PastedBlock | undefined {
  const rows = pastedCells(text);
  const width = Math.max(0, ...rows.map((cells) => cells.filter((cell) => cell !== "").length));
  if (rows.length < 2 && width < 2) return undefined;
  const grid = boxesFrom(input);
  const column = grid.map((row) => row[0]).filter((box) => box !== undefined);
  const boxes = column.map(boxOf).filter((box) => box !== undefined);
  if (boxes[0] === undefined || !rows.flat().some((cell) => boxes.slice(0, 1).some((box) => isNumber(cell, box))))
    return undefined;
  if (width > 1 && rows.some((cells) => isLabel(cells[0] ?? "", boxes))) return byName(rows, column);
  const wide = Math.max(...grid.map((row) => row.length));
  if (width > wide) return { fillings: [], refused: [words.tooWide(width, wide)] };
  const columns = Array.from({ length: width }, (_, at) =>
    fill(
      rows.map((cells, row) => ({
        cell: cells[at] ?? "",
        at: width > 1 ? words.cell(row + 1, at + 1) : words.row(row + 1),
        box: grid[row]?.[at],
      })),
    ),
  );
  return {
    fillings: columns.flatMap(({ fillings }) => fillings),
    refused: columns.flatMap(({ refused }) => refused),
  };
}

/** True where what is pasted has names in it and the screen has a place that reads rows by name. */
export const isForTheWhole = (text: string, input: HTMLInputElement): boolean =>
  input.closest("[data-takes-rows]") !== null && pastedCells(text).some((cells) => cells.length > 1);
