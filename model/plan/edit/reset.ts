/** Putting an assumption back to what another copy of the plan says: the last save, or the published figures. */
import { whereLabel, whereOf } from "../ask/scope";
import type { Assumption, Plan } from "../plan";
import type { Outcome } from "../problem";
import { edited, refused, type Edit, type Signature } from "./edit";
import { assumptionIn, withAssumption } from "./parts";
import { loggedValue } from "./set-value";
import { openable } from "./would-open";

/** All values of an assumption in words: its own, then those of its parts. */
export function allValues(plan: Plan, assumption: Assumption): string {
  const parts = (assumption.where ?? []).map(
    (entry) => `${whereLabel(plan, whereOf(entry))} ${loggedValue(assumption, entry.value)}`,
  );
  const own = loggedValue(assumption, assumption.value);
  return parts.length === 0 ? own : [...(assumption.value === null ? [] : [own]), ...parts].join("; ");
}

/** @param original the assumption as the other copy has it */
export function resetAssumption(plan: Plan, original: Assumption, signed: Signature): Outcome<Edit> {
  const before = assumptionIn(plan, original.id);
  if (before === undefined)
    return refused(
      "unknown-assumption",
      `The plan has no assumption "${original.id}", so there is nothing to put back.`,
    );
  return openable(
    plan,
    edited(before === original ? plan : withAssumption(plan, original), signed, {
      what: `${original.label}: put back`,
      from: allValues(plan, before),
      to: allValues(plan, original),
      unit: original.unit,
    }),
  );
}
