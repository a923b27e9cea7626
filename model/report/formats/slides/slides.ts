/** A report as slides, before anything is drawn: one idea each, its finding as the title. */
import { checkText, onPages, sourceText } from "../../read";
import { dayWords } from "../../../plan/ask/value-words";
import type { ReportChart } from "../../chart";
import type { Block, Report, Section } from "../../report";
import type { ReportTable } from "../../table";
import { ownLines, plain, sentence } from "../office/text";
import { tableParts, type TablePart } from "./table-parts";
import { textPages, type TextLine } from "./text-pages";

export interface Slide {
  /** The section, above the title. */
  readonly section: string;
  readonly title: string;
  readonly body:
    | { readonly kind: "opening"; readonly lines: readonly string[] }
    | { readonly kind: "text"; readonly lines: readonly TextLine[] }
    | { readonly kind: "chart"; readonly chart: ReportChart }
    | ({ readonly kind: "table" } & TablePart);
  /** What the speaker is told beside it: notes, sources, what a picture shows. */
  readonly notes: readonly string[];
}

/** As many sources as two slides have room for. */
const SOURCES = 16;

function linesOfBlock(block: Block): readonly TextLine[] {
  switch (block.block) {
    case "claim":
      return [{ text: sentence(block.says), role: block.role === "sentence" ? "text" : "large" }];
    case "own words":
      return ownLines(block).map(({ text, moved }) => ({ text, role: moved ? "caution" : "text" }));
    case "list":
      return block.items.map((says) => ({ text: sentence(says), role: "point" }));
    case "note":
      return [{ text: plain(block.text), role: block.kind === "plain" ? "small" : "caution" }];
    case "sources":
      return [
        ...block.sources
          .slice(0, SOURCES)
          .map((source): TextLine => ({ text: plain(sourceText(source)), role: "point" })),
        ...(block.sources.length <= SOURCES
          ? []
          : [
              {
                text: `The first ${SOURCES} of ${block.sources.length} sources; all of them are in the Word document of this report.`,
                role: "small",
              } as const,
            ]),
      ];
    case "checks":
      return block.checks.map((check) => ({
        text: plain(checkText(check)),
        role: "point",
      }));
    case "table":
    case "chart":
      return [];
  }
}

/** Lines over as many slides as they need. */
function textSlides(section: string, lines: readonly TextLine[]): readonly Slide[] {
  const [first] = lines;
  if (first === undefined) return [];
  const finding = first.role === "large" && first.text.length <= 160;
  const pages = textPages(finding ? lines.slice(1) : lines);
  return pages.map((page, at) => ({
    section,
    title: finding ? first.text : section,
    body: { kind: "text", lines: page },
    notes: at === 0 ? [] : ["Goes on from the slide before."],
  }));
}

const sourceOf = ({ source, date }: ReportTable | ReportChart): string => plain(`Source: ${source}. ${date}.`);

/** What a slide says of rows that are not on it. */
export const cutSays = ({ shown, of }: NonNullable<TablePart["cut"]>): string =>
  `The first ${shown} of ${of} rows; all of them are in the Word document and the Excel workbook of this report.`;

function tableSlides(section: string, table: ReportTable): readonly Slide[] {
  const parts = tableParts(table);
  return parts.map((part, at) => ({
    section,
    title: plain(parts.length === 1 ? table.title : `${table.title} (${at + 1} of ${parts.length})`),
    body: { kind: "table", ...part },
    notes: [
      plain(table.alternative),
      ...(part.cut === undefined ? [] : [cutSays(part.cut)]),
      ...table.notes.map(plain),
      sourceOf(table),
    ],
  }));
}

function sectionSlides({ title, blocks }: Section): readonly Slide[] {
  const section = plain(title);
  const slides: Slide[] = [];
  let lines: TextLine[] = [];
  const finish = (): void => {
    const last = slides.at(-1);
    // What is only a note to a picture or a table is said beside it.
    if (last !== undefined && lines.every(({ role }) => role === "small"))
      slides.splice(-1, 1, { ...last, notes: [...last.notes, ...lines.map(({ text }) => text)] });
    else slides.push(...textSlides(section, lines));
    lines = [];
  };
  for (const block of blocks) {
    if (block.block === "chart") {
      finish();
      slides.push({
        section,
        title: plain(block.title),
        body: { kind: "chart", chart: block },
        notes: [plain(block.alternative), ...block.notes.map(plain), sourceOf(block)],
      });
    } else if (block.block === "table") {
      finish();
      slides.push(...tableSlides(section, block));
    } else lines.push(...linesOfBlock(block));
  }
  finish();
  return slides;
}

/** Every slide of a report, its opening first. */
export function slidesOf(report: Report): readonly Slide[] {
  const { title, subtitle, identity, sections } = onPages(report);
  const { plan, place, made } = identity;
  const opening = [subtitle, [plan, ...(place === null ? [] : [place.label])].join(", "), dayWords(made)];
  return [
    {
      section: "",
      title: plain(title),
      body: { kind: "opening", lines: opening.filter((line) => line !== "").map(plain) },
      notes: [],
    },
    ...sections.flatMap(sectionSlides),
  ];
}
