/** Between which levels people are promoted. */
import type { Structure } from "../plan";

/**
 * Whether people are promoted from a level to the next. Only from support posts into registered ones nobody is: that
 * takes a training route.
 */
export function promotesFrom(levels: Structure["levels"], level: number): boolean {
  const [from, to] = [levels[level], levels[level + 1]];
  return from !== undefined && to !== undefined && (from.registered || !to.registered);
}
