/** Reads the handbook: pages under their headings, with paragraphs, lists, and examples for the command line. */

/** A part of a line. A link leads to a screen or a command, or stands on a number that the tests work out. */
export type Piece =
  | { readonly kind: "words" | "strong" | "emphasis" | "typed"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly to: string };

export type Block =
  | { readonly kind: "paragraph"; readonly pieces: readonly Piece[] }
  | { readonly kind: "steps" | "points"; readonly items: readonly (readonly Piece[])[] }
  | { readonly kind: "example"; readonly lines: readonly string[] };

export interface Page {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

const INLINE = /\*\*([^*]+)\*\*|\*([^*]+)\*|`([^`]+)`|\[([^\]]+)\]\(([^()\s][^()]*)\)/g;

/** A line as its parts, in their order. */
function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const upTo = (end: number): void => {
    if (end > at) pieces.push({ kind: "words", text: line.slice(at, end) });
  };
  for (const found of line.matchAll(INLINE)) {
    upTo(found.index);
    const [all, strong, emphasis, typed, text = "", to = ""] = found;
    if (strong !== undefined) pieces.push({ kind: "strong", text: strong });
    else if (emphasis !== undefined) pieces.push({ kind: "emphasis", text: emphasis });
    else if (typed !== undefined) pieces.push({ kind: "typed", text: typed });
    else pieces.push({ kind: "link", text, to });
    at = found.index + all.length;
  }
  upTo(line.length);
  return pieces;
}

function blockOf(text: string): Block {
  const lines = text.split("\n");
  if (text.startsWith("```")) return { kind: "example", lines: lines.slice(1, -1) };
  const items = (mark: RegExp): readonly (readonly Piece[])[] => lines.map((line) => piecesOf(line.replace(mark, "")));
  if (text.startsWith("- ")) return { kind: "points", items: items(/^- /) };
  if (/^\d+\. /.test(text)) return { kind: "steps", items: items(/^\d+\. /) };
  return { kind: "paragraph", pieces: piecesOf(text) };
}

/** The pages in their order. What stands before the first is for whoever reads the file, not for readers of the book. */
export const readHandbook = (text: string): readonly Page[] =>
  text
    .split(/^## /m)
    .slice(1)
    .map((page) => {
      const [heading = "", ...blocks] = page.trim().split(/\n{2,}/);
      return { heading, blocks: blocks.map(blockOf) };
    });
