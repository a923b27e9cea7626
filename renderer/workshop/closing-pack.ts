/** The closing pack in one press: a document, slides and the plan beside each other, made by the desk of reports. */
import { reportFormats, roomLooksAt, savedReportOf, workshopScenarios, writePlan, type Plan } from "../../model";
import type { ExportKind } from "../../electron/bridge";
import type { ReportDesk, ReportProgress } from "../engine/reports/report-desk";
import type { Shell } from "../shell/shell";
import { say } from "../state/view-store";
import { workshopWords as words } from "../words/workshop";

const documents = ["docx", "pptx"];

/** Futures its ranges come from. */
const FUTURES = 100;

/** Waits for the report that was asked for last; what was made before it where it is stopped. */
function made(
  desk: ReportDesk,
  onProgress: (progress: ReportProgress | undefined) => void,
): Promise<ReturnType<ReportDesk["shown"]>> {
  return new Promise((done) => {
    const stop = desk.subscribe(look);
    function look(): void {
      const shown = desk.shown();
      if (shown?.state === "making") onProgress(shown.progress);
      if (shown === undefined || shown.state === "making") return;
      stop();
      done(shown);
    }
    look();
  });
}

/**
 * @param day the day of the workshop, ISO
 * @param onProgress told how far its report has come. `desk.cancel` stops it; nothing is saved then
 */
export async function closingPack(
  plan: Plan,
  desk: ReportDesk,
  shell: Shell,
  day: string,
  onProgress: (progress: ReportProgress | undefined) => void,
): Promise<void> {
  say(words.packing);
  const looked = roomLooksAt(plan);
  desk.make(
    plan,
    {
      kind: "workshop",
      scenarios: workshopScenarios(plan),
      draws: FUTURES,
      made: day,
      ...(looked.place === undefined ? {} : { place: looked.place }),
      ...(looked.service === undefined ? {} : { service: looked.service }),
    },
    savedReportOf(plan, "workshop"),
  );
  const shown = await made(desk, onProgress);
  if (shown?.state === "stopped") {
    say(words.packStopped);
    return;
  }
  const report = shown?.made;
  if (report?.ok !== true) {
    say(report?.problems[0]?.says ?? words.notPacked, true);
    return;
  }
  const files: { readonly kind: ExportKind; readonly content: string | Uint8Array }[] = [];
  for (const id of documents) {
    const format = reportFormats.find((one) => one.id === id);
    const content = await desk.write(report.value.report, id);
    if (format === undefined || content === undefined) {
      say(words.notPacked, true);
      return;
    }
    files.push({ kind: format.extension as ExportKind, content });
  }
  files.push({ kind: "otplan", content: writePlan(plan) });
  const saved = await shell.output.files({ suggestedName: words.packName(plan.title, day), files });
  if (saved.ok) say(words.packed(saved.names, saved.folder));
  else if (saved.kind !== "cancelled") say(saved.says, true);
}
