import { scaleLinear } from "d3";
import { formatFigure, formatWithUnit, NO_FIGURE, type Figure, type NumberKind } from "../words/format";
import { axisUnit, tickRoom, valueTicks, type Tick } from "./axis";
import { TEXT } from "./chart-svg";
import { niceDomain, type Domain } from "./domain";
import type { Readings } from "./reading";
import { textWidth, wrapText } from "./text-width";

export interface MonthBarsData {
  readonly groups: readonly { readonly id: string; readonly label: string }[];
  /** The bars of a group from left to right, such as months. */
  readonly columns: readonly string[];
  /** Group by group, a figure for each column; null is no figure. */
  readonly values: readonly (readonly Figure[])[];
  /** The column that stands out and carries its figures. */
  readonly picked: number;
  readonly kind: NumberKind;
}

export interface MonthBar {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly picked: boolean;
  /** Nobody gave a figure: the bar's place is hatched. */
  readonly missing: boolean;
}

export interface MonthBarsLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly barWidth: number;
  readonly ticks: readonly Tick[];
  readonly title: string;
  readonly groups: readonly {
    readonly id: string;
    readonly middle: number;
    readonly lines: readonly string[];
    readonly bars: readonly MonthBar[];
    readonly figure: { readonly x: number; readonly y: number; readonly text: string } | null;
  }[];
  /** What the shades stand for, from the right edge leftwards. */
  readonly key: readonly {
    readonly x: number;
    readonly text: string;
    readonly shade: "picked" | "other" | "missing";
  }[];
  readonly readings: Readings;
}

/** Height of the hatched foot of a bar nobody gave a figure for. */
const STUB = 14;

export const monthBarsDomain = (data: MonthBarsData): Domain => niceDomain(data.values.flat(), "always");

/** Groups of thin bars side by side, one column of them dark: how a list stands now, and how it came there. */
export function monthBarsLayout(data: MonthBarsData, width: number, height: number, domain: Domain): MonthBarsLayout {
  const left = tickRoom(domain, height, data.kind);
  const right = width - 2;
  const pitch = (right - left) / Math.max(1, data.groups.length);
  const names = data.groups.map((group) => wrapText(group.label, pitch - 8, TEXT.axis, 2));
  const plot = { left, right, top: 56, bottom: height - 12 - 16 * Math.max(1, ...names.map((lines) => lines.length)) };
  const y = scaleLinear()
    .domain([...domain])
    .range([plot.bottom, plot.top])
    .clamp(true);
  const count = Math.max(1, data.columns.length);
  const barWidth = Math.min(26, (pitch * 0.78) / count);
  const floor = y(Math.max(domain[0], Math.min(0, domain[1])));
  const groups = data.groups.map((group, number) => {
    const middle = left + (number + 0.5) * pitch;
    const first = middle - (barWidth * count) / 2;
    const bars = data.columns.map((_, column): MonthBar => {
      const value = data.values[number]?.[column] ?? null;
      const top = value === null ? floor - STUB : Math.min(y(value), floor);
      return {
        x: first + column * barWidth,
        y: top,
        height: value === null ? STUB : Math.abs(floor - y(value)),
        picked: column === data.picked,
        missing: value === null,
      };
    });
    const bar = bars[data.picked];
    const text = formatFigure(data.kind, data.values[number]?.[data.picked] ?? null);
    // The figure stands over its bar, but inside the plot and clear of paler bars that are taller.
    const half = textWidth(text, TEXT.label, true) / 2;
    const beside =
      bar === undefined ? [] : bars.filter((other) => !other.missing && Math.abs(other.x - bar.x) < half + barWidth);
    const figure =
      bar === undefined || bar.missing
        ? null
        : {
            x: Math.min(right - half, Math.max(left + half, bar.x + barWidth / 2)),
            y: Math.min(...beside.map((other) => other.y)) - 6,
            text,
          };
    return { id: group.id, middle, lines: names[number]!, bars, figure };
  });
  const others = data.columns.filter((_, column) => column !== data.picked);
  const words = [
    ...(data.columns[data.picked] === undefined
      ? []
      : [{ text: data.columns[data.picked]!, shade: "picked" as const }]),
    ...(others.length === 0
      ? []
      : [{ text: others.length === 1 ? others[0]! : `${others[0]!} to ${others.at(-1)!}`, shade: "other" as const }]),
    ...(groups.some((group) => group.bars.some((bar) => bar.missing))
      ? [{ text: NO_FIGURE, shade: "missing" as const }]
      : []),
  ];
  let at = right;
  const key = words.map(({ text, shade }) => {
    at -= textWidth(text, TEXT.axis);
    const x = at;
    at -= 18 + 20;
    return { x, text, shade };
  });
  return {
    width,
    height,
    plot,
    barWidth,
    groups,
    key,
    ticks: valueTicks(y, data.kind),
    title: axisUnit(data.kind),
    readings: data.groups.map((group, number) =>
      data.columns.map((column, at2) => {
        const value = data.values[number]?.[at2] ?? null;
        const bar = groups[number]!.bars[at2]!;
        return {
          x: bar.x + barWidth / 2,
          y: bar.y,
          text: `${column}, ${group.label}: ${formatWithUnit(data.kind, value)}`,
        };
      }),
    ),
  };
}
