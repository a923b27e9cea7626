import { useMemo } from "react";
import { tableOf, tornadoOf, tornadoRuns, type Plan, type Sample, type Tornado as Bars } from "../../../../model";
import { TornadoChart, type ChartTable } from "../../../charts";
import { useChartExport } from "../../../controls/use-chart-export";
import { standingAsked } from "../../../engine/draws/standing-asked";
import { useRuns } from "../../../engine/draws/use-runs";
import { inspect } from "../../../state/view-store";
import { kindOf } from "../../../words/measure-kinds";
import { mattersWords as words } from "../../../words/what-matters";
import type { Figured } from "./figured";
import { RunsLine } from "./runs-line";

/** More bars than these are no picture; the table has all. */
const MOST_BARS = 12;

export interface TornadoProps extends Figured {
  readonly plan: Plan;
  readonly version: number;
  readonly place: string | undefined;
  readonly scenario: string | undefined;
}

/** Runs each uncertain assumption at its ends, and shows what that does to the figure. */
export function Tornado(props: TornadoProps) {
  const { plan, version, place, scenario, look, at } = props;
  const ends = useMemo(() => tornadoRuns(plan), [plan]);
  const asked = useMemo(
    () => ({
      version,
      plan,
      asked: {
        ...standingAsked(plan, { scenarios: scenario === undefined ? [] : [scenario], place }),
        work: "tornado" as const,
      },
      count: ends.length,
    }),
    [version, plan, place, scenario, ends],
  );
  const runs = useRuns(asked);
  const done: Sample | undefined = runs.shown?.version === version ? runs.shown.sample : undefined;
  const table =
    done === undefined ? undefined : tableOf(done, { measure: look.measure, scenario, service: look.service });
  return (
    <>
      {done === undefined || table === undefined ? null : (
        <TornadoBars {...props} tornado={tornadoOf(ends, done, table, 0, at)} whole={done.count === ends.length} />
      )}
      <RunsLine runs={runs} label={words.running} />
    </>
  );
}

/** What the table behind the bars has: a row an end. */
function tableBehind({ bars, asItStands }: Bars, finding: string, unit: string): ChartTable {
  const kind = kindOf(unit);
  return {
    caption: finding,
    columns: [
      { label: words.columns.assumption },
      { label: words.columns.end },
      { label: words.columns.result, kind },
      { label: words.columns.change, kind },
    ],
    rows: bars.flatMap(({ assumption, ends }) =>
      ends.map(({ end, at, result }) => [
        assumption.label,
        words.end(end, assumption.unit, at),
        result,
        result - asItStands,
      ]),
    ),
  };
}

export interface TornadoBarsProps extends Figured {
  readonly tornado: Bars;
  /** All ends have been run. */
  readonly whole: boolean;
}

/** The bars, and what is not among them. */
export function TornadoBars({ look, year, tornado, whole }: TornadoBarsProps) {
  const onExport = useChartExport();
  const { bars, asItStands, still, cannot } = tornado;
  const { label, unit, measure } = look;
  const [widest] = bars;
  const finding = !whole
    ? words.unfinished(label, year)
    : widest === undefined
      ? words.none(label, year)
      : words.finding(widest.assumption.label, label, unit, widest.low, widest.high, year);
  const drawn = bars.slice(0, MOST_BARS);
  return (
    <section>
      <TornadoChart
        name={`what-matters-for-${measure}`}
        level={2}
        kind={kindOf(unit)}
        finding={finding}
        {...(widest === undefined ? {} : { note: words.note(drawn.length, bars.length - drawn.length) })}
        items={drawn.map(({ assumption, ends }) => ({
          id: assumption.id,
          name: assumption.label,
          ends: ends.map(({ end, at, result }) => ({
            name: words.end(end, assumption.unit, at),
            result,
            low: end === "low",
          })),
        }))}
        asItStands={asItStands}
        standsName={words.stands}
        table={tableBehind(tornado, finding, unit)}
        empty={widest !== undefined ? null : whole ? words.noneHow : words.noneYet}
        onPick={(id) => inspect({ kind: "assumption", assumption: id })}
        picks={words.picks}
        onExport={onExport}
      />
      {still.length === 0 ? null : <p className="note">{words.still(still.length)}</p>}
      {cannot.map(({ assumption, says }) => (
        <p key={assumption.id} className="note">
          {words.cannot(assumption.label, says)}
        </p>
      ))}
    </section>
  );
}
