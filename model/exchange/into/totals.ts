/**
 * A new count takes the place of what was given for the same people before. What was given for them and for others
 * stays: totals that overlap are fitted together when the plan is run, and what they disagree by is said there.
 */
import { whereOf } from "../../plan/ask/scope";
import { dimensionNames } from "../../assumptions/catalogue";
import { elementAt } from "../../assumptions/present";
import { membersOf, type Members, type Scope } from "../../plan/members";
import type { Assumption, Plan, Where } from "../../plan/plan";

/** Whether all that one scope is of is among what another is of; a dimension that is not named is all of it. */
export const covers = (members: Members, outer: Scope, inner: Scope): boolean =>
  [...outer].every(([dimension, ids]) => {
    const named = inner.get(dimension);
    return named === undefined ? ids.length === members.size(dimension) : named.every((id) => ids.includes(id));
  });

/** Every combination of members that a scope is of, as text, over some dimensions. */
export function cellsOf(
  members: Members,
  scope: Scope,
  dimensions: readonly (typeof dimensionNames)[number][],
): readonly string[] {
  return dimensions.reduce<readonly string[]>(
    (cells, dimension) => {
      const named = scope.get(dimension);
      const ids = named ?? Array.from({ length: members.size(dimension) }, (_, at) => at);
      return cells.flatMap((cell) => ids.map((id) => `${cell} ${id}`));
    },
    [""],
  );
}

/**
 * The assumption without the entries whose people are all among those counted now. A count of one team in one setting
 * and one of another team in another say nothing of the first team in the second setting.
 * @param wheres who is counted, one scope a count
 */
export function withoutCounted(plan: Plan, assumption: Assumption, wheres: readonly Where[]): Assumption {
  if (assumption.where === undefined || wheres.length === 0) return assumption;
  const members = membersOf(plan);
  const counts = wheres.map((where) => members.scope(where));
  const given = assumption.where.map((entry) => members.scope(whereOf(entry)));
  const dimensions = dimensionNames.filter((name) => [...counts, ...given].some((scope) => scope.has(name)));
  const counted = new Set(counts.flatMap((scope) => cellsOf(members, scope, dimensions)));
  const where = assumption.where.filter(
    (_, at) => !cellsOf(members, elementAt(given, at), dimensions).every((cell) => counted.has(cell)),
  );
  return where.length === assumption.where.length ? assumption : { ...assumption, where };
}
