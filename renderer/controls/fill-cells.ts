/** Which figures the cells of a pasted column would give the boxes they are for. */
import type { FigureGiven } from "../../model";
import { pasteWords as words } from "../words/pasted-boxes";
import { boxOf, type Box } from "./boxes";

export interface Filling {
  readonly box: HTMLInputElement;
  readonly given: FigureGiven;
}

export interface PastedBlock {
  readonly fillings: readonly Filling[];
  /** Why cells cannot be used, one sentence a cell. */
  readonly refused: readonly string[];
}

/** A cell of a block with the box it is for. */
export interface Target {
  readonly cell: string;
  /** Where it stands in the block, in words. */
  readonly at: string;
  readonly box: HTMLInputElement | undefined;
}

/** Nothing of a block, and why. */
export const nothing = (...refused: readonly string[]): PastedBlock => ({ fillings: [], refused });

export const together = (blocks: readonly PastedBlock[]): PastedBlock => ({
  fillings: blocks.flatMap(({ fillings }) => fillings),
  refused: blocks.flatMap(({ refused }) => refused),
});

/** Whether a box can make a number of a cell, if only after asking. */
export const isNumber = (cell: string, { read }: Box): boolean => {
  const found = read(cell, false);
  return found.kind !== "empty" && (found.kind !== "refused" || /^[-+(\u00a3'=\u2212]?\s*[\d.]/.test(cell.trim()));
};

/** True where a column of a box of percentages holds figures that can only be per cent. */
const arePercents = (targets: readonly Target[]): boolean =>
  targets.some(({ cell }) => /^\s*\d[\d,.]*\s*$/.test(cell) && Number(cell.replaceAll(",", "")) > 1);

/** @param targets those of one column */
export function fillCells(targets: readonly Target[]): PastedBlock {
  const percents = arePercents(targets);
  const fillings: Filling[] = [];
  const refused: string[] = [];
  for (const { cell, at, box: input } of targets) {
    const box = input === undefined ? undefined : boxOf(input);
    if (cell === "") refused.push(words.blank(at));
    else if (input === undefined || box === undefined) refused.push(words.noBox(at, cell));
    else {
      const found = box.read(cell, percents);
      if (found.kind === "value" || found.kind === "range") fillings.push({ box: input, given: found });
      else refused.push(found.kind === "empty" ? words.blank(at) : `${at}: ${found.says}`);
    }
  }
  return { fillings, refused };
}
