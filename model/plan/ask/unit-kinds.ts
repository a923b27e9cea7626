/** How a measure's unit, as the model names it, is written on screens. */
import {
  formatChange,
  formatFigure,
  formatInSentence,
  formatWithUnit,
  type Figure,
  type NumberKind,
} from "./figure-words";

const kinds: Readonly<Record<string, NumberKind>> = {
  WTE: "wte",
  heads: "heads",
  people: "heads",
  "hours per week": "hours",
  "cases per week": "cases",
  share: "rate",
  "per year": "rate",
  "per year, as a hazard": "rate",
  "per week": "rate",
  GBP: "money",
  "GBP per WTE per year": "money",
  weeks: "weeks",
  "WTE per 100,000 patients": "wte",
  "learners per year": "heads",
  "heads per year": "heads",
};

export const kindOf = (unit: string): NumberKind => kinds[unit] ?? "plain";
export const figureOf = (unit: string, value: Figure, among?: number): string =>
  formatFigure(kindOf(unit), value, among);
export const figureWithUnit = (unit: string, value: Figure): string =>
  kindOf(unit) === "plain" &&
  value !== null &&
  Number.isFinite(value) &&
  !["multiplier", "switch", "choice", "rank", "calendar month"].includes(unit)
    ? `${formatFigure("plain", value)} ${unit}`
    : formatWithUnit(kindOf(unit), value);
/** The same in a sentence, where money is written as it is said: "£1.2 million", not "£1.2m" as in a cell. */
export const figureInSentence = (unit: string, value: Figure): string =>
  kindOf(unit) === "money" ? formatInSentence("money", value) : figureWithUnit(unit, value);
export const changeOf = (unit: string, difference: Figure): string => formatChange(kindOf(unit), difference);
