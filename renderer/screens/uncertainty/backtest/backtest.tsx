import { useMemo, useState } from "react";
import { backtestDraws, foretoldOf, judged, type ForPlan, type Plan, type PastTry } from "../../../../model";
import { CannotRun } from "../../../controls/screen";
import type { DrawsAsked } from "../../../engine/draws/draw-pool";
import { useRuns } from "../../../engine/draws/use-runs";
import { useAnswer } from "../../../engine/use-answer";
import { backtestWords as words } from "../../../words/backtest";
import { ForetoldChart } from "./foretold-chart";
import { PointsTable } from "./points-table";
import { backtestsOf, figureLabel } from "./shipped-history";

/** What the plan would have said, from an earlier month, of staff since counted: its error, and how often its futures held them. */
export function Backtest({ plan, version }: { readonly plan: Plan; readonly version: number }) {
  const all = useMemo(() => backtestsOf(plan), [plan]);
  const [picked, setPicked] = useState<string>();
  const one = all.find(({ backtest }) => backtest.id === picked) ?? all[0];
  if (one === undefined) return <p>{words.none}</p>;
  return (
    <div className="backtest">
      <p>{words.what}</p>
      <label className="place-picker">
        <span>{words.pick}</span>
        <select value={one.backtest.id} onChange={(event) => setPicked(event.target.value)}>
          {[false, true].map((inSample) => (
            <optgroup key={String(inSample)} label={words.sample(inSample)}>
              {all
                .filter(({ backtest }) => backtest.inSample === inSample)
                .map(({ backtest }) => (
                  <option key={backtest.id} value={backtest.id}>
                    {backtest.label}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <One key={one.backtest.id} {...one} plan={plan} version={version} />
    </div>
  );
}

function One({ plan, backtest, series, version }: ForPlan & { readonly plan: Plan; readonly version: number }) {
  const { answer, fresh } = useAnswer({ kind: "past-plan", backtest, series } as const);
  const tried = answer?.ok === true ? answer.value : undefined;
  const asked = useMemo<DrawsAsked | undefined>(
    () => (tried === undefined ? undefined : { version, plan: tried.plan, asked: tried.asked, count: backtestDraws }),
    [tried, version],
  );
  const { shown, cancel, resume } = useRuns(asked);
  if (answer?.ok === false) return <CannotRun problems={answer.problems} />;
  if (shown?.state === "failed") return <CannotRun problems={shown.problems} />;
  const sample = shown?.sample;
  return (
    <div data-stale={!fresh}>
      <p className="note" role="status">
        {words.progress(shown?.done ?? 0, backtestDraws)}{" "}
        {shown?.state === "running" ? (
          <button type="button" className="link" onClick={cancel}>
            {words.stop}
          </button>
        ) : shown?.state === "stopped" ? (
          <button type="button" className="link" onClick={resume}>
            {words.goOn}
          </button>
        ) : null}
      </p>
      {tried === undefined || sample === undefined || shown === undefined || shown.done < words.fewest ? null : (
        <Result tried={tried} sample={sample} />
      )}
      <Known plan={plan} backtest={backtest} series={series} />
    </div>
  );
}

function Result({ tried, sample }: { readonly tried: PastTry; readonly sample: Parameters<typeof foretoldOf>[1] }) {
  const months = foretoldOf(tried, sample);
  const points = judged(tried.later, months);
  return (
    <>
      <ForetoldChart
        tried={tried}
        months={months}
        sample={sample}
        finding={words.finding(tried.backtest.from, tried.series.unit, points)}
      />
      {words.summary(points).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <PointsTable points={points} unit={tried.series.unit} />
    </>
  );
}

/** What the run rests on, and what of the series is left out. */
function Known({ plan, backtest, series }: ForPlan & { readonly plan: Plan }) {
  return (
    <section>
      <h2>{words.knownTitle(backtest.from)}</h2>
      <p>{series.counts}.</p>
      <p>{backtest.because}</p>
      {backtest.proxy === undefined ? null : <p>{backtest.proxy}</p>}
      {backtest.known.length === 0 ? null : (
        <details>
          <summary>{words.replaced(backtest.known.length)}</summary>
          <dl>
            {backtest.known.map(({ assumption, reason }) => (
              <div key={assumption}>
                <dt>{plan.assumptions.find(({ id }) => id === assumption)?.label}</dt>
                <dd>{reason}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {series.leftOut.length === 0 ? null : (
        <details>
          <summary>{words.leftOut(series.leftOut.length)}</summary>
          <ul>
            {series.leftOut.map(({ figure, why }) => (
              <li key={figure}>
                {figureLabel(figure)}: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
