/** Values that change on stated dates: from a date on (step), or along a straight line between dated values (linear). */
import { elementAt } from "../../assumptions/present";
import type { Value } from "../plan";

export interface DatedValues {
  /** Holds before the first dated value. */
  readonly value: Value;
  /** Months of the plan (may be before its start) with the value from then on, in order. */
  readonly dated: readonly { readonly month: number; readonly value: Value }[];
  readonly shape: "step" | "linear";
}

/** The months at which the value can differ from the month before, within 0..months-1. */
export function changeMonths(values: DatedValues, months: number): number[] {
  const first = values.dated[0]?.month;
  const last = values.dated.at(-1)?.month;
  if (first === undefined || last === undefined) return [];
  if (values.shape === "step") return values.dated.map((entry) => entry.month);
  const list: number[] = [];
  for (let month = Math.max(0, first); month <= Math.min(months - 1, last); month += 1) list.push(month);
  return list;
}

/** The value in a month; `number` turns a written value (a number, a formula or nothing) into a number. */
export function valueIn(values: DatedValues, month: number, number: (value: Value) => number): number {
  const { dated } = values;
  let at = -1;
  while (at + 1 < dated.length && elementAt(dated, at + 1).month <= month) at += 1;
  if (at < 0) return number(values.value);
  const here = elementAt(dated, at);
  const next = dated[at + 1];
  if (values.shape === "step" || next === undefined) return number(here.value);
  const from = number(here.value);
  return from + ((number(next.value) - from) * (month - here.month)) / (next.month - here.month);
}
