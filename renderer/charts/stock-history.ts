/** What was counted before a plan's first year, put before the lines of a stock chart. */
import { line } from "d3";
import type { Figure } from "../words/format";
import { laterBy } from "./chart-dates";
import { TEXT } from "./chart-svg";
import type { FanFigures } from "./fan-shapes";
import type { CountedLine, StockData, StockHistory, StockSeries } from "./stock-data";
import { textWidth } from "./text-width";

/** A line of counts: joined from year to year where both are counted alike, a dot at each. */
export interface HistoryLine {
  readonly id: string;
  readonly path: string;
  /** The same people as the plan has them later, drawn thin; empty where there is no such line. */
  readonly goesOn: string;
  readonly dots: readonly Spot[];
  readonly label: HistoryLabel;
  /** Where a count breaks with the one before: a mark across, and words. */
  readonly breaks: readonly HistoryLabel[];
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

interface HistoryLabel extends Spot {
  readonly text: string;
}

/** Words at a break, which the note under the chart gives in full. */
const ANOTHER = "another count";

/** The data with the years of its history before its own, in the last of which its series have what they opened with. */
export function withHistory<T extends StockData>(data: T): T {
  const opens = data.openingYear !== undefined && data.series.some(({ opening }) => opening !== undefined);
  const counted = data.history?.years ?? [];
  const years = counted.length === 0 && opens ? [data.openingYear] : counted;
  if (years.length === 0) return data;
  const later = (values: readonly Figure[], opening: Figure = null): readonly Figure[] => [
    ...years.slice(1).map(() => null),
    opens ? opening : null,
    ...values,
  ];
  const fanLater = ({ bands, middle, futures }: FanFigures): FanFigures => ({
    bands: bands.map(({ level, low, high }) => ({ level, low: later(low), high: later(high) })),
    middle: later(middle),
    futures: futures.map((one) => later(one)),
  });
  return {
    ...data,
    years: [...years, ...data.years],
    ...(data.dates === undefined ? {} : { dates: laterBy(data.dates, years.length) }),
    series: data.series.map((one): StockSeries => ({
      ...one,
      staff: later(one.staff, one.opening?.staff),
      ...(one.establishment === undefined
        ? {}
        : { establishment: later(one.establishment, one.opening?.establishment) }),
      ...(one.fan === undefined ? {} : { fan: fanLater(one.fan) }),
    })),
  };
}

/** A path through the counts that goes on only where a count is joined to the one before. */
function countedPath(
  { values, joined }: Pick<CountedLine, "values" | "joined">,
  at: (value: number, year: number) => Spot,
): string {
  return values
    .map((value, year) => {
      if (value === null) return "";
      const { x, y } = at(value, year);
      const on = joined[year] === true && (values[year - 1] ?? null) !== null;
      return `${on ? "L" : "M"}${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join("");
}

/** What the plan has of the people a line counts, over all years of the chart. */
export const goesOnOver = ({ years }: Pick<StockHistory, "years">, { goesOn = [] }: CountedLine): readonly Figure[] => [
  ...years.map(() => null),
  ...goesOn,
];

/** Room for a name above the one below it. */
const NAME = TEXT.label + 3;

/** Names that would lie on one another are moved up, the lowest staying where it is; none leaves the plot. */
function namesApart(lines: readonly HistoryLine[], top: number): readonly HistoryLine[] {
  const placed: HistoryLabel[] = [];
  const moved = new Map<string, HistoryLabel>();
  const ends = ({ x, text }: HistoryLabel): number => x + textWidth(text, TEXT.label);
  for (const { id, label } of [...lines].sort((a, b) => b.label.y - a.label.y)) {
    const beside = placed.filter((one) => one.x < ends(label) && label.x < ends(one)).sort((a, b) => b.y - a.y);
    let y = label.y;
    for (const one of beside) if (Math.abs(one.y - y) < NAME) y = one.y - NAME;
    // With no room left above, under the lowest.
    const lowest = Math.max(label.y, ...beside.map((one) => one.y));
    const at = { ...label, y: y < top + TEXT.label ? lowest + NAME : y };
    placed.push(at);
    moved.set(id, at);
  }
  return lines.map((one) => ({ ...one, label: moved.get(one.id) ?? one.label }));
}

/** The lines of a history. The name stands over the highest of the first counts, clear of the line and of other names. */
export function historyLines(
  history: StockHistory | undefined,
  xs: readonly number[],
  y: (value: number) => number,
  top: number,
): readonly HistoryLine[] {
  const lines = (history?.lines ?? []).flatMap((one): readonly HistoryLine[] => {
    const { id, name, values, joined, breaks } = one;
    const spot = (value: number, year: number): Spot => ({ x: xs[year] ?? 0, y: y(value) });
    const years = values.flatMap((value, year) => (value === null ? [] : [{ year, ...spot(value, year) }]));
    const [first] = years;
    if (first === undefined) return [];
    const end = years.findIndex(({ year }, number) => number > 0 && joined[year] !== true);
    const run = years.slice(0, end < 0 ? undefined : end);
    const later = history === undefined ? [] : goesOnOver(history, one);
    return [
      {
        id,
        path: countedPath(one, spot),
        goesOn:
          line<Figure>()
            .defined((value) => value !== null)
            .x((_, year) => xs[year] ?? 0)
            .y((value) => y(value ?? 0))
            .digits(1)(later) ?? "",
        dots: years.map(({ x, y: height }) => ({ x, y: height })),
        label: { x: first.x, y: Math.min(...run.map((dot) => dot.y)) - 12, text: name },
        breaks: years.flatMap(({ year, x, y: height }) =>
          breaks[year] === undefined ? [] : [{ x, y: height, text: ANOTHER }],
        ),
      },
    ];
  });
  return namesApart(lines, top);
}
