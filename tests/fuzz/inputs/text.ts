/** Changes to a table as a table: its cells, rows and headings; and the ways in which it is kept as bytes. */
import type { Stream } from "../stream";
import { awkwardCells } from "./cells";

type Rows = string[][];
type Change = (rows: Rows, stream: Stream) => Rows;

const quoted = (cell: string): string => (/[",;\t\r\n|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Cells of a small table, whose quotation marks hold no line ends. */
const rowsOf = (text: string): Rows =>
  text
    .split("\n")
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((found) => (found[1] ?? "").replaceAll('"', "")),
    );

const withCell = (rows: Rows, stream: Stream, cell: string): Rows => {
  const row = stream.below(rows.length);
  const at = stream.below(Math.max(1, rows[row]?.length ?? 0));
  return rows.map((cells, number) =>
    number === row && cells.length > 0 ? cells.with(Math.min(at, cells.length - 1), cell) : cells,
  );
};

const changes: readonly Change[] = [
  (rows, stream) => withCell(rows, stream, stream.pick(awkwardCells)),
  (rows, stream) => withCell(rows, stream, stream.pick(awkwardCells)),
  (rows, stream) => withCell(rows, stream, stream.pick(rows.flat())),
  (rows, stream) => rows.toSpliced(stream.below(rows.length), 1),
  (rows, stream) => rows.toSpliced(stream.below(rows.length), 0, stream.pick(rows)),
  (rows, stream) => rows.toSpliced(stream.below(rows.length), 0, [""]),
  (rows, stream) => rows.map((cells) => (stream.chance(0.2) ? cells.slice(0, stream.below(cells.length + 1)) : cells)),
  (rows, stream) => rows.map((cells) => (stream.chance(0.2) ? [...cells, ...cells] : cells)),
  (rows, stream) => {
    const at = stream.below(8);
    return rows.map((cells) => cells.toSpliced(at, 0, cells[at] ?? ""));
  },
  (rows, stream) => {
    const at = stream.below(8);
    return rows.map((cells) => cells.toSpliced(at, 1));
  },
  (rows, stream) => {
    const [from, to] = [stream.below(8), stream.below(8)];
    return rows.map((cells) => cells.toSpliced(from, 1).toSpliced(to, 0, cells[from] ?? ""));
  },
];

const repeated = [
  " ",
  "9",
  "9,",
  "9.",
  "1-",
  "-",
  "(",
  "<",
  "[a",
  "a",
  "a ",
  "%",
  "=",
  "= 1 +",
  "jan ",
  "/1",
  "'",
  "\u00a0",
  "\u00b2",
  "e1",
  "Cr ",
  "to 1 ",
];
/** A cell as long as cells may be, of a few letters over and over: what a careless pattern takes forever over. */
const longCell = (stream: Stream): string => {
  const unit = stream.pick(repeated);
  const inside = unit.repeat(Math.floor((300 + stream.below(99_000)) / unit.length));
  return `${stream.pick(["", "1", "x", "\u00a3"])}${inside}${stream.pick(["", "1", "x", "%"])}`;
};

/** Rarely a thing so large that it has to be refused. */
const large: readonly Change[] = [
  (rows, stream) => withCell(rows, stream, "y".repeat(120_000)),
  ...Array.from({ length: 6 }, (): Change => (rows, stream) => withCell(rows, stream, longCell(stream))),
  (rows) => [...rows, Array.from({ length: 17_000 }, () => "1")],
  (rows, stream) => [...rows, ...Array.from({ length: 2000 }, () => stream.pick(rows))],
];

export type Kept = "utf-8" | "utf-8 marked" | "utf-16le" | "utf-16be" | "latin1";
const kept: readonly Kept[] = ["utf-8", "utf-8", "utf-8 marked", "utf-16le", "utf-16be", "latin1"];

/** A text as bytes. */
export function encoded(text: string, how: Kept): Uint8Array {
  switch (how) {
    case "utf-8":
      return new Uint8Array(Buffer.from(text, "utf8"));
    case "utf-8 marked":
      return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf8"));
    case "utf-16le":
      return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    case "utf-16be":
      return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le").swap16());
    case "latin1":
      return new Uint8Array(Buffer.from(text, "latin1"));
  }
}

const delimiters = [",", ",", ",", ";", "\t", "|"] as const;
const lineEnds = ["\n", "\n", "\r\n", "\r"] as const;

/** A table changed in up to some ways, kept in one of the ways in which files are. */
export function changedTable(table: string, stream: Stream): Uint8Array {
  let rows = rowsOf(table);
  for (let left = stream.below(5); left > 0 && rows.length > 0; left -= 1) rows = stream.pick(changes)(rows, stream);
  if (stream.chance(0.02) && rows.length > 0) rows = stream.pick(large)(rows, stream);
  const delimiter = stream.pick(delimiters);
  const text = rows.map((cells) => cells.map(quoted).join(delimiter)).join(stream.pick(lineEnds));
  return encoded(stream.chance(0.05) ? `sep=${delimiter}\n${text}` : text, stream.pick(kept));
}
