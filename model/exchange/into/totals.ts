/**
 * A new count takes the place of what was given for the same people before. What was given for them and for others
 * stays: totals that overlap are fitted together when the plan is run, and what they disagree by is said there.
 */
import { whereOf } from "../../plan/ask/scope";
import { dimensionNames } from "../../assumptions/catalogue";
import { elementAt } from "../../assumptions/present";
import { cellsOf } from "../../plan/ask/totals-and-parts";
import { membersOf } from "../../plan/members";
import type { Assumption, Plan, Where } from "../../plan/plan";

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
