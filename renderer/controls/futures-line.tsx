import { useDrawPool, useDraws, askForDraws } from "../engine/draws/use-draws";
import { manyDraws } from "../engine/draws/standing-asked";
import { futuresWords as words } from "../words/futures";

/** How far the futures have been drawn: a bar and a count while it goes on, a way to stop, and how many there are when it is done. */
export function FuturesLine() {
  const pool = useDrawPool();
  const shown = useDraws();
  if (shown === undefined) return null;
  const { state, done, of, certain, fewer, sample, problems, version } = shown;
  if (certain) return <p className="futures-line note">{words.certain}</p>;
  const failed = sample?.failed ?? [];
  return (
    <div className="futures-line" role="group" aria-label={words.label}>
      {state === "running" ? (
        <>
          <progress max={of} value={done} aria-label={words.label} />
          <span className="note">{words.running(done, of)}</span>
          <button type="button" className="quiet" onClick={() => pool?.cancel()}>
            {words.stop}
          </button>
        </>
      ) : null}
      {state === "stopped" ? (
        <>
          <span className="note">{words.stopped(done, of)}</span>
          <button type="button" className="quiet" onClick={() => pool?.resume()}>
            {words.goOn}
          </button>
        </>
      ) : null}
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
      {state === "failed" ? (
        <span className="note" role="alert">
          {[words.cannot, ...problems.map(({ says }) => says)].slice(0, 2).join(" ")}
        </span>
      ) : null}
      {failed[0] === undefined ? null : <span className="note">{words.failed(failed.length, failed[0].says)}</span>}
    </div>
  );
}
