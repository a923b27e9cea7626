/**
 * Recruiting to posts that are new. What replaces a leaver is in the replacing of leavers; who fills a post that doing
 * nothing does not have was recruited besides, at what replacing a leaver of that level takes. Posts that are gone and stand
 * empty are the same the other way: nobody is recruited to them.
 */
import { elementAt } from "../../assumptions/present";
import type { Read } from "./figures";
import { newPostMeasures, type NewPostMeasure } from "./lines";

export interface NewPostsFilled {
  /** People recruited to new posts by planning year, option less do nothing: below 0 for posts that are gone. */
  readonly people: readonly number[];
  /** GBP. NaN where there are such people and nobody says what recruiting one of them takes. */
  readonly cost: readonly number[];
}

/** WTE in new posts at the end of a year: as many more staff as there are, and no more than there are more posts. */
export const filledOf = (moreStaff: number, morePosts: number): number =>
  Math.max(Math.min(0, morePosts), Math.min(Math.max(0, morePosts), moreStaff));

type Level = Readonly<Record<NewPostMeasure, readonly number[]>>;

/** GBP to recruit one person in a year; of the nearest year in which somebody left, where nobody did. */
function priceIn(runs: readonly Level[], year: number): number {
  const years = elementAt(runs, 0).exits.map((_, other) => other);
  const near = years.sort((a, b) => Math.abs(a - year) - Math.abs(b - year));
  for (const at of near)
    for (const { exits, cost_of_replacing: cost } of runs)
      if (elementAt(exits, at) > 0) return elementAt(cost, at) / elementAt(exits, at);
  return Number.NaN;
}

function ofLevel(now: Level, before: Level, years: number): NewPostsFilled {
  let filled = 0;
  const people: number[] = [];
  const cost: number[] = [];
  for (let year = 0; year < years; year += 1) {
    const more = (measure: NewPostMeasure): number => elementAt(now[measure], year) - elementAt(before[measure], year);
    const [wte, heads] = [more("staff_in_post"), more("headcount")];
    const inNewPosts = filledOf(wte, more("establishment"));
    // Whoever has more staff has somebody to be told by.
    const [most, least] = wte >= 0 ? [now, before] : [before, now];
    const apiece =
      wte * heads > 0 ? heads / wte : elementAt(most.headcount, year) / elementAt(most.staff_in_post, year);
    const byNow = inNewPosts === 0 ? 0 : inNewPosts * apiece;
    const came = byNow - filled;
    filled = byNow;
    people.push(came);
    cost.push(came === 0 ? 0 : came * priceIn([most, least], year));
  }
  return { people, cost };
}

const known = ({ establishment }: Level): boolean => !establishment.some(Number.isNaN);

/** Undefined where the plan has no posts, or they were not worked out. */
export function newPostsFilled(read: Read, years: number, option: string): NewPostsFilled | undefined {
  const levels = (scenario: string | undefined): readonly Level[] => read.levels(scenario, newPostMeasures);
  const [now, before] = [levels(option), levels(undefined)];
  if (before.length === 0 || !before.every(known) || !now.every(known)) return undefined;
  const each = before.map((level, number) => ofLevel(elementAt(now, number), level, years));
  const added = (of: (one: NewPostsFilled) => readonly number[]): readonly number[] =>
    Array.from({ length: years }, (_, year) => each.reduce((sum, one) => sum + elementAt(of(one), year), 0));
  return { people: added(({ people }) => people), cost: added(({ cost }) => cost) };
}
