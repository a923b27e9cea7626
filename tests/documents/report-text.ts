/** What a report says, as the texts a reader should meet, and which of them a page has. */
import { cellText, textOf, type Block, type Report, type ReportTable, type SheetTable } from "../../model/index";
import { slidesOf } from "../../model/report/formats/slides/slides";

const wordsIn = (text: string): readonly string[] => text.split(/\s+/);

const tablesOf = ({ sections }: Report): readonly ReportTable[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.block === "table" ? [block] : [])));

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

/** Words of the cells of every table. */
export const cellWords = (report: Report): readonly string[] =>
  tablesOf(report).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => wordsIn(cellText(cell)))));

/** Words of the cells of a workbook: numbers are written in full there, and the plan's sheets stand for its assumptions. */
export const workbookWords = (report: Report, sheets: readonly SheetTable[]): readonly string[] => {
  const tables = tablesOf(report);
  const cells = [
    ...tables.flatMap(({ role, rows }) => (role === "assumptions" ? [] : rows.flatMap((row) => row.cells))),
    ...(tables.some(({ role }) => role === "assumptions") ? sheets.flatMap(({ rows }) => rows.flat()) : []),
  ];
  return cells.flatMap((cell) => (typeof cell === "string" ? wordsIn(cell) : []));
};

/** Words of the cells that slides have: of a long table its first rows. */
export const slideWords = (report: Report): readonly string[] =>
  slidesOf(report).flatMap(({ body }) =>
    body.kind === "table" ? body.rows.flatMap(({ cells }) => cells.flatMap((cell) => cellText(cell).split(/\s+/))) : [],
  );

/** Letters alone: lines are broken where they like, and some programs write a hyphen where they do. */
export const letters = (text: string): string => text.normalize("NFKC").replaceAll(/[\s\u00AD\u2010-]+/g, "");
