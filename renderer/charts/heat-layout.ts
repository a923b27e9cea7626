import { formatFigure, formatWithUnit, type Figure, type NumberKind } from "../words/format";
import { thinnedLabels } from "./axis";
import { colourStep, steppedDomain, type ColourStep } from "./colour-steps";
import { meanwhile, type DatesOver } from "./chart-dates";
import { TEXT } from "./chart-svg";
import { datesLayout, type DatesLayout } from "./dates-layout";
import type { Domain } from "./domain";
import type { Readings } from "./reading";
import { cutText, textWidth } from "./text-width";

export interface HeatData {
  readonly columns: readonly string[];
  /** Rows in the order shown; `group` names the region that a run of rows belongs to. */
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly group?: string | undefined;
    readonly values: readonly Figure[];
  }[];
  readonly kind: NumberKind;
  /** What happens when, over the columns, and what the figures are calibrated on. */
  readonly dates?: DatesOver | undefined;
}

/** A name for a cell. */
export const cellId = (row: string, column: string): string => `${row} ${column}`;

export interface HeatCell {
  readonly id: string;
  readonly x: number;
  readonly step: ColourStep | null;
  /** The number in the cell; empty when the cells are too narrow for one. */
  readonly text: string;
}

export interface HeatLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly cell: { readonly width: number; readonly height: number };
  readonly columns: readonly { readonly x: number; readonly text: string; readonly shown: boolean }[];
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly y: number;
    readonly group: string | null;
    readonly cells: readonly HeatCell[];
  }[];
  readonly headY: number;
  readonly keyY: number;
  readonly missing: boolean;
  /** Dates at the edges of the columns; an edge is the end of one and the beginning of the next. */
  readonly dates: DatesLayout;
  readonly readings: Readings;
}

export function heatDomain(data: HeatData): Domain {
  return steppedDomain(data.rows.flatMap((row) => [...row.values]));
}

/** A cell for each place and year; numbers appear when there is room for the longest of them. */
export function heatLayout(data: HeatData, width: number, domain: Domain): HeatLayout {
  const most = Math.min(250, width * 0.36);
  const left = Math.min(most, Math.ceil(Math.max(60, ...data.rows.map((row) => textWidth(row.name, TEXT.axis))))) + 12;
  // Wide cells for a few years would be a wall of colour: a cell is a place for a number, not a poster.
  const cellWidth = Math.min(92, Math.max(6, (width - left) / Math.max(1, data.columns.length)));
  const numbers = data.rows.flatMap((row) =>
    row.values.filter((value) => value !== null).map((value) => formatFigure(data.kind, value)),
  );
  const fits = Math.max(0, ...numbers.map((text) => textWidth(text, TEXT.small))) + 8 <= cellWidth;
  const cellHeight = 24;
  const headY = 20;
  let y = headY + 10;
  let group: string | undefined;
  const rows = data.rows.map((row, index) => {
    const starts = row.group !== undefined && row.group !== group;
    group = row.group;
    if (starts) y += index === 0 ? 20 : 30;
    const at = y;
    y += cellHeight;
    return {
      id: row.id,
      name: cutText(row.name, left - 12, TEXT.axis),
      y: at,
      group: starts ? row.group : null,
      cells: data.columns.map((name, column): HeatCell => {
        const value = row.values[column] ?? null;
        return {
          id: cellId(row.id, name),
          x: left + column * cellWidth,
          step: colourStep(value, domain),
          text: fits && value !== null ? formatFigure(data.kind, value) : "",
        };
      }),
    };
  });
  const dates = datesLayout(data.dates, {
    x: (at) => left + (at + 1) * cellWidth,
    ends: [-1, data.columns.length - 1],
    edges: [left, width],
    top: 0,
    rows: 0,
  });
  const shown = thinnedLabels(data.columns, cellWidth * Math.max(1, data.columns.length - 1));
  return {
    width,
    height: y + 58,
    left,
    cell: { width: cellWidth, height: cellHeight },
    headY,
    keyY: y + 24,
    columns: data.columns.map((text, index) => ({
      text,
      x: left + (index + 0.5) * cellWidth,
      shown: shown[index] ?? false,
    })),
    rows,
    missing: data.rows.some((row) => data.columns.some((_, index) => (row.values[index] ?? null) === null)),
    dates,
    readings: [
      ...(dates.marks.length === 0 ? [] : [dates.marks.map(({ x, says }) => ({ x, y: headY + 8, text: says }))]),
      ...data.rows.map((row, at) =>
        data.columns.map((column, index) => ({
          x: left + (index + 0.5) * cellWidth,
          y: rows[at]!.y + cellHeight / 2,
          id: cellId(row.id, column),
          text: `${column}, ${row.name}: ${formatWithUnit(data.kind, row.values[index] ?? null)}${meanwhile(data.dates?.happenings, index)}`,
        })),
      ),
    ],
  };
}
