/** A scenario's changes in the words a person would use: "8% → 6.9% from April 2025 over 24 months". */
import type { Assumption, Change, Value } from "../plan";
import { choiceWords, isRate, monthWords, plainNumber, valueWords } from "./value-words";

/** An assumption's value with what it becomes at later dates. */
export function datedWords(unit: string, value: Value, when: Assumption["when"], shape: Assumption["shape"]): string {
  const later = (when ?? []).filter((entry, index) => index > 0 || entry.value !== value);
  if (later.length === 0) return valueWords(unit, value);
  const steps = later
    .slice(0, 2)
    .map((entry) =>
      shape === "linear"
        ? `going to ${valueWords(unit, entry.value)} by ${monthWords(entry.from)}`
        : `${valueWords(unit, entry.value)} from ${monthWords(entry.from)}`,
    );
  return [
    ...(value === null ? [] : [valueWords(unit, value)]),
    ...steps,
    ...(later.length > 2 ? ["and later values"] : []),
  ].join(", ");
}

/** What a change does, without its dates: "6.9%", "+20 WTE", "× 0.7". */
export function amountWords(
  unit: string,
  change: Pick<Change, "op" | "value"> & Partial<Pick<Change, "assumption">>,
): string {
  if (change.op === "set") return choiceWords(change.assumption ?? "", change.value) ?? valueWords(unit, change.value);
  if (typeof change.value === "string")
    return `${change.op === "add" ? "+" : "×"} (${change.value.replace(/^=\s*/, "")})`;
  if (change.op === "multiply") return `× ${plainNumber(change.value)}`;
  const sign = change.value > 0 ? "+" : "";
  return isRate(unit) ? `${sign}${plainNumber(change.value * 100)} points` : `${sign}${valueWords(unit, change.value)}`;
}

/** When a change comes in: "from April 2025 over 24 months"; "from the start" without a date. */
export function whenWords(change: Pick<Change, "from" | "ramp">): string {
  const begin = change.from === undefined ? "from the start" : `from ${monthWords(change.from)}`;
  return change.ramp === undefined ? begin : `${begin} over ${change.ramp} ${change.ramp === 1 ? "month" : "months"}`;
}

/** The whole change, with the base value in front where there is one value to name. */
export function changeWords(
  unit: string,
  change: Pick<Change, "op" | "value" | "from" | "ramp"> & Partial<Pick<Change, "assumption">>,
  base: string | undefined,
): string {
  const amount = amountWords(unit, change);
  // An arrow between two of the same would say that something changes.
  if (change.op === "set" && base === amount) return `${amount} ${whenWords(change)}, as in the base`;
  return `${base === undefined || change.op !== "set" ? amount : `${base} → ${amount}`} ${whenWords(change)}`;
}
