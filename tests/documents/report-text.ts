/** What a report says, as the texts a reader should meet, and which of them a page has. */
import { cellText, textOf, type Block, type Report } from "../../model/index";
import { slidesOf } from "../../model/report/formats/slides/slides";

const sentencesOf = (block: Block): readonly string[] => {
  switch (block.block) {
    case "claim":
      return [textOf(block.says)];
    case "list":
      return block.items.map(textOf);
    case "note":
      return [block.text];
    case "own words":
      return block.text;
    case "table":
    case "chart":
      return [block.title];
    case "sources":
    case "checks":
      return [];
  }
};

/** Titles of the report, its sections, tables and charts. */
export const headingsOf = ({ title, sections }: Report): readonly string[] => [
  title,
  ...sections.flatMap((section) => [
    section.title,
    ...section.blocks.flatMap((block) => (block.block === "table" || block.block === "chart" ? [block.title] : [])),
  ]),
];

/** Sentences, notes and headings. */
export const sentencesIn = (report: Report): readonly string[] => [
  ...headingsOf(report),
  ...report.sections.flatMap(({ blocks }) => blocks.flatMap(sentencesOf)),
];

/**
 * Words of the cells of every table.
 * @param numbers with how numbers are printed; a workbook writes them in full instead
 */
export const cellWords = (report: Report, numbers: boolean): readonly string[] =>
  report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.block === "table"
        ? block.rows.flatMap(({ cells }) =>
            cells.flatMap((cell) => (numbers || typeof cell === "string" ? cellText(cell).split(/\s+/) : [])),
          )
        : [],
    ),
  );

/** Words of the cells that slides have: of a long table its first rows. */
export const slideWords = (report: Report): readonly string[] =>
  slidesOf(report).flatMap(({ body }) =>
    body.kind === "table" ? body.rows.flatMap(({ cells }) => cells.flatMap((cell) => cellText(cell).split(/\s+/))) : [],
  );

/** Letters alone: lines are broken where they like, and some programs write a hyphen where they do. */
export const letters = (text: string): string => text.normalize("NFKC").replaceAll(/[\s\u00AD\u2010-]+/g, "");
