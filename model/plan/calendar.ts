/**
 * Months and planning years. Month 0 is the month the plan starts; stocks are read at month ends. A planning year runs
 * from April to March and is written 2024/25; its figures are the stock at its last month end and the sum of its flows.
 */

import { elementAt } from "../assumptions/present";

/** Calendar months since year 0, for a month written as 2027-04. */
export function absoluteMonth(text: string): number {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
}

/** Calendar month of an absolute month: 1 is January. */
export const calendarMonth = (absolute: number): number => (absolute % 12) + 1;

/** The absolute month as people write it: 2027-04. */
export function monthName(absolute: number): string {
  return `${String(Math.floor(absolute / 12)).padStart(4, "0")}-${String(calendarMonth(absolute)).padStart(2, "0")}`;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days in an absolute month. */
export function daysInMonth(absolute: number): number {
  const month = absolute % 12;
  return month === 1 && isLeap(Math.floor(absolute / 12)) ? 29 : elementAt(lengths, month);
}

const APRIL = 3;

/** First calendar year of the planning year a month lies in: 2024 for every month of 2024/25. */
export const planningYearOf = (absolute: number): number => Math.floor((absolute - APRIL) / 12);

/** 2024 as people write the planning year: 2024/25. */
export const planningYearName = (firstYear: number): string =>
  `${firstYear}/${String((firstYear + 1) % 100).padStart(2, "0")}`;

/** The planning years from one absolute month to another, each with those of its months that lie between them. */
export function planningYearsBetween(
  from: number,
  to: number,
): readonly { readonly name: string; readonly from: number; readonly to: number }[] {
  const first = planningYearOf(from);
  return Array.from({ length: Math.max(0, planningYearOf(to) - first + 1) }, (_, at) => ({
    name: planningYearName(first + at),
    from: Math.max(from, (first + at) * 12 + APRIL),
    to: Math.min(to, (first + at + 1) * 12 + APRIL - 1),
  }));
}

export interface PlanningYear {
  /** Written 2024/25. */
  readonly name: string;
  /** First and last month of the plan in this year, counted from the plan's start. */
  readonly first: number;
  readonly last: number;
  /** False when the plan starts or ends inside the year, so that its flows are those of fewer than twelve months. */
  readonly whole: boolean;
}

export interface Calendar {
  /** Absolute month of month 0. */
  readonly start: number;
  readonly months: number;
  /** Month in which the plan started at first, before its start was moved: 0, or negative. */
  readonly since: number;
  readonly years: readonly PlanningYear[];
  /** Month of the plan for a month written as 2027-04; may be negative or past the end. */
  monthOf(text: string): number;
  /** First calendar year of the planning year of a month of the plan (also before the start). */
  planningYear(month: number): number;
}

/**
 * The calendar of a plan: `start` as 2024-04, `years` of twelve months each.
 * @param since where the plan started at first, if its start was moved
 */
export function calendarOf(start: string, years: number, since = start): Calendar {
  const first = absoluteMonth(start);
  const months = years * 12;
  const list: PlanningYear[] = [];
  for (let month = 0; month < months;) {
    const year = planningYearOf(first + month);
    const last = Math.min(months - 1, (year + 1) * 12 + APRIL - 1 - first);
    list.push({ name: planningYearName(year), first: month, last, whole: last - month === 11 });
    month = last + 1;
  }
  return {
    start: first,
    months,
    since: Math.min(0, absoluteMonth(since) - first),
    years: list,
    monthOf: (text) => absoluteMonth(text) - first,
    planningYear: (month) => planningYearOf(first + month),
  };
}
