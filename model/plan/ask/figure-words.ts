/**
 * Every number the user reads is written here, so that a chart, its table, a sentence and a cell can never round the
 * same figure differently. Heads are whole; WTE and rates have one decimal; from a thousand WTE on, a tenth of a post is
 * noise and is left out. A missing figure is said to be missing, never written as zero.
 */
import { elementAt } from "../../assumptions/present";
import { power } from "../../chance/portable";
import { poundsSay } from "./pounds";

/** What a number counts. Rates are fractions (0.036), money is pounds. */
export type NumberKind = "heads" | "wte" | "rate" | "money" | "weeks" | "waits" | "hours" | "cases" | "plain";

/** A figure, or null where nobody has one. */
export type Figure = number | null;

/** How a missing figure is written wherever a number would stand. */
export const NO_FIGURE = "no figure";
/** U+2212: as wide as the plus sign, and read aloud as "minus" where a hyphen is skipped. */
export const MINUS = "\u2212";

const decimal = [0, 1, 2, 3].map(
  (digits) => new Intl.NumberFormat("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits }),
);

/** A number with thousands separators and a fixed count of decimals (0 to 3); no "−0". */
export function formatDecimal(value: number, digits: 0 | 1 | 2 | 3 = 0): string {
  const text = elementAt(decimal, digits).format(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

const printed = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 5 });

/** A published number with all the digits its source prints, as nothing else on screen is: evidence is not rounded. */
export const asPrinted = (value: number): string =>
  `${value < 0 ? MINUS : ""}${printed.format(Math.abs(Number(value.toPrecision(12))))}`;

function money(value: number, among: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? MINUS : "";
  if (size >= 999_500 && among >= 999_950_000) return `${sign}£${formatDecimal(size / 1e6)}m`;
  // The step up is taken at the rounded figure, so that 999,960 is £1.0m and not £1,000k.
  if (size >= 999_500) return `${sign}£${formatDecimal(size / 1e6, 1)}m`;
  if (size >= 999.5) return `${sign}£${formatDecimal(size / 1e3)}k`;
  return Math.round(size) === 0 ? "£0" : `${sign}£${formatDecimal(size)}`;
}

/**
 * The figure alone, with the signs that belong to it (£, %) but no unit word: `3,120`, `42.5`, `3.6%`, `£1.2m`.
 * @param among the largest figure it stands beside, so that one list does not say 14,820 and 640.0
 */
export function formatFigure(kind: NumberKind, value: Figure, among = 0): string {
  if (value === null || !Number.isFinite(value)) return NO_FIGURE;
  const size = Math.max(Math.abs(value), Math.abs(among));
  switch (kind) {
    case "heads":
    case "cases":
      return formatDecimal(value);
    case "wte":
    case "hours":
      return formatDecimal(value, size >= 999.95 ? 0 : 1);
    case "rate":
      return `${formatDecimal(value * 100, 1)}%`;
    case "money":
      return money(value, Math.abs(among));
    case "weeks":
      return formatDecimal(value, size >= 99.95 ? 0 : 1);
    case "waits":
      // A list counts waits in whole weeks; only means of them have a part of one.
      return formatDecimal(value, Number.isInteger(value) ? 0 : 1);
    case "plain":
      return formatDecimal(value, size >= 99.5 ? 0 : size >= 9.95 ? 1 : 2);
  }
}

/** The word or sign that stands beside a number or over an axis; empty for plain numbers. */
export function unitOf(kind: NumberKind): string {
  return {
    heads: "people",
    wte: "WTE",
    rate: "%",
    money: "£",
    weeks: "weeks",
    waits: "weeks",
    hours: "hours",
    cases: "cases",
    plain: "",
  }[kind];
}

/** The figure with its unit: `3,120 WTE`, `3.6%`, `£1.2m`. */
export function formatWithUnit(kind: NumberKind, value: Figure, among = 0): string {
  const figure = formatFigure(kind, value, among);
  const one = { heads: "person", cases: "case", weeks: "week", waits: "week", hours: "hour" } as const;
  const unit = figure === "1" && kind in one ? one[kind as keyof typeof one] : unitOf(kind);
  const carried = kind === "rate" || kind === "money" || unit === "" || figure === NO_FIGURE;
  return carried ? figure : `${figure} ${unit}`;
}

/** The figure with its unit as it is said in a sentence: `3,120 WTE`, `£1.2 million`, where a cell has `£1.2m`. */
export const formatInSentence = (kind: NumberKind, value: Figure): string =>
  kind === "money" && value !== null && Number.isFinite(value) ? poundsSay(value) : formatWithUnit(kind, value);

/** The ends of a range of futures, to three figures: nobody knows more of them. */
function ends(kind: NumberKind, low: number, high: number): readonly [low: number, high: number, among: number] {
  const among = Math.max(Math.abs(low), Math.abs(high));
  // Futures differ by far more than a tenth of a week.
  const rounded = (value: number): number =>
    kind === "waits" && among >= 10 ? Math.round(value) : Number(value.toPrecision(3));
  return [rounded(low), rounded(high), among];
}

/** The ends of a range in a cell or beside a mark, without a unit. */
export function rangeEnds(kind: NumberKind, low: number, high: number): readonly [string, string] {
  const [from, to, among] = ends(kind, low, high);
  return [formatFigure(kind, from, among), formatFigure(kind, to, among)];
}

/** The same in a sentence: money as it is said, others without their unit, which may stand behind the higher end. */
export function rangeInSentence(kind: NumberKind, low: number, high: number): readonly [string, string] {
  if (kind !== "money") return rangeEnds(kind, low, high);
  const [from, to] = ends(kind, low, high);
  return [poundsSay(from), poundsSay(to)];
}

/** A difference, always signed: `+320`, `−1.4 points` (rates differ in percentage points), `no change` once rounded away. */
export function formatChange(kind: NumberKind, difference: Figure, among = 0): string {
  if (difference === null || !Number.isFinite(difference)) return NO_FIGURE;
  const text = kind === "rate" ? `${formatDecimal(difference * 100, 1)} points` : formatFigure(kind, difference, among);
  if (!/[1-9]/.test(text)) return "no change";
  return difference > 0 ? `+${text}` : text;
}

/**
 * The number at a tick of an axis: no more decimals than the step between ticks needs, one unit for the whole axis.
 * @param step the distance between two ticks, in the units of the value
 */
export function formatTick(kind: NumberKind, value: number, step: number): string {
  const needed = (unit: number): 0 | 1 | 2 | 3 => {
    const whole = (digits: number): boolean => {
      const scaled = (Math.abs(step) / unit) * power(10, digits);
      return Math.round(scaled) >= 1 && Math.abs(scaled - Math.round(scaled)) < 1e-6;
    };
    return whole(0) ? 0 : whole(1) ? 1 : whole(2) ? 2 : 3;
  };
  if (kind === "rate") return `${formatDecimal(value * 100, needed(0.01))}%`;
  if (kind === "money") {
    const size = Math.max(Math.abs(value), Math.abs(step));
    const [unit, letter] = size >= 1e6 ? [1e6, "m"] : size >= 1e3 ? [1e3, "k"] : [1, ""];
    if (value === 0) return "£0";
    return `${value < 0 ? MINUS : ""}£${formatDecimal(Math.abs(value) / unit, needed(unit))}${letter}`;
  }
  return formatDecimal(value, needed(1));
}

/**
 * The figure rounded as `formatFigure` writes it, in the units that a column headed by its unit holds: per cent for a
 * rate, pounds for money.
 * @param among the largest figure it stands beside, as for `formatFigure`
 */
export function asShown(kind: NumberKind, value: Figure, among = 0): Figure {
  if (value === null || !Number.isFinite(value)) return null;
  const text = formatFigure(kind, value, among);
  const times = text.endsWith("m") ? 1e6 : text.endsWith("k") ? 1e3 : 1;
  const size = Number(text.replace(/[^\d.]/g, "")) * times;
  return text.startsWith(MINUS) ? -size : size;
}

/** For copying: the bare number a spreadsheet can read, without separators; empty for a missing figure. */
export function numberForSpreadsheet(value: Figure): string {
  return value === null || !Number.isFinite(value) ? "" : String(Number(value.toPrecision(12)));
}
