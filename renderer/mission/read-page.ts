/** Reads the page on the strategy and the action plan: its headings, and under each a table whose last cells have marks. */

/** A part of a cell: words, or a mark such as screen:workforce/settings. */
export type Piece = { readonly words: string } | { readonly kind: string; readonly name: string };

export interface MissionTable {
  readonly heading: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (readonly Piece[])[])[];
}

const cellsOf = (line: string): string[] => line.slice(2, -2).split(" | ");

/** A cell as its words and marks, in their order. */
const piecesOf = (cell: string): readonly Piece[] =>
  cell
    .split(/(`[^`]+`)/)
    .filter((part) => part.trim() !== "")
    .map((part): Piece => {
      const mark = /^`([^:`]+):([^`]+)`$/.exec(part);
      const [, kind, name] = mark ?? [];
      return kind === undefined || name === undefined ? { words: part.replaceAll("`", "").trim() } : { kind, name };
    });

/** What is said before the first table, and the tables. What a number is checked against is for the test, not for a reader. */
export function readPage(text: string): readonly MissionTable[] {
  const tables: MissionTable[] = [];
  let heading = "";
  for (const block of text.split(/\n{2,}/)) {
    const title = /^##+ (.*)$/.exec(block.trim());
    if (title !== null) heading = title[1] ?? "";
    const lines = block.split("\n").filter((line) => line.startsWith("| "));
    const [head, ...rows] = lines.map(cellsOf);
    if (head === undefined) continue;
    const shown = head.flatMap((label, column) => (label === "Checked against" ? [] : [column]));
    tables.push({
      heading,
      head: shown.map((column) => head[column] ?? ""),
      rows: rows.map((row) => shown.map((column) => piecesOf(row[column] ?? ""))),
    });
  }
  return tables;
}
