/** One measure for a room: the base, the scenario shown and the line before, on an axis that somebody else holds still. */
import { line, scaleLinear, scalePoint } from "d3";
import { formatTick, type Figure, type NumberKind } from "../words/format";
import type { DatesOver } from "./chart-dates";
import { datesLayout, type DatesLayout } from "./dates-layout";
import { axisTicks, present, type Domain } from "./domain";
import { fanShapes, type FanFigures, type FanShapes } from "./fan-shapes";
import type { SeriesLook } from "./series-look";
import { spreadLabels } from "./spread-labels";
import { textWidth } from "./text-width";
import type { Tick } from "./axis";

export interface RoomSeries {
  readonly id: "base" | "shown" | "before";
  /** What stands at the end of its line: "Base", the key of the scenario. */
  readonly name: string;
  readonly values: readonly Figure[];
  readonly look: SeriesLook;
  readonly fan?: FanFigures | undefined;
}

export interface RoomLinesData {
  readonly times: readonly string[];
  readonly kind: NumberKind;
  readonly series: readonly RoomSeries[];
  /** What happens when, and what the figures are calibrated on. */
  readonly dates?: DatesOver | undefined;
}

export interface RoomLine {
  readonly id: RoomSeries["id"];
  readonly path: string;
  readonly look: SeriesLook;
  readonly fan: FanShapes | undefined;
  readonly end: { readonly x: number; readonly y: number } | null;
  readonly label: { readonly y: number; readonly text: string } | null;
}

export interface RoomLinesLayout {
  readonly width: number;
  readonly height: number;
  readonly text: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly ticks: readonly Tick[];
  readonly times: readonly { readonly x: number; readonly text: string; readonly anchor: "start" | "middle" | "end" }[];
  readonly lines: readonly RoomLine[];
  readonly dates: DatesLayout;
  /** What is shaded, where its name fits on the plot at the size of a room; what happens is named by whoever points at it. */
  readonly span: { readonly x: number; readonly y: number; readonly text: string } | undefined;
}

/** Lines of text between two ticks: less would not be read from the back. */
const TICK_GAP = 2.6;

/**
 * @param text size of its words, px
 * @param domain the axis that is held
 */
export function roomLinesLayout(
  { times, kind, series, dates }: RoomLinesData,
  width: number,
  height: number,
  text: number,
  domain: Domain,
): RoomLinesLayout {
  const { at, step } = axisTicks(domain, height - 2 * text, text * TICK_GAP);
  const named = at.map((value) => formatTick(kind, value, step));
  const left = Math.ceil(Math.max(...named.map((one) => textWidth(one, text)), text)) + 12;
  const labelRoom = Math.ceil(Math.max(...["Base", "before"].map((one) => textWidth(one, text, true)))) + 20;
  const plot = { left, right: width - labelRoom, top: text * 0.7, bottom: height - text * 1.45 };
  const x = scalePoint<number>()
    .domain(times.map((_, index) => index))
    .range([plot.left, plot.right]);
  const y = scaleLinear()
    .domain([...domain])
    .range([plot.bottom, plot.top]);
  const xAt = (index: number): number => x(index) ?? plot.left;
  const stroke = line<Figure>()
    .defined((value) => value !== null && Number.isFinite(value))
    .x((_, index) => xAt(index))
    .y((value) => y(value ?? 0))
    .digits(1);
  const ends = series.map(({ values }) => {
    const last = values.findLastIndex((value) => value !== null && Number.isFinite(value));
    return last < 0 ? null : { x: xAt(last), y: y(values[last] ?? 0) };
  });
  const there = ends.flatMap((end, index) => (end === null ? [] : [{ index, at: end.y }]));
  const middles = spreadLabels(
    there.map((one) => ({ at: Math.min(plot.bottom, Math.max(plot.top, one.at)), size: text * 1.1 })),
    0,
    height,
  );
  const middleOf = new Map(there.map(({ index }, number) => [index, middles[number] ?? 0]));
  const dated = datesLayout(times.length > 1 ? dates : undefined, {
    x: (at) => plot.left + (at * (plot.right - plot.left)) / (times.length - 1),
    ends: [0, times.length - 1],
    edges: [plot.left, plot.right],
    top: 0,
    rows: 0,
  });
  return {
    width,
    height,
    text,
    plot,
    ticks: at.map((value, index) => ({ at: y(value), text: named[index] ?? "", zero: value === 0 })),
    dates: dated,
    span: roomSpan(dated, plot, text, [...there.map(({ at: end }) => end), ...firsts(series, y)]),
    times: roomTimes(times, xAt, width - labelRoom - left, text),
    lines: series.map(({ id, name, values, look, fan }, index) => {
      const middle = middleOf.get(index);
      return {
        id,
        path: stroke(values) ?? "",
        look,
        fan: fan === undefined ? undefined : fanShapes({ ...fan, futures: [], middle: [] }, xAt, y),
        end: ends[index] ?? null,
        label: middle === undefined ? null : { y: middle + text * 0.34, text: name },
      };
    }),
  };
}

/** Heights at which the lines begin. */
const firsts = (series: readonly RoomSeries[], y: (value: number) => number): readonly number[] =>
  series.flatMap(({ values }) => {
    const first = values.find((value) => value !== null && Number.isFinite(value));
    return first === null || first === undefined ? [] : [y(first)];
  });

/** The name of what is shaded, at the end of the plot that the lines begin and end further from. */
function roomSpan(
  { span }: DatesLayout,
  plot: RoomLinesLayout["plot"],
  text: number,
  heights: readonly number[],
): RoomLinesLayout["span"] {
  if (span === undefined || textWidth(span.named, text) > plot.right - plot.left - 16) return undefined;
  const [above, below] = [Math.min(...heights) - plot.top, plot.bottom - Math.max(...heights)];
  return { x: plot.left + 8, y: above > below ? plot.top + text : plot.bottom - text * 0.4, text: span.named };
}

/** The first and the last time, and as many between them as have room. */
function roomTimes(
  times: readonly string[],
  xAt: (index: number) => number,
  width: number,
  text: number,
): RoomLinesLayout["times"] {
  const widest = Math.max(0, ...times.map((time) => textWidth(time, text)));
  const last = times.length - 1;
  const room = last > 0 ? width / last : width;
  const every = Math.max(1, Math.ceil((widest + text) / Math.max(room, 1)));
  return times.flatMap((time, index) => {
    const shown = index === 0 || index === last || (index % every === 0 && last - index >= every && index >= every);
    const anchor = index === 0 ? "start" : index === last ? "end" : "middle";
    return shown ? [{ x: xAt(index), text: time, anchor }] : [];
  });
}

/** An axis that every reading fits on, in round limits; it starts at nothing only where the readings come near it. */
export function roomDomain(least: number, most: number): Domain {
  const [low] = present([least]);
  const [high] = present([most]);
  if (low === undefined || high === undefined) return [0, 1];
  const nearZero = low >= 0 && low < 0.4 * high;
  const [from, to] = [nearZero ? 0 : low, high === low ? low + Math.max(1, Math.abs(low) * 0.1) : high];
  const [nice = from, end = to] = scaleLinear().domain([from, to]).nice(5).domain();
  return [nice, end];
}
