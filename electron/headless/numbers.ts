/** Numbers as a planner reads them: heads and people whole, WTE and rates to one decimal, money in thousands or millions. */
import { inPrint } from "../../model/index";
import type { ShownMeasure } from "./results";

export interface NumberFormat {
  /** The unit for a title: "WTE", "%", "£m". */
  readonly unit: string;
  readonly write: (value: number) => string;
  /** The unit of a difference, and a difference with its sign. */
  readonly changeUnit: string;
  readonly writeChange: (difference: number) => string;
}

const MISSING = "–";

const grouped = (decimals: number, signDisplay: "negative" | "exceptZero"): ((value: number) => string) => {
  const format = new Intl.NumberFormat("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay,
  });
  return (value) => (Number.isFinite(value) ? format.format(value) : MISSING);
};

/** Millions from here on; below, thousands tell more. */
const TEN_MILLION = 1e7;

/** @param largest the largest amount of the table, which decides between £k and £m */
export function formatOf(measure: Pick<ShownMeasure, "unit" | "decimals">, largest: number): NumberFormat {
  const scaled = (unit: string, factor: number, decimals: number, sign = "", changeUnit = unit): NumberFormat => {
    const plain = grouped(decimals, "negative");
    const signed = grouped(decimals, "exceptZero");
    return {
      unit,
      write: (value) => (Number.isFinite(value) ? `${plain(value * factor)}${sign}` : MISSING),
      changeUnit,
      writeChange: (difference) => signed(difference * factor),
    };
  };
  switch (measure.unit) {
    case "share":
      return scaled("%", 100, 1, "%", "percentage points");
    case "GBP":
      return largest >= TEN_MILLION ? scaled("£m", 1e-6, 1) : scaled("£k", 1e-3, 0);
    case "heads":
    case "people":
    case "weeks":
      return scaled(measure.unit, 1, measure.decimals ?? 0);
    case "apprentices per support worker":
      return scaled(measure.unit, 1, 2);
    default:
      return scaled(measure.unit, 1, 1);
  }
}

const signedPercent = grouped(1, "exceptZero");
/** A relative change in per cent, such as +4.3%; missing where the base is zero. */
export const relativeChange = (base: number, value: number): string => {
  const change = (100 * (value - base)) / Math.abs(base);
  return Number.isFinite(change) ? `${signedPercent(change)}%` : MISSING;
};

/** An amount inside a sentence: whole from a hundred up, one decimal below. */
export const amount = (value: number): string => grouped(Math.abs(value) >= 100 ? 0 : 1, "negative")(value);
/** A share inside a sentence: whole per cent from ten up, one decimal below. */
export const percentage = (share: number): string =>
  `${grouped(Math.abs(share) >= 0.1 ? 0 : 1, "negative")(100 * share)}%`;

/** A figure of an assumption's unit with so many decimals, shares and rates in per cent; and how far it is from another. */
export function writeFigure(unit: string, decimals: number) {
  const isRate = unit === "share" || unit === "per year";
  const factor = isRate ? 100 : 1;
  const sign = isRate ? "%" : "";
  const plain = grouped(decimals, "negative");
  const signed = grouped(decimals, "exceptZero");
  // Both are rounded as they are printed before one is taken from the other, so that the columns agree.
  const printed = (value: number): number => inPrint(unit, decimals, value);
  return {
    unit: isRate ? (unit === "per year" ? "a year" : "") : unit,
    value: (value: number): string => (Number.isFinite(value) ? `${plain(value * factor)}${sign}` : MISSING),
    difference: (value: number, from: number): string => signed(printed(value) - printed(from)),
  };
}
