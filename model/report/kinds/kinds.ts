/** The kinds of report there are: each a pure function of results. */
import { savedReportOf, reportKindSays } from "../../plan/edit/reports";
import type { SavedReport } from "../../plan/report-schema";
import { arranged } from "../arrange";
import { identityOf, placeSays } from "../parts/identity";
import type { Report, ReportKind, Section } from "../report";
import type { Results } from "../results/results";
import { elementAt } from "../../assumptions/present";
import { boardSections } from "./board";
import { businessSections } from "./business";
import { compareSections } from "./compare";
import { fullSections } from "./full";
import { shortageSections } from "./shortages";
import { workshopSections } from "./workshop";

const kinds: Readonly<Record<ReportKind, (results: Results) => readonly Section[]>> = {
  board: boardSections,
  shortages: shortageSections,
  compare: compareSections,
  full: fullSections,
  business: businessSections,
  workshop: workshopSections,
};

function subtitleOf(results: Results): string {
  const { asked, quarter } = results;
  const place = placeSays(results);
  if (asked.kind !== "shortages" || quarter === undefined) return place;
  const { name, says } = elementAt(quarter.shown.quarters, quarter.shown.quarter);
  return `${place}, ${name} (${says})`;
}

/** Every section of a report, in its usual order and with nothing left out: what a part picker shows. */
export const sectionsOf = (results: Results): readonly Section[] => kinds[results.asked.kind](results);

/**
 * The report, put together as the plan has it, or as is said. The same results give the same report.
 * @param together which sections are printed, in which order, and own words
 * @param sections those of the results, where somebody has them already
 */
export function reportOf(
  results: Results,
  together: SavedReport = savedReportOf(results.plan, results.asked.kind),
  sections: readonly Section[] = sectionsOf(results),
): Report {
  const { asked, plan } = results;
  return {
    format: "ot-workforce-report",
    version: 1,
    kind: asked.kind,
    title: `${reportKindSays(asked.kind)}: ${plan.title}`,
    subtitle: subtitleOf(results),
    identity: identityOf(results),
    sections: arranged(sections, together),
  };
}
