/** Figures of a whole beside those of its parts: a total of parts that the file gives too, and a rate that nobody is left for. */
import { catalogueEntry, dimensionNames } from "../../assumptions/catalogue";
import { whereOf } from "../../plan/ask/scope";
import { membersOf, type Members } from "../../plan/members";
import type { Plan } from "../../plan/plan";
import { resolvePlan } from "../../resolve/resolve";
import { sameFigures } from "../../resolve/without-effect";
import type { FigureIn } from "./figures";
import { cellsOf, covers } from "./totals";

const isTotal = ({ assumption }: FigureIn): boolean => catalogueEntry(assumption)?.kind === "total";

/** The figures that the file gives of parts of one, of the same total. */
function partsOf(members: Members, one: FigureIn, figures: readonly FigureIn[]): readonly FigureIn[] {
  const outer = members.scope(one.where);
  return figures.filter((other) => {
    if (other === one || other.assumption !== one.assumption) return false;
    const inner = members.scope(other.where);
    return covers(members, outer, inner) && !covers(members, inner, outer);
  });
}

export interface Totals {
  /** Figures without those whose parts are all there. */
  readonly kept: readonly FigureIn[];
  readonly left: readonly FigureIn[];
  /** Totals of which the file gives some parts only. */
  readonly partly: readonly FigureIn[];
}

/** Totals are never set beside all of their parts: the parts are used. */
export function withoutTotals(plan: Plan, figures: readonly FigureIn[]): Totals {
  const members = membersOf(plan);
  const left: FigureIn[] = [];
  const partly: FigureIn[] = [];
  for (const one of figures.filter(isTotal)) {
    const parts = partsOf(members, one, figures);
    if (parts.length === 0) continue;
    const dimensions = dimensionNames.filter((name) => [one, ...parts].some(({ where }) => name in where));
    const there = new Set(parts.flatMap(({ where }) => cellsOf(members, members.scope(where), dimensions)));
    (cellsOf(members, members.scope(one.where), dimensions).every((cell) => there.has(cell)) ? left : partly).push(one);
  }
  return { kept: figures.filter((one) => !left.includes(one)), left, partly };
}

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
      return covers(members, outer, inner) && !covers(members, inner, outer);
    });
    if (inside.length === 0) return false;
    const others = set(figures.filter((other) => other !== one && other.assumption === one.assumption));
    const all = set(figures.filter((other) => other.assumption === one.assumption));
    const [without, withIt] = [others, all].map((made) => (made === undefined ? undefined : resolvePlan(made)));
    return without?.ok === true && withIt?.ok === true && sameFigures(without.value, withIt.value, one.assumption);
  });
}
