/** What happens when, and what figures are calibrated on, over the plot of a chart over time. */
import { spanSays, windowSays, type DatesOver } from "./chart-dates";
import { TEXT } from "./chart-svg";
import { happeningsLayout, type HappeningMark } from "./happenings-layout";
import type { Reading } from "./reading";
import { textWidth } from "./text-width";

export interface SpanBand {
  readonly left: number;
  readonly right: number;
}

export interface SpanLabel {
  readonly x: number;
  readonly width: number;
  /** "Calibrated on 2019 to 2024". */
  readonly named: string;
  /** The same as it stands in the plot, with an arrow where it lies before it. */
  readonly text: string;
  /** The same with what is calibrated. */
  readonly says: string;
}

export interface DatesLayout {
  readonly marks: readonly HappeningMark[];
  /** Room that words take above the plot. */
  readonly room: number;
  /** Times of calibration that lie within the plot, one behind the other. */
  readonly bands: readonly SpanBand[];
  /** The name of all of them; undefined where there are none. */
  readonly span: SpanLabel | undefined;
}

const NO_DATES: DatesLayout = { marks: [], room: 0, bands: [], span: undefined };

export interface DatesPlot {
  /** Where a time in years stands; times beyond the ends are not asked for. */
  readonly x: (at: number) => number;
  /** The first and the last time the chart has. */
  readonly ends: readonly [first: number, last: number];
  /** Left and right of the plot. */
  readonly edges: readonly [left: number, right: number];
  /** Where the first row of words stands, and how many rows there may be. */
  readonly top: number;
  readonly rows: number;
}

/** A chart's dates in its pixels. The start of the plan is left out where the chart begins with it. */
export function datesLayout(dates: DatesOver | undefined, { x, ends, edges, top, rows }: DatesPlot): DatesLayout {
  if (dates === undefined) return NO_DATES;
  const [first, last] = ends;
  const seen = dates.happenings.filter(
    ({ at, start }) => at >= first && at <= last && !(start === true && at <= first),
  );
  const { marks, room } = happeningsLayout(seen, x, edges, top, rows);
  const spans = dates.spans.filter(({ from, until }) => from === undefined || (from < last && until > from));
  const bands = spans.flatMap(({ from, until }) => {
    const [start, end] = [Math.max(first, from ?? first), Math.min(last, until)];
    return end > start ? [{ left: x(start), right: x(end) }] : [];
  });
  const windows = [...new Set(spans.map(({ window }) => window))];
  if (windows.length === 0) return { marks, room, bands, span: undefined };
  const [left, right] = edges;
  const named = `Calibrated on ${windows.map(windowSays).join(" and ")}`;
  // What lies before the chart altogether is said at its left edge.
  const text = bands.length === 0 ? `\u2190 ${named}` : named;
  const width = textWidth(text, TEXT.small);
  const wanted = Math.min(...bands.map((band) => band.left), right) + 5;
  return {
    marks,
    room,
    bands,
    span: {
      x: bands.length === 0 ? left + 5 : Math.max(left + 5, Math.min(wanted, right - width - 5)),
      width,
      named,
      text,
      says: spans.map(spanSays).join("; "),
    },
  };
}

/** Rows of readings of the dates, below those of the lines. */
export function datesReadings(
  { marks, span }: DatesLayout,
  plot: { readonly top: number; readonly bottom: number },
  spanY: number,
): readonly (readonly Reading[])[] {
  return [
    ...(marks.length === 0 ? [] : [marks.map(({ x, says }) => ({ x, y: plot.top, text: says }))]),
    ...(span === undefined ? [] : [[{ x: span.x + span.width / 2, y: spanY - 4, text: span.says }]]),
  ];
}

/** The height for the name of a span: at the top of the plot or its bottom, whichever has fewer points of lines beside it. */
export function spanHeight(
  { span }: DatesLayout,
  plot: { readonly top: number; readonly bottom: number },
  points: Iterable<{ readonly x: number; readonly y: number } | null>,
): number {
  const [above, below] = [plot.top + 14, plot.bottom - 8];
  if (span === undefined) return above;
  let [high, low] = [0, 0];
  for (const point of points) {
    if (point === null || point.x < span.x - 16 || point.x > span.x + span.width + 16) continue;
    if (Math.abs(point.y - above) < 22) high += 1;
    if (Math.abs(point.y - below) < 22) low += 1;
  }
  return high <= low ? above : below;
}

/** Columns of the table behind a chart whose rows are times: what happens in each, and whether figures are calibrated on it. */
export function datesColumns(
  dates: DatesOver | undefined,
  times: readonly { readonly from: number; readonly until: number }[],
): readonly { readonly label: string; readonly cells: readonly string[] }[] {
  if (dates === undefined) return [];
  const then = times.map(({ from, until }) =>
    dates.happenings
      .filter(({ at }) => at >= from && at < until)
      .map(({ says }) => says)
      .join("; "),
  );
  const calibrated = times.map(({ from, until }) =>
    dates.spans
      .filter((span) => (span.from ?? -Infinity) < until && span.until > from)
      .map(({ window }) => window)
      .join(" and "),
  );
  return [
    { label: "What happens", cells: then },
    { label: "Calibrated on", cells: calibrated },
  ].filter(({ cells }) => cells.some((cell) => cell !== ""));
}
