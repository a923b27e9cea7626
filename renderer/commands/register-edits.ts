/** Edits of the register that touch several values at once, or a part of an assumption that is not a value. */
import { catalogueEntry, type Assumption, type Change, type Value, type Where } from "../../model";
import { gesture } from "../state/gesture";
import { editPlan } from "../state/plan-store";
import { removeChange, setAssumption } from "./assumption-edits";

/** Several edits as one undo step and one entry in the log. */
const together = (what: string, edits: () => void): void => gesture(what, { what }, edits);

/** Gives a figure the plan needs and does not list yet. It is somebody's judgement until a source is named. */
export function enterFigure(id: string, value: Value): void {
  const known = catalogueEntry(id);
  if (known === undefined || value === null) return;
  editPlan({ what: known.label, to: String(value) }, (draft) => {
    if (!draft.assumptions.some((one) => one.id === id))
      draft.assumptions.push({ id, label: known.label, unit: known.unit, value, status: "judgement" });
  });
}

/** Takes out what an assumption says about itself: its source, range, reason, owner or review date. */
export function forgetDetail(
  id: string,
  label: string,
  detail: "source" | "range" | "reason" | "owner" | "reviewBy",
): void {
  editPlan({ what: `${label}: ${detail} taken out` }, (draft) => {
    const assumption = draft.assumptions.find((one) => one.id === id);
    if (assumption !== undefined) Reflect.deleteProperty(assumption, detail);
  });
}

/** Sets the value that holds from one of an assumption's dates. */
export function setDatedValue(assumption: Assumption, from: string, value: Value): void {
  editPlan({ what: `${assumption.label} from ${from}`, to: value === null ? "no figure" : String(value) }, (draft) => {
    const found = draft.assumptions.find((one) => one.id === assumption.id);
    const dated = found?.when?.find((one) => one.from === from);
    if (found === undefined || dated === undefined) return;
    dated.value = value;
    // A figure typed by hand is somebody's judgement until a source is named for it.
    found.status = "judgement";
  });
}

/** Takes everything a scenario changes about an assumption out of the scenario. */
export const takeOutChanges = (scenario: string, label: string, changes: readonly Change[]): void =>
  together(`${label}: back to the base scenario`, () => changes.forEach((change) => removeChange(scenario, change)));

export interface ShareEdit {
  readonly where: Where;
  readonly value: number;
}

/** Sets several shares of one assumption together, so that they are never seen adding up to anything but 100%. */
export const setShares = (assumption: Assumption, shares: readonly ShareEdit[], scenario: string | undefined): void =>
  together(`${assumption.label}: shared out anew`, () =>
    shares.forEach(({ where, value }) =>
      setAssumption({ assumption: assumption.id, label: assumption.label, value, where, scenario }),
    ),
  );
