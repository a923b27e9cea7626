/**
 * A date as one cell writes it, before its neighbours are looked at: days, months, planning years, quarters, periods and
 * the numbers a spreadsheet keeps days as. What can be two things says so and is settled by its column, or asked about.
 */
import { calendarMonths } from "../../assumptions/declared/choices";
import { absoluteMonth, daysInMonth, monthName } from "../../plan/calendar";
import { plainCharacters } from "../../resolve/formula/typed-characters";

/** Days and months are written 2024-04-01 and 2024-04. */
export type WrittenDate =
  | { readonly is: "day"; readonly day: string; readonly serial?: true }
  | { readonly is: "month"; readonly month: string; readonly iso?: true }
  /** From one month to another, both in it. */
  | { readonly is: "period"; readonly from: string; readonly until: string }
  /** A planning year. */
  | { readonly is: "year"; readonly from: string; readonly until: string }
  | SlashedDate
  /** 2011-12: a month, or a planning year. */
  | { readonly is: "span-or-month"; readonly month: string; readonly from: string; readonly until: string }
  | { readonly is: "plain-year"; readonly year: number }
  | { readonly is: "unclear"; readonly says: string };

/** Two numbers and a year, with the day of each order in which there is such a day. */
export interface SlashedDate {
  readonly is: "slashed";
  readonly dayFirst: string | undefined;
  readonly monthFirst: string | undefined;
  /** Both numbers have two digits, as forms and systems in Britain write them. */
  readonly padded: boolean;
}

/** 1 to 12 for "mar", "sept" or "march"; undefined for any other word. */
function monthOf(word: string): number | undefined {
  if (word === "sept") return 9;
  const found = calendarMonths.findIndex(({ id }) => word.length >= 3 && id.startsWith(word));
  return found < 0 ? undefined : found + 1;
}

const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900);

const two = (n: number): string => String(n).padStart(2, "0");
const isMonth = (number: number): boolean => number >= 1 && number <= 12;
const month = (year: number, number: number): string => monthName(12 * year + number - 1);

function day(year: number, number: number, of: number): string | undefined {
  if (!(year >= 1900 && year < 2200 && isMonth(number))) return undefined;
  return of >= 1 && of <= daysInMonth(12 * year + number - 1) ? `${month(year, number)}-${two(of)}` : undefined;
}

const dayOrNone = (found: string | undefined): WrittenDate | undefined =>
  found === undefined ? undefined : { is: "day", day: found };
const monthOrNone = (year: number, number: number): WrittenDate | undefined =>
  isMonth(number) && year >= 1900 && year < 2200 ? { is: "month", month: month(year, number) } : undefined;
const yearFrom = (year: number): { readonly from: string; readonly until: string } => ({
  from: month(year, 4),
  until: month(year + 1, 3),
});

/** The twelve months of a year that begins in another month than April, such as an academic year; from 1. */
export const yearBeginning = (year: number, first: number): WrittenDate => {
  const from = 12 * year + first - 1;
  return { is: "period", from: monthName(from), until: monthName(from + 11) };
};

/** Days a spreadsheet counts from 30 December 1899, so that 2 is the first day of 1900; those of 1954 to 2064. */
const serials = { least: 20_000, most: 60_000, january1900: 2 } as const;

function dayOfSerial(days: number): string {
  let left = days - serials.january1900;
  let at = absoluteMonth("1900-01");
  for (; left >= daysInMonth(at); at += 1) left -= daysInMonth(at);
  return `${monthName(at)}-${two(left + 1)}`;
}

type Rule = (text: string) => WrittenDate | undefined;

/** "31 March 2019", "Mar-19", "March 31, 2019", "2019 March". */
const named: Rule = (text) => {
  const found =
    /^(?:[a-z]{3,9},? )?(?:(\d{1,2})(?:st|nd|rd|th)?[ /-]?(?:of )?)?([a-z]{3,9})[ .'’,/-]*(\d{4}|\d{2})(?: \d{1,2}:.*)?$/.exec(
      text,
    );
  const number = monthOf(found?.[2] ?? "");
  if (found !== null && number !== undefined) {
    const year = fullYear(found[3] ?? "");
    return found[1] === undefined ? monthOrNone(year, number) : dayOrNone(day(year, number, Number(found[1])));
  }
  const american = /^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  const other = monthOf(american?.[1] ?? "");
  if (american !== null && other !== undefined) return dayOrNone(day(Number(american[3]), other, Number(american[2])));
  const turned = /^(\d{2}|\d{4})[ -]([a-z]{3,9})$/.exec(text);
  const last = monthOf(turned?.[2] ?? "");
  if (turned === null || last === undefined) return undefined;
  return turned[1]?.length === 4
    ? monthOrNone(Number(turned[1]), last)
    : { is: "unclear", says: `"${text}" could be a day or a year. Write the year in full, such as Mar 2019.` };
};

/** "2019-03-31", "2019-03", "2018-19", "2018/2019", "201903". */
const withYearFirst: Rule = (text) => {
  const whole = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(text);
  if (whole !== null) return dayOrNone(day(Number(whole[1]), Number(whole[2]), Number(whole[3])));
  const joined = /^((?:19|20|21)\d{2})(0[1-9]|1[0-2])$/.exec(text);
  if (joined !== null) return monthOrNone(Number(joined[1]), Number(joined[2]));
  const span = /^(?:fy ?)?(\d{4}) ?[-/–] ?(\d{4}|\d{2}|\d)$/.exec(text);
  if (span === null) return undefined;
  const [year, behind] = [Number(span[1]), span[2] ?? ""];
  const isSpan = behind.length === 4 ? Number(behind) === year + 1 : behind === two((year + 1) % 100);
  const mayBeMonth = behind.length < 3 && isMonth(Number(behind));
  if (isSpan && mayBeMonth && !text.startsWith("fy") && !text.includes("/"))
    return { is: "span-or-month", month: month(year, Number(behind)), ...yearFrom(year) };
  if (isSpan) return { is: "year", ...yearFrom(year) };
  return mayBeMonth ? { is: "month", month: month(year, Number(behind)), iso: true } : undefined;
};

const withSlashes: Rule = (text) => {
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: \d{1,2}:.*)?$/.exec(text);
  if (found !== null) {
    const [, one = "", second = "", behind = ""] = found;
    const year = fullYear(behind);
    const dayFirst = day(year, Number(second), Number(one));
    const monthFirst = day(year, Number(one), Number(second));
    return dayFirst === undefined && monthFirst === undefined
      ? undefined
      : { is: "slashed", dayFirst, monthFirst, padded: one.length === 2 && second.length === 2 };
  }
  const only = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  return only === null ? undefined : monthOrNone(Number(only[2]), Number(only[1]));
};

const years = String.raw`(?:fy ?)?(\d{4}|\d{2}) ?[-/\u2013] ?(\d{4}|\d{2})`;
const part = String.raw`(q|quarter|m|month) ?0?(\d{1,2})`;
const inBrackets = String.raw`(?:[ ,]*\([a-z]+\))?`;
const partFirst = new RegExp(`^${part}${inBrackets},? ?(?:of )?${years}$`);
const partLast = new RegExp(`^${years},? ?${part}${inBrackets}$`);

/** Quarters and months of a planning year: "Q4 2018/19", "2018/19 Q4", "M12 2018/19", "Month 7 (October) 2026/27". */
const partOfYear: Rule = (text) => {
  const found = partFirst.exec(text);
  const turned = found === null ? partLast.exec(text) : null;
  const [, word, number, year, second] =
    turned === null ? (found ?? []) : [turned[0], turned[3], turned[4], turned[1], turned[2]];
  if (word === undefined || number === undefined || year === undefined || second === undefined) {
    const bare = /^(?:(?:q|quarter )\d(?:[ ,-]+\d{4})?|\d{4}[ ,-]*q\d|(?:m|month )\d{1,2})$/.test(text);
    return bare
      ? {
          is: "unclear",
          says: `"${text}" does not say of which planning year. Write it as Q4 2018/19, or as Mar 2019.`,
        }
      : undefined;
  }
  const from = fullYear(year);
  if (Number(second) % 100 !== (from + 1) % 100) return undefined;
  const quarter = word.startsWith("q");
  const last = quarter ? 3 * Number(number) : Number(number);
  if (!isMonth(last)) return undefined;
  const until = absoluteMonth(month(from, 4)) + last - 1;
  return quarter
    ? { is: "period", from: monthName(until - 2), until: monthName(until) }
    : { is: "month", month: monthName(until) };
};

/** "202407 to 202507", "Apr 2024 to Mar 2025". */
const period: Rule = (text) => {
  const [, one = "", other = ""] = /^(.+?) (?:to|-|–|until) (.+)$/.exec(text) ?? [];
  const [from, until] = [one, other].map((end) => named(end) ?? withYearFirst(end));
  return from?.is === "month" && until?.is === "month" && from.month <= until.month
    ? { is: "period", from: from.month, until: until.month }
    : undefined;
};

/** "18/19" is a planning year. */
const shortSpan: Rule = (text) => {
  const found = /^(?:fy ?)?(\d{2})[/](\d{2})$/.exec(text);
  if (found === null || (Number(found[1]) + 1) % 100 !== Number(found[2])) return undefined;
  return { is: "year", ...yearFrom(fullYear(found[1] ?? "")) };
};

const numeric: Rule = (text) => {
  if (/^(?:19|20)\d{2}$/.test(text)) return { is: "plain-year", year: Number(text) };
  const number = Number(text);
  if (!/^\d{5}(?:\.\d+)?$/.test(text) || number < serials.least || number > serials.most) return undefined;
  return { is: "day", day: dayOfSerial(Math.floor(number)), serial: true };
};

const rules: readonly Rule[] = [partOfYear, withYearFirst, withSlashes, shortSpan, named, period, numeric];
const twelveMonths = /^(?:year|12 months|twelve months) (?:to|ending|ended|end) /;

/** Without the marks of notes that stand behind a date in print, and the words before one. */
const bare = (text: string): string =>
  plainCharacters(text)
    .toLowerCase()
    .replace(/^'/, "")
    .replace(/^(?:at|as at|as of|on|end of|month ending|month to|quarter ending) /, "")
    .replace(/ ?(?:\[[^\]]*\]|\((?:p|r|prov\w*|rev\w*|note \d+)\)|[\u00b9\u00b2\u00b3]+)$/, "");

/** The twelve months that end with a date. */
function yearThatEnds(date: WrittenDate, text: string): WrittenDate {
  const only = date.is === "slashed" && (date.dayFirst === undefined || date.monthFirst === undefined);
  const day = date.is === "day" ? date.day : only ? (date.dayFirst ?? date.monthFirst) : undefined;
  const last = date.is === "month" ? date.month : day?.slice(0, 7);
  return last === undefined
    ? { is: "unclear", says: `"${text}" could be several years. Write it as year to March 2019.` }
    : { is: "period", from: monthName(absoluteMonth(last) - 11), until: last };
}

/** What a cell says by itself; undefined where it is no date. */
export function writtenDate(text: string): WrittenDate | undefined {
  const plain = bare(text);
  const yearTo = plain.replace(twelveMonths, "");
  for (const rule of rules) {
    const found = rule(yearTo);
    if (found === undefined) continue;
    return yearTo === plain ? found : yearThatEnds(found, text);
  }
  return undefined;
}

/** Whether a text that may be a date is a number and nothing else, so that only its neighbours can tell. */
export const isNumberOnly = (text: string): boolean => /^\d+(?:\.\d+)?$/.test(bare(text));
