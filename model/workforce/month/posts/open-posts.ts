/** Vacancies as whole posts, for runs by chance. */
import { roundByChance } from "../../../chance/distributions";
import type { Stream } from "../../../chance/seed";

/**
 * The posts that open WTE makes for people who each work `hours` of it. One post or more is rounded by chance, so that
 * their number is right on average. Less than one is a post when it is at least half of one, and none otherwise: a
 * remnant offered by chance would be filled sooner or later, and every small team would end up over its establishment.
 */
export function openPosts(stream: Stream, wte: number, hours: number): number {
  const posts = wte / hours;
  if (!(posts > 0)) return 0;
  return posts < 1 ? Math.round(posts) : roundByChance(stream, posts);
}
