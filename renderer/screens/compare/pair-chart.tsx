import { ChartFrame, useChartView, type ChartProps } from "../../charts";
import { datesOver, useChartDates } from "../../charts/chart-dates";
import { tableOverTime } from "../../charts/chart-table";
import { datesColumns } from "../../charts/dates-layout";
import { StockPlot } from "../../charts/stock-chart";
import type { StockData } from "../../charts";
import { stockDomain, stockLayout } from "../../charts/stock-layout";
import { useFreeLook } from "../../state/looks";
import { compareWords as words } from "../../words/compare";
import type { Figure } from "../../words/format";

export interface PairLine {
  readonly id: string;
  readonly name: string;
  readonly values: readonly Figure[];
}

const HEIGHT = 320;

/** One measure of two places as two lines. It is drawn as stocks are, but its table speaks of places and not of scenarios. */
export function PairChart({
  years,
  lines,
  kind,
  measure,
  ...props
}: ChartProps & {
  readonly years: readonly string[];
  readonly lines: readonly PairLine[];
  readonly kind: StockData["kind"];
  readonly measure: string;
}) {
  const plan = useChartDates();
  const second = useFreeLook();
  const data: StockData = {
    years,
    dates: datesOver(plan, years),
    kind,
    staffName: measure,
    series: lines.map((line, number) => ({
      id: line.id,
      name: line.name,
      staff: line.values,
      ...(number === 0 ? {} : { look: second }),
    })),
  };
  const view = useChartView({ domain: stockDomain(data), holding: props.holding, zoom: props.zoom });
  const layout = stockLayout(data, view.width, HEIGHT, view.domain);
  const spot = view.spot === null ? null : (layout.readings[view.spot.row]?.[view.spot.column] ?? null);
  const dated = datesColumns(
    data.dates,
    years.map((_, year) => ({ from: year - 1, until: year })),
  );
  const drawn = lines.some((line) => line.values.some((value) => value !== null));
  return (
    <ChartFrame
      {...props}
      view={view}
      readings={layout.readings}
      empty={drawn ? null : words.pairEmpty(measure)}
      table={tableOverTime({
        caption: props.finding,
        time: words.yearColumn,
        times: years,
        kind,
        numbers: lines.map(({ name, values }) => ({ label: name, values })),
        said: dated,
      })}
    >
      <StockPlot layout={layout} label={`${props.finding} ${layout.title}`} cursor={spot} />
    </ChartFrame>
  );
}
