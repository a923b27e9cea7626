/** Which level of staff runs out first in a week. */
import { elementAt } from "../../assumptions/present";
import type { QueueRun } from "../../services/list/queue/queue-run";
import type { ServiceList } from "../../services/services";

/** A level is used up when no more than this is left of its time. */
const ALL = 0.999;

/**
 * The level whose time is used most in a week, of those named; undefined where the time of levels is not counted.
 * @param usedUp only a level that has nothing left
 */
export function scarcestLevel(
  { spot }: ServiceList,
  { levels, used, available }: QueueRun,
  week: number,
  among: readonly number[],
  usedUp = false,
): number | undefined {
  if (levels !== spot.resolved.members.size("level")) return undefined;
  let most = usedUp ? ALL : 0;
  let scarcest: number | undefined;
  for (const level of among) {
    const there = elementAt(available, week * levels + level);
    const use = there > 0 ? elementAt(used, week * levels + level) / there : 0;
    if (use > most) [most, scarcest] = [use, level];
  }
  return scarcest;
}
