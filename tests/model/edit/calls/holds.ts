/** What must hold of an edit whatever it was given: refused in sentences, or the plan it makes can be written and opened. */
import { hasErrors, readPlan, withEntry, writePlan, type Edit, type Outcome, type Plan } from "../../../../model";
import { checkStructure } from "../../../../model/plan/check/check-plan";
import { planSchema } from "../../../../model/plan/schema";

/** Verbs that show what would come of them before it is done keep the edit apart, or none while something is asked for. */
export const editOf = (value: unknown): Edit | undefined =>
  typeof value === "object" && value !== null && "edit" in value ? (value.edit as Edit | undefined) : (value as Edit);

const longestSentence = 2000;

function saysFault(says: string): string | undefined {
  if (!/[.?]$/.test(says)) return `no sentence: ${says.slice(0, 200)}`;
  return says.length > longestSentence ? `a sentence of ${says.length} characters: ${says.slice(0, 200)}` : undefined;
}

/** Whether a reader opens the plan and finds the same in it; undefined where it does. */
export function openFault(plan: Plan): string | undefined {
  const read = readPlan(writePlan(plan));
  if (!read.ok) return `would not open: ${read.problems[0]?.says ?? ""}`;
  return JSON.stringify(read.value) === JSON.stringify(JSON.parse(writePlan(plan)))
    ? undefined
    : "opens as another plan";
}

/** As much as the reader asks of a plan, without the reading of its text. */
function shapeFault(plan: Plan): string | undefined {
  const shaped = planSchema.safeParse(JSON.parse(writePlan(plan)));
  if (!shaped.success) {
    const [issue] = shaped.error.issues;
    return `would not open: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`;
  }
  const problems = checkStructure(plan);
  return hasErrors(problems)
    ? `would not open: ${problems.find((one) => one.severity === "error")?.says ?? ""}`
    : undefined;
}

/**
 * What does not hold of an outcome; undefined where all does.
 * @param wholly whether the text is read too, which takes longer
 */
export function outcomeFault(made: Outcome<unknown>, wholly: boolean): string | undefined {
  if (!made.ok) {
    if (made.problems.length === 0) return "refused without a word";
    return made.problems.map(({ says }) => saysFault(says)).find((fault) => fault !== undefined);
  }
  const edit = editOf(made.value);
  if (edit === undefined) return undefined;
  const kept = withEntry(edit.plan, edit.logEntry);
  return wholly ? openFault(kept) : shapeFault(kept);
}
