/** Values and dates as a person would write them: not rounded to what they deserve, because they are inputs. */
import { catalogueEntry } from "../../assumptions/catalogue";
import { calendarMonths } from "../../assumptions/declared/choices";
import type { Value } from "../plan";

const noFigure = "no figure";
/** U+2212: as wide as the plus sign, and read aloud as "minus" where a hyphen is skipped. */
const minus = "\u2212";

/** Units whose values are fractions and are written as per cent. */
const rateUnits: ReadonlySet<string> = new Set(["share", "per year", "per year, as a hazard", "per week"]);
export const isRate = (unit: string): boolean => rateUnits.has(unit);

const unitWords: Readonly<Record<string, string>> = {
  multiplier: "",
  ratio: "",
  heads: "people",
  "heads per year": "people a year",
  "learners per year": "learners a year",
  "GBP per WTE per year": "a year per WTE",
};

/** A unit as people say it: that a rate acts evenly through the year is for its explanation. */
export const unitName = (unit: string): string =>
  unit === "per year, as a hazard" ? "per year" : unit === "multiplier" ? "times" : unit;

/** "2025-04" as "April 2025". */
export const monthWords = (month: string): string =>
  `${calendarMonths[Number(month.slice(5, 7)) - 1]?.label ?? ""} ${month.slice(0, 4)}`;

/** The day of an ISO time, as "28 November 2026". */
export const dayWords = (when: string): string => `${Number(when.slice(8, 10))} ${monthWords(when)}`;

/** Made once: making one takes a hundred times as long as using it. */
const sixFigures = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 6 });

/** From here on nobody reads the noughts, of which a number can have three hundred. */
const unreadable = 1e15;

/** A number with thousands separators and up to six figures. */
export function plainNumber(value: number): string {
  const size = Math.abs(value);
  if (Number.isNaN(value)) return noFigure;
  if (size === Number.POSITIVE_INFINITY) return value > 0 ? "endlessly many" : "endlessly far below zero";
  const text = size < unreadable ? sixFigures.format(size) : String(Number(size.toPrecision(6)));
  return value < 0 ? minus + text : text;
}

/** A value as it was entered, with its unit: "3.6%", "£1,200", "12 weeks", "no figure". */
export function valueWords(unit: string, value: Value): string {
  if (value === null) return noFigure;
  if (typeof value === "string") return value;
  // Of what has no end there is no "%" and no pound.
  if (!Number.isFinite(value)) return plainNumber(value);
  if (isRate(unit)) return `${plainNumber(value * 100)}%`;
  if (unit === "switch") return value === 0 ? "off" : "on";
  if (unit === "choice") return String(value);
  if (unit === "calendar month") return calendarMonths[value - 1]?.label ?? String(value);
  const word = unitWords[unit] ?? (unit.startsWith("GBP") ? "" : unit);
  const figure = unit.startsWith("GBP")
    ? `${value < 0 ? minus : ""}£${plainNumber(Math.abs(value))}`
    : plainNumber(value);
  return word === "" ? figure : `${figure} ${word}`;
}

/** The words of the choice a value stands for; undefined where the assumption is no choice, or the value none of them. */
export const choiceWords = (assumption: string, value: Value): string | undefined =>
  catalogueEntry(assumption)?.choices?.find((choice) => choice.value === value)?.label;
