/** Blocks of text in columns that fit a terminal: labels to the left, numbers to the right. */

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

/**
 * Each block as text, all with the same columns.
 * @param everyColumn shows all columns, however wide that is
 */
export function layOut(
  blocks: readonly Block[],
  labelHeads: readonly string[],
  cellHeads: readonly string[],
  everyColumn: boolean,
): string[] {
  const rows = blocks.flatMap((block) => (block.total === undefined ? block.rows : [...block.rows, block.total]));
  const labelWidths = labelHeads.map((head, column) => widest([head, ...rows.map((row) => row.labels[column]!)]));
  const cellWidth = GAP + widest([...cellHeads, ...rows.flatMap((row) => row.cells)]);
  const labelsWidth = labelWidths.reduce((sum, width) => sum + width, GAP * (labelWidths.length - 1));
  const shown = columnsThatFit(
    cellHeads.length,
    everyColumn ? cellHeads.length : Math.floor((WIDTH - labelsWidth) / cellWidth),
  );
  const rule = "-".repeat(labelsWidth + shown.length * cellWidth);
  const line = (labels: readonly string[], cells: readonly string[]): string =>
    `${labels.map((label, column) => label.padEnd(labelWidths[column]!)).join(" ".repeat(GAP))}${shown.map((column) => cells[column]!.padStart(cellWidth)).join("")}`.trimEnd();
  return blocks.map(({ title, rows: own, total }) =>
    [
      title,
      rule,
      line(labelHeads, cellHeads),
      rule,
      ...own.map((row) => line(row.labels, row.cells)),
      ...(total === undefined ? [] : [rule, line(total.labels, total.cells)]),
    ].join("\n"),
  );
}
