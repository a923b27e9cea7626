/**
 * A plan saved by a newer release, read only to be looked at: what this release does not know is left out. It must
 * never be saved over its file, because that would lose what was left out.
 */
import { checkStructure } from "../check/check-plan";
import { readJson } from "../json/json-reader";
import type { Plan } from "../plan";
import { hasErrors, note, problem, type Outcome } from "../problem";
import { isVersionProblem, planVersion, readPlan } from "./read";
import { planSchema } from "../schema";

/** Every round takes out the keys one level of the plan does not know; a plan is not this deep. */
const ROUNDS = 12;

function without(plan: unknown, path: readonly PropertyKey[], keys: readonly string[]): number {
  let at: unknown = plan;
  for (const step of path) at = (at as Record<PropertyKey, unknown>)[step];
  for (const key of keys) Reflect.deleteProperty(at as object, key);
  return keys.length;
}

/** Reads a newer version's plan as far as this release can. Not ok when it is not newer, or too different to show. */
export function readNewerPlan(text: string): Outcome<Plan> {
  const outcome = readPlan(text);
  const newer = outcome.ok ? undefined : outcome.problems.find((found) => found.kind === "newer-version");
  if (newer === undefined || !isVersionProblem(newer))
    return { ok: false, problems: [problem("not-newer", "version", "This plan is not from a newer release.")] };
  const reading = readJson(text.startsWith("\ufeff") ? text.slice(1) : text);
  if (!reading.ok) return { ok: false, problems: [newer] };
  const plan = { ...(reading.value as Record<string, unknown>), version: planVersion };
  let left = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const shaped = planSchema.safeParse(plan);
    if (shaped.success) {
      if (hasErrors(checkStructure(shaped.data))) break;
      const says = `This plan was saved by a newer release (version ${newer.version}). It is shown to be read only${left === 0 ? "" : `, without ${left} ${left === 1 ? "entry" : "entries"} this release does not know`}. Install the newer release to change it.`;
      return { ok: true, value: shaped.data, problems: [note("newer-version", "version", says)] };
    }
    const unknown = shaped.error.issues.filter((issue) => issue.code === "unrecognized_keys");
    if (unknown.length === 0) break;
    for (const issue of unknown) left += without(plan, issue.path, issue.keys);
  }
  return { ok: false, problems: [newer] };
}
