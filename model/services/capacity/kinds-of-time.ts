/**
 * The kinds of time that can run out: a level's own, for work that nobody else may do; and, where work of a level may be
 * done by a level above, the time of that level and all above it together. Work fits into a team, dealt out as well as
 * can be, exactly when it fits into every kind: what only a level may do into its time, and what a level and those above
 * it have to do into theirs.
 */
import type { Spot } from "../figures/spot";

export interface KindOfTime {
  /** Number of the level; undefined where starts are counted and not hours. */
  readonly level: number | undefined;
  /** With the time of all levels above. */
  readonly orAbove: boolean;
}

/** Value of `may_be_done_by` with which a level above may do the work. */
const LEVEL_OR_ABOVE = 2;

/** True where what a case of the tier takes of a level may be given by a level above. */
export const mayRise = (spot: Spot, month: number, tier: number, level: number): boolean =>
  spot.figure("may_be_done_by", month, { tier, level }) === LEVEL_OR_ABOVE;

/**
 * The kinds of time of a service at a place: each level's own, then those with the levels above, from the lowest.
 * @param base the spot before any scenario, whose cases are held too where the list opens with them
 */
export function kindsOfTime(spot: Spot, base = spot): readonly KindOfTime[] {
  if (spot.service.capacity === "starts") return [{ level: undefined, orAbove: false }];
  const levels = Array.from({ length: spot.resolved.members.size("level") }, (_, level) => level);
  const rises = (level: number): boolean =>
    [...new Set([spot, base])].some((from) =>
      from.changes.some((month) => from.service.tiers.some((_, tier) => mayRise(from, month, tier, level))),
    );
  return [
    ...levels.map((level) => ({ level, orAbove: false })),
    ...levels.filter(rises).map((level) => ({ level, orAbove: true })),
  ];
}

/** What a case takes of each kind. @param hours by level @param rises true where a level above may do it */
export function needOfKinds(
  kinds: readonly KindOfTime[],
  hours: readonly number[],
  rises: (level: number) => boolean,
): number[] {
  return kinds.map(({ level = 0, orAbove }) =>
    orAbove ? hours.slice(level).reduce((sum, one) => sum + one, 0) : rises(level) ? 0 : (hours[level] ?? 0),
  );
}
