/**
 * Dates as they come out of a sheet or a report: days, months, planning years, quarters and the numbers a spreadsheet
 * keeps days as. A day is written as in Britain; where a block could mean two things it is asked about, never guessed at.
 */
import { absoluteMonth, daysInMonth, monthName } from "../plan/calendar";
import { plainCharacters } from "../resolve/formula/typed-characters";

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
  readonly days?: "day-first" | "month-first" | undefined;
  readonly spans?: "months" | "years" | undefined;
  /** The calendar month, 1 to 12, a year without a month was counted in. */
  readonly month?: number | undefined;
}

/** What a cell of dates comes to: a date, or why there is none. */
export type DateOf =
  { readonly read: DateRead } | { readonly asks: DateAsk; readonly says: string } | { readonly says: string };

/** What a cell says by itself. */
type Cell =
  | { readonly is: "month"; readonly at: string; readonly iso?: true }
  | { readonly is: "year"; readonly at: string; readonly span?: true }
  | { readonly is: "slashed"; readonly first: number; readonly second: number; readonly year: number; padded: boolean }
  | { readonly is: "span-or-month"; readonly month: string; readonly year: string }
  | { readonly is: "plain-year"; readonly year: number }
  | { readonly is: "unclear"; readonly says: string };

const names = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** 1 to 12 for "mar", "sept" or "march"; undefined for any other word. */
function monthOf(word: string): number | undefined {
  const found = names.findIndex((name) => (word === "sept" || word.length < 3 ? false : name.startsWith(word)));
  return word === "sept" ? 9 : found < 0 ? undefined : found + 1;
}

const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900);

const month = (year: number, number: number): string => monthName(12 * year + number - 1);

/** Days a spreadsheet counts from 30 December 1899, so that 2 is the first day of 1900; those of 1954 to 2064. */
const serial = { least: 20_000, most: 60_000, january1900: 2 } as const;

function monthOfSerial(days: number): string {
  let left = days - serial.january1900;
  let at = absoluteMonth("1900-01");
  for (; left >= daysInMonth(at); at += 1) left -= daysInMonth(at);
  return monthName(at);
}

const first = (...found: (Cell | undefined)[]): Cell | undefined => found.find((one) => one !== undefined);

function named(text: string): Cell | undefined {
  const found = /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?)?([a-z]{3,9})[ .'’,/-]*(\d{4}|\d{2})(?: \d{1,2}:.*)?$/.exec(
    text,
  );
  const number = monthOf(found?.[2] ?? "");
  if (found !== null && number !== undefined) return { is: "month", at: month(fullYear(found[3] ?? ""), number) };
  const american = /^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  const other = monthOf(american?.[1] ?? "");
  if (american !== null && other !== undefined) return { is: "month", at: month(Number(american[3]), other) };
  const turned = /^(\d{2}|\d{4})[ -]([a-z]{3,9})$/.exec(text);
  const last = monthOf(turned?.[2] ?? "");
  if (turned === null || last === undefined) return undefined;
  return turned[1]?.length === 4
    ? { is: "month", at: month(Number(turned[1]), last) }
    : { is: "unclear", says: `"${text}" could be a day or a year. Write the year in full, such as Mar 2019.` };
}

function withYearFirst(text: string): Cell | undefined {
  const day = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(text);
  if (day !== null) return inYear(Number(day[1]), Number(day[2]));
  const span = /^(?:fy ?)?(\d{4}) ?[-/–] ?(\d{4}|\d{2})$/.exec(text);
  if (span === null) return undefined;
  const [year, behind] = [Number(span[1]), span[2] ?? ""];
  const isSpan = Number(behind) === (behind.length === 2 ? (year + 1) % 100 : year + 1);
  const isMonth = behind.length === 2 && Number(behind) >= 1 && Number(behind) <= 12;
  const ended = month(year + 1, 3);
  if (isSpan && isMonth && !text.startsWith("fy"))
    return { is: "span-or-month", month: month(year, Number(behind)), year: ended };
  if (isSpan) return { is: "year", at: ended, span: true };
  return isMonth ? { is: "month", at: month(year, Number(behind)), iso: true } : undefined;
}

const inYear = (year: number, number: number): Cell | undefined =>
  number >= 1 && number <= 12 ? { is: "month", at: month(year, number) } : undefined;

function withSlashes(text: string): Cell | undefined {
  const day = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: \d{1,2}:.*)?$/.exec(text);
  if (day !== null) {
    const [one = "", two = ""] = [day[1], day[2]];
    const parts = { first: Number(one), second: Number(two), year: fullYear(day[3] ?? "") };
    return parts.first < 1 || parts.second < 1 || parts.first > 31 || parts.second > 31
      ? undefined
      : { is: "slashed", ...parts, padded: one.length === 2 && two.length === 2 };
  }
  const only = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  return only === null ? undefined : inYear(Number(only[2]), Number(only[1]));
}

/** Quarters and months of a planning year: "Q4 2018/19", "2018/19 Q4", "M12 2018/19". */
function partOfYear(text: string): Cell | undefined {
  const found =
    /^(?:q|quarter )(\d) ?(?:of )?(?:fy ?)?(\d{4}|\d{2}) ?[-/–] ?(\d{4}|\d{2})$/.exec(text) ??
    /^(?:m|month )(\d{1,2}) ?(?:of )?(?:fy ?)?(\d{4}|\d{2}) ?[-/–] ?(\d{4}|\d{2})$/.exec(text);
  const turned = /^(?:fy ?)?(\d{4}|\d{2}) ?[-/–] ?(\d{4}|\d{2}),? (q|quarter |m|month )(\d{1,2})$/.exec(text);
  const [number, year] = found === null ? [turned?.[4], turned?.[1]] : [found[1], found[2]];
  if (number === undefined || year === undefined) {
    const bare = /^(?:(?:q|quarter )\d(?:[ ,-]+\d{4})?|\d{4}[ ,-]*q\d|(?:m|month )\d{1,2})$/.test(text);
    return bare
      ? {
          is: "unclear",
          says: `"${text}" does not say of which planning year. Write it as Q4 2018/19, or as Mar 2019.`,
        }
      : undefined;
  }
  const quarters = /^q|quarter|q\d/.test(text);
  const last = quarters ? 3 * Number(number) : Number(number);
  if (last < 1 || last > 12) return undefined;
  return { is: "month", at: monthName(absoluteMonth(month(fullYear(year), 4)) + last - 1) };
}

function numeric(text: string): Cell | undefined {
  if (/^(?:19|20)\d{2}$/.test(text)) return { is: "plain-year", year: Number(text) };
  const number = Number(text);
  if (!/^\d{5}(?:\.\d+)?$/.test(text) || number < serial.least || number > serial.most) return undefined;
  return { is: "month", at: monthOfSerial(Math.floor(number)) };
}

/** Without the marks of notes that stand behind a date in print. */
const bare = (text: string): string =>
  plainCharacters(text)
    .toLowerCase()
    .replace(/^(?:at|as at|year to|year ending|year ended|on|end of) /, "")
    .replace(/ ?(?:\[[^\]]*\]|\((?:p|r|prov\w*|rev\w*|note \d+)\)|[\u00b9\u00b2\u00b3]+)$/, "");

function cellOf(text: string): Cell | undefined {
  const plain = bare(text);
  return first(
    partOfYear(plain),
    withYearFirst(plain),
    withSlashes(plain),
    shortSpan(plain),
    named(plain),
    numeric(plain),
  );
}

/** "18/19" is a planning year. */
function shortSpan(text: string): Cell | undefined {
  const found = /^(?:fy ?)?(\d{2})[/](\d{2})$/.exec(text);
  if (found === null || (Number(found[1]) + 1) % 100 !== Number(found[2])) return undefined;
  return { is: "year", at: month(fullYear(found[1] ?? "") + 1, 3), span: true };
}

/** How much a cell looks like a date: a plain number only where the cells around it are dates. */
export function dateLikeness(text: string): "sure" | "number" | "none" {
  const cell = cellOf(text);
  if (cell === undefined) return "none";
  return /^\d+(?:\.\d+)?$/.test(bare(text)) ? "number" : "sure";
}

/** Whether several days fall into one month with the day first, and each into a month of its own with the month first. */
function onlyOnceMonthFirst(cells: readonly Extract<Cell, { is: "slashed" }>[]): boolean {
  const many = (of: (cell: Extract<Cell, { is: "slashed" }>) => string): number => new Set(cells.map(of)).size;
  const days = many(({ year, first: one, second: two }) => `${year} ${one} ${two}`);
  return (
    many(({ year, second }) => `${year} ${second}`) < days && many(({ year, first: one }) => `${year} ${one}`) === days
  );
}

const sure = (at: string, yearly = false): DateOf => ({ read: { at, yearly } });

/**
 * The dates of the cells of a column or a row, in their order. What one cell leaves open the others may tell: 31/03/2019
 * says that days come first. Where none does, and no choice was made, the cell is asked about: where days would fall into
 * one month that months first would tell apart, as of quarters written in the American way.
 */
export function datesOf(cells: readonly string[], choices: DateChoices = {}): readonly DateOf[] {
  const all = cells.map(cellOf);
  const slashed = all.flatMap((cell) => (cell?.is === "slashed" ? [cell] : []));
  const dayFirst = slashed.some((cell) => cell.first > 12);
  const monthFirst = slashed.some((cell) => cell.second > 12);
  const twiceDayFirst = !dayFirst && !monthFirst && onlyOnceMonthFirst(slashed);
  const spans = all.some((cell) => cell?.is === "year" && cell.span === true);
  const months = all.some((cell) => cell?.is === "month" && cell.iso === true);

  const ofSlashed = (text: string, cell: Extract<Cell, { is: "slashed" }>): DateOf => {
    const [day, other] = [cell.second <= 12 ? cell.second : undefined, cell.first <= 12 ? cell.first : undefined];
    const as = (number: number | undefined, order: string): DateOf =>
      number === undefined
        ? {
            says: `"${text}" has no such month with the ${order} first, as the others are written. Write it as 31 Mar 2019.`,
          }
        : sure(month(cell.year, number));
    const order = choices.days ?? (monthFirst && dayFirst ? "day-first" : undefined);
    if (order !== undefined) return order === "day-first" ? as(day, "day") : as(other, "month");
    if (cell.first === cell.second) return as(day, "day");
    if (monthFirst || twiceDayFirst || (!cell.padded && !dayFirst && other !== undefined))
      return { asks: "day-or-month", says: `"${text}" could have the day or the month first. Say which.` };
    return as(day, "day");
  };

  return cells.map((text, index): DateOf => {
    const cell = all[index];
    switch (cell?.is) {
      case undefined:
        return { says: text.trim() === "" ? "There is no month beside it." : `"${text}" is not a month or a year.` };
      case "month":
        return sure(cell.at);
      case "year":
        return sure(cell.at, true);
      case "unclear":
        return { says: cell.says };
      case "slashed":
        return ofSlashed(text, cell);
      case "plain-year":
        return choices.month === undefined
          ? { asks: "which-month", says: `"${text}" is a year without a month. Say in which month it was counted.` }
          : sure(month(cell.year, choices.month), true);
      case "span-or-month": {
        const meant = choices.spans ?? (spans === months ? undefined : spans ? "years" : "months");
        if (meant === undefined)
          return { asks: "month-or-year", says: `"${text}" could be a month or a planning year. Say which.` };
        return meant === "years" ? sure(cell.year, true) : sure(cell.month);
      }
    }
  });
}
