/** What a chart over time knows of its plan: what happens when, and the time its figures are calibrated on. */
import { createContext, use } from "react";
import type { Happening } from "./happenings-layout";

/** A time that figures are calibrated on, in years of the chart as {@link Happening.at} has them. */
export interface CalibrationSpan {
  /** Undefined as far back as the chart goes. */
  readonly from: number | undefined;
  readonly until: number;
  /** The time in words: "2019 to 2024". */
  readonly window: string;
  /** What is calibrated on it. */
  readonly what: readonly string[];
}

/** The dates of a chart, with 0 at the end of its first year. */
export interface DatesOver {
  readonly happenings: readonly Happening[];
  readonly spans: readonly CalibrationSpan[];
  /** What happens under each scenario drawn, "base" and scenarios by id: why their marks move. */
  readonly under: ReadonlyMap<string, readonly Happening[]>;
}

export interface ChartDates extends DatesOver {
  /** The plan's first planning year, whose end is 0. */
  readonly firstYear: string;
  /** The same with what changes only lists of people waiting. */
  readonly ofLists?: Pick<DatesOver, "happenings" | "under"> | undefined;
}

export const ChartDatesContext = createContext<ChartDates | undefined>(undefined);

/** What a chart may say of how its dates are drawn. */
export interface DatedChart {
  /** Its figures rest on nothing that is calibrated. */
  readonly uncalibrated?: true | undefined;
  /** It draws a list, or what comes of one. */
  readonly ofList?: true | undefined;
}

/** The dates where the chart has so many years before those that 0 is the end of. */
export function laterBy({ happenings, spans, under }: DatesOver, years: number): DatesOver {
  const later = (all: readonly Happening[]): readonly Happening[] => all.map((one) => ({ ...one, at: one.at + years }));
  return {
    happenings: later(happenings),
    spans: spans.map((span) => ({
      ...span,
      from: span.from === undefined ? undefined : span.from + years,
      until: span.until + years,
    })),
    under: new Map([...under].map(([id, all]) => [id, later(all)])),
  };
}

/**
 * The dates of a chart whose years are these; undefined where they are not of the plan.
 * @param years names of planning years, in their order
 */
export function datesOver(
  dates: ChartDates | undefined,
  years: readonly string[],
  { uncalibrated, ofList }: DatedChart = {},
): DatesOver | undefined {
  const shift = dates === undefined ? -1 : years.indexOf(dates.firstYear);
  if (dates === undefined || shift < 0) return undefined;
  const of = ofList === true ? { ...dates, ...dates.ofLists } : dates;
  return laterBy({ ...of, spans: uncalibrated === true ? [] : dates.spans }, shift);
}

export const useChartDates = (): ChartDates | undefined => use(ChartDatesContext);

/**
 * What happens between the mark before and this one, as the reading of this one says it: why it may have moved.
 * Nothing where nothing does.
 * @param until the time of this mark, in years; what begins just then moves the next
 * @param from the time of the mark before
 */
export function meanwhile(all: readonly Happening[] | undefined, until: number, from = until - 1): string {
  const then = (all ?? []).filter(({ start, at }) => start !== true && at >= from && at < until);
  return then.length === 0 ? "" : `; meanwhile: ${then.map(({ says }) => says).join("; ")}`;
}

/** A time that is counted on, as it stands in a sentence: "2019 to 2024", "the counts before 2023". */
export const windowSays = (window: string): string => (/^before /i.test(window) ? `the counts ${window}` : window);

/** How a span is named wherever it is shown: "Calibrated on 2019 to 2024: leaver rate". */
export const spanSays = ({ window, what }: CalibrationSpan): string =>
  `Calibrated on ${windowSays(window)}: ${what.join(", ").replace(/^./, (letter) => letter.toLowerCase())}`;
