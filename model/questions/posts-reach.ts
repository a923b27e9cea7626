/** Whom a scenario leaves where they are: everybody, or in a supply-led plan those whose posts alone it changes. */
import type { Run } from "../workforce/program/run";

/**
 * "nothing": staff and posts are the base's in every place, setting and level, in every month; "nobody": staff are, and
 * posts are not; "between posts": only the total of staff is.
 */
export type PostsReach = "nothing" | "nobody" | "between posts";

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
 * Whom a scenario leaves where they are: undefined where it changes how many people there are, or where they are while
 * it changes no posts, or changes posts in a posts-led plan. Read from the two runs, whatever was changed to come to them;
 * both are of one plan under one closure.
 */
export function postsReach(base: Run, scenario: Run): PostsReach | undefined {
  const samePosts =
    alike(base.program.establishment, scenario.program.establishment) &&
    alike(base.program.fillable, scenario.program.fillable);
  if (samePosts) return alike(base.heads, scenario.heads) && alike(base.wte, scenario.wte) ? "nothing" : undefined;
  if (scenario.program.closure !== "supply-led") return undefined;
  if (!movesNobody(base, scenario)) return undefined;
  return alike(base.heads, scenario.heads) ? "nobody" : "between posts";
}
