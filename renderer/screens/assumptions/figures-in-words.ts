import { assumptionWords as words } from "../../words/assumptions";
import { figureText } from "../../words/figure-text";
import type { ComesTo } from "./comes-to";

/** What a formula comes to: one number, or the lowest and highest of several. */
export function comesToText(unit: string, value: ComesTo | undefined): string {
  if (value === undefined) return "";
  const [low, high] = [figureText(unit, value.low), figureText(unit, value.high)];
  return low === high ? words.comesTo(low) : words.between(low, high);
}

/** Which dimensions an assumption's values differ by, as people say it: "setting and level". */
export function givenBy(entries: readonly Readonly<Record<string, unknown>>[], dimensions: readonly string[]): string {
  const named = dimensions.filter((name) => entries.some((entry) => entry[name] !== undefined));
  return named.length > 1 ? `${named.slice(0, -1).join(", ")} and ${named.at(-1)!}` : (named[0] ?? "");
}

/** Whether a review date has passed: a year, month or day is over when its last day is, a planning year at the end of March. */
export function isOverdue(reviewBy: string | undefined, today: string): boolean {
  if (reviewBy === undefined) return false;
  const year = /^(\d{4})\//.exec(reviewBy)?.[1];
  const end = year === undefined ? reviewBy : `${Number(year) + 1}-03`;
  return today.slice(0, end.length) > end;
}
