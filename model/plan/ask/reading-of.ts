/** An assumption whose sources can be read in several ways: which of its values is a reading now. */
import type { Assumption, Value, Where } from "../plan";
import { whereOf } from "./scope";

export type Reading = NonNullable<Assumption["readings"]>[number];

/** Which of an assumption's values its readings are readings of. */
export type ReadingOf =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "part"; readonly where: Where; readonly value: Value }
  | { readonly kind: "date"; readonly from: string; readonly value: Value };

/**
 * The value that has one of the readings now. Undefined when none of several values has one any more: then choosing one
 * for the person could only go wrong.
 */
export function readingOf(assumption: Assumption): ReadingOf | undefined {
  const { value, readings = [], where = [], when = [] } = assumption;
  const isReading = (one: Value): boolean => readings.some((reading) => reading.value === one);
  const dated = when.find((one) => isReading(one.value));
  if (dated !== undefined) return { kind: "date", from: dated.from, value: dated.value };
  if (isReading(value) || (where.length === 0 && when.length === 0)) return { kind: "value", value };
  const part = where.find((one) => isReading(one.value));
  return part === undefined ? undefined : { kind: "part", where: whereOf(part), value: part.value };
}
