/** The time a cell or a title is of: a day, a month, or a period between two months. */
import { DateColumn, type DayOrder, type SpanMeaning } from "./date-column";
import { writtenDate, type WrittenDate } from "./written-date";

/** A day or a month, or a period up to a month. */
export interface TimeNamed {
  /** A day where one is named, else the first of the month: 2024-04-01. */
  readonly day: string;
  /** The last month of a period, as 2025-03; undefined for a day or a month. */
  readonly until?: string;
}

const of = ({ from, until }: { readonly from: string; readonly until: string }): TimeNamed => ({
  day: `${from}-01`,
  until,
});
const dayOf = (day: string | undefined): TimeNamed | undefined => (day === undefined ? undefined : { day });

/** The time of a date once its column, or a person, says what its numbers mean; undefined where that leaves none. */
export function timeMeant(
  date: WrittenDate,
  { days, spans }: { readonly days?: DayOrder | undefined; readonly spans?: SpanMeaning | undefined },
): TimeNamed | undefined {
  switch (date.is) {
    case "day":
      return { day: date.day };
    case "month":
      return { day: `${date.month}-01` };
    case "period":
    case "year":
      return of(date);
    case "slashed":
      if (date.dayFirst === undefined || date.monthFirst === undefined || date.dayFirst === date.monthFirst)
        return dayOf(date.dayFirst ?? date.monthFirst);
      return days === undefined ? undefined : dayOf(days === "day-first" ? date.dayFirst : date.monthFirst);
    case "span-or-month":
      return spans === undefined ? undefined : spans === "years" ? of(date) : { day: `${date.month}-01` };
    case "plain-year":
    case "unclear":
      return undefined;
  }
}

/** The one day that a text names, day first as people write it here: "30 April 2027", "30/4/2027", "2027-04-30". */
export function dayNamed(text: string): string | undefined {
  const date = writtenDate(text);
  return date?.is === "day" || date?.is === "slashed" ? timeMeant(date, { days: "day-first" })?.day : undefined;
}

/**
 * The time that a whole text names by itself: 2011-12 is the month that standards write so. Undefined where it names none,
 * or two days.
 */
export function timeNamed(text: string): TimeNamed | undefined {
  const date = writtenDate(text);
  if (date === undefined) return undefined;
  const column = new DateColumn();
  column.add(date);
  return timeMeant(date, { days: column.days(!column.unpadded).is, spans: "months" });
}

const month = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const inside = [
  /\b(?:m|month )0?\d{1,2}[ ,-]*(?:\([a-z]+\))?[ ,-]*\d{4}[/-]\d{2,4}/i,
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? ${month} \\d{4}\\b`, "i"),
  /\b\d{1,2}\/\d{1,2}\/\d{4}\b/,
  /\b\d{4}-\d{2}-\d{2}\b/,
  new RegExp(`\\b${month} \\d{4}\\b`, "i"),
  /\b\d{4}\/\d{2}\b/,
];

/** The time that a title or a note mentions: the most exact one in it. */
export function timeMentioned(text: string): TimeNamed | undefined {
  for (const pattern of inside) {
    const found = pattern.exec(text)?.[0];
    const time = found === undefined ? undefined : timeNamed(found);
    if (time !== undefined) return time;
  }
  return undefined;
}

/** A month of a year from April given in two cells: "2025-26" and 10. */
export const monthOfYear = (year: string, written: string): TimeNamed | undefined =>
  /^\d{1,2}$/.test(written.trim()) ? timeNamed(`month ${written.trim()} ${year.trim()}`) : undefined;
