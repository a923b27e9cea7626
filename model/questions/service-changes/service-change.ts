/** What is done to a service, made as one edit: in the base, in a scenario, or in a scenario of its own. */
import { projectServices } from "../../calibrate/run";
import { addScenario, newScenario } from "../../plan/edit/scenarios";
import { cut, edited, refused, type Edit, type Signature } from "../../plan/edit/edit";
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { longest } from "../../plan/schema";
import { staffAway } from "./away";
import { changeModel } from "./change-model";
import { putClinicsOn } from "./clinics";
import type { ServiceChange } from "./kinds";
import { lookListThrough } from "./look-through";
import { serviceChangeName, serviceChangeSentence } from "./sentence";

function made(plan: Plan, of: string | undefined, change: ServiceChange, signed: Signature): Outcome<Edit> {
  switch (change.what) {
    case "clinics":
      return putClinicsOn(plan, of, change, signed);
    case "look-through":
      return lookListThrough(plan, of, change, signed);
    case "model":
      return changeModel(plan, of, change, signed);
    case "away":
      return staffAway(plan, of, change, signed);
  }
}

/**
 * Makes a change to a service. Refused, with a sentence, where it cannot be, and where the list could be worked out
 * without it and cannot be with it.
 * @param of id of the scenario; the base where undefined
 */
export function makeServiceChange(
  plan: Plan,
  of: string | undefined,
  change: ServiceChange,
  signed: Signature,
): Outcome<Edit> {
  const edit = made(plan, of, change, signed);
  if (!edit.ok) return edit;
  const under = of === undefined ? {} : { scenario: of };
  const before = projectServices(plan, under);
  if (!before.ok || !before.value.view(change.service, undefined).runs) return edit;
  const after = projectServices(edit.value.plan, under);
  if (!after.ok) return after;
  const view = after.value.view(change.service, undefined);
  if (view.runs) return edit;
  const lacks = view.needed.find(({ missing }) => missing === "list" || missing === "hours");
  return refused(
    "needs-a-figure",
    `With this the list of ${view.label} could no longer be worked out: ${lacks === undefined ? "a figure is missing" : `${lacks.label}, ${lacks.for}, is missing`}. Give it first.`,
  );
}

/** Makes a change to a service in a new scenario, named by what it does, and says which. */
export function serviceChangeAsScenario(
  plan: Plan,
  change: ServiceChange,
  signed: Signature,
): Outcome<Edit & { readonly scenario: string }> {
  const blank = {
    ...newScenario(plan, serviceChangeName(plan, change)),
    about: cut(serviceChangeSentence(plan, change), longest.prose),
  };
  const added = addScenario(plan, blank, [], signed);
  if (!added.ok) return added;
  const edit = makeServiceChange(added.value.plan, blank.id, change, signed);
  if (!edit.ok) return edit;
  const told = edited(edit.value.plan, signed, { what: "New scenario", to: blank.name, why: blank.about });
  return told.ok ? { ...told, value: { ...told.value, scenario: blank.id } } : told;
}
