/**
 * The last look at an edit made of parts that come from elsewhere, such as another plan, a file or a form with many boxes:
 * where the file it makes would not open, it is refused in the reader's own words.
 */
import { checkPlan, checkStructure } from "../check/check-plan";
import { misshapenProblems } from "../file/schema-problems";
import { withoutPaths } from "../json/place-in-file";
import type { Plan } from "../plan";
import type { Outcome, Problem } from "../problem";
import { planSchema } from "../schema";
import type { z } from "../zod";
import type { Edit } from "./edit";

/** What is wrong with the shape of what changed; nothing of the plan's other parts is looked at again. */
function misshapen(before: Plan, after: Plan): readonly Problem[] {
  const issues = (Object.keys(planSchema.shape) as (keyof Plan)[]).flatMap((key): z.core.$ZodIssue[] => {
    if (before[key] === after[key]) return [];
    const found = planSchema.shape[key].safeParse(after[key]).error?.issues ?? [];
    return found.map((issue) => ({ ...issue, path: [key, ...issue.path] }));
  });
  return misshapenProblems(issues, after);
}

/** Errors of the plan that it did not have before, whether it opens with them or only does not run. */
export function brought(before: Plan, after: Plan): readonly Problem[] {
  const shape = misshapen(before, after);
  if (shape.length > 0) return shape;
  const known = new Set(checkPlan(before).map(({ says }) => says));
  return checkPlan(after).filter(({ severity, says }) => severity === "error" && !known.has(says));
}

/** What the reader would refuse the plan for. */
function unopenable(before: Plan, after: Plan): readonly Problem[] {
  const shape = misshapen(before, after);
  return shape.length > 0 ? shape : checkStructure(after).filter(({ severity }) => severity === "error");
}

const unless = <E extends Edit>(made: Outcome<E>, problems: readonly Problem[]): Outcome<E> =>
  problems.length === 0
    ? made
    : { ok: false, problems: problems.map((one) => ({ ...one, says: withoutPaths(one.says) })) };

/** The edit, or why the plan it makes could not be opened again. */
export const openable = <E extends Edit>(before: Plan, made: Outcome<E>): Outcome<E> =>
  unless(made, made.ok && made.value.plan !== before ? unopenable(before, made.value.plan) : []);

/** The edit, or why the plan it makes could not be opened again, or not be run where it could be before. */
export const sound = <E extends Edit>(before: Plan, made: Outcome<E>): Outcome<E> =>
  unless(made, made.ok && made.value.plan !== before ? brought(before, made.value.plan) : []);
