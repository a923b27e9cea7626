/** What holds for a while only: time put on beside the team's, and time a change of the way of working takes. */
import { orElse, type Spot } from "../../figures/spot";
import { forAWhileIn } from "../../capacity/for-a-while";
import type { Weeks } from "../../figures/weeks";

/**
 * The time there is in each week, out of the time the team usually has: less what the changeover takes, with what is
 * put on beside it. Week * levels + level; cases, of one level, where starts are counted.
 */
export function timeInWeeks(spot: Spot, weeks: Weeks, usual: Float64Array, levels: number): Float64Array {
  const available = new Float64Array(usual.length);
  for (let week = 0; week < weeks.count; week += 1) {
    const { beside, kept } = forAWhileIn(spot, weeks.month[week]!);
    for (let level = 0; level < levels; level += 1)
      available[week * levels + level] = usual[week * levels + level]! * kept + beside(level);
  }
  return available;
}

/**
 * The part of those waiting for a tier that comes off when terms begin, because the list has been looked through: what
 * is missing to the share that is to have come off all in all. Nobody comes off where the share falls.
 * @param before the month whose terms held until then; undefined for the first
 */
export function validatedOff(spot: Spot, tier: number, month: number, before: number | undefined): number {
  const off = (at: number): number => orElse(spot.figure("validated_off", at, { tier }), 0);
  const already = before === undefined ? 0 : off(before);
  return Math.max(0, (off(month) - already) / (1 - already));
}
