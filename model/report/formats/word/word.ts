/** A report as a Word document: real headings and lists, tables with heading rows, charts that can be edited, pages that turn. */
import type { Paragraph, Table } from "docx";
import { pageRuns } from "../../directions";
import { identityLines, onPages } from "../../read";
import type { Report, Section } from "../../report";
import type { ReportFormat } from "../../format";
import { settled } from "../office/package";
import { escaped, plain } from "../office/text";
import { blockOf } from "./blocks";
import { headAndFoot, pageProperties } from "./page";
import { wordStyles } from "./styles";
import { loadWord, type Word } from "./word-library";

/** Paragraphs and tables that stand on pages of one direction. */
interface Run {
  readonly across: boolean;
  readonly children: (Paragraph | Table)[];
}

/** Puts what comes next on pages of its direction: on the last of them, or on new ones where the direction changes. */
function place(runs: Run[], across: boolean, children: readonly (Paragraph | Table)[]): void {
  const last = runs.at(-1);
  if (last?.across === across) last.children.push(...children);
  else runs.push({ across, children: [...children] });
}

function placeSection(word: Word, runs: Run[], section: Section): void {
  const { title, level, newPage } = section;
  pageRuns(section).forEach(({ across, blocks }, at) => {
    const turns = runs.at(-1)?.across !== across;
    const heading = new word.Paragraph({
      text: plain(title),
      heading: level === 1 ? word.HeadingLevel.HEADING_1 : word.HeadingLevel.HEADING_2,
      // A turned page begins a new one by itself.
      pageBreakBefore: newPage === true && !turns,
    });
    place(runs, across, [...(at === 0 ? [heading] : []), ...blocks.flatMap((block) => blockOf(word, block, across))]);
  });
}

/** What somebody who cannot see a table is told, which the library has no word for. */
function describeTables(report: Report): (path: string, text: string) => string {
  const tables = report.sections.flatMap(({ blocks }) => blocks.filter((block) => block.block === "table"));
  return (path, text) => {
    if (path !== "word/document.xml") return text;
    let at = 0;
    return text.replaceAll("</w:tblPr>", (end) => {
      const table = tables[at++];
      return table === undefined
        ? end
        : `<w:tblCaption w:val="${escaped(table.title)}"/><w:tblDescription w:val="${escaped(table.alternative)}"/>${end}`;
    });
  };
}

function properties(report: Report) {
  const { title, subtitle, identity } = report;
  return {
    title: plain(title),
    subject: plain(subtitle),
    creator: "OT Workforce Modeller",
    lastModifiedBy: "OT Workforce Modeller",
    description: plain(
      identityLines(identity)
        .map(([label, text]) => `${label}: ${text}`)
        .join("; "),
    ),
  };
}

/** @returns bytes of a .docx */
async function wordOfReport(report: Report): Promise<Uint8Array> {
  const word = await loadWord();
  const { Document, Packer, Paragraph, HeadingLevel, LevelFormat, AlignmentType } = word;
  const runs: Run[] = [{ across: false, children: [] }];
  place(runs, false, [
    new Paragraph({ text: plain(report.title), heading: HeadingLevel.TITLE }),
    ...(report.subtitle === "" ? [] : [new Paragraph({ style: "Subtitle", text: plain(report.subtitle) })]),
  ]);
  for (const section of onPages(report).sections) placeSection(word, runs, section);
  const document = new Document({
    ...properties(report),
    styles: wordStyles,
    numbering: {
      config: [
        {
          reference: "points",
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "\u2022",
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 240 }, spacing: { after: 60 } } },
            },
          ],
        },
      ],
    },
    sections: runs.map(({ across, children }) => ({
      properties: pageProperties(word, across),
      ...headAndFoot(word, report, across),
      children,
    })),
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return settled(bytes, report.identity.made, describeTables(report));
}

export const wordFormat: ReportFormat = {
  id: "docx",
  label: "Word",
  extension: "docx",
  media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  text: false,
  write: wordOfReport,
};
