/**
 * A count that was typed over another time than its box has, 31 a month where referrals a week are asked for; and a length
 * in another time, 18 months where weeks are.
 */
import { isRate } from "../../plan/ask/value-words";
import { isUnit, perTime, spelledOut } from "./unit-after-number";

/** How many there are in a year, as people write it; a mean year has 52.18 weeks. */
const inAYear: Readonly<Record<string, string>> = { week: "52.18", month: "12", year: "1" };

/** A length of time by what it is counted in: "weeks", "1 yr" without its number. */
const lengths: readonly (readonly [RegExp, string])[] = [
  [/^(?:weeks?|wks?)$/i, "week"],
  [/^(?:months?|mths?)$/i, "month"],
  [/^(?:years?|yrs?)$/i, "year"],
];
const lengthOf = (words: string): string | undefined => lengths.find(([pattern]) => pattern.test(words))?.[1];

/** The sum that brings a length to the time of the box: "= 18 * 52.18 / 12". */
function lengthInTimeOf(number: string, words: string, unit: string): string | undefined {
  const [times, over] = [inAYear[lengthOf(unit) ?? ""], inAYear[lengthOf(words) ?? ""]];
  if (times === undefined || over === undefined || times === over) return undefined;
  return `= ${number}${times === "1" ? "" : ` * ${times}`}${over === "1" ? "" : ` / ${over}`}`;
}

/**
 * The sum that brings it to the time of the box, to be read and kept in its place: "= 31 * 12 / 52.18". Undefined where
 * the text is anything else; a percentage over another time is not brought over, since yearly rates do not add up.
 */
export function inTimeOf(text: string, unit: string): string | undefined {
  const box = perTime(unit);
  const [, number, words] = /^(\d[\d,]*\.?\d*) ?([^\d%]+)$/.exec(text) ?? [];
  if (number !== undefined && words !== undefined && lengthOf(unit) !== undefined)
    return lengthInTimeOf(number.replaceAll(",", ""), words.trim(), unit);
  // Weeks per WTE per year are over the year and over WTE, and no count over a time.
  if (box === undefined || box.of.includes(" per ") || isRate(unit) || number === undefined || words === undefined)
    return undefined;
  const typed = perTime(spelledOut(words));
  if (typed === undefined || typed.time === box.time || (typed.of !== "" && !isUnit(typed.of, box.of)))
    return undefined;
  const [times, over] = [inAYear[typed.time], inAYear[box.time]];
  if (times === undefined || over === undefined) return undefined;
  const factors = [number.replaceAll(",", ""), ...(times === "1" ? [] : [times])].join(" * ");
  return `= ${factors}${over === "1" ? "" : ` / ${over}`}`;
}
