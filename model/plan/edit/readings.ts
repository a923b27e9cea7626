/** Taking one of the ways in which the sources of an assumption can be read. */
import { readingOf, type Reading, type ReadingOf } from "../ask/reading-of";
import { sameWhere } from "../ask/scope";
import type { Assumption, Plan, WhereEntry } from "../plan";
import type { Outcome } from "../problem";
import { edited, refused, type Edit, type Signature } from "./edit";
import { assumptionIn, scenarioIn, withAssumption, withEntryAt } from "./parts";
import { loggedValue, loggedWhere, setValue } from "./set-value";
import { sound } from "./would-open";

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
  return sound(
    plan,
    edited(of.value === reading.value ? plan : withAssumption(plan, next), signed, {
      what: assumption.label,
      where: loggedWhere(plan, where, date, undefined),
      from: loggedValue(assumption, of.value),
      to: loggedValue(assumption, reading.value),
      unit: assumption.unit,
      why: reading.label,
    }),
  );
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
