/** The longest wait of the list that a file's list takes the place of. */
import { whereLabel } from "../../plan/ask/scope";
import { valueWords } from "../../plan/ask/value-words";
import { assumptionIn, withAssumption } from "../../plan/edit/parts";
import { without } from "../../plan/edit/without";
import type { Plan } from "../../plan/plan";
import type { FigureIn } from "./figures";
import type { ImportChange } from "./kind";

export interface LongestBefore {
  /** The plan without it, where it was somebody else's figure, which no list of one's own keeps. */
  readonly plan: Plan;
  readonly changes: readonly ImportChange[];
  readonly says: readonly string[];
}

/**
 * What becomes of it where a new list comes without one. A figure with a source is of the list that the source counted,
 * and goes; one's own stays, and is named.
 */
export function longestBefore(plan: Plan, news: readonly FigureIn[]): LongestBefore {
  const stays = { plan, changes: [], says: [] };
  const assumption = assumptionIn(plan, "opening_longest_wait");
  const comes = (id: string): boolean => news.some((one) => one.assumption === id);
  if (assumption === undefined || !comes("opening_list") || comes("opening_longest_wait")) return stays;
  const { label, unit, value, where = [] } = assumption;
  if (value === null && where.every((entry) => entry.value === null)) return stays;
  const words = valueWords(unit, value ?? where.find((entry) => entry.value !== null)?.value ?? null);
  const several = (plan.structure.services ?? []).length > 1 || where.length > 0;
  if (assumption.source === undefined || several)
    return {
      ...stays,
      says: [`${label} stays ${words}, which was given for the list before. Give that of this list.`],
    };
  const emptied = {
    ...without(assumption, "source", "when", "range", "readings"),
    value: null,
    status: "judgement" as const,
    reason: `${words} was of another list. Give that of this one.`,
  };
  return {
    plan: withAssumption(plan, emptied),
    changes: [
      {
        assumption: assumption.id,
        label,
        where: whereLabel(plan, {}),
        from: words,
        to: "taken out",
        rows: 0,
        first: 0,
      },
    ],
    says: [`${label}: ${words} was of another list and is taken out. Give that of this list.`],
  };
}
