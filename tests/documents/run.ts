/** What `npm run documents` does: `start.mjs` says how it is asked. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { onPages, planSheets, reportFormats, type Report, type SheetTable } from "../../model/index";
import { paragraphsOf, partsOf } from "../model/report/formats/opened";
import { packageFaults } from "../model/report/formats/package-rules";
import { bytesOf, libreOffice, openedIn, readsPdf, type Opened } from "./office";
import { cellWords, headingsOf, letters, sentencesIn, slideWords, workbookWords } from "./report-text";
import { resultsText, type Tried } from "./results";
import { hasXmllint, heldAgainstSchemas, type SchemaCheck } from "./schemas";
import { planNames, reportKinds, workedPlan, workedReport } from "./worked-reports";

const { values } = parseArgs({
  options: {
    schemas: { type: "string" },
    plan: { type: "string", multiple: true },
    kind: { type: "string", multiple: true },
    format: { type: "string", multiple: true },
    out: { type: "string" },
    draws: { type: "string", default: "20" },
    write: { type: "boolean", default: false },
  },
});
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const folder = values.out ?? join(process.env["DOCUMENTS_SCRATCH"] ?? ".", "documents");
const wanted = <T extends string>(all: readonly T[], asked: readonly string[] | undefined): readonly T[] =>
  all.filter((one) => asked === undefined || asked.includes(one));

/** What the speaker is told beside the slides of a deck, which no page of it shows. */
const notesIn = (bytes: Uint8Array): string =>
  [...partsOf(bytes)]
    .flatMap(([path, part]) => (/^ppt\/notesSlides\/[^/]+\.xml$/.test(path) ? paragraphsOf(part, "a") : []))
    .join(" ");

/** What is said of a document, as the reader's program shows it, and of slides what their speaker is told. */
function readBack(
  report: Report,
  format: string,
  { pages }: Opened,
  { notes, sheets }: { readonly notes: string; readonly sheets: readonly SheetTable[] },
): Pick<Tried, "missing" | "words" | "empty" | "widows"> {
  const foot = report.identity.plan;
  const bodies = pages.map((page) =>
    page
      .split("\n")
      .filter((line) => !line.startsWith(`${foot} \u00b7`) && !/Page \d+ of \d+$/.test(line) && line.trim() !== ""),
  );
  // A sentence may go on over the foot of its page.
  const all = letters([...bodies.map((lines) => lines.join(" ")), notes].join(" "));
  const whole = format === "xlsx" ? report : onPages(report);
  const headings = new Set(headingsOf(whole).map(letters));
  const words =
    format === "pptx" ? slideWords(report) : format === "xlsx" ? workbookWords(report, sheets) : cellWords(whole);
  return {
    missing: sentencesIn(whole).filter((text) => !all.includes(letters(text))),
    words: words.filter((word) => !all.includes(letters(word))),
    empty: bodies.flatMap((lines, at) => (lines.join("").length < 3 ? [at + 1] : [])),
    widows:
      format === "docx"
        ? bodies.flatMap((lines, at) =>
            at < bodies.length - 1 && headings.has(letters(lines.at(-1) ?? "")) ? [at + 1] : [],
          )
        : [],
  };
}

const office = libreOffice();
const pdf = readsPdf();
if (office === undefined) say("LibreOffice is not installed here: no document is opened by it.");
else if (!pdf) say("poppler (pdfinfo, pdftotext) is not installed here: no page is read back.");
const tried: Tried[] = [];
mkdirSync(folder, { recursive: true });
for (const name of wanted(planNames, values.plan)) {
  const plan = workedPlan(name);
  for (const kind of wanted(reportKinds, values.kind)) {
    const report = workedReport(plan, kind, Number(values.draws));
    for (const format of reportFormats.filter(({ id }) => values.format?.includes(id) ?? true)) {
      const sheets = planSheets(plan);
      const bytes = await format.write(report, sheets);
      const file = join(folder, `${name}-${kind}.${format.extension}`);
      writeFileSync(file, bytes);
      const isOffice = !format.text;
      const faults = isOffice ? packageFaults(bytes) : [];
      const [opened] =
        isOffice && office !== undefined && pdf
          ? openedIn(join(folder, format.id), [file], values.out !== undefined)
          : [];
      const read =
        opened === undefined
          ? undefined
          : readBack(report, format.id, opened, { notes: format.id === "pptx" ? notesIn(bytes) : "", sheets });
      tried.push({
        plan: name,
        kind,
        format: format.id,
        file,
        size: bytes.length,
        pages: opened?.pages.length,
        across: opened?.sizes.filter(([across, down]) => across > down).length,
        faults: [
          ...faults,
          ...(isOffice && office !== undefined && pdf && opened === undefined ? ["LibreOffice did not open it"] : []),
          ...(opened?.pages ?? []).flatMap((page, at) =>
            page.includes("###") ? [`numbers that do not fit their cells on page ${at + 1}`] : [],
          ),
        ],
        missing: read?.missing ?? [],
        words: read?.words ?? [],
        empty: read?.empty ?? [],
        widows: read?.widows ?? [],
      });
      const last = tried.at(-1);
      if (last !== undefined && isOffice)
        say(
          `${name} ${kind} ${format.id}: ${last.pages ?? "?"} pages, ${last.faults.length} faults, ${last.missing.length} sentences and ${last.words.length} words not read back, ${last.empty.length} empty pages, ${last.widows.length} headings last on a page`,
        );
    }
  }
}

let schemas: SchemaCheck | undefined;
if (values.schemas !== undefined)
  if (!hasXmllint()) say("xmllint is not installed here: nothing is held against the schemas.");
  else
    schemas = heldAgainstSchemas(
      new Map(
        tried
          .filter(({ format }) => ["docx", "pptx", "xlsx"].includes(format))
          .map(({ file }) => [file, bytesOf(file)]),
      ),
      values.schemas,
      join(folder, "parts"),
    );
if (schemas !== undefined) {
  say(
    `${schemas.parts} parts held against the schemas, ${schemas.faults.length} faults; no schema for ${schemas.unknown.join(", ")}`,
  );
  for (const { part, says } of schemas.faults.slice(0, 50)) say(`  ${part}: ${says}`);
}
for (const { file, faults, missing, words, empty, widows } of tried)
  for (const [what, of] of Object.entries({
    faults,
    "not read back": missing,
    "words of cells": words,
    "empty pages": empty,
    "headings last on a page": widows,
  }))
    if (of.length > 0) say(`${file}, ${what}: ${of.slice(0, 8).join(" | ").slice(0, 400)}`);
if (values.write) writeFileSync("tests/documents/RESULTS.md", resultsText(tried, schemas, office));
const wrong = tried.some(({ faults, missing, empty, widows }) =>
  [faults, missing, empty, widows].some((one) => one.length > 0),
);
process.exitCode = wrong || (schemas?.faults.length ?? 0) > 0 ? 1 : 0;
