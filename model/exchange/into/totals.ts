/**
 * A new count takes the place of what was given for the same people before. What was given for them and for others
 * stays: totals that overlap are fitted together when the plan is run, and what they disagree by is said there.
 */
import { whereOf } from "../../plan/ask/scope";
import { dimensionNames } from "../../assumptions/catalogue";
import { membersOf, type Members, type Scope } from "../../plan/members";
import type { Assumption, Plan, Where } from "../../plan/plan";

/** Whether all that one scope is of is among what another is of; a dimension that is not named is all of it. */
export const covers = (members: Members, outer: Scope, inner: Scope): boolean =>
  [...outer].every(([dimension, ids]) => {
    const named = inner.get(dimension);
    return named === undefined ? ids.length === members.size(dimension) : named.every((id) => ids.includes(id));
  });

/** Everything the counts are of, together: in each dimension the members of any of them, where all of them name it. */
function together(members: Members, wheres: readonly Where[]): Scope {
  const scopes = wheres.map((where) => members.scope(where));
  return new Map(
    dimensionNames.flatMap((dimension) => {
      const named = scopes.flatMap((scope) => (scope.has(dimension) ? [scope.get(dimension) ?? []] : []));
      return named.length === scopes.length ? [[dimension, [...new Set(named.flat())]] as const] : [];
    }),
  );
}

/**
 * The assumption without the entries whose people are all among those counted now.
 * @param wheres who is counted, one scope a count
 */
export function withoutCounted(plan: Plan, assumption: Assumption, wheres: readonly Where[]): Assumption {
  if (assumption.where === undefined || wheres.length === 0) return assumption;
  const members = membersOf(plan);
  const counted = together(members, wheres);
  const where = assumption.where.filter((entry) => !covers(members, counted, members.scope(whereOf(entry))));
  return where.length === assumption.where.length ? assumption : { ...assumption, where };
}
