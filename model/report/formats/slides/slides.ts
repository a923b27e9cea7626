/** A report as slides, before anything is drawn: one idea each, its finding as the title. */
import { checkText, sourceText } from "../../read";
import { dayWords } from "../../../plan/ask/value-words";
import type { ReportChart } from "../../chart";
import type { Block, Report, Section } from "../../report";
import type { ReportTable, Row } from "../../table";
import { ownLines, plain, sentence } from "../office/text";
import { tableParts } from "./table-parts";

export interface TextLine {
  readonly text: string;
  readonly role: "large" | "text" | "point" | "small" | "caution";
}

export interface Slide {
  /** The section, above the title. */
  readonly section: string;
  readonly title: string;
  readonly body:
    | { readonly kind: "opening"; readonly lines: readonly string[] }
    | { readonly kind: "text"; readonly lines: readonly TextLine[] }
    | { readonly kind: "chart"; readonly chart: ReportChart }
    | { readonly kind: "table"; readonly table: ReportTable; readonly rows: readonly Row[] };
  /** What the speaker is told beside it: notes, sources, what a picture shows. */
  readonly notes: readonly string[];
}

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
      return block.sources.map((source) => ({ text: plain(sourceText(source)), role: "point" }));
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

/** Letters that a slide of text has room for: a large line takes the room of twice as many. */
const room = 1300;
const size = ({ text, role }: TextLine): number => (role === "large" ? 2 : 1) * (text.length + 60);

/** Lines over as many slides as they need. */
function textSlides(section: string, lines: readonly TextLine[]): readonly Slide[] {
  const [first] = lines;
  if (first === undefined) return [];
  const finding = first.role === "large" && first.text.length <= 160;
  const pages: TextLine[][] = [[]];
  let used = 0;
  for (const line of finding ? lines.slice(1) : lines) {
    if (used > 0 && used + size(line) > room) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(line);
    used += size(line);
  }
  return pages.map((page, at) => ({
    section,
    title: finding ? first.text : section,
    body: { kind: "text", lines: page },
    notes: at === 0 ? [] : ["Goes on from the slide before."],
  }));
}

const sourceOf = ({ source, date }: ReportTable | ReportChart): string => plain(`Source: ${source}. ${date}.`);

function tableSlides(section: string, table: ReportTable): readonly Slide[] {
  const parts = tableParts(table);
  return parts.map(({ table: part, rows }, at) => ({
    section,
    title: plain(parts.length === 1 ? table.title : `${table.title} (${at + 1} of ${parts.length})`),
    body: { kind: "table", table: part, rows },
    notes: [plain(table.alternative), ...table.notes.map(plain), sourceOf(table)],
  }));
}

function sectionSlides({ title, blocks }: Section): readonly Slide[] {
  const section = plain(title);
  const slides: Slide[] = [];
  let lines: TextLine[] = [];
  const finish = (): void => {
    slides.push(...textSlides(section, lines));
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
export function slidesOf({ title, subtitle, identity, sections }: Report): readonly Slide[] {
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
