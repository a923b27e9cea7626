/**
 * The time a cell or a title is of, as British publications and reports write it: a day, a month, a period between two
 * months, a year from April. A date of three numbers is day, month, year.
 */

import { daysInMonth } from "../../plan/calendar";

/** A day or a month, or a period up to a month. */
export interface TimeNamed {
  /** A day where one is named, else the first of the month: 2024-04-01. */
  readonly day: string;
  /** The last month of a period, as 2025-03; undefined for a day or a month. */
  readonly until?: string;
}

const names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const two = (n: number): string => String(n).padStart(2, "0");
const fullYear = (written: string): number => (written.length === 2 ? 2000 + Number(written) : Number(written));

function on(year: number, month: number, day = 1): TimeNamed | undefined {
  if (!(year >= 1900 && year < 2200 && month >= 1 && month <= 12)) return undefined;
  return day >= 1 && day <= daysInMonth(12 * year + month - 1)
    ? { day: `${year}-${two(month)}-${two(day)}` }
    : undefined;
}

/** A planning year, or month 1 to 12 of one, April being the first. */
function inYear(written: string, month?: number): TimeNamed | undefined {
  const [first = "", second = ""] = written.split(/[/-]/);
  const year = fullYear(first);
  if (second !== "" && Number(second) % 100 !== (year + 1) % 100) return undefined;
  if (month === undefined) {
    const from = on(year, 4);
    return from === undefined ? undefined : { ...from, until: `${year + 1}-03` };
  }
  return month < 1 || month > 12 ? undefined : on(month > 9 ? year + 1 : year, ((month + 2) % 12) + 1);
}

const monthIn = (word: string): number => names.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const month = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

type Rule = readonly [RegExp, (found: RegExpExecArray) => TimeNamed | undefined];
const rules: readonly Rule[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?$/i, ([, y, m, d]) => on(Number(y), Number(m), Number(d))],
  [/^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/, ([, d, m, y = ""]) => on(fullYear(y), Number(m), Number(d))],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]${month}[ -](\\d{4}|\\d{2})$`, "i"),
    ([, d, m = "", y = ""]) => on(fullYear(y), monthIn(m), Number(d)),
  ],
  [new RegExp(`^${month}[ .-]*(\\d{4}|\\d{2})$`, "i"), ([, m = "", y = ""]) => on(fullYear(y), monthIn(m))],
  [/^(\d{4})-(\d{1,2})$/, ([, y, m]) => on(Number(y), Number(m))],
  [/^(\d{4})(0[1-9]|1[0-2])$/, ([, y, m]) => on(Number(y), Number(m))],
  [
    /^(\d{4})(0[1-9]|1[0-2]) ?(?:to|-) ?(\d{4})(0[1-9]|1[0-2])$/i,
    ([, y, m, y2, m2]) => {
      const from = on(Number(y), Number(m));
      return from === undefined ? undefined : { ...from, until: `${y2 ?? ""}-${m2 ?? ""}` };
    },
  ],
  [
    /^(?:m|month )0?(\d{1,2})[ ,-]*(?:\([a-z]+\))?[ ,-]*(\d{4}[/-]\d{2,4}|\d{2}\/\d{2})$/i,
    ([, m, y = ""]) => inYear(y, Number(m)),
  ],
  [/^(\d{4}[/-]\d{2}|\d{4}[/-]\d{4}|\d{2}\/\d{2})$/, ([, y = ""]) => inYear(y)],
];

/** The time that a whole text names; undefined where it names none. */
export function timeNamed(text: string): TimeNamed | undefined {
  const plain = text.trim().replaceAll(/\s+/g, " ");
  for (const [pattern, read] of rules) {
    const found = pattern.exec(plain);
    if (found !== null) return read(found);
  }
  return undefined;
}

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
  /^\d{1,2}$/.test(written.trim()) ? inYear(year.trim(), Number(written)) : undefined;
