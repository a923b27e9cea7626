/** How a plan's reports are put together: sections left out and reordered, and own words, kept with what they quote. */
import type { Plan } from "../plan";
import type { Outcome } from "../problem";
import {
  reportLimits,
  type QuotedClaim,
  type ReportKind,
  type SavedOwnWords,
  type SavedReport,
} from "../report-schema";
import { longest } from "../schema-parts";
import { edited, refused, tooLong, type Edit, type Signature } from "./edit";
import { without } from "./without";
import { openable } from "./would-open";

const kindWords: Readonly<Record<ReportKind, string>> = {
  board: "Board paper",
  shortages: "Shortage report",
  compare: "Comparison",
  full: "Full report",
  business: "Business case",
  workshop: "Closing pack",
};

/** "Board paper". */
export const reportKindSays = (kind: ReportKind): string => kindWords[kind];

/** How a report of the plan is put together; nothing is left out, moved or added where nobody has said so. */
export const savedReportOf = ({ reports }: Pick<Plan, "reports">, kind: ReportKind): SavedReport =>
  reports?.find((one) => one.kind === kind) ?? { kind };

/** The plan with one of its reports put together so; a report of which nothing is said is not kept. */
function withReport(plan: Plan, report: SavedReport): Plan {
  const { kind, order = [], leftOut = [], words = [] } = report;
  const others = (plan.reports ?? []).filter((one) => one.kind !== kind);
  const kept: SavedReport = {
    kind,
    ...(order.length === 0 ? {} : { order }),
    ...(leftOut.length === 0 ? {} : { leftOut }),
    ...(words.length === 0 ? {} : { words }),
  };
  const reports = Object.keys(kept).length === 1 ? others : [...others, kept];
  const rest = without(plan, "reports");
  return reports.length === 0 ? rest : { ...rest, reports };
}

/** A section as the log names it. */
export interface NamedSection {
  readonly id: string;
  readonly title: string;
}

const sectionsSay = (ids: readonly string[], named: readonly NamedSection[]): string =>
  ids.map((id) => named.find((one) => one.id === id)?.title ?? id).join(", ");

/** Leaves a section out of a report, or takes it in again. */
export function leaveOutSection(
  plan: Plan,
  kind: ReportKind,
  section: NamedSection,
  out: boolean,
  signed: Signature,
): Outcome<Edit> {
  const report = savedReportOf(plan, kind);
  const before = report.leftOut ?? [];
  if (before.includes(section.id) === out)
    return refused("report-section", `${section.title} is ${out ? "left out" : "printed"} already.`);
  const leftOut = out ? [...before, section.id] : before.filter((id) => id !== section.id);
  return openable(
    plan,
    edited(withReport(plan, { ...report, leftOut }), signed, {
      what: `${kindWords[kind]}: section`,
      where: section.title,
      from: out ? "printed" : "left out",
      to: out ? "left out" : "printed",
    }),
  );
}

/** Prints the sections of a report in another order. @param sections all of them, as they are to be printed */
export function orderSections(
  plan: Plan,
  kind: ReportKind,
  sections: readonly NamedSection[],
  signed: Signature,
): Outcome<Edit> {
  const ids = sections.map(({ id }) => id);
  if (new Set(ids).size !== ids.length || ids.length > reportLimits.sections)
    return refused("report-order", `Name each section once, and at most ${reportLimits.sections} of them.`);
  const report = savedReportOf(plan, kind);
  return openable(
    plan,
    edited(withReport(plan, { ...report, order: ids }), signed, {
      what: `${kindWords[kind]}: order of sections`,
      from: report.order === undefined ? "as usual" : sectionsSay(report.order, sections),
      to: sectionsSay(ids, sections),
    }),
  );
}

/**
 * Keeps somebody's own words at the head of a section, with what they quote of the report as it is now. What there was is
 * replaced; nothing but spaces takes it out.
 */
export function writeOwnWords(
  plan: Plan,
  kind: ReportKind,
  section: NamedSection,
  text: string,
  quotes: readonly QuotedClaim[],
  signed: Signature,
): Outcome<Edit> {
  const long = tooLong(text, longest.prose);
  if (long !== undefined) return long;
  if (quotes.length > reportLimits.quotes)
    return refused("too-many-quotes", `Own words quote at most ${reportLimits.quotes} sentences of a report.`);
  const report = savedReportOf(plan, kind);
  const before = report.words?.find((one) => one.section === section.id);
  const others = (report.words ?? []).filter((one) => one !== before);
  const words = text.trim();
  if (words === "" && before === undefined)
    return refused("no-own-words", `There are no own words in ${section.title}.`);
  const made: readonly SavedOwnWords[] =
    words === ""
      ? []
      : [
          {
            section: section.id,
            text: words,
            written: signed.when,
            ...(signed.who === undefined || signed.who === "" ? {} : { by: signed.who.slice(0, longest.name) }),
            ...(quotes.length === 0 ? {} : { quotes: [...quotes] }),
          },
        ];
  return openable(
    plan,
    edited(withReport(plan, { ...report, words: [...others, ...made] }), signed, {
      what: `${kindWords[kind]}: own words`,
      where: section.title,
      from: before?.text ?? "none",
      to: words === "" ? "taken out" : words,
    }),
  );
}
