/** Putting another plan's changes into this one, as one edit. */
import { listed } from "../ask/words";
import { mergeBrings, mergePlans, mergeProblems } from "../merge/merge-plans";
import type { Answer, Answers } from "../merge/merging";
import type { Plan } from "../plan";
import { hasErrors, type Outcome } from "../problem";
import { edited, refused, type Edit, type Signature } from "./edit";

/** What is put together, and how what both changed was answered. */
export interface MergeEdit {
  /** What both began from; undefined where nobody knows. */
  readonly base: Plan | undefined;
  readonly theirs: Plan;
  readonly answers: Answers;
  /** What the other plan is called: its file, or its title. */
  readonly from: string;
}

const whose: Readonly<Record<Answer, string>> = { mine: "this plan's", theirs: "the other's", both: "both" };

/** Merges another plan into this one. Refused while something is not answered, and where the plan would not run any more. */
export function mergeInto(plan: Plan, { base, theirs, answers, from }: MergeEdit, signed: Signature): Outcome<Edit> {
  const { plan: merged, questions } = mergePlans(base, plan, theirs, answers, from);
  const open = questions.filter(({ answer }) => answer === undefined);
  if (open.length > 0)
    return refused(
      "not-answered",
      `${open.length === 1 ? "One thing is" : `${open.length} things are`} not answered yet: ${open[0]?.sentence ?? ""}`,
    );
  const problems = mergeProblems(merged, plan, theirs);
  if (hasErrors(problems)) return { ok: false, problems: problems.filter(({ severity }) => severity === "error") };
  const brought = mergeBrings(plan, merged).filter(({ kind }) => kind !== "log");
  const settled = (["mine", "theirs", "both"] as const).flatMap((one) => {
    const of = questions
      .filter(({ answer }) => answer === one)
      .map(({ what, where }) => [what, where].filter(Boolean).join(", "));
    return of.length === 0 ? [] : [`${whose[one]} of ${listed(of)}`];
  });
  return edited(merged, signed, {
    what: "Merged with another plan",
    where: `from "${from}"`,
    from: "as it was here",
    to: brought.length === 0 ? "nothing new" : brought.map(({ sentence }) => sentence).join(" "),
    why: settled.length === 0 ? undefined : `Where both had changed the same: ${settled.join("; ")}.`,
  });
}
