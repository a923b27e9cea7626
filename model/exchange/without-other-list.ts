/** What a published list leaves in a plan of another one that was put into it before. */
import { whereOf } from "../plan/ask/scope";
import type { Assumption, Where, WhereEntry } from "../plan/plan";
import type { PublishedLists } from "../services/published/published-lists";

/** Whether a value covers nobody who gets the list, nobody else, or some of both. */
export type Reach = (where: Where, by: "service" | "tier") => "none" | "own" | "both";

/** Ids of the sources that published lists cite. */
export const sourcesOf = (lists: PublishedLists): ReadonlySet<string> =>
  new Set(
    lists.months.flatMap((month) =>
      (["children", "adults"] as const).flatMap((listed) => lists.in(month, listed).map(({ source }) => source)),
    ),
  );

/**
 * An assumption of which a list says nothing, without what came of another list for the same people: a rate is empty
 * then, and an order of starts left out. What a person gave stays; undefined where there is nothing to take out.
 * @param sources those of published lists
 */
export function withoutOtherList(
  before: Assumption | undefined,
  sources: ReadonlySet<string>,
  reach: Reach,
): Assumption | undefined {
  const isOther = (entry: WhereEntry): boolean =>
    entry.source !== undefined &&
    sources.has(entry.source) &&
    (entry.status === "derived" || entry.status === "calibrated") &&
    reach(entry, "service") === "own";
  if (before?.where?.some(isOther) !== true) return undefined;
  const isOrder = before.id === "start_order" || before.id === "start_profile";
  const where = before.where.flatMap((entry): WhereEntry[] =>
    !isOther(entry) ? [entry] : isOrder ? [] : [{ ...whereOf(entry), value: null }],
  );
  return { ...before, where };
}
