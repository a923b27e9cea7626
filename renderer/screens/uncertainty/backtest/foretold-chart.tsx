import { absoluteMonth, monthWords, monthName, type ForetoldStaff, type Sample, type PastTry } from "../../../../model";
import { StockChart, type FanFigures } from "../../../charts";
import { useChartExport } from "../../../controls/use-chart-export";
import { backtestWords as words } from "../../../words/backtest";
import type { Figure } from "../../../words/format";
import { kindOf } from "../../../words/measure-kinds";

const figure = (value: number | undefined): Figure => (value === undefined || Number.isNaN(value) ? null : value);
const FUTURES = 3;

/** Months drawn: every year from the start, and every month that was counted. */
function monthsDrawn({ start, later, backtest }: PastTry): readonly string[] {
  const [from, to] = [absoluteMonth(start.at), absoluteMonth(backtest.to)];
  const yearly = Array.from({ length: Math.floor((to - from) / 12) + 1 }, (_, year) => monthName(from + 12 * year));
  return [...new Set([...yearly, ...later.map(({ at }) => at)])].sort();
}

/** What was counted, and the fan of what would have been said of it. */
export function ForetoldChart({
  tried,
  months,
  sample,
  finding,
}: {
  readonly tried: PastTry;
  readonly months: readonly ForetoldStaff[];
  readonly sample: Sample;
  readonly finding: string;
}) {
  const onExport = useChartExport();
  const { start, later, series, backtest } = tried;
  const drawn = monthsDrawn(tried);
  const counted = new Map([start, ...later].map(({ at, value }) => [at, value]));
  const said = drawn.map((at) => months.find((one) => one.at === at));
  const at = (of: (month: ForetoldStaff) => number | undefined): readonly Figure[] =>
    said.map((month, place) => (place === 0 ? start.value : month === undefined ? null : figure(of(month))));
  const first = sample.tables[0]?.first ?? 0;
  const future = (draw: number): readonly Figure[] => {
    const row = draw * sample.columns + first;
    return drawn.map((month) => {
      const time = absoluteMonth(month) - absoluteMonth(start.at);
      return figure((start.value * (sample.values[row + time] ?? Number.NaN)) / (sample.values[row] ?? Number.NaN));
    });
  };
  const fan: FanFigures = {
    bands: (months[0]?.said.bands ?? []).map(({ level }, band) => ({
      level,
      low: at(({ said: { bands } }) => bands[band]?.low),
      high: at(({ said: { bands } }) => bands[band]?.high),
    })),
    middle: at(({ said: { middle } }) => middle),
    futures: Array.from({ length: Math.min(FUTURES, sample.count) }, (_, draw) => future(draw)),
  };
  return (
    <StockChart
      name={`backtest-${backtest.id}`}
      level={2}
      kind={kindOf(series.unit === "WTE" ? "WTE" : "heads")}
      finding={finding}
      note={words.chartNote(
        later.flatMap((point) => (point.break === undefined ? [] : [`${monthWords(point.at)}: ${point.break}`])),
      )}
      years={drawn.map((month) => words.month(month))}
      periodName={words.columns.month}
      series={[
        { id: "counted", name: words.counted, staff: drawn.map((month) => counted.get(month) ?? null) },
        { id: "said", name: words.said, staff: fan.middle, fan },
      ]}
      baseName={words.counted.toLowerCase()}
      staffName={series.label}
      onExport={onExport}
      height={320}
    />
  );
}
