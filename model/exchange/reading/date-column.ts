/**
 * What the dates of one column say about each other: 31/03/2019 says that days come first, 2018-19 that 2011-12 is a year.
 * A day over 12 settles the order; where none does, dates with two digits are British, and others are asked about.
 */
import type { SlashedDate, WrittenDate } from "./written-date";

export type DayOrder = "day-first" | "month-first";
export type SpanMeaning = "months" | "years";

/** A meaning, and whether the column proves it or it is only the usual one; undefined where it is to be asked. */
export interface Meant<T> {
  readonly is: T | undefined;
  readonly proven: boolean;
}

export class DateColumn {
  #dayFirst = false;
  #monthFirst = false;
  #unpadded = false;
  #spans = false;
  #months = false;
  /** Dates that have a day in both orders, and the months that each order puts them into. */
  readonly #open = { dates: new Set<string>(), dayFirst: new Set<string>(), monthFirst: new Set<string>() };

  add(date: WrittenDate): void {
    if (date.is === "slashed") this.#addSlashed(date);
    else if (date.is === "year") this.#spans = true;
    else if (date.is === "month" && date.iso === true) this.#months = true;
  }

  #addSlashed({ dayFirst, monthFirst, padded }: SlashedDate): void {
    if (dayFirst === undefined || monthFirst === undefined) {
      if (dayFirst === undefined) this.#monthFirst = true;
      else this.#dayFirst = true;
      return;
    }
    this.#open.dates.add(dayFirst);
    this.#open.dayFirst.add(dayFirst.slice(0, 7));
    this.#open.monthFirst.add(monthFirst.slice(0, 7));
    if (dayFirst !== monthFirst && !padded) this.#unpadded = true;
  }

  /** Some can only have the day first, and others only the month. */
  get mixed(): boolean {
    return this.#dayFirst && this.#monthFirst;
  }

  /** Which of two numbers is the day; dates of two digits are British where nothing speaks against it. */
  days(padded: boolean): Meant<DayOrder> {
    if (this.#dayFirst !== this.#monthFirst) return { is: this.#dayFirst ? "day-first" : "month-first", proven: true };
    const { dates, dayFirst, monthFirst } = this.#open;
    // Days that fall into one month together, and each into a month of its own the other way, look like months.
    const likeMonths = dayFirst.size < dates.size && monthFirst.size === dates.size;
    return { is: this.#dayFirst || !padded || likeMonths ? undefined : "day-first", proven: false };
  }

  /** Some have one digit where others, or forms, have two. */
  get unpadded(): boolean {
    return this.#unpadded;
  }

  /** Whether 2011-12 is a month or a planning year. */
  get spans(): Meant<SpanMeaning> {
    return this.#spans === this.#months
      ? { is: undefined, proven: false }
      : { is: this.#spans ? "years" : "months", proven: true };
  }
}
