/** Edits of a scenario's own list of changes. Each is one undo step and one log entry. */
import type { Change, Plan, Scenario, Source } from "../../model";
import { editPlan } from "../state/plan-store";
import { changeScenario } from "./assumption-edits";

/** Adds a scenario, with the sources it rests on where the plan does not list them yet. */
export function addScenarioWithSources(scenario: Scenario, sources: readonly Source[]): void {
  editPlan({ what: `New scenario: ${scenario.name}` }, (draft) => {
    draft.scenarios.push(structuredClone(scenario));
    for (const source of sources)
      if (!draft.sources.some((one) => one.id === source.id)) draft.sources.push(structuredClone(source));
  });
}

/** Writes a change at its place in a scenario's list; after the last one it is added. */
export function putChange(scenario: Scenario, index: number, label: string, change: Change): void {
  editPlan(
    {
      what: `${label} in "${scenario.name}"`,
      to: String(change.value),
      ...(change.why === undefined ? {} : { why: change.why }),
    },
    (draft) => {
      const found = draft.scenarios.find((one) => one.id === scenario.id);
      if (found !== undefined) found.changes[Math.min(index, found.changes.length)] = structuredClone(change);
    },
  );
}

export function renameScenario(scenario: Scenario, name: string): void {
  changeScenario(scenario.id, `Scenario "${scenario.name}" is now "${name}"`, (draft) => {
    draft.name = name;
  });
}

export function describeScenario(scenario: Scenario, about: string): void {
  changeScenario(scenario.id, `What "${scenario.name}" is about`, (draft) => {
    if (about === "") delete draft.about;
    else draft.about = about;
  });
}

/** Starts a scenario from another one, or from the base. */
export function baseScenarioOn(scenario: Scenario, other: Scenario | undefined): void {
  changeScenario(
    scenario.id,
    other === undefined ? `"${scenario.name}" starts from the base` : `"${scenario.name}" is based on "${other.name}"`,
    (draft) => {
      if (other === undefined) delete draft.basedOn;
      else draft.basedOn = other.id;
    },
  );
}

/** True when the second scenario rests on the first, so that basing the first on it would go in a circle. */
export function restsOn(plan: Plan, first: string, second: string): boolean {
  const seen = new Set<string>();
  for (
    let at: string | undefined = second;
    at !== undefined && !seen.has(at);
    at = plan.scenarios.find((one) => one.id === at)?.basedOn
  ) {
    if (at === first) return true;
    seen.add(at);
  }
  return false;
}
