/** A shipped figure as people write it: its number with its unit, its date, its place. */
import tileMap from "../../../../seeds/tile-map.json";
import { calendarMonths } from "../../../../model";
import { asPrinted, MINUS } from "../../../words/format";
import { evidenceWords as words } from "../../../words/evidence";
import type { Figure } from "./shipped-figures";

/** "March 2024" for 2024-03, "31 March 2024" for a day; other dates say themselves. */
export const dateWords = (date: string): string =>
  date === "undated"
    ? words.undated
    : date.replaceAll(
        /\b(\d{4})-(\d{2})(?:-(\d{2}))?\b/g,
        (_, year: string, month: string, day?: string) =>
          `${day === undefined ? "" : `${Number(day)} `}${calendarMonths[Number(month) - 1]?.label ?? month} ${year}`,
      );

const named = new Map<string, string>(
  [...tileMap.regions, ...tileMap.boards, ...tileMap.tiles].map(({ id, name }) => [id, name]),
);
const short: Readonly<Record<string, string>> = {
  uk: "UK",
  pcn: "primary care network",
  icb: "integrated care board",
  rha: "regional health authority",
  uwe: "University of the West of England",
  and: "and",
  of: "of",
  the: "the",
};
const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

/** "Mid and South Essex", "Inner London": the name of a place from its id. */
export const placeWords = (place: string): string =>
  named.get(place) ??
  place
    .split(":")
    .toReversed()
    .flatMap((part) => part.split("-"))
    .map((word) => short[word] ?? capital(word))
    .join(" ");

/** What stands before the number, where the unit says that it is not exact. */
const qualifiers = ["more than", "at least", "well below", "just over", "almost", "about", "up to", "over"];

/** A unit such as "heads, more than": what is counted, and how the number is to be taken. */
export function unitParts(unit: string): { readonly base: string; readonly qualifier?: string; readonly rest: string } {
  const [base = "", rest = ""] = unit.split(/, (.*)/s);
  return qualifiers.includes(rest) ? { base, qualifier: rest, rest: "" } : { base, rest };
}

export interface FigureText {
  readonly number: string;
  /** What stands after it, in smaller type; empty when the number says it. */
  readonly unit: string;
}

/** The number with all the digits that its source prints, and its unit. */
export function figureWords({ value, unit }: Pick<Figure, "value" | "unit">): FigureText {
  const { base, qualifier, rest } = unitParts(unit);
  const before = qualifier === undefined ? "" : `${qualifier} `;
  if (value === null) return { number: words.inWords, unit: "" };
  if (typeof value === "string") return { number: dateWords(value), unit: "" };
  if (base === "share" || base === "per year")
    return {
      number: `${before}${asPrinted(value * 100)}%`,
      unit: [base === "per year" ? "a year" : "", rest].filter((part) => part !== "").join(", "),
    };
  const money = /^(GBP|EUR)\s?(.*)$/.exec(base);
  if (money !== null) {
    const sign = value < 0 ? MINUS : "";
    return {
      number: `${before}${sign}${money[1] === "GBP" ? "£" : "€"}${asPrinted(Math.abs(value))}`,
      unit: money[2]!,
    };
  }
  const counted = base.replace(/^heads\b/, "people").replace(/^number$/, "");
  return { number: `${before}${asPrinted(value)}`, unit: [counted, rest].filter((part) => part !== "").join(", ") };
}
