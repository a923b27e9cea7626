/** What a scenario of posts does to people in a supply-led plan, where posts do not decide how many there are. */
import type { Run } from "../workforce/program/run";

/** "nobody": staff are the base's in every place, setting and level; "between posts": only their total is. */
export type PostsReach = "nobody" | "between posts";

/** Alike but for what is lost in adding up; series of different lengths are not. */
const alike = (one: Float64Array, other: Float64Array): boolean =>
  one.length === other.length &&
  one.every((value, i) => Math.abs(value - (other[i] ?? Number.NaN)) <= 1e-9 * Math.max(1, Math.abs(value)));

/** Heads of everybody at the end of each month. */
const headsOf = ({ heads, program: { shape, months } }: Run): Float64Array =>
  Float64Array.from({ length: months }, (_, month) =>
    heads.subarray(month * shape.rows, (month + 1) * shape.rows).reduce((sum, here) => sum + here, 0),
  );

/** True where a scenario's run has as many people as the base's at the end of every month. */
export const movesNobody = (base: Run, scenario: Run): boolean => alike(headsOf(base), headsOf(scenario));

/**
 * Whom a scenario that changes posts leaves where they are: undefined where it changes how many people there are, changes
 * no posts, or the plan is posts-led. Read from the two runs, whatever was changed to come to them; both are of one plan
 * under one closure.
 */
export function postsReach(base: Run, scenario: Run): PostsReach | undefined {
  if (scenario.program.closure !== "supply-led") return undefined;
  const samePosts = alike(base.program.establishment, scenario.program.establishment);
  if (samePosts && alike(base.program.fillable, scenario.program.fillable)) return undefined;
  if (!movesNobody(base, scenario)) return undefined;
  return alike(base.heads, scenario.heads) ? "nobody" : "between posts";
}
