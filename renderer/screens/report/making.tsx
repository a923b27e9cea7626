import { ProgressLine } from "../../controls/progress-line";
import type { ReportShown } from "../../engine/reports/report-desk";
import { reportWords as words } from "../../words/report";

/** How far the report has come, and a way out of waiting; a way back to it where it was stopped. */
export function Making({
  shown,
  onCancel,
  onAgain,
}: {
  readonly shown: ReportShown | undefined;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}) {
  if (shown === undefined || shown.state === "made") return null;
  const { done, of, says } = shown.progress ?? { done: 0, of: 0, says: undefined };
  return (
    <div data-print="no">
      {shown.state === "stopped" ? (
        <ProgressLine
          label={words.makingLabel}
          stopped={{
            says: shown.made === undefined ? words.stopped : words.stoppedOld,
            goOn: words.again,
            onGoOn: onAgain,
          }}
        />
      ) : (
        <ProgressLine
          label={words.makingLabel}
          running={{
            done,
            of: Math.max(1, of),
            says: words.making(done, of, says),
            stop: words.cancel,
            onStop: onCancel,
          }}
        />
      )}
    </div>
  );
}
