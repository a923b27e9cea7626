import { useMemo, useState } from "react";
import {
  backtestDraws,
  foretoldOf,
  judged,
  monthWords,
  ownBacktest,
  startsOf,
  type ForPlan,
  type Plan,
  type PastTry,
} from "../../../../model";
import { CannotRun } from "../../../controls/screen";
import type { DrawsAsked } from "../../../engine/draws/draws-shown";
import { useRuns } from "../../../engine/draws/use-runs";
import { useAnswer } from "../../../engine/use-answer";
import { backtestWords as words } from "../../../words/backtest";
import { ForetoldChart } from "./foretold-chart";
import { PointsTable } from "./points-table";
import { backtestsOf, figureLabel } from "../../../past/shipped-history";

const groups = ["own", "foretells", "fits"] as const;
const groupOf = ({ series, backtest }: ForPlan): (typeof groups)[number] =>
  series.own !== undefined ? "own" : backtest.inSample ? "fits" : "foretells";

/** A series of the plan's own is one choice, whatever the month it is run from. */
const keyOf = (series: ForPlan["series"], backtest: ForPlan["backtest"]): string =>
  series.own === undefined ? backtest.id : series.id;

/** What the plan would have said, from an earlier month, of staff since counted: its error, and how often its futures held them. */
export function Backtest({ plan, version }: { readonly plan: Plan; readonly version: number }) {
  const all = useMemo(() => backtestsOf(plan), [plan]);
  const [picked, setPicked] = useState<string>();
  const [from, setFrom] = useState<string>();
  const found = all.find(({ series, backtest }) => keyOf(series, backtest) === picked) ?? all[0];
  const starts = found?.series.own === undefined ? [] : startsOf(found.series);
  const one = useMemo(
    () =>
      found === undefined ||
      from === undefined ||
      !startsOf(found.series).includes(from) ||
      found.series.own === undefined
        ? found
        : { series: found.series, backtest: ownBacktest(plan, found.series, from) },
    [found, from, plan],
  );
  if (found === undefined || one === undefined) return <p>{words.none}</p>;
  return (
    <div className="backtest">
      <p>{words.what}</p>
      <label className="place-picker">
        <span>{words.pick}</span>
        <select
          value={keyOf(found.series, found.backtest)}
          onChange={(event) => {
            setPicked(event.target.value);
            setFrom(undefined);
          }}
        >
          {groups
            .map((group) => ({ group, members: all.filter((member) => groupOf(member) === group) }))
            .filter(({ members }) => members.length > 0)
            .map(({ group, members }) => (
              <optgroup key={group} label={words.groups[group]}>
                {members.map(({ backtest, series }) => (
                  <option key={keyOf(series, backtest)} value={keyOf(series, backtest)}>
                    {series.own === undefined ? backtest.label : series.label}
                  </option>
                ))}
              </optgroup>
            ))}
        </select>
      </label>
      {starts.length < 2 ? null : (
        <label className="place-picker">
          <span>{words.runFrom}</span>
          <select value={one.backtest.from} onChange={(event) => setFrom(event.target.value)}>
            {starts.map((at) => (
              <option key={at} value={at}>
                {monthWords(at)}
              </option>
            ))}
          </select>
        </label>
      )}
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
  if (answer?.ok === false) return <CannotRun part problems={answer.problems} />;
  if (shown?.state === "failed") return <CannotRun part problems={shown.problems} />;
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
