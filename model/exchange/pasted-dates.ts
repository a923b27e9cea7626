/**
 * Dates of the past as they come out of a sheet or a report, as the months that counts are kept by. Where a block could
 * mean two things it is asked about, never guessed at.
 */
import { absoluteMonth, monthName } from "../plan/calendar";
import { DateColumn, type DayOrder, type SpanMeaning } from "./reading/date-column";
import { isNumberOnly, writtenDate, type WrittenDate } from "./reading/written-date";

/** A month, or the twelve months that end with it. */
export interface DateRead {
  readonly at: string;
  readonly yearly: boolean;
}

/** What dates of a block are asked about: which number is the day, whether 2011-12 is a month, which month a year means. */
export const dateAsks = ["day-or-month", "month-or-year", "which-month"] as const;
export type DateAsk = (typeof dateAsks)[number];

/** The answers; what is not answered is asked where a block leaves it open. */
export interface DateChoices {
  readonly days?: DayOrder | undefined;
  readonly spans?: SpanMeaning | undefined;
  /** The calendar month, 1 to 12, a year without a month was counted in. */
  readonly month?: number | undefined;
}

/** What a cell of dates comes to: a date, or why there is none. */
export type DateOf =
  { readonly read: DateRead } | { readonly asks: DateAsk; readonly says: string } | { readonly says: string };

/** How much a cell looks like a date: a plain number only where the cells around it are dates. */
export function dateLikeness(text: string): "sure" | "number" | "none" {
  if (writtenDate(text) === undefined) return "none";
  return isNumberOnly(text) ? "number" : "sure";
}

const sure = (at: string, yearly = false): DateOf => ({ read: { at, yearly } });

/** A period counts by its last month; one of a year is yearly, also where it says both its ends, as July to July. */
function ofPeriod({ from, until }: { readonly from: string; readonly until: string }): DateOf {
  const months = absoluteMonth(until) - absoluteMonth(from);
  return sure(until, months === 11 || months === 12);
}

/**
 * The dates of the cells of a column or a row, in their order. What one cell leaves open the others may tell: 31/03/2019
 * says that days come first. Where none does, and no choice was made, the cell is asked about.
 */
export function datesOf(cells: readonly string[], choices: DateChoices = {}): readonly DateOf[] {
  const all = cells.map(writtenDate);
  const column = new DateColumn();
  for (const date of all) if (date !== undefined) column.add(date);
  const order = (date: WrittenDate | undefined): DayOrder | undefined =>
    choices.days ?? column.days(date?.is === "slashed" && date.padded).is;
  const spans = choices.spans ?? column.spans.is;
  return cells.map((text, index) => dateOf(text, all[index], { days: order(all[index]), spans, month: choices.month }));
}

function dateOf(text: string, date: WrittenDate | undefined, { days, spans, month }: DateChoices): DateOf {
  switch (date?.is) {
    case undefined:
      return { says: text.trim() === "" ? "There is no month beside it." : `"${text}" is not a month or a year.` };
    case "day":
      return sure(date.day.slice(0, 7));
    case "month":
      return sure(date.month);
    case "period":
      return ofPeriod(date);
    case "year":
      return sure(date.until, true);
    case "unclear":
      return { says: date.says };
    case "slashed": {
      const { dayFirst, monthFirst } = date;
      if (dayFirst === monthFirst && dayFirst !== undefined) return sure(dayFirst.slice(0, 7));
      const only = dayFirst === undefined || monthFirst === undefined;
      if (days === undefined && !only)
        return { asks: "day-or-month", says: `"${text}" could have the day or the month first. Say which.` };
      const found = days === undefined ? dayFirst : days === "day-first" ? dayFirst : monthFirst;
      const order = days === "month-first" ? "month" : "day";
      return found === undefined
        ? {
            says: `"${text}" has no such month with the ${order} first, as the others are written. Write it as 31 Mar 2019.`,
          }
        : sure(found.slice(0, 7));
    }
    case "plain-year":
      return month === undefined
        ? { asks: "which-month", says: `"${text}" is a year without a month. Say in which month it was counted.` }
        : sure(monthName(12 * date.year + month - 1), true);
    case "span-or-month":
      if (spans === undefined)
        return { asks: "month-or-year", says: `"${text}" could be a month or a planning year. Say which.` };
      return spans === "years" ? sure(date.until, true) : sure(date.month);
  }
}
