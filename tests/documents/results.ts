/** What was tried of the documents, as the text of RESULTS.md. */
import type { SchemaCheck } from "./schemas";

/** One document. */
export interface Tried {
  readonly plan: string;
  readonly kind: string;
  readonly format: string;
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** As LibreOffice lays them out; undefined where it was not asked. */
  readonly pages: number | undefined;
  /** Pages on their side. */
  readonly across: number | undefined;
  /** What breaks a rule of its package, or that it was not opened. */
  readonly faults: readonly string[];
  /** Sentences and headings of the report that no page has. */
  readonly missing: readonly string[];
  /** Words of cells that no page has. */
  readonly words: readonly string[];
  /** Pages with nothing but what stands at their foot, from 1. */
  readonly empty: readonly number[];
  /** Pages that end with a heading, from 1. */
  readonly widows: readonly number[];
}

const sum = (of: readonly Tried[], what: (one: Tried) => number): number =>
  of.reduce((total, one) => total + what(one), 0);

export function resultsText(
  tried: readonly Tried[],
  schemas: SchemaCheck | undefined,
  office: string | undefined,
): string {
  const documents = tried.filter(({ format }) => ["docx", "pptx", "xlsx"].includes(format));
  const row = ({ plan, kind, format, pages, across, size, faults, missing, words, empty, widows }: Tried): string =>
    `| ${plan} | ${kind} | ${format} | ${pages ?? "not opened"} | ${across ?? ""} | ${Math.round(size / 1000)} | ${faults.length} | ${missing.length} | ${words.length} | ${empty.length} | ${widows.length} |`;
  return `# What the documents came to

\`npm run documents -- --schemas DIR --write\`: every kind of report of ${new Set(documents.map(({ plan }) => plan)).size} worked plans as Word, PowerPoint and Excel, ${documents.length} documents, opened by ${office ?? "nothing: LibreOffice is not installed"}.

- ${sum(documents, ({ faults }) => faults.length)} faults of their packages (\`tests/model/report/formats/package-rules.ts\`), documents inside slides included.
- ${
    schemas === undefined
      ? "Not held against the schemas of ECMA-376."
      : `${schemas.parts} parts held against the transitional schemas of ECMA-376 (ISO/IEC 29500-4): ${schemas.faults.length} faults. There is no schema here for ${schemas.unknown.join(", ")}, whose rules are tests.`
  }
- ${sum(documents, ({ pages }) => pages ?? 0)} pages; read back from the PDF, ${sum(documents, ({ missing }) => missing.length)} sentences or headings and ${sum(documents, ({ words }) => words.length)} words of cells were missing.
- ${sum(documents, ({ empty }) => empty.length)} pages with nothing on them, ${sum(documents, ({ widows }) => widows.length)} pages of Word that end with a heading.

| plan | kind | format | pages | across | kB | faults | sentences missing | words missing | empty pages | headings last |
|---|---|---|--:|--:|--:|--:|--:|--:|--:|--:|
${documents.map(row).join("\n")}
`;
}
