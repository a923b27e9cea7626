/** Vacancies as whole posts, for runs by chance. */

/**
 * The posts that open WTE makes for people who each work `hours` of it. Whether a row's part of a post counts as one is
 * decided once for a run, by `rounding`, and not anew every month: a remnant offered each month would be filled sooner
 * or later, and every small team would end up over its establishment. Over many runs the posts are right on average.
 * @param rounding evenly spread from 0 to 1 over runs
 */
export const openPosts = (rounding: number, wte: number, hours: number): number =>
  Math.max(0, Math.floor(wte / hours + rounding)) || 0;
