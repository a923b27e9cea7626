import type { Value } from "../../model";
import { kindOf } from "../words/measure-kinds";

export const isRate = (unit: string): boolean => kindOf(unit) === "rate";

/** How the value stands in the box: a rate in per cent, a formula as it was written, nothing for a missing figure. */
export function boxText(value: Value, unit: string): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (isRate(unit)) return `${Number((value * 100).toPrecision(10))}%`;
  return Number.isInteger(value) || Math.abs(value) >= 1000
    ? value.toLocaleString("en-GB", { maximumFractionDigits: 4 })
    : String(Number(value.toPrecision(10)));
}
