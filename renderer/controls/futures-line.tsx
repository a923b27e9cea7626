import { useDrawPool, useDraws, askForDraws } from "../engine/draws/use-draws";
import { manyDraws } from "../engine/draws/standing-asked";
import { futuresWords as words } from "../words/futures";
import { ProgressLine } from "./progress-line";

/** How far the futures have been drawn: a bar and a count while it goes on, a way to stop, and how many there are when it is done. */
export function FuturesLine() {
  const pool = useDrawPool();
  const shown = useDraws();
  if (shown === undefined) return null;
  const { state, done, of, certain, fewer, sample, problems, version } = shown;
  if (certain) return <p className="futures-line note">{words.certain}</p>;
  const failed = sample?.failed ?? [];
  return (
    <ProgressLine
      label={words.label}
      running={
        state === "running"
          ? { done, of, says: words.running(done, of), stop: words.stop, onStop: () => pool?.cancel() }
          : undefined
      }
      stopped={
        state === "stopped"
          ? { says: words.stopped(done, of), goOn: words.goOn, onGoOn: () => pool?.resume() }
          : undefined
      }
      failed={state === "failed" ? [words.cannot, ...problems.map(({ says }) => says)] : undefined}
    >
      {state === "done" ? (
        <>
          <span className="note" role="status">
            {words.done(done, sample?.seed ?? "")}
          </span>
          {fewer ? <span className="note">{words.fewer(of)}</span> : null}
          {done < manyDraws && !fewer ? (
            <button type="button" className="quiet" onClick={() => askForDraws(version, manyDraws)}>
              {words.many(manyDraws)}
            </button>
          ) : null}
        </>
      ) : null}
      {failed[0] === undefined ? null : <span className="note">{words.failed(failed.length, failed[0].says)}</span>}
    </ProgressLine>
  );
}
