/** Which of an assumption's values its readings are readings of: the one that has one of them now. */
import type { Assumption, Value, Where } from "../../model";
import { editPlan, openPlan } from "../state/plan-store";
import { bareWhere, sameWhere, setAssumption } from "./assumption-edits";

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

type Reading = NonNullable<Assumption["readings"]>[number];

/**
 * Takes one of the readings of a source, where the assumption has one now: in the base with the reading's own source, or
 * as a change of a scenario. The assumption's reason and quality stay as they were written. One undo step.
 */
export function takeReading(assumption: Assumption, reading: Reading, scenario: string | undefined): void {
  const of = readingOf(assumption);
  if (of === undefined || reading.value === null) return;
  const where = of.kind === "part" ? of.where : {};
  if (scenario !== undefined) {
    // A scenario that changes it already takes the reading in that change; a second one would come on top of it.
    const own = openPlan()
      ?.plan.scenarios.find((one) => one.id === scenario)
      ?.changes.findLast((one) => one.assumption === assumption.id && one.op === "set" && sameWhere(one.where, where));
    const from = own === undefined ? (of.kind === "date" ? of.from : undefined) : own.from;
    setAssumption({
      assumption: assumption.id,
      label: assumption.label,
      value: reading.value,
      where,
      scenario,
      why: reading.label,
      ...(from === undefined ? {} : { from }),
    });
    return;
  }
  editPlan({ what: `${assumption.label}: another reading`, to: String(reading.value), why: reading.label }, (draft) => {
    const found = draft.assumptions.find((one) => one.id === assumption.id);
    if (found === undefined) return;
    const holder =
      of.kind === "date"
        ? found.when?.find((one) => one.from === of.from)
        : of.kind === "part"
          ? found.where?.find((one) => sameWhere(one, where))
          : found;
    if (holder !== undefined) holder.value = reading.value;
    if (reading.source === undefined) return;
    if (holder !== undefined && of.kind === "part") Object.assign(holder, { source: reading.source });
    else found.source = reading.source;
  });
}
