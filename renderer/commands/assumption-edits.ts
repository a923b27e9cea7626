/** Edits of assumptions and scenarios, as the screens ask for them. Each is one undo step and one log entry. */
import type { Draft } from "immer";
import type { Assumption, Change, Plan, Scenario, Value, Where } from "../../model";
import { dimensionNames } from "../../model";
import { editPlan } from "../state/plan-store";

/** The dimensions a `where` names, without anything else an entry may carry. */
export const bareWhere = (where: Where | undefined): Where =>
  Object.fromEntries(dimensionNames.filter((name) => where?.[name] !== undefined).map((name) => [name, where![name]]));

/** True when two scopes name the same people. */
export const sameWhere = (a: Where | undefined, b: Where | undefined): boolean =>
  JSON.stringify(bareWhere(a)) === JSON.stringify(bareWhere(b));

const written = (value: Value): string => (value === null ? "no figure" : String(value));

function assumptionIn(draft: Draft<Plan>, id: string): Draft<Assumption> | undefined {
  return draft.assumptions.find((assumption) => assumption.id === id);
}

export interface AssumptionEdit {
  readonly assumption: string;
  readonly label: string;
  readonly value: Value;
  /** Which people it is for; everything when left out. */
  readonly where?: Where | undefined;
  /** The scenario it is changed in; the base when left out. */
  readonly scenario?: string | undefined;
  /** From which month on, for scenarios. */
  readonly from?: string | undefined;
  readonly why?: string | undefined;
}

/** Sets a value in the base, or as a change of a scenario. */
export function setAssumption(edit: AssumptionEdit): void {
  const where = bareWhere(edit.where);
  const everything = Object.keys(where).length === 0;
  editPlan(
    {
      what: `${edit.label}${edit.scenario === undefined ? "" : ` in ${edit.scenario}`}`,
      to: written(edit.value),
      ...(edit.why === undefined ? {} : { why: edit.why }),
    },
    (draft) => {
      if (edit.scenario !== undefined) {
        const scenario = draft.scenarios.find((one) => one.id === edit.scenario);
        if (scenario === undefined || edit.value === null) return;
        const change = scenario.changes.find(
          (one) =>
            one.assumption === edit.assumption &&
            one.op === "set" &&
            sameWhere(one.where, where) &&
            (edit.from === undefined || one.from === edit.from),
        );
        if (change !== undefined) change.value = edit.value;
        else
          scenario.changes.push({
            assumption: edit.assumption,
            op: "set",
            value: edit.value,
            ...(everything ? {} : { where: where }),
            ...(edit.from === undefined ? {} : { from: edit.from }),
            ...(edit.why === undefined ? {} : { why: edit.why }),
          });
        return;
      }
      const assumption = assumptionIn(draft, edit.assumption);
      if (assumption === undefined) return;
      const reason = edit.why === undefined ? {} : { reason: edit.why };
      if (everything) {
        assumption.value = edit.value;
        // A figure typed by hand is somebody's judgement until a source is named for it.
        assumption.status = "judgement";
        Object.assign(assumption, reason);
        return;
      }
      const entry = assumption.where?.find((one) => sameWhere(one, where));
      if (entry !== undefined) {
        entry.value = edit.value;
        entry.status = "judgement";
        Object.assign(entry, reason);
      } else
        (assumption.where ??= []).push({
          ...(where as Draft<Where>),
          value: edit.value,
          status: "judgement",
          ...reason,
        });
    },
  );
}

/** Changes anything else about an assumption: its range, source, reason, owner, review date. */
export function describeAssumption(
  id: string,
  label: string,
  what: Partial<Omit<Assumption, "id" | "value" | "where">>,
): void {
  editPlan({ what: `${label}: ${Object.keys(what).join(", ")}` }, (draft) => {
    const assumption = assumptionIn(draft, id);
    if (assumption !== undefined) Object.assign(assumption, what);
  });
}

/** Puts one assumption back to what another copy of the plan says: the last save, or the published figures. */
export function resetAssumption(original: Assumption): void {
  editPlan({ what: `${original.label}: put back`, to: written(original.value) }, (draft) => {
    const index = draft.assumptions.findIndex((assumption) => assumption.id === original.id);
    if (index >= 0) draft.assumptions[index] = structuredClone(original);
  });
}

export function addScenario(scenario: Scenario): void {
  editPlan({ what: `New scenario: ${scenario.name}` }, (draft) => {
    draft.scenarios.push(structuredClone(scenario));
  });
}

export function changeScenario(id: string, what: string, recipe: (scenario: Draft<Scenario>) => void): void {
  editPlan({ what }, (draft) => {
    const scenario = draft.scenarios.find((one) => one.id === id);
    if (scenario !== undefined) recipe(scenario);
  });
}

export function removeScenario(id: string, name: string): void {
  editPlan({ what: `Removed scenario: ${name}` }, (draft) => {
    draft.scenarios = draft.scenarios
      .filter((one) => one.id !== id)
      .map((one) => {
        if (one.basedOn === id) delete one.basedOn;
        return one;
      });
  });
}

/** Takes one change out of a scenario: that cell goes back to the base. */
export function removeChange(scenario: string, change: Change): void {
  editPlan({ what: `Back to the base: ${change.assumption}` }, (draft) => {
    const found = draft.scenarios.find((one) => one.id === scenario);
    if (found !== undefined)
      found.changes = found.changes.filter(
        (one) =>
          !(
            one.assumption === change.assumption &&
            one.op === change.op &&
            one.from === change.from &&
            sameWhere(one.where, change.where)
          ),
      );
  });
}

/** An id that no scenario of the plan has yet, made from a name. */
export function freeId(name: string, taken: readonly string[]): string {
  const stem =
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-+|-+$/g, "") || "scenario";
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.includes(id)) return id;
  }
}
