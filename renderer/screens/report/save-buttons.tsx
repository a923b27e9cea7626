import { useState } from "react";
import { reportFormats, type Report, type ReportFormat } from "../../../model";
import type { ExportKind } from "../../../electron/bridge";
import { useReportDesk } from "../../engine/reports/use-report";
import { useShell } from "../../shell/shell";
import { say } from "../../state/view-store";
import { reportWords as words } from "../../words/report";

/** The report as a document in a place the person chooses. */
export function SaveButtons({ report, fresh }: { readonly report: Report | undefined; readonly fresh: boolean }) {
  const desk = useReportDesk();
  const shell = useShell();
  const [writing, setWriting] = useState<string>();
  const save = async ({ id, label, extension }: ReportFormat): Promise<void> => {
    if (report === undefined) return;
    setWriting(id);
    say(words.writing(label));
    const content = await desk.write(report, id);
    setWriting(undefined);
    if (content === undefined) {
      say(words.notWritten, true);
      return;
    }
    const done = await shell.output.file({ suggestedName: report.title, kind: extension as ExportKind, content });
    if (done.ok) say(words.saved(done.name));
    else if (done.kind !== "cancelled") say(done.says, true);
  };
  const print = async (): Promise<void> => {
    if (report === undefined) return;
    const done = await shell.output.pdf({ suggestedName: report.title, landscape: false });
    if (done.ok) say(words.saved(done.name));
    else if (done.kind !== "cancelled") say(done.says, true);
  };
  const idle = report !== undefined && fresh && writing === undefined;
  return (
    <div className="report-save" role="group" aria-label={words.save}>
      {reportFormats.map((format, at) => (
        <button
          key={format.id}
          type="button"
          className="button"
          data-primary={at === 0 ? true : undefined}
          aria-label={words.saveAs(format.label)}
          disabled={!idle}
          onClick={() => void save(format)}
        >
          {format.label}
        </button>
      ))}
      <button type="button" className="button" disabled={!idle} onClick={() => void print()}>
        {words.print}
      </button>
    </div>
  );
}
