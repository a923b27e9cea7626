/** The blocks of a report as paragraphs and tables of Word. */
import type { IRunOptions, Paragraph, Table } from "docx";
import { checkText, sourceText } from "../../read";
import type { Block, Claim, Note } from "../../report";
import { colours } from "../office/look";
import { ownLines, plain, sentence } from "../office/text";
import { chartBlock } from "./chart";
import { tableBlock } from "./table";
import type { Word } from "./word-library";

const claimStyles: Readonly<Record<Claim["role"], string>> = {
  headline: "Headline",
  ask: "Answer",
  answer: "Answer",
  sentence: "Normal",
};

const noteStyles: Readonly<Record<Note["kind"], string>> = {
  plain: "Small",
  caution: "Caution",
  missing: "Caution",
  example: "Caution",
};

/** @param across the page it stands on is turned */
export function blockOf(word: Word, block: Block, across: boolean): readonly (Paragraph | Table)[] {
  const { Paragraph, TextRun } = word;
  const points = (texts: readonly string[]): readonly Paragraph[] =>
    texts.map((text) => new Paragraph({ text, numbering: { reference: "points", level: 0 } }));
  switch (block.block) {
    case "claim":
      return [new Paragraph({ style: claimStyles[block.role], text: sentence(block.says) })];
    case "own words":
      return ownLines(block).map(({ text, moved }) => {
        const run: IRunOptions = { text, italics: moved, color: moved ? colours.caution : colours.ink };
        return new Paragraph({ style: "Own", children: [new TextRun(run)] });
      });
    case "table":
      return tableBlock(word, block, across);
    case "chart":
      return chartBlock(word, block);
    case "list":
      return points(block.items.map(sentence));
    case "note":
      return [new Paragraph({ style: noteStyles[block.kind], text: plain(block.text) })];
    case "sources":
      return points(block.sources.map((source) => plain(sourceText(source))));
    case "checks":
      return points(block.checks.map((check) => plain(checkText(check))));
  }
}
