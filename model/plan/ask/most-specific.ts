/** Of several parts of the plan that hold for the same people, the one whose value is used. */
import { membersOf } from "../members";
import type { Plan, Where } from "../plan";
import { moreSpecific } from "./precedence";

/** The most specific, by the rule of precedence.ts; undefined where there are none. Throws for a name the plan does not have. */
export function mostSpecific<T>(plan: Plan, parts: readonly T[], whereOf: (part: T) => Where): T | undefined {
  if (parts.length < 2) return parts[0];
  const members = membersOf(plan);
  return parts
    .map((part) => ({ part, scope: members.scope(whereOf(part)), depth: members.depth(whereOf(part)) }))
    .reduce((best, one) => (moreSpecific(one, best) > 0 ? one : best)).part;
}
