/**
 * Two plans that began as one, put together: what only one of them changed is taken as it is, what both changed alike is
 * one change, and what they changed differently is asked. Nothing is lost: every edit of either is in the result or is one
 * of the things asked.
 */
import { planDifferences, type PlanDifference } from "../compare/differences";
import { planShape } from "../compare/plan-shape";
import { same } from "../compare/same";
import { readPlan } from "../file/read";
import { writePlan } from "../file/write";
import { withLogThatFits } from "../log/full-log";
import type { Plan } from "../plan";
import type { Problem } from "../problem";
import { entriesOf } from "./began-from";
import { settleCircles } from "./circles";
import { mergedParts } from "./merge-parts";
import { circleSaid, questionsSaid, type MergeQuestion } from "./merge-questions";
import type { Answers, Clash, Merging } from "./merging";
import { namesApart } from "./names-apart";
import { isOfNewScenarios, scenariosApart } from "./scenarios-apart";
import { stillNeeded } from "./still-needed";

export interface Merged {
  /** The plan as it becomes; where nothing is answered yet, with this plan's own. */
  readonly plan: Plan;
  readonly questions: readonly MergeQuestion[];
}

/** Which of the two has in its log all that the other did since: the other's counts are in it already. */
function countedIn(base: Plan, mine: Plan, theirs: Plan): Merging["counted"] {
  const [was, a, b] = [entriesOf(base), entriesOf(mine), entriesOf(theirs)];
  const news = (of: ReadonlySet<string>): readonly string[] => [...of].filter((entry) => !was.has(entry));
  const within = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean =>
    news(inner).length > 0 && news(inner).every((entry) => outer.has(entry));
  return within(b, a) ? "mine" : within(a, b) ? "theirs" : undefined;
}

/**
 * Puts two plans together.
 * @param base what both began from; undefined where nobody knows, and then everything in which they differ is asked
 * @param given answers to the questions, by id; what is not answered is this plan's own
 * @param called what the other plan is called, by which its scenarios are told from those of the same name; left out, names
 *   stay as they are
 */
export function mergePlans(
  base: Plan | undefined,
  mine: Plan,
  theirs: Plan,
  given: Answers = {},
  called?: string,
): Merged {
  const { plan, clashes } = mergedOnce(base, mine, theirs, given);
  const stands = clashes.find((clash) => isOfNewScenarios(clash) && given[clash.id] === "both");
  if (stands !== undefined) {
    const apart = scenariosApart(mine, theirs, stands);
    const rest = mergePlans(base, apart.mine, apart.theirs, given, called);
    return { plan: rest.plan, questions: [...questionsSaid([stands], mine, theirs, given), ...rest.questions] };
  }
  const settled = settleCircles(plan, mine, theirs, given);
  return {
    plan: withLogThatFits(called === undefined ? settled.plan : namesApart(settled.plan, mine, called)),
    questions: [
      ...questionsSaid(clashes, mine, theirs, given),
      ...settled.asked.map((circle) => circleSaid(circle, given)),
    ],
  };
}

/** Three plans as one, and what has to be asked; what is taken out and still needed is found by a first round. */
function mergedOnce(
  base: Plan | undefined,
  mine: Plan,
  theirs: Plan,
  given: Answers,
): { readonly plan: Plan; readonly clashes: readonly Clash[] } {
  const merging = (need: ReadonlySet<string>): Merging => ({
    known: base !== undefined,
    answers: given,
    places: [mine, theirs].flatMap(({ structure }) => structure.places),
    needed: need,
    counted: base === undefined ? undefined : countedIn(base, mine, theirs),
    clashes: [],
    takenOut: [],
  });
  const merged = (into: Merging): Plan =>
    same(mine, theirs)
      ? mine
      : (mergedParts(planShape, { was: base, mine, theirs }, { path: [], items: [], signs: [] }, into) as Plan);
  const first = merging(new Set());
  const plan = merged(first);
  const need = stillNeeded(plan, mine, theirs, first.takenOut);
  if (need.size === 0) return { plan, clashes: first.clashes };
  const again = merging(need);
  return { plan: merged(again), clashes: again.clashes };
}

/** What of this plan becomes different, in words. */
export const mergeBrings = (mine: Plan, merged: Plan): readonly PlanDifference[] =>
  planDifferences(mine, merged, { mine: "this plan now", theirs: "the merged plan" });

const problemsOf = (plan: Plan): readonly Problem[] => readPlan(writePlan(plan)).problems;

/** What is wrong with the merged plan and was with neither of the two; an error stops the merge. */
export function mergeProblems(plan: Plan, mine: Plan, theirs: Plan): readonly Problem[] {
  const known = new Set([...problemsOf(mine), ...problemsOf(theirs)].map(({ kind, says }) => `${kind} ${says}`));
  return problemsOf(plan).filter(({ kind, says }) => !known.has(`${kind} ${says}`));
}
