/**
 * Totals of a pasted block beside parts of them that it gives too, or that the plan has: nothing is counted once in the one
 * and once in the others.
 */
import { sameWhere, whereOf } from "../plan/ask/scope";
import type { Plan, Where } from "../plan/plan";
import { givenInParts, isTotal, withoutTotals } from "../plan/ask/totals-and-parts";
import { membersOf } from "../plan/members";
import type { PastedFigure } from "./pasted-row";

/** Amounts each of which is one of its own: given for a whole and for a part of it, they add up. */
const addUp: ReadonlySet<string> = new Set(["added_posts", "posts_converted", "posts_frozen"]);

interface Given {
  readonly figure: PastedFigure;
  readonly assumption: string;
  readonly where: Where;
}

/**
 * Rows of totals of which every part has a number of its own once the block is in the plan, so that they would say nothing
 * or contradict it. One that the plan has already may be changed.
 */
function besidePlan(plan: Plan, given: readonly Given[]): readonly PastedFigure[] {
  const members = membersOf(plan);
  return given.flatMap((one) => {
    const assumption = plan.assumptions.find(({ id }) => id === one.assumption);
    if (assumption === undefined || addUp.has(one.assumption)) return [];
    const own = [{ value: assumption.value }, ...(assumption.where ?? [])]
      .filter(({ value }) => value !== null)
      .map((entry) => ({ assumption: one.assumption, where: whereOf(entry) }));
    if (own.some(({ where }) => sameWhere(where, one.where))) return [];
    return isTotal(one) && givenInParts(members, one, [...given, ...own]) === "all" ? [one.figure] : [];
  });
}

/**
 * The rows without totals of which the block or the plan gives all parts, and without those that would be added to a part of
 * theirs. A scenario sets a total over its parts.
 */
export function withoutPastedTotals(
  plan: Plan,
  scenario: string | undefined,
  figures: readonly PastedFigure[],
): readonly PastedFigure[] {
  const sameDay = new Map<string, Given[]>();
  for (const figure of figures) {
    const { to, assumption, where, since = "" } = figure;
    if (to === undefined || assumption === undefined) continue;
    sameDay.set(since, [...(sameDay.get(since) ?? []), { figure, assumption: assumption.id, where }]);
  }
  const says = new Map<PastedFigure, string>();
  for (const given of sameDay.values()) {
    if (scenario === undefined)
      for (const figure of besidePlan(plan, given))
        says.set(
          figure,
          "Every part of it has a number of its own in the plan, and those hold. Change the numbers of its parts instead.",
        );
    const { left, partly } = withoutTotals(plan, given);
    for (const { figure } of left)
      says.set(figure, "It is the total of parts that other rows give. Those are used, and it is not set beside them.");
    for (const { figure, assumption } of partly)
      if (addUp.has(assumption))
        says.set(
          figure,
          "Other rows give parts of it, and the two would be added up. Give what the rest of it has, or leave out either.",
        );
  }
  return figures.map((figure) => {
    const said = says.get(figure);
    return said === undefined ? figure : { ...figure, to: undefined, says: said };
  });
}
