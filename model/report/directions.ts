/** Which way a page of a report stands: upright, and on its side only where the words and figures of a table need it. */
import { cellText, headingWithUnit } from "./read";
import type { Block, Section } from "./report";
import type { ReportTable } from "./table";

/** Longest word that a column is made wide for, of few columns and of many; a longer one is broken. */
const longestWord = (columns: number): number => (columns > 8 ? 12 : 24);

/** Letters side by side on an upright page, at the least size tables are printed in. */
const lettersUpright = 100;

/** How many letters each column of a table needs beside each other: its longest word, and the room about it. */
export const lettersOf = ({ columns, rows }: Pick<ReportTable, "columns" | "rows">): readonly number[] =>
  columns.map((column, at) => {
    const longest = [headingWithUnit(column), ...rows.map(({ cells }) => cellText(cells[at]))]
      .flatMap((text) => text.split(/[\s/-]+/))
      .reduce((most, word) => Math.max(most, word.length), 3);
    return Math.min(longestWord(columns.length), longest) + 2;
  });

/** Whether a table is printed on a page on its side: it may be wide, and is too wide for an upright one. */
export const standsAcross = (table: ReportTable): boolean =>
  table.landscape && lettersOf(table).reduce((sum, one) => sum + one, 0) > lettersUpright;

/** Blocks that follow one another on pages of one direction. */
export interface PageRun {
  readonly across: boolean;
  readonly blocks: readonly Block[];
}

const turns = (block: Block): boolean => block.block === "table" && standsAcross(block);

/**
 * The blocks of a section by the direction of their pages, in order; the section's heading stands on the first. What
 * leads up to a wide table stands on its page.
 */
export function pageRuns({ blocks }: Pick<Section, "blocks">): readonly PageRun[] {
  const wide = blocks.findIndex(turns);
  const leads = wide >= 0 && blocks.slice(0, wide).every(({ block }) => block !== "table" && block !== "chart");
  const runs: { across: boolean; blocks: Block[] }[] = [{ across: leads, blocks: [] }];
  blocks.forEach((block, at) => {
    const across = turns(block) || (leads && at < wide);
    const last = runs.at(-1);
    if (last?.across === across) last.blocks.push(block);
    else runs.push({ across, blocks: [block] });
  });
  return runs;
}
