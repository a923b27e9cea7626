/** An assumption whose sources can be read in several ways: which value is a reading now, and taking another. */
import { sameWhere, whereOf } from "../ask/scope";
import type { Assumption, Plan, Value, Where, WhereEntry } from "../plan";
import type { Outcome } from "../problem";
import { edited, refused, type Edit, type Signature } from "./edit";
import { assumptionIn, scenarioIn, withAssumption, withEntryAt } from "./parts";
import { loggedValue, loggedWhere, setValue } from "./set-value";

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

/**
 * Takes one of the readings of a source, where the assumption has one now: in the base with the reading's own source, or
 * as a change of a scenario. A reading of a source is published again where a person's own figure stood before.
 */
export function takeReading(
  plan: Plan,
  id: string,
  reading: Reading,
  scenario: string | undefined,
  signed: Signature,
): Outcome<Edit> {
  const assumption = assumptionIn(plan, id);
  const of = assumption === undefined ? undefined : readingOf(assumption);
  if (assumption === undefined || of === undefined || reading.value === null)
    return refused(
      "no-reading",
      "None of the values of this assumption is a reading of its sources now. Set the value itself.",
    );
  const where = of.kind === "part" ? of.where : {};
  const date = of.kind === "date" ? of.from : undefined;
  if (scenario !== undefined) {
    // A scenario that changes it already takes the reading in that change; a second one would come on top of it.
    const own = scenarioIn(plan, scenario)?.changes.findLast(
      (one) => one.assumption === id && one.op === "set" && sameWhere(one.where, where),
    );
    const from = own === undefined ? date : own.from;
    return setValue(plan, { assumption: id, value: reading.value, where, scenario, from, why: reading.label }, signed);
  }
  const next = withReading(assumption, of, reading);
  return edited(of.value === reading.value ? plan : withAssumption(plan, next), signed, {
    what: assumption.label,
    where: loggedWhere(plan, where, date, undefined),
    from: loggedValue(assumption, of.value),
    to: loggedValue(assumption, reading.value),
    unit: assumption.unit,
    why: reading.label,
  });
}

function withReading(assumption: Assumption, of: ReadingOf, reading: Reading): Assumption {
  const { value, source } = reading;
  // "Your figure" is no reason for what a source says.
  const rests = (holder: Pick<WhereEntry, "source" | "status">) =>
    source === undefined
      ? {}
      : holder.status === "judgement" && holder.source === undefined
        ? { source, status: "published" as const, reason: reading.note ?? reading.label }
        : { source };
  if (of.kind === "part") {
    const at = (assumption.where ?? []).findIndex((one) => sameWhere(one, of.where));
    const entry = assumption.where?.[at];
    return entry === undefined ? assumption : withEntryAt(assumption, at, { ...entry, value, ...rests(entry) });
  }
  const when = assumption.when?.map((one) => (of.kind === "date" && one.from === of.from ? { ...one, value } : one));
  return {
    ...assumption,
    ...(of.kind === "value" ? { value } : {}),
    ...(when === undefined ? {} : { when }),
    ...rests(assumption),
  };
}
