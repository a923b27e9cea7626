/**
 * What was observed at each place when the plan starts, for a test against chance: its own vacancies among its own posts,
 * its own leaver rate among its own staff. What is projected, shared out or worked out for other places is not observed.
 */
import { figuresOf } from "../plan/ask/whose";
import type { Breakdown } from "../workforce/results/grouping";
import { indexIn } from "../resolve/series";
import type { Projection } from "../workforce/run/projection";
import { whosePosts } from "./own-results";
import { rowsOf } from "./place-rows";

/** A rate counted at a place: events among so many that could have had one. */
export interface Observed {
  readonly id: string;
  readonly label: string;
  /** Vacant posts, below zero where there are more staff than posts; or leavers in a year. Null: no figure of its own. */
  readonly events: number | null;
  /** Funded posts, WTE; or people in post. Null: no figure of its own. */
  readonly size: number | null;
}

export interface ObservedRates {
  readonly vacancies: readonly Observed[];
  readonly leavers: readonly Observed[];
}

/**
 * The rows of a place count where its staff and the rate are both its own.
 * @param projection of the base
 */
export function observedRates(projection: Projection, by: Breakdown): ObservedRates {
  const { resolved } = projection.run.program.inputs;
  const figures = figuresOf(resolved.plan);
  const leaving = resolved.series("leaver_rate");
  const vacancies: Observed[] = [];
  const leavers: Observed[] = [];
  for (const { place: id, label, rows } of rowsOf(projection, by)) {
    const counted = rows.filter(({ member }) => figures.of("staff_in_post", id, member).kind === "own");
    const withPosts = counted.filter(({ member }) => whosePosts(figures, id, member).kind === "own");
    const posts = withPosts.reduce((sum, row) => sum + row.posts, 0);
    const vacant = withPosts.reduce((sum, row) => sum + row.posts - row.wte, 0);
    vacancies.push({ id, label, ...(posts > 0 ? { events: vacant, size: posts } : none) });
    const withRate = counted.filter(({ member }) => figures.of("leaver_rate", id, member).kind === "own");
    const people = withRate.reduce((sum, row) => sum + row.heads, 0);
    const left = withRate.reduce(
      (sum, { member, heads }) =>
        sum + heads * (leaving === undefined ? Number.NaN : (leaving.at(0)[indexIn(leaving, member)] ?? Number.NaN)),
      0,
    );
    leavers.push({ id, label, ...(people > 0 && Number.isFinite(left) ? { events: left, size: people } : none) });
  }
  return { vacancies, leavers };
}

const none = { events: null, size: null } as const;
