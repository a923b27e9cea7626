/** What is typed or pasted where a number is wanted and is none: what it seems to be, and how to write it. */

/** How what is not sure can be written: as a range, where one can be kept. */
const orRange = (ranges: boolean, before: string): string => (ranges ? `${before} a range such as 8 to 14` : "");

const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

/** Texts that begin like numbers and are something else, with what to say of each. */
const others: readonly (readonly [RegExp, (text: string, ranges: boolean) => string])[] = [
  [
    /^\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}(?:[t ].*)?$/i,
    (text) => `"${text}" is a date, not a number. A spreadsheet may have made it one: look there what was typed.`,
  ],
  [
    new RegExp(`^(?:\\d{1,2}[ -])?(?:${months})[a-z]*[ -]\\d{2,4}$`, "i"),
    (text) => `"${text}" is a date, not a number. A spreadsheet may have made it one: look there what was typed.`,
  ],
  [/^\d{1,2}:\d{2}(?::\d{2})?$/, (text) => `"${text}" is a time, not a number; write hours as a decimal, such as 7.5.`],
  [/^\d{4}\/\d{2,4}$/, (text) => `"${text}" is a year, not a number.`],
  [
    /^(?:\d+ )?\d{1,3}\/\d{1,3}$/,
    (text) => `"${text}" may be a fraction, a date or a year; write a fraction as a decimal or as a sum: = 1 / 2.`,
  ],
  [
    /^[-+]?[\d.,]+ ?(?:pp|ppts?|p\.p\.|percentage points?|bps|basis points?)$/i,
    (text) => `"${text}" is a difference between two rates; write the rate itself, such as 12.5%.`,
  ],
  [/^[-+]?[\d.,]+ ?\u2030$/, (text) => `"${text}" is so many in a thousand; write it in per cent: 5\u2030 is 0.5%.`],
  [
    /^[\d.,]+ ?(?:\u00b1|\+\/?-)/,
    (text, ranges) =>
      `"${text}" says how far it may be out; ${ranges ? "write both ends as a range, such as 8 to 14" : "write the number alone"}.`,
  ],
  [
    /^[^()]*\d[^()]*\([^()]*\d ?%? ?(?:to|-|\u2013) ?\d[^()]*\)$/i,
    (text, ranges) =>
      `"${text}" is a number and its range at once; write the number alone${ranges ? ", or the range alone, such as 8 to 14" : ""}.`,
  ],
  [
    /^[\d.,]+ ?%? or [\d.,]+/i,
    (text, ranges) =>
      `"${text}" leaves open which; write one of the two${ranges ? ", or both as a range, such as 8 to 14" : ""}.`,
  ],
  [
    /^(\d+) in (\d[\d,]*)$/i,
    (text) => `"${text}" is so many in so many; write it in per cent, or as a sum: = ${text.replace(/ in /i, " / ")}.`,
  ],
];

/**
 * What a text is in place of a number; undefined where it may be one.
 * @param ranges whether a range could be kept, so that one may be suggested
 */
export const otherThanNumber = (text: string, ranges: boolean): string | undefined =>
  others.find(([pattern]) => pattern.test(text))?.[1](text, ranges);

/** Why a text is no number at all, and how to write one; a range only where one could be kept. */
export function unreadable(text: string, ranges: boolean): string {
  const shown = text.length > 40 ? `${text.slice(0, 40)}...` : text;
  if (
    /^(?:[<>~\u2248\u2264\u2265\u00b1]|(?:c|ca|circa|about|around|approx|approximately|roughly|nearly|over|under)\b\.?(?=.*\d))/i.test(
      text,
    )
  )
    return `"${shown}" says about how much, not how much; write a number${orRange(ranges, ", or")}.`;
  if (/^\u00a3 ?[-\u2013\u2014]+$/.test(text))
    return `"${shown}" may be nothing or a figure that is not there; write 0, or leave it empty.`;
  if (/^(?:\u00a3 ?)?(?:nil|none|zero|nought)$/i.test(text)) return `"${shown}" is not a number; write 0.`;
  if (/^##+$/.test(text))
    return `"${shown}" stands where a column was too narrow for its number; widen it in the spreadsheet and copy it again.`;
  if (/^#[A-Z/0]+[!?]?$/.test(text))
    return `"${shown}" is an error from a spreadsheet, not a number; mend it there first.`;
  return `"${shown}" is not a number. Write one such as 1,234 or 3.5%${orRange(ranges, ",")}, or a sum such as = 0.8 * 12.`;
}
