/** What was counted before a plan's first year, put before the lines of a stock chart. */
import { line } from "d3";
import type { Figure } from "../words/format";
import type { FanFigures } from "./fan-shapes";
import type { StockData, StockHistory, StockSeries } from "./stock-data";

/** A line of counts: joined from year to year where both are counted, a dot at each. */
export interface HistoryLine {
  readonly id: string;
  readonly path: string;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  readonly label: HistoryLabel;
  readonly breaks: readonly HistoryLabel[];
}

interface HistoryLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The data with the years of its history before its own, in which its series have nothing. */
export function withHistory<T extends StockData>(data: T): T {
  const before = data.history?.years.length ?? 0;
  if (before === 0) return data;
  const none: readonly Figure[] = Array.from({ length: before }, () => null);
  const later = (values: readonly Figure[]): readonly Figure[] => [...none, ...values];
  const fanLater = ({ bands, middle, futures }: FanFigures): FanFigures => ({
    bands: bands.map(({ level, low, high }) => ({ level, low: later(low), high: later(high) })),
    middle: later(middle),
    futures: futures.map(later),
  });
  return {
    ...data,
    years: [...(data.history?.years ?? []), ...data.years],
    series: data.series.map((one): StockSeries => ({
      ...one,
      staff: later(one.staff),
      ...(one.establishment === undefined ? {} : { establishment: later(one.establishment) }),
      ...(one.fan === undefined ? {} : { fan: fanLater(one.fan) }),
    })),
  };
}

/** The lines of a history. The name stands over the highest of the first counts, clear of the line. */
export function historyLines(
  history: StockHistory | undefined,
  xs: readonly number[],
  y: (value: number) => number,
): readonly HistoryLine[] {
  return (history?.lines ?? []).flatMap(({ id, name, values, breaks }) => {
    const dots = values.flatMap((value, year) => (value === null ? [] : [{ x: xs[year] ?? 0, y: y(value) }]));
    const [first] = dots;
    if (first === undefined) return [];
    const gap = values.findIndex((value, year) => value === null && values.slice(0, year).some((one) => one !== null));
    const run = dots.slice(0, values.slice(0, gap < 0 ? undefined : gap).filter((value) => value !== null).length);
    const path =
      line<Figure>()
        .defined((value) => value !== null)
        .x((_, year) => xs[year] ?? 0)
        .y((value) => y(value ?? 0))
        .digits(1)(values) ?? "";
    return [
      {
        id,
        path,
        dots,
        label: { x: first.x, y: Math.min(...run.map((dot) => dot.y)) - 12, text: name },
        breaks: breaks.flatMap((text, year) => {
          const value = values[year] ?? null;
          return text === undefined || value === null ? [] : [{ x: xs[year] ?? 0, y: y(value) + 20, text }];
        }),
      },
    ];
  });
}
