import { scaleLinear } from "d3";
import { formatChange, formatWithUnit, type NumberKind } from "../words/format";
import { axisTitle, axisUnit, valueTicks, type Tick } from "./axis";
import { TEXT } from "./chart-svg";
import { niceDomain, type Domain } from "./domain";
import type { Readings } from "./reading";
import { textWidth, wrapText } from "./text-width";

/** Where one assumption takes the result when it alone is changed. */
export interface TornadoEnd {
  /** Which end of the assumption it is, as it stands beside the bar: "low, 6.0%". */
  readonly name: string;
  readonly result: number;
  /** Drawn in outline, so that low and high are told apart without their words. */
  readonly low: boolean;
}

export interface TornadoItem {
  readonly id: string;
  readonly name: string;
  /** Low and high, or several readings. */
  readonly ends: readonly TornadoEnd[];
}

export interface TornadoData {
  /** The widest first. */
  readonly items: readonly TornadoItem[];
  /** The plan as it stands: bars lie to both sides of it. */
  readonly asItStands: number;
  readonly standsName: string;
  readonly kind: NumberKind;
}

export interface TornadoRow {
  readonly id: string;
  readonly lines: readonly string[];
  readonly y: number;
  /** From the plan as it stands to each end; the low end is drawn in outline. */
  readonly parts: readonly { readonly from: number; readonly to: number; readonly low: boolean }[];
  readonly labels: readonly { readonly x: number; readonly anchor: "start" | "end"; readonly text: string }[];
}

export interface TornadoLayout {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly Tick[];
  readonly title: string;
  readonly stands: { readonly x: number; readonly text: string; readonly anchor: "start" | "middle" | "end" };
  readonly rows: readonly TornadoRow[];
  readonly readings: Readings;
}

/** Every bar and the plan as it stands, without nothing unless they are near it. */
export const tornadoDomain = ({ items, asItStands }: TornadoData): Domain =>
  niceDomain([asItStands, ...items.flatMap(({ ends }) => ends.map(({ result }) => result))], "near");

const PITCH = 40;
const TOP = 66;
export const TORNADO_BAR = 18;

/** A bar an assumption, the widest on top, against a line for the plan as it stands. */
export function tornadoLayout(data: TornadoData, width: number, domain: Domain): TornadoLayout {
  const { items, asItStands, kind } = data;
  const names = items.map(({ name }) => wrapText(name, Math.min(260, width * 0.32), TEXT.label, 2));
  const left = Math.ceil(Math.max(0, ...names.flat().map((line) => textWidth(line, TEXT.label)))) + 16;
  const room = Math.max(
    0,
    ...items.flatMap(({ ends }) => ends.map(({ name }) => Math.ceil(textWidth(name, TEXT.small)) + 8)),
  );
  const from = left + room;
  const to = Math.max(from + 60, width - room);
  const x = scaleLinear()
    .domain([...domain])
    .range([from, to])
    .clamp(true);
  const middle = x(asItStands);
  const rows = items.map((item, at): TornadoRow => {
    const least = item.ends.reduce((a, b) => (b.result < a.result ? b : a));
    const most = item.ends.reduce((a, b) => (b.result > a.result ? b : a));
    return {
      id: item.id,
      lines: names[at] ?? [],
      y: TOP + at * PITCH + PITCH / 2,
      parts: item.ends
        .map(({ result, low }) => ({
          from: Math.min(middle, x(result)),
          to: Math.max(middle, x(result)),
          low,
        }))
        // A shorter part to the same side stands on the longer one.
        .sort((a, b) => b.to - b.from - (a.to - a.from)),
      labels: [
        ...(least.result < asItStands ? [{ x: x(least.result) - 6, anchor: "end" as const, text: least.name }] : []),
        ...(most.result > asItStands ? [{ x: x(most.result) + 6, anchor: "start" as const, text: most.name }] : []),
      ],
    };
  });
  const text = `${data.standsName}: ${formatWithUnit(kind, asItStands)}`;
  const half = textWidth(text, TEXT.axis) / 2;
  const anchor = middle - half < 0 ? "start" : middle + half > width ? "end" : "middle";
  const bottom = TOP + items.length * PITCH;
  return {
    width,
    height: bottom + 6,
    top: TOP,
    bottom,
    ticks: valueTicks(x, kind, 90),
    title: axisTitle(axisUnit(kind), domain, kind),
    stands: { x: middle, text, anchor },
    rows,
    readings: items.map((item, at) =>
      item.ends.map(({ name, result }) => ({
        x: x(result),
        y: rows[at]?.y ?? 0,
        text: `${item.name}, ${name}: ${formatWithUnit(kind, result)}, ${formatChange(kind, result - asItStands)}`,
        id: item.id,
      })),
    ),
  };
}
