/** What a stock chart is given: scenarios by year, and what was counted before. */
import type { Figure, NumberKind } from "../words/format";
import type { DatesOver } from "./chart-dates";
import type { FanFigures } from "./fan-shapes";
import type { CrossingWords } from "./stock-crossing";

/** One scenario by year. Lists are as long as the years; null is a year without a figure. */
export interface StockSeries {
  readonly id: string;
  readonly name: string;
  /** Staff in post (or whatever the line counts). */
  readonly staff: readonly Figure[];
  /** Funded posts. Scenarios with the same posts share one line. */
  readonly establishment?: readonly Figure[] | undefined;
  /** Both as they stood on the day before the first year. */
  readonly opening?: { readonly staff: Figure; readonly establishment?: Figure | undefined } | undefined;
  /** Where its futures lie. */
  readonly fan?: FanFigures | undefined;
  /** Its place among the scenarios that are not the base; decides its colour wherever it appears. */
  readonly look?: number | undefined;
}

export interface StockData {
  readonly years: readonly string[];
  /** The base scenario first. */
  readonly series: readonly StockSeries[];
  readonly kind: NumberKind;
  /** Words for the two lines where they are not staff in post and establishment. */
  readonly staffName?: string;
  readonly establishmentName?: string;
  /** What the first series is, where it is not the base, and its times, where they are not planning years. */
  readonly baseName?: string;
  readonly periodName?: string;
  /** The year that ends on the day before the first, where the series say what they opened with. */
  readonly openingYear?: string | undefined;
  /** What happens when, and what the figures are calibrated on. */
  readonly dates?: DatesOver | undefined;
  /** What it means where the second series crosses the first; left out where crossing means nothing. */
  readonly crossing?: CrossingWords | undefined;
  /** What was counted before the first year. */
  readonly history?: StockHistory | undefined;
}

/** Counts of one kind by year: of the years before the chart's first and, where there are some since, of its own. */
export interface CountedLine {
  readonly id: string;
  readonly name: string;
  /** Null where nothing is counted. */
  readonly values: readonly Figure[];
  /** Whether the line goes on from the year before: never over a gap or a break. */
  readonly joined: readonly boolean[];
  /** What breaks with the count before, in words. */
  readonly breaks: readonly (string | undefined)[];
  /** What the plan has of the same people, for every year of the chart's own; left out where that is the chart's line. */
  readonly goesOn?: readonly Figure[] | undefined;
}

/** What the plan said before its start was moved, as it was put by, over the years before the chart's first and its own. */
export interface KeptLine {
  readonly id: string;
  readonly name: string;
  /** Null where it says nothing. */
  readonly values: readonly Figure[];
}

export interface StockHistory {
  readonly years: readonly string[];
  readonly lines: readonly CountedLine[];
  readonly kept?: readonly KeptLine[] | undefined;
}
