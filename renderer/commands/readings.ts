/** Which of an assumption's values its readings are readings of: the one that has one of them now. */
import type { Assumption, Value, Where } from "../../model";
import { bareWhere, setAssumption } from "./assumption-edits";
import { setDatedValue } from "./register-edits";

export type ReadingOf =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "part"; readonly where: Where; readonly value: Value }
  | { readonly kind: "date"; readonly from: string; readonly value: Value };

/** Undefined when none of several values has a reading any more: then choosing one for the person could only go wrong. */
export function readingOf(assumption: Assumption): ReadingOf | undefined {
  const { value, readings = [], where = [], when = [] } = assumption;
  const isReading = (one: Value): boolean => readings.some((reading) => reading.value === one);
  const dated = when.find((one) => isReading(one.value));
  if (dated !== undefined) return { kind: "date", from: dated.from, value: dated.value };
  if (isReading(value) || (where.length === 0 && when.length === 0)) return { kind: "value", value };
  const part = where.find((one) => isReading(one.value));
  return part === undefined ? undefined : { kind: "part", where: bareWhere(part), value: part.value };
}

/** A dated value belongs to the base: a scenario has no place for it. */
export const canTakeReading = (assumption: Assumption, scenario: string | undefined): boolean => {
  const of = readingOf(assumption);
  return of !== undefined && !(of.kind === "date" && scenario !== undefined);
};

/** Puts a reading where the assumption has one now. In the base its reason stays; a scenario's change says why. */
export function takeReadingOf(assumption: Assumption, reading: { readonly label: string; readonly value: Value }, scenario: string | undefined): void {
  const of = readingOf(assumption);
  if (of === undefined) return;
  if (of.kind === "date") setDatedValue(assumption, of.from, reading.value);
  else setAssumption({ assumption: assumption.id, label: assumption.label, value: reading.value, scenario, ...(of.kind === "part" ? { where: of.where } : {}), ...(scenario === undefined ? {} : { why: reading.label }) });
}
