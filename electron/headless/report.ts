/** `report PLAN`: a report made from a plan, written in a format; and how the plan's reports are put together. */
import {
  claimsOf,
  leaveOutSection,
  orderSections,
  present,
  quoteOf,
  reportOf,
  planSheets,
  savedReportOf,
  sectionsOf,
  textOf,
  withEntry,
  writeOwnWords,
  writePlan,
  type NamedSection,
  type Outcome,
  type Edit,
  type Plan,
  type ReportKind,
  type ReportSection,
} from "../../model/index";
import { sorted } from "./sorted-words";
import { readInput, writeOutput, type Io } from "./io";
import { columns } from "./layout";
import { findNamed } from "./names";
import { badArguments, cannotRun, done, exitCodes, type Step } from "./outcome";
import { askedIn, formatIn, kindIn, type Given } from "./report-asked";
import { reportExamples, reportHelp, reportOptions } from "./report-words";
import { shippedForReports } from "./shipped-for-reports";
import { madeResults } from "./report-work";
import type { Said } from "./show";

/** Every section, and the sentences in it that own words may quote. */
const sectionsAsText = (sections: readonly ReportSection[]): string =>
  `${columns([
    ["SECTION", "SENTENCE", "SAYS"],
    ...sections.flatMap((section) => [
      [section.id, "", section.title],
      ...claimsOf({ sections: [section] }).map(({ id, says }) => ["", id, textOf(says)]),
    ]),
  ]).join("\n")}\n`;

const named = (sections: readonly ReportSection[]): readonly NamedSection[] =>
  sections.map(({ id, title }) => ({ id, title }));

const sectionNamed = (word: string, sections: readonly ReportSection[]): Step<NamedSection> => {
  const found = findNamed(
    "section",
    word,
    sections.map(({ id, title }) => ({ id, label: title })),
    "--sections lists them.",
  );
  return found.ok ? done({ id: found.value.id, title: found.value.label }) : found;
};

/** The plan with one edit more. */
function withEdit(edit: Outcome<Edit>): Step<Plan> {
  return edit.ok
    ? done(withEntry(edit.value.plan, edit.value.logEntry))
    : cannotRun(...edit.problems.map(({ says }) => says));
}

/** The plan with its report put together as the options say. */
function putTogether(
  plan: Plan,
  kind: ReportKind,
  sections: readonly ReportSection[],
  given: Given,
  when: string,
): Step<Plan> {
  const signed = { when };
  let now = plan;
  for (const word of given.get("leave-out") ?? []) {
    const section = sectionNamed(word, sections);
    if (!section.ok) return section;
    if (savedReportOf(now, kind).leftOut?.includes(section.value.id) === true) continue;
    const made = withEdit(leaveOutSection(now, kind, section.value, true, signed));
    if (!made.ok) return made;
    now = made.value;
  }
  const order = given.get("order")?.[0];
  if (order !== undefined) {
    const first: NamedSection[] = [];
    for (const word of order.split(",")) {
      const section = sectionNamed(word, sections);
      if (!section.ok) return section;
      first.push(section.value);
    }
    const rest = named(sections).filter(({ id }) => !first.some((one) => one.id === id));
    const made = withEdit(orderSections(now, kind, [...first, ...rest], signed));
    if (!made.ok) return made;
    now = made.value;
  }
  const claims = claimsOf({ sections });
  const quotes = [];
  for (const word of given.get("quote") ?? []) {
    const found = claims.find(({ id }) => id === word);
    if (found === undefined) return badArguments(`The report has no sentence "${word}". --sections lists them.`);
    quotes.push(quoteOf(found));
  }
  for (const words of given.get("words") ?? []) {
    const equals = words.indexOf("=");
    if (equals < 1)
      return badArguments(`--words is followed by SECTION=TEXT, as in --words ${reportExamples.words ?? ""}.`);
    const section = sectionNamed(words.slice(0, equals), sections);
    if (!section.ok) return section;
    const made = withEdit(writeOwnWords(now, kind, section.value, words.slice(equals + 1), quotes, signed));
    if (!made.ok) return made;
    now = made.value;
  }
  return done(now);
}

/**
 * @param words the command line after `report`
 * @param when today, and the time edits are signed with: ISO
 */
export async function report(words: readonly string[], io: Io, when: string): Promise<Step<Said>> {
  const read = sorted(words, reportOptions, reportExamples);
  if (!read.ok) return read;
  const { files, given } = read.value;
  if (given.has("help")) return done({ results: reportHelp, notes: [], exit: exitCodes.done });
  const [path, second] = files;
  if (path === undefined)
    return badArguments("report is followed by no plan. Name one: report team.otplan --kind board.");
  if (second !== undefined)
    return badArguments(`There are two plans, "${path}" and "${second}". Name one, and another after --beside.`);
  const kind = kindIn(given);
  if (!kind.ok) return kind;
  const out = given.get("out")?.[0];
  if (out === path) return badArguments(`--out names the plan itself, "${path}". Give the report a name of its own.`);
  const keeps = out !== undefined && /\.otplan$/i.test(out);
  const changes = ["leave-out", "order", "words"].some((name) => given.has(name));
  if (keeps && !changes)
    return badArguments(
      "--out FILE.otplan keeps how a report is put together: say it with --leave-out, --order or --words.",
    );
  if (given.has("quote") && !given.has("words")) return badArguments("--quote goes with --words, which quotes it.");
  const format = keeps ? undefined : formatIn(given);
  if (format?.ok === false) return format;
  const input = await readInput(path, io);
  if (!input.ok) return input;
  const asked = await askedIn(given, kind.value, input.value, io, when);
  if (!asked.ok) return asked;
  const results = await madeResults(input.value, asked.value, shippedForReports(), io);
  if (!results.ok) return results;
  const sections = sectionsOf(results.value);
  if (given.has("sections")) return done({ results: sectionsAsText(sections), notes: [], exit: exitCodes.done });
  const plan = putTogether(input.value.plan, kind.value, sections, given, when);
  if (!plan.ok) return plan;
  if (format === undefined) return kept(present(out, "where the plan goes"), plan.value, io);
  const made = reportOf(results.value, savedReportOf(plan.value, kind.value), sections);
  const bytes = await format.value.write(made, planSheets(input.value.plan));
  if (out === undefined) return done({ results: new TextDecoder().decode(bytes), notes: [], exit: exitCodes.done });
  const wrote = await writeOutput(out, bytes, io);
  return wrote.ok ? done({ results: "", notes: [`Written: ${out}`], exit: exitCodes.done }) : wrote;
}

/** Writes the plan with its reports put together. */
async function kept(out: string, plan: Plan, io: Io): Promise<Step<Said>> {
  const wrote = await writeOutput(out, writePlan(plan), io);
  return wrote.ok ? done({ results: "", notes: [`Written: ${out}`], exit: exitCodes.done }) : wrote;
}
