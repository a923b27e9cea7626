/** What must hold of whatever a file is read as, and of what it would do to a plan. */
import {
  checkPlan,
  importPreview,
  knownShapes,
  readFile,
  sourceOf,
  Unreadable,
  writePlan,
  type Answers,
  type ImportPreview,
  type Plan,
  type SheetRead,
} from "../../../model/index";
import { knownPlaces } from "../../../electron/headless/known-places";
import type { Stream } from "../stream";

/** Letters a sentence may have. */
const mostLetters = 2000;
const signed = { when: "2026-11-29T09:00:00Z" };

const tooLong = (sentences: readonly string[]): string | undefined => {
  const found = sentences.find(({ length }) => length > mostLetters);
  return found === undefined ? undefined : `a sentence of ${found.length} letters: ${found.slice(0, 80)}`;
};

/** The first sentence that is too long, empty, or says a number that is none. */
function badSentence(sentences: readonly string[]): string | undefined {
  const long = tooLong(sentences);
  if (long !== undefined) return long;
  for (const says of sentences) {
    if (says.trim() === "") return "an empty sentence";
    // A cell may hold these words; only a sentence of our own that works with numbers has them without quotation marks.
    if (/(?<!["\w])(?:NaN|-?Infinity|undefined)(?!["\w])/.test(says.replaceAll(/"[^"]*"/g, "")))
      return `a sentence with no number in it: ${says.slice(0, 200)}`;
  }
  return undefined;
}

export async function readBytes(bytes: Uint8Array): Promise<readonly SheetRead[] | string> {
  try {
    return await readFile(sourceOf("file", bytes), knownShapes);
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}

/** What does not hold of a reading. */
export function readingFault(read: readonly SheetRead[] | string): string | undefined {
  if (typeof read === "string") return badSentence([read]);
  for (const { says, reading } of read) {
    const wrong = badSentence([
      ...says,
      ...(reading?.asks ?? []).map(({ question }) => question),
      ...(reading?.doubts ?? []),
      ...(reading?.says ?? []),
      ...(reading?.notUsed ?? []).map(({ why }) => why),
    ]);
    if (wrong !== undefined) return wrong;
    if (reading === undefined) continue;
    const found = reading.findings.find(({ value, rows }) => !Number.isFinite(value) || rows < 1);
    if (found !== undefined) return `a figure that is none: ${JSON.stringify(found).slice(0, 200)}`;
    if (reading.findings.length > 0 && reading.rows === 0) return "figures of no rows";
  }
  return undefined;
}

/** Every number of a plan is one. */
function holdsNumbers(plan: Plan): boolean {
  try {
    writePlan(plan);
    return true;
  } catch {
    return false;
  }
}

function previewFault(plan: Plan, before: string, preview: ImportPreview): string | undefined {
  const { changes, series, places, asks, leftOut, says, headline, made } = preview;
  const wrong =
    tooLong(leftOut.flatMap(({ examples }) => examples)) ??
    badSentence([
      ...says,
      ...asks.map(({ question }) => question),
      ...leftOut.map(({ why }) => why),
      ...changes.flatMap(({ label, from, to }) => [label, from, to]),
      ...made.problems.map((found) => found.says),
      ...headline.map(({ label }) => label),
    ]);
  if (wrong !== undefined) return wrong;
  if (writePlan(plan) !== before) return "the plan it was tried in has changed";
  if (!made.ok)
    return made.problems.some(({ severity }) => severity === "error") ? undefined : "refused without a reason";
  const after = made.value.plan;
  if (!holdsNumbers(after)) return "the plan would hold what is no number";
  const errors = (of: Plan): readonly string[] =>
    checkPlan(of).flatMap((found) => (found.severity === "error" ? [found.says] : []));
  const known = new Set(errors(plan));
  const broken = errors(after).find((one) => !known.has(one));
  if (broken !== undefined) return `the plan would have an error: ${broken}`;
  if (after !== plan && changes.length + series.length === 0 && places === undefined)
    return "the plan would change and nothing is shown";
  return undefined;
}

/** Answers some of what is asked, each with one of its choices. */
function answered({ asks }: ImportPreview, stream: Stream): Answers {
  const answers: Record<string, Record<string, string>> = {};
  for (const { kind, written, options } of asks)
    if (options.length > 0 && stream.chance(0.8)) (answers[kind] ??= {})[written] = stream.pick(options).id;
  return answers;
}

/** What does not hold of what a reading would do to a plan, before and after its questions are answered. */
export function triedFault(plan: Plan, read: readonly SheetRead[], stream: Stream): string | undefined {
  const before = writePlan(plan);
  const preview = (answers: Answers): ImportPreview =>
    importPreview(plan, read, { file: "file.csv" }, answers, knownPlaces, signed);
  const first = preview({});
  const wrong = previewFault(plan, before, first);
  if (wrong !== undefined || first.asks.length === 0) return wrong;
  return previewFault(plan, before, preview(answered(first, stream)));
}
