import type { Value } from "../../model";
import { kindOf } from "../words/measure-kinds";

export const isRate = (unit: string): boolean => kindOf(unit) === "rate";

/** Characters that the narrowest box has room for. */
const mostShown = 8;

/** How the value stands in the box: a rate in per cent, a formula as it was written, nothing for a missing figure. */
export function boxText(value: Value, unit: string): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (isRate(unit)) return `${Number((value * 100).toPrecision(10))}%`;
  return Number.isInteger(value) || Math.abs(value) >= 1000
    ? value.toLocaleString("en-GB", { maximumFractionDigits: 4 })
    : String(Number(value.toPrecision(10)));
}

/** What stands in a box out of focus where the number has more digits than there is room for: four, or all before the point. */
export function shortText(value: Value, unit: string): string {
  const full = boxText(value, unit);
  if (typeof value !== "number" || full.length <= mostShown) return full;
  const whole = Math.trunc(Math.abs(isRate(unit) ? value * 100 : value)).toString().length;
  return boxText(Number(value.toPrecision(Math.max(4, whole + 1))), unit);
}
