import {
  differenceOf,
  fanOf,
  meets,
  inDraws,
  columnOf,
  type KeptTable,
  type Plan,
  type Sample,
  type Target,
} from "../../../model";
import { StockChart } from "../../charts";
import { eightInTen, fanFigures, figure } from "../../controls/fan-figures";
import { useChartExport } from "../../controls/use-chart-export";
import { inspect } from "../../state/view-store";
import { figureOf, kindOf } from "../../words/measure-kinds";
import { inWords, uncertaintyWords as words } from "../../words/uncertainty";
import { usePast } from "../../past/use-past";
import { targetFor, type Lookable } from "./figure/measures";
import { useStandingWhy, WhyFuture, WhyStanding } from "./figure/why-future";
import { TargetChances } from "./target-chances";

export interface HowSureProps {
  readonly plan: Plan;
  /** The place looked at; undefined is the whole plan. */
  readonly place: string | undefined;
  readonly sample: Sample;
  readonly look: Lookable;
  /** The figure under the scenario looked at, and in the base where that is another. */
  readonly table: KeptTable;
  readonly base: KeptTable | undefined;
  readonly scenario: string | undefined;
  readonly year: string;
  readonly at: number;
  readonly target: Target | undefined;
  readonly onTarget: (target: Target | undefined) => void;
}

/** One figure in all of its futures: the fan, its ends in the year picked, a target, and what the scenario changes. */
export function HowSure({
  plan,
  place,
  sample,
  look,
  table,
  base,
  scenario,
  year,
  at,
  target,
  onTarget,
}: HowSureProps) {
  const onExport = useChartExport();
  const standing = useStandingWhy();
  const past = usePast(plan, scenario, { measure: look.measure, unit: look.unit, place });
  const fan = fanOf(sample, table, 0);
  const now = fan.times[at];
  if (now === undefined) return null;
  const { unit, label } = look;
  return (
    <div>
      <StockChart
        name={`futures-of-${look.measure}`}
        level={2}
        kind={kindOf(unit)}
        finding={words.chart(label, unit, figure(now.middle), figure(now.asItStands), year)}
        years={table.times}
        series={[
          {
            id: "stands",
            name: words.line,
            staff: fan.times.map(({ asItStands }) => figure(asItStands)),
            fan: fanFigures(fan, sample, false),
          },
        ]}
        staffName={label}
        history={past.history}
        {...(past.note === "" ? {} : { note: past.note })}
        onWhy={(asked) => inspect(standing({ look, year: table.times[Math.max(0, asked.year)] ?? year }))}
        onExport={onExport}
        height={320}
      />
      <section>
        <table className="chances">
          <caption>{words.ranges(year)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.share}</th>
              <th scope="col" className="number">
                {words.columns.low}
              </th>
              <th scope="col" className="number">
                {words.columns.high}
              </th>
            </tr>
          </thead>
          <tbody>
            {now.bands.map(({ level, low, high }) => (
              <tr key={level}>
                <th scope="row">{words.rows[String(level)]}</th>
                {[low, high].map((end, side) => (
                  <td key={side} className="number">
                    <WhyFuture
                      of={{ look, year }}
                      spread={now}
                      label={`${words.rows[String(level)] ?? ""}, ${side === 0 ? words.columns.low : words.columns.high}`}
                      says={words.bandSays(words.rows[String(level)] ?? "")}
                    >
                      {figureOf(unit, figure(end))}
                    </WhyFuture>
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{words.middle}</th>
              <td className="number" colSpan={2}>
                <WhyFuture of={{ look, year }} spread={now} label={words.middle} says={words.middleSays}>
                  {figureOf(unit, figure(now.middle))}
                </WhyFuture>
              </td>
            </tr>
            <tr>
              <th scope="row">{words.stands}</th>
              <td className="number" colSpan={2}>
                <WhyStanding of={{ look, year }}>{figureOf(unit, figure(now.asItStands))}</WhyStanding>
              </td>
            </tr>
          </tbody>
        </table>
        <p className="note">{words.error(unit, now.error.ends, now.draws)}</p>
      </section>
      {base === undefined || scenario === undefined ? null : (
        <Differs sample={sample} look={look} table={table} base={base} scenario={scenario} year={year} at={at} />
      )}
      <TargetChances sample={sample} table={table} look={look} target={target} onTarget={onTarget} />
    </div>
  );
}

/** What a scenario changes about a figure, as the spread of the differences and not the difference of two fans. */
function Differs({
  sample,
  look,
  table,
  base,
  scenario,
  year,
  at,
}: Pick<HowSureProps, "sample" | "look" | "table" | "year" | "at"> & {
  readonly base: KeptTable;
  readonly scenario: string;
}) {
  const { label, unit } = look;
  const band = eightInTen(differenceOf(sample, table, base, 0)[at]);
  if (band === undefined) return null;
  const [under, before] = [inDraws(sample, columnOf(table, 0, at)), inDraws(sample, columnOf(base, 0, at))];
  const known = Array.from(under, (value, draw) => value - (before[draw] ?? Number.NaN)).filter(
    (value) => !Number.isNaN(value),
  );
  const better = known.filter((value) => value !== 0 && meets(value, targetFor(look, 0)));
  const none = known.every((value) => value === 0);
  return (
    <section>
      <h2>{words.differs(scenario)}</h2>
      {none ? (
        <p>{words.differsNot(scenario, label, year)}</p>
      ) : (
        <p>
          {words.differsFinding(scenario, label, year, unit, band.low, band.high)}.{" "}
          {words.better(inWords({ share: better.length / known.length }))}
        </p>
      )}
    </section>
  );
}
