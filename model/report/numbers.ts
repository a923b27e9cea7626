/** Numbers of a report: each with what it is, how it is printed, its range and what "why?" opens. */
import { levelWords } from "../plan/ask/spread";
import {
  formatChange,
  formatFigure,
  formatWithUnit,
  MINUS,
  rangeInSentence,
  unitOf,
  type Figure,
  type NumberKind,
} from "../plan/ask/figure-words";
import { figureInSentence, figureWithUnit, kindOf as kindOfUnit } from "../plan/ask/unit-kinds";
import type { Spread } from "../uncertainty/fan";
import type { ReportNumber, ReportRange } from "./report";
import type { Column, NumberCell } from "./table";

/** The share of the futures that every range of a report is told for. */
export const reportLevel = 0.8;

/** How numbers of a unit are written: weeks are those of waits, which a list counts whole. */
export const kindOf = (unit: string): NumberKind => (unit === "weeks" ? "waits" : kindOfUnit(unit));

/** A figure with its unit: "3,120 WTE", "18 weeks", "no figure". */
export const figureSays = (unit: string, value: Figure): string =>
  unit === "weeks" ? formatWithUnit("waits", value) : figureWithUnit(unit, value);

/** The same in a sentence: money as it is said, "£1.2 million". */
export const sentenceSays = (unit: string, value: Figure): string =>
  unit === "weeks" ? formatWithUnit("waits", value) : figureInSentence(unit, value);

/** A missing number is null, as JSON has it. */
export const orNull = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : value;

type Beside = Pick<ReportNumber, "range" | "why" | "sources">;
const given = ({ range, why, sources }: { readonly [K in keyof Beside]: Beside[K] | undefined }): Beside => ({
  ...(range === undefined ? {} : { range }),
  ...(why === undefined ? {} : { why }),
  ...(sources === undefined ? {} : { sources }),
});

/** A number of a sentence with its unit: "3,120 WTE", "£1.2 million", "no figure". */
export const numberOf = (
  unit: string,
  value: number | undefined,
  beside: { readonly [K in keyof Beside]?: Beside[K] | undefined } = {},
): ReportNumber => ({
  value: orNull(value),
  unit,
  shown: sentenceSays(unit, orNull(value)),
  ...given({ range: beside.range, why: beside.why, sources: beside.sources }),
});

/** A number that is printed in its own way. */
export const shownAs = (unit: string, value: number | undefined, shown: string): ReportNumber => ({
  value: orNull(value),
  unit,
  shown,
});

/** A signed difference with its unit behind it, where it has none in itself: "+320 people", "no change". */
function withUnitWord(unit: string, text: string): string {
  const word = unitOf(kindOf(unit));
  const bare = /[%£]|points|no change|no figure/.test(text) || ["%", "£", ""].includes(word);
  return bare ? text : `${text} ${word}`;
}

/** A difference in a sentence, signed: "+320", "+£1.2 million", "no change". */
export const differenceOf = (unit: string, difference: number | undefined): ReportNumber => {
  const value = orNull(difference);
  const text = formatChange(kindOf(unit), value);
  const money = kindOf(unit) === "money" && value !== null && /[1-9]/.test(text);
  return {
    value,
    unit,
    shown: money ? `${value < 0 ? MINUS : "+"}${sentenceSays(unit, Math.abs(value))}` : withUnitWord(unit, text),
  };
};

/** The ends of the range of 8 in 10 futures, as they are printed; undefined where there is none. */
function printedBand(unit: string, spread: Spread | undefined) {
  const band = spread?.bands.find(({ level }) => level === reportLevel);
  if (band === undefined || !Number.isFinite(band.low) || !Number.isFinite(band.high)) return undefined;
  const [low, high] = rangeInSentence(kindOf(unit), band.low, band.high);
  return low === high ? undefined : { band, low, high };
}

/** The same in a table, without the unit that its column's heading has: "30,800 to 41,700"; nothing where there is none. */
export function bandCell(unit: string, spread: Spread | undefined): string {
  const printed = printedBand(unit, spread);
  return printed === undefined ? "" : `${printed.low} to ${printed.high}`;
}

/** Between what 8 in 10 futures lie; undefined where nothing was drawn, or all of them have the same. */
export function rangeOf(unit: string, spread: Spread | undefined): ReportRange | undefined {
  const printed = printedBand(unit, spread);
  if (printed === undefined) return undefined;
  const { band, low, high } = printed;
  const word = unitOf(kindOf(unit));
  const withUnit = ["%", "£", ""].includes(word) ? high : `${high} ${word}`;
  return {
    low: band.low,
    high: band.high,
    level: band.level,
    shown: `${levelWords(band.level)} futures lie between ${low} and ${withUnit}`,
  };
}

/** A number in a table, printed without the unit that its column's heading has. */
export const cellOf = (unit: string, value: number | undefined): NumberCell => ({
  value: orNull(value),
  shown: formatFigure(kindOf(unit), orNull(value)),
});

/** A difference in a table, signed, without the unit that its column's heading has. */
export const differenceCell = (unit: string, difference: number | undefined): NumberCell => ({
  value: orNull(difference),
  shown: formatChange(kindOf(unit), orNull(difference)),
});

/** A number in a column where rows count different things. */
export const mixedCell = (unit: string, value: number | undefined): NumberCell => ({
  value: orNull(value),
  shown: figureSays(unit, orNull(value)),
  unit,
  kind: kindOf(unit),
});

/** The same of a difference, signed. */
export const mixedDifference = (unit: string, difference: number | undefined): NumberCell => ({
  ...mixedCell(unit, difference),
  shown: withUnitWord(unit, formatChange(kindOf(unit), orNull(difference))),
});

/** A column of numbers of one unit. */
export function numberColumn(heading: string, unit: string, width?: number): Column {
  const kind = kindOf(unit);
  const decimals = { heads: 0, cases: 0, wte: 1, hours: 1, rate: 1, money: 0, weeks: 1, waits: 1, plain: 2 }[kind];
  const word = unitOf(kind);
  return {
    heading,
    ...(word === "" ? (kind === "plain" ? { unit } : {}) : { unit: word }),
    kind,
    decimals,
    ...(width === undefined ? {} : { width }),
  };
}

export const textColumn = (heading: string, width?: number): Column => ({
  heading,
  kind: "text",
  ...(width === undefined ? {} : { width }),
});
