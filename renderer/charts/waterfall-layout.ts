import { scaleLinear } from "d3";
import { addsUpAsPrinted } from "../../model";
import { formatChange, formatWithUnit, type NumberKind } from "../words/format";
import { axisTitle, axisUnit, valueTicks, type Tick } from "./axis";
import { TEXT } from "./chart-svg";
import type { Domain } from "./domain";
import type { Readings } from "./reading";
import { textWidth, wrapText } from "./text-width";

export interface WaterfallData {
  readonly start: { readonly label: string; readonly value: number };
  readonly steps: readonly { readonly id: string; readonly label: string; readonly value: number }[];
  readonly end: { readonly label: string; readonly value: number };
  readonly kind: NumberKind;
  /** Name of what the steps leave unexplained. */
  readonly remainderLabel?: string;
}

/** A level that was reached, or a step between two levels. */
export interface WaterfallStep {
  readonly id: string;
  readonly label: string;
  readonly role: "level" | "up" | "down" | "none" | "remainder";
  readonly from: number;
  readonly to: number;
}

/**
 * The steps with their running totals. They sum exactly: what start and steps leave of the end is a step of its own,
 * left out only when it is nothing beyond floating-point noise (one part in 10^9 of the largest figure).
 */
export function waterfallSteps(data: WaterfallData): WaterfallStep[] {
  const list: WaterfallStep[] = [
    { id: "start", label: data.start.label, role: "level", from: 0, to: data.start.value },
  ];
  let at = data.start.value;
  for (const step of data.steps) {
    const to = at + step.value;
    list.push({
      id: step.id,
      label: step.label,
      role: step.value > 0 ? "up" : step.value < 0 ? "down" : "none",
      from: at,
      to,
    });
    at = to;
  }
  const rest = data.end.value - at;
  const largest = Math.max(
    Math.abs(data.start.value),
    Math.abs(data.end.value),
    ...data.steps.map((step) => Math.abs(step.value)),
  );
  if (Math.abs(rest) > 1e-9 * largest)
    list.push({
      id: "remainder",
      label: data.remainderLabel ?? "Not explained by the steps",
      role: "remainder",
      from: at,
      to: data.end.value,
    });
  list.push({ id: "end", label: data.end.label, role: "level", from: 0, to: data.end.value });
  return list;
}

/**
 * Bars start at nothing unless the steps would then be too thin to read (all of them within the last third of the axis);
 * the two levels are then drawn as marks and not as bars, because a bar that does not start at nothing lies.
 */
export function waterfallDomain(data: WaterfallData): Domain {
  const levels = waterfallSteps(data).map((step) => step.to);
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  const sameSide = least > 0 || most < 0;
  const narrow = sameSide && most - least < 0.35 * Math.max(Math.abs(least), Math.abs(most));
  // Flat bars end at their figures, so the axis need not run on to a round number.
  if (!narrow || most === least) return least === 0 && most === 0 ? [0, 1] : [Math.min(0, least), Math.max(0, most)];
  const room = (most - least) * 0.12;
  return [
    ...(scaleLinear()
      .domain([least - room, most + room])
      .nice(5)
      .domain() as [number, number]),
  ];
}

export interface WaterfallRow extends WaterfallStep {
  readonly y: number;
  readonly lines: readonly string[];
  readonly x: number;
  readonly width: number;
  /** A level on an axis that does not start at nothing. */
  readonly mark: boolean;
  readonly figure: string;
  readonly figureX: number;
  readonly figureAnchor: "start" | "end";
}

export interface WaterfallLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
  readonly bar: number;
  readonly ticks: readonly Tick[];
  readonly title: string;
  readonly rows: readonly WaterfallRow[];
  readonly readings: Readings;
  /** Whether the figures of the start and the steps, as written, come to that of the end. */
  readonly addsUp: boolean;
}

/** Rows from top to bottom: start, each step, the remainder if there is one, end. */
export function waterfallLayout(data: WaterfallData, width: number, domain: Domain): WaterfallLayout {
  const steps = waterfallSteps(data);
  const most = Math.min(240, width * 0.34);
  const names = steps.map((step) => wrapText(step.label, most, TEXT.label, 2, step.role === "level"));
  const left = Math.ceil(Math.max(...names.flat().map((line) => textWidth(line, TEXT.label, true)))) + 14;
  const among = Math.max(...steps.map((step) => Math.abs(step.to)));
  const figures = steps.map((step) =>
    step.role === "level"
      ? formatWithUnit(data.kind, step.to, among)
      : formatChange(data.kind, step.to - step.from, among),
  );
  const room = Math.max(...figures.map((figure) => textWidth(figure, TEXT.label, true))) + 10;
  const right = width - 6;
  const [top, pitch, bar] = [46, 36, 20];
  // Figures stand beyond the bars, so the scale keeps room for one at both ends.
  const x = scaleLinear()
    .domain([...domain])
    .range([left + (domain[0] < 0 ? room : 2), right - room])
    .clamp(true);
  const startsAtNothing = domain[0] <= 0 && domain[1] >= 0;
  const rows = steps.map((step, index): WaterfallRow => {
    const mark = step.role === "level" && !startsAtNothing;
    const [a, b] = mark ? [x(step.to), x(step.to)] : [x(step.from), x(step.to)];
    const leftward = step.to < step.from && step.role !== "none";
    // A figure left of its bar must not run into the names.
    const fits = Math.min(a, b) - 6 - textWidth(figures[index]!, TEXT.label, true) > left;
    const anchor = leftward && fits ? "end" : "start";
    return {
      ...step,
      mark,
      y: top + index * pitch + (pitch - bar) / 2,
      lines: names[index]!,
      x: Math.min(a, b),
      width: Math.max(Math.abs(b - a), step.role === "none" || mark ? 0 : 1),
      figure: figures[index]!,
      figureX: anchor === "end" ? Math.min(a, b) - 7 : Math.max(a, b) + 7,
      figureAnchor: anchor,
    };
  });
  const bottom = top + steps.length * pitch;
  return {
    addsUp: addsUpAsPrinted(figures.at(-1) ?? "", figures.slice(0, -1)),
    width,
    height: bottom + 8,
    left,
    top,
    bottom,
    right,
    bar,
    rows,
    ticks: valueTicks(x, data.kind, 90),
    title: axisTitle(axisUnit(data.kind), domain, data.kind),
    readings: rows.map((row) => [
      {
        x: row.x + row.width / 2,
        y: row.y + bar / 2,
        // What is left over has no sum behind it.
        ...(row.role === "remainder" ? {} : { id: row.id }),
        text:
          row.role === "level"
            ? `${row.label}: ${row.figure}`
            : `${row.label}: ${row.figure}, reaching ${formatWithUnit(data.kind, row.to, among)}`,
      },
    ]),
  };
}
