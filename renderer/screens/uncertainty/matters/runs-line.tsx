import { ProgressLine } from "../../../controls/progress-line";
import type { Runs } from "../../../engine/draws/use-runs";
import { mattersWords as words } from "../../../words/what-matters";

/** How far runs beside the draws have come: a bar and a count, a way to stop them and to go on. Nothing once they are done. */
export function RunsLine({ runs: { shown, cancel, resume }, label }: { readonly runs: Runs; readonly label: string }) {
  if (shown === undefined || shown.state === "done") return null;
  const { state, done, of, problems } = shown;
  return (
    <ProgressLine
      label={label}
      running={
        state === "running" ? { done, of, says: words.count(done, of), stop: words.stop, onStop: cancel } : undefined
      }
      stopped={state === "stopped" ? { says: words.stopped(done, of), goOn: words.goOn, onGoOn: resume } : undefined}
      failed={state === "failed" ? [words.failed, ...problems.map(({ says }) => says)] : undefined}
    />
  );
}
