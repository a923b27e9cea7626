/** A chart of a report, as data: each format draws it itself, and a slide keeps it as a chart that can be edited. */
import type { NumberKind } from "../plan/ask/figure-words";

export interface ReportSeries {
  readonly id: string;
  /** What is written beside it: the scenario's name, never "Series 1". */
  readonly label: string;
  /** A number for each of the chart's times or categories; null is a gap. */
  readonly values: readonly (number | null)[];
  /** Each value as it is printed, with its unit. */
  readonly shown: readonly string[];
  /** The base is ink; a scenario keeps its colour, dash and marker everywhere. */
  readonly colour: "ink" | "soft" | "series-1" | "series-2" | "series-3" | "series-4" | "series-5" | "series-6";
  /** Lengths of strokes and gaps in points; empty is unbroken. */
  readonly dash: readonly number[];
  readonly marker: "circle" | "square" | "triangle" | "diamond" | "cross" | "wye" | "ring" | "none";
}

/** Where so many of the futures lie, drawn behind the line it belongs to. */
export interface ReportBand {
  readonly label: string;
  readonly series: string;
  /** Share of the futures, such as 0.8. */
  readonly level: number;
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/** A line across: a target. */
export interface ReportMark {
  readonly label: string;
  readonly value: number;
  readonly shown: string;
}

export interface ReportChart {
  readonly block: "chart";
  readonly id: string;
  readonly kind: "line" | "bar";
  /** Its finding, as a sentence. */
  readonly title: string;
  readonly alternative: string;
  /** Times or categories, in order, as they are written under the axis. */
  readonly x: { readonly title: string; readonly values: readonly string[] };
  readonly y: {
    readonly title: string;
    /** "WTE", "%", "£", "weeks", "people". */
    readonly unit: string;
    readonly kind: NumberKind;
    /** The axis begins at nothing. */
    readonly fromZero: boolean;
  };
  readonly series: readonly ReportSeries[];
  readonly bands: readonly ReportBand[];
  readonly marks: readonly ReportMark[];
  readonly notes: readonly string[];
  readonly source: string;
  /** The time it is of, in words. */
  readonly date: string;
}
