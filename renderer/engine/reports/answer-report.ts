/** The worker's side of reports: what a report tells is run once, and put together as often as its sections change. */
import {
  modelVersion,
  planSheets,
  present,
  reportFormats,
  reportOf,
  resultsOf,
  sectionsOf,
  sha256,
  writePlan,
  type Outcome,
  type ReportResults,
  type SavedReport,
} from "../../../model";
import type { ReportMade, ReportMakeMessage, ReportMessage, ReportReply } from "./messages";

export function reportAnswerer(): (message: ReportMessage, post: (reply: ReportReply) => void) => Promise<void> {
  let run: Outcome<ReportResults> | undefined;
  const together = (saved: SavedReport): Outcome<ReportMade> => {
    const results = present(run, "the results of the report");
    if (!results.ok) return results;
    const sections = sectionsOf(results.value);
    return { ...results, value: { report: reportOf(results.value, saved, sections), sections } };
  };
  const resultsFor = ({ plan, wanted, shipped }: ReportMakeMessage): Outcome<ReportResults> =>
    resultsOf(plan, { ...wanted, version: modelVersion, hash: sha256(writePlan(plan)) }, shipped);
  return async (message, post) => {
    const { job } = message;
    if (message.kind === "report-write") {
      const format = present(
        reportFormats.find(({ id }) => id === message.format),
        `the format ${message.format}`,
      );
      const { report, plan } = message;
      const bytes = await format.write(report, plan === undefined ? [] : planSheets(plan));
      post({ kind: "report-written", job, bytes: new Uint8Array(bytes) });
      return;
    }
    if (message.kind === "report-make") run = resultsFor(message);
    post({ kind: "report-made", job, made: together(message.together) });
  };
}
