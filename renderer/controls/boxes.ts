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
  return [...container.querySelectorAll<HTMLInputElement>("input.number")].filter(
    (input) => known.has(input) && !input.disabled && input.closest(".range-boxes") === range,
  );
}

/** The rows of boxes from one of them on: in a table the cells beside and below it, elsewhere one box a row. */
export function boxesFrom(input: HTMLInputElement): readonly (readonly HTMLInputElement[])[] {
  const cell = input.closest("td");
  const row = cell?.closest("tr");
  const table = row?.closest("table");
  if (cell != null && row != null && table != null) {
    const rows = [...table.rows];
    return rows
      .slice(rows.indexOf(row))
      .map((one) => [...one.cells].slice(cell.cellIndex).map((other) => boxesIn(other, input)[0]))
      .filter((boxes) => boxes[0] !== undefined)
      .map((boxes) => boxes.filter((one) => one !== undefined));
  }
  let container: Element | null = input.parentElement;
  while (container !== null && boxesIn(container, input).length < 2 && !container.matches("form, section, main"))
    container = container.parentElement;
  const all = container === null ? [input] : boxesIn(container, input);
  return all.slice(all.indexOf(input)).map((one) => [one]);
}
