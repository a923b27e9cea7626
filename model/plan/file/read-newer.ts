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
import { shaped, within, type Shape } from "./shape";

/** Takes out of a parsed file the keys that this release does not know, and says how many there were. */
function leaveOut(schema: Shape, value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const { element, shape } = within(schema)?._zod.def ?? {};
  if (Array.isArray(value))
    return element === undefined ? 0 : value.reduce<number>((sum, one) => sum + leaveOut(element, one), 0);
  if (shape === undefined) return 0;
  let left = 0;
  for (const [key, part] of Object.entries(value)) {
    const known = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (known !== undefined) {
      left += leaveOut(known, part);
      continue;
    }
    Reflect.deleteProperty(value, key);
    left += 1;
  }
  return left;
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
  const left = leaveOut(planSchema, plan);
  const shape = shaped(planSchema, plan);
  if (!shape.ok || hasErrors(checkStructure(shape.value))) return { ok: false, problems: [newer] };
  const says = `This plan was saved by a newer release (version ${newer.version}). It is shown to be read only${left === 0 ? "" : `, without ${left} ${left === 1 ? "entry" : "entries"} this release does not know`}. Install the newer release to change it.`;
  return { ok: true, value: shape.value, problems: [note("newer-version", "version", says)] };
}
