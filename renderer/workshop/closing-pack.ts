/** The closing pack in one press: a document, slides and the plan, made by the desk of reports. */
import { reportFormats, roomLooksAt, savedReportOf, workshopScenarios, writePlan, type Plan } from "../../model";
import type { ExportKind } from "../../electron/bridge";
import type { ReportDesk } from "../engine/reports/report-desk";
import type { Shell } from "../shell/shell";
import { say } from "../state/view-store";
import { workshopWords as words } from "../words/workshop";

/** Futures its ranges come from. */
const FUTURES = 100;

/** Waits for the report that was asked for last. */
function made(
  desk: ReportDesk,
  onProgress: (done: number, of: number) => void,
): Promise<ReturnType<ReportDesk["shown"]>> {
  return new Promise((done) => {
    const stop = desk.subscribe(look);
    function look(): void {
      const shown = desk.shown();
      if (shown?.state === "making") onProgress(shown.progress?.done ?? 0, shown.progress?.of ?? 0);
      if (shown === undefined || shown.state === "making") return;
      stop();
      done(shown);
    }
    look();
  });
}

/**
 * @param day the day of the workshop, ISO
 * @param onProgress told how many futures of its ranges there are, of how many
 */
export async function closingPack(
  plan: Plan,
  desk: ReportDesk,
  shell: Shell,
  day: string,
  onProgress: (done: number, of: number) => void,
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
  const report = (await made(desk, onProgress))?.made;
  if (report?.ok !== true) {
    say(report?.problems[0]?.says ?? words.notPacked, true);
    return;
  }
  const suggestedName = words.packName(plan.title, day);
  const saved: string[] = [];
  for (const id of ["docx", "pptx"]) {
    const format = reportFormats.find((one) => one.id === id);
    const content = await desk.write(report.value.report, id);
    if (format === undefined || content === undefined) {
      say(words.notPacked, true);
      return;
    }
    const done = await shell.output.file({ suggestedName, kind: format.extension as ExportKind, content });
    if (done.ok) saved.push(done.name);
    else if (done.kind !== "cancelled") {
      say(done.says, true);
      return;
    }
  }
  const kept = await shell.output.file({ suggestedName, kind: "otplan", content: writePlan(plan) });
  if (kept.ok) saved.push(kept.name);
  else if (kept.kind !== "cancelled") {
    say(kept.says, true);
    return;
  }
  if (saved.length > 0) say(words.packed(saved));
}
