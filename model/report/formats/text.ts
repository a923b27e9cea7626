/** A report as plain text that reads in a terminal and as Markdown: headings, sentences, tables with rules. */
import { cellText, checkText, identityLines, pageLine, sourceText, tableOfChart, textOf } from "../read";
import type { Block, Report, Section } from "../report";
import type { Cell, ReportTable } from "../table";
import type { ReportFormat } from "../format";

/** A cell's text on one line, with nothing in it that would end the cell. */
const inCell = (cell: Cell): string =>
  cellText(cell)
    .replaceAll(/\s*\n\s*/g, " ")
    .replaceAll("|", "\\|");

/** "Staff in post (WTE)"; the signs of rates and money stand in their cells. */
const headingOf = ({ heading, unit }: ReportTable["columns"][number]): string =>
  unit === undefined || ["", "%", "£", heading].includes(unit) ? heading : `${heading} (${unit})`;

function tableText(table: ReportTable): readonly string[] {
  const head = table.columns.map((column) => inCell(headingOf(column)));
  const rows = table.rows.map(({ cells }) => table.columns.map((_, at) => inCell(cells[at] ?? "")));
  const widths = head.map((word, at) => Math.max(3, word.length, ...rows.map((row) => (row[at] ?? "").length)));
  const isText = table.columns.map(({ kind }) => kind === "text" || kind === "date");
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (isText[at] === true ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, at) => (isText[at] === true ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [
    table.title,
    "",
    line(head),
    rule,
    ...rows.map(line),
    "",
    ...table.notes,
    `Source: ${table.source}. ${table.date}.`,
  ];
}

function blockText(block: Block): readonly string[] {
  switch (block.block) {
    case "claim":
      return [textOf(block.says)];
    case "own words":
      return [
        ...block.text.flatMap((text, at) => (at === 0 ? [text] : ["", text])),
        ...block.quotes.flatMap(({ says }) => (says === undefined ? [] : ["", says])),
      ];
    case "table":
      return tableText(block);
    case "chart":
      return tableText(tableOfChart(block));
    case "list":
      return block.items.map((says) => `- ${textOf(says)}`);
    case "note":
      return [block.text];
    case "sources":
      return block.sources.map((source) => `- ${sourceText(source)}`);
    case "checks":
      return block.checks.map((check) => `- ${checkText(check)}`);
  }
}

const sectionText = ({ title, level, blocks }: Section): readonly string[] => [
  `${"#".repeat(level + 1)} ${title}`,
  ...blocks.flatMap((block) => ["", ...blockText(block)]),
  "",
];

/** The whole report as text, ending in a line end. */
function textOfReport(report: Report): string {
  return `${[
    `# ${report.title}`,
    ...(report.subtitle === "" ? [] : ["", report.subtitle]),
    "",
    ...report.sections.flatMap(sectionText),
    "---",
    ...(report.kind === "full"
      ? identityLines(report.identity).map(([label, text]) => `${label}: ${text}`)
      : [pageLine(report.identity)]),
  ].join("\n")}\n`;
}

export const textFormat: ReportFormat = {
  id: "txt",
  label: "Plain text",
  extension: "txt",
  media: "text/plain",
  text: true,
  write: (report) => Promise.resolve(new TextEncoder().encode(textOfReport(report))),
};
