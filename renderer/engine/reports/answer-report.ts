/** The worker's side of reports: what a report tells is run once, and put together as often as its sections change. */
import {
  modelVersion,
  planSheets,
  present,
  reportFormats,
  reportOf,
  reportWorkOf,
  sectionsOf,
  sha256,
  writePlan,
  type Outcome,
  type ReportResults,
  type ReportWork,
  type SavedReport,
} from "../../../model";
import type { ReportMade, ReportMakeMessage, ReportMessage, ReportReply, ReportWriteMessage } from "./messages";

async function written({ format: id, report, plan }: ReportWriteMessage): Promise<Uint8Array<ArrayBuffer>> {
  const format = present(
    reportFormats.find((one) => one.id === id),
    `the format ${id}`,
  );
  return new Uint8Array(await format.write(report, plan === undefined ? [] : planSheets(plan)));
}

export function reportAnswerer(): (message: ReportMessage, post: (reply: ReportReply) => void) => Promise<void> {
  let run: Outcome<ReportResults> | undefined;
  let waiting: { readonly work: ReportWork; readonly together: SavedReport } | undefined;
  const together = (saved: SavedReport): Outcome<ReportMade> => {
    const results = present(run, "the results of the report");
    if (!results.ok) return results;
    const sections = sectionsOf(results.value);
    return { ...results, value: { report: reportOf(results.value, saved, sections), sections } };
  };
  const begin = ({ job, plan, wanted, shipped, ...message }: ReportMakeMessage, post: (reply: ReportReply) => void) => {
    const hash = sha256(writePlan(plan));
    const work = reportWorkOf(plan, { ...wanted, version: modelVersion, hash }, shipped);
    if (!work.ok) {
      run = work;
      post({ kind: "report-made", job, made: work });
      return;
    }
    const { drawings, pieces } = work.value;
    waiting = { work: work.value, together: message.together };
    if (drawings.length > 0) post({ kind: "report-draws", job, drawings });
    for (const { says, work: does } of pieces) {
      post({ kind: "report-piece", job, says });
      does();
    }
    if (drawings.length === 0) finish(job, [], post);
  };
  const finish = (job: number, drawn: Parameters<ReportWork["results"]>[0], post: (reply: ReportReply) => void) => {
    const { work, together: saved } = present(waiting, "the work of the report");
    run = { ok: true, problems: [], value: work.results(drawn) };
    waiting = undefined;
    post({ kind: "report-made", job, made: together(saved) });
  };
  return async (message, post) => {
    const { job } = message;
    if (message.kind === "report-write") post({ kind: "report-written", job, bytes: await written(message) });
    else if (message.kind === "report-make") begin(message, post);
    else if (message.kind === "report-drawn") finish(job, message.drawn, post);
    else post({ kind: "report-made", job, made: together(message.together) });
  };
}
