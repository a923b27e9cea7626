/** Rates of a whole beside those of its parts: nobody may be left for them. */
import { whereOf } from "../../plan/ask/scope";
import { coversAll, isTotal } from "../../plan/ask/totals-and-parts";
import { membersOf } from "../../plan/members";
import type { Plan } from "../../plan/plan";
import { resolvePlan } from "../../resolve/resolve";
import { sameFigures } from "../../resolve/without-effect";
import type { FigureIn } from "./figures";

/**
 * Rates of a larger group that change nothing in a plan, since every part of the group has a figure of its own.
 * @param set the plan with some figures in it
 */
export function idleRates(
  plan: Plan,
  figures: readonly FigureIn[],
  set: (figures: readonly FigureIn[]) => Plan | undefined,
): readonly FigureIn[] {
  const members = membersOf(plan);
  const before = resolvePlan(plan);
  if (!before.ok) return [];
  return figures.filter((one) => {
    if (isTotal(one)) return false;
    const assumption = plan.assumptions.find(({ id }) => id === one.assumption);
    const outer = members.scope(one.where);
    const inside = [
      ...(assumption?.where ?? []).map(whereOf),
      ...figures.filter((other) => other.assumption === one.assumption).map(({ where }) => where),
    ].filter((where) => {
      const inner = members.scope(where);
      return coversAll(members, outer, inner) && !coversAll(members, inner, outer);
    });
    if (inside.length === 0) return false;
    const others = set(figures.filter((other) => other !== one && other.assumption === one.assumption));
    const all = set(figures.filter((other) => other.assumption === one.assumption));
    const [without, withIt] = [others, all].map((made) => (made === undefined ? undefined : resolvePlan(made)));
    return without?.ok === true && withIt?.ok === true && sameFigures(without.value, withIt.value, one.assumption);
  });
}
