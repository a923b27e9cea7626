/** Totals of a pasted block beside parts of them that it gives too: nothing is counted once in the one and once in the others. */
import type { Plan, Where } from "../plan/plan";
import { withoutTotals } from "../plan/ask/totals-and-parts";
import type { PastedFigure } from "./pasted-row";

/** Amounts each of which is one of its own: given for a whole and for a part of it, they add up. */
const addUp: ReadonlySet<string> = new Set(["added_posts", "posts_converted", "posts_frozen"]);

interface Given {
  readonly figure: PastedFigure;
  readonly assumption: string;
  readonly where: Where;
}

/** The rows without totals of which the block gives all parts, and without those that would be added to a part of theirs. */
export function withoutPastedTotals(plan: Plan, figures: readonly PastedFigure[]): readonly PastedFigure[] {
  const sameDay = new Map<string, Given[]>();
  for (const figure of figures) {
    const { to, assumption, where, since = "" } = figure;
    if (to === undefined || assumption === undefined) continue;
    sameDay.set(since, [...(sameDay.get(since) ?? []), { figure, assumption: assumption.id, where }]);
  }
  const says = new Map<PastedFigure, string>();
  for (const given of sameDay.values()) {
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
