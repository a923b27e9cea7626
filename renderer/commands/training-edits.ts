/** Edits the Training screen makes that are more than setting one value. Each is one undo step and one log entry. */
import type { Assumption, Value } from "../../model";
import { editPlan, openPlan } from "../state/plan-store";
import { setAssumption } from "./assumption-edits";

type Reading = NonNullable<Assumption["readings"]>[number];

/** The date whose value an assumption's readings are about: the last of a dated list, otherwise none. */
export const readingDate = (assumption: Assumption): string | undefined => assumption.when?.at(-1)?.from;

/** Takes one of the readings of a source: in the base with its source and its reason, or as a change of a scenario. */
export function takeReading(assumption: Assumption, reading: Reading, scenario: string | undefined): void {
  if (reading.value === null) return;
  if (scenario !== undefined) {
    // A scenario that changes it already takes the reading in that change; a second one would come on top of it.
    const own = openPlan()?.plan.scenarios.find((one) => one.id === scenario)?.changes.findLast((one) => one.assumption === assumption.id && one.op === "set" && one.where === undefined);
    const from = own === undefined ? readingDate(assumption) : own.from;
    setAssumption({ assumption: assumption.id, label: assumption.label, value: reading.value, scenario, why: reading.label, ...(from === undefined ? {} : { from }) });
    return;
  }
  editPlan({ what: `${assumption.label}: another reading`, to: String(reading.value), why: reading.label }, (draft) => {
    const found = draft.assumptions.find((one) => one.id === assumption.id);
    if (found === undefined) return;
    const last = found.when?.at(-1);
    if (last === undefined) found.value = reading.value;
    else last.value = reading.value;
    found.reason = reading.note === undefined ? reading.label : `${reading.label}. ${reading.note}`;
    // A reading of a source is that source's figure, not somebody's judgement.
    if (reading.source !== undefined) {
      found.source = reading.source;
      found.status = "published";
    }
  });
}

/** Sets one value of a dated list in the base. */
export function setDatedValue(assumption: Assumption, from: string, value: Value): void {
  editPlan({ what: `${assumption.label} from ${from}`, to: value === null ? "no figure" : String(value) }, (draft) => {
    const found = draft.assumptions.find((one) => one.id === assumption.id);
    const entry = found?.when?.find((one) => one.from === from);
    if (found === undefined || entry === undefined) return;
    entry.value = value;
    found.status = "judgement";
  });
}
