import type { Runs } from "../../../engine/draws/use-runs";
import { mattersWords as words } from "../../../words/what-matters";

/** How far runs beside the draws have come: a bar and a count, a way to stop them and to go on. Nothing once they are done. */
export function RunsLine({ runs: { shown, cancel, resume }, label }: { readonly runs: Runs; readonly label: string }) {
  if (shown === undefined || shown.state === "done") return null;
  const { state, done, of, problems } = shown;
  return (
    <div className="futures-line" role="group" aria-label={label}>
      {state === "running" ? (
        <>
          <progress max={of} value={done} aria-label={label} />
          <span className="note">{words.count(done, of)}</span>
          <button type="button" className="quiet" onClick={cancel}>
            {words.stop}
          </button>
        </>
      ) : null}
      {state === "stopped" ? (
        <>
          <span className="note">{words.stopped(done, of)}</span>
          <button type="button" className="quiet" onClick={resume}>
            {words.goOn}
          </button>
        </>
      ) : null}
      {state === "failed" ? (
        <span className="note" role="alert">
          {[words.failed, ...problems.map(({ says }) => says)].slice(0, 2).join(" ")}
        </span>
      ) : null}
    </div>
  );
}
