/** Whether a plan with figures of a file in it still opens and runs as well as it did: the plan, its scenarios and its services. */
import { catalogueEntry } from "../../assumptions/catalogue";
import { compile, projectServices, resolutionsOf } from "../../calibrate/run";
import { changesOf } from "../../plan/ask/ancestry";
import { checkPlan } from "../../plan/check/check-plan";
import type { Edit } from "../../plan/edit/edit";
import { withoutPaths } from "../../plan/json/place-in-file";
import type { Plan } from "../../plan/plan";
import { hasErrors, type Outcome, type Problem } from "../../plan/problem";
import { newFormulaProblems } from "../../resolve/new-formulas";
import type { Resolutions } from "../../resolve/resolutions";

const errors = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ severity }) => severity === "error");

/** Whether there can be too few people or posts for a scenario: it changes amounts, or people leave and move in it. */
const actsOnAmounts = (plan: Plan, scenario: string | undefined): boolean =>
  scenario === undefined ||
  plan.scenarios.some(({ id, events = [] }) => id === scenario && events.length > 0) ||
  changesOf(plan, scenario).some(({ change }) => catalogueEntry(change.assumption)?.kind === "total");

/** What stops the workforce or a list of services, in the base or under a scenario. */
function stopping(resolutions: Resolutions, scenario: string | undefined): readonly Problem[] {
  const { plan } = resolutions;
  const resolved = resolutions.of(scenario);
  if (!resolved.ok) return resolved.problems;
  const of = { resolutions, ...(scenario === undefined ? {} : { scenario }) };
  const staff = actsOnAmounts(plan, scenario) ? compile(plan, of).problems : [];
  const services = plan.structure.services ?? [];
  if (services.length === 0) return errors([...resolved.problems, ...staff]);
  const lists = projectServices(plan, of);
  if (lists.ok) for (const { id } of services) lists.value.lists(id);
  return errors([...resolved.problems, ...staff, ...lists.problems, ...(lists.ok ? lists.value.problems : [])]);
}

/** The edit, or what it would make wrong that is not wrong now. */
export function runsAsBefore(before: Plan, edit: Edit): Outcome<Edit> {
  const after = edit.plan;
  const known = new Set(errors(checkPlan(before)).map(({ says }) => says));
  const found = [...errors(checkPlan(after)), ...newFormulaProblems(before, after)].filter(
    ({ says }) => !known.has(says),
  );
  // The plan they are of is no file yet.
  if (found.length > 0) return { ok: false, problems: found.map((one) => ({ ...one, says: withoutPaths(one.says) })) };
  if (hasErrors(checkPlan(after))) return { ok: true, problems: [], value: edit };
  const now = resolutionsOf(before);
  const then = resolutionsOf(after);
  for (const scenario of [undefined, ...after.scenarios.map(({ id }) => id)]) {
    const stops = stopping(then, scenario);
    const was = stops.length === 0 ? new Set() : new Set(stopping(now, scenario).map(({ says }) => says));
    const broken = stops.filter(({ says }) => !was.has(says));
    if (broken.length > 0) return { ok: false, problems: broken };
  }
  return { ok: true, problems: [], value: edit };
}
