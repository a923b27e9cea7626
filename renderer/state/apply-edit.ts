/** The one way from a screen or a command to the plan: a verb of the model becomes an undo step and an entry in the log. */
import { newFormulaProblems, type Edit, type Outcome, type Plan, type Signature } from "../../model";
import { openPlan, signature, takeEdit } from "./plan-store";
import { askSoonAbout } from "./asked-store";
import { say } from "./view-store";

export type Verb<E extends Edit = Edit> = (plan: Plan, signed: Signature) => Outcome<E>;

const cannot = (says: string): Outcome<never> => ({
  ok: false,
  problems: [{ severity: "error", kind: "read-only", at: "", says }],
});

/** An edit that writes a formula which does not hold is refused where it is typed. */
function holding<E extends Edit>(before: Plan, made: Outcome<E>): Outcome<E> {
  const problems = made.ok ? newFormulaProblems(before, made.value.plan) : [];
  return problems.length === 0 ? made : { ok: false, problems };
}

/**
 * Applies a verb to the open plan: one undo step and one entry in the log, or a part of the gesture in progress. What
 * stands in its way is said in the status line and given back.
 */
export function applyEdit<E extends Edit>(verb: Verb<E>): Outcome<E> {
  const open = openPlan();
  const made =
    open === undefined
      ? cannot("No plan is open.")
      : open.readOnly
        ? cannot("This plan is shown to be read only and cannot be changed.")
        : holding(open.plan, verb(open.plan, signature()));
  if (made.ok) {
    takeEdit(made.value);
    if (open !== undefined) askSoonAbout(open);
  } else if (open !== undefined) say(made.problems[0]?.says ?? "", true);
  return made;
}
