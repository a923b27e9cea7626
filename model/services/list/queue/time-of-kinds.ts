/** The kinds of time (capacity/kinds-of-time.ts) in the weeks of a queue: what there is, what is left, and whose it was. */
import type { KindOfTime } from "../../capacity/kinds-of-time";

/** What there is of each kind in each week (week * kinds + kind). @param available by week and level */
export function timeOfKinds(kinds: readonly KindOfTime[], available: Float64Array, levels: number): Float64Array {
  if (kinds.length === levels) return available;
  const weeks = available.length / levels;
  const time = new Float64Array(weeks * kinds.length);
  for (let week = 0; week < weeks; week += 1)
    kinds.forEach(({ level = 0, orAbove }, kind) => {
      const end = orAbove ? levels : level + 1;
      let sum = 0;
      for (let one = level; one < end; one += 1) sum += available[week * levels + one]!;
      time[week * kinds.length + kind] = sum;
    });
  return time;
}

/**
 * What is left of each kind. Work that has to be done though there is no time for it, because the law says so or staff
 * have left, is nobody's to stand in for: a level that owes hours takes none of those below it or above it.
 * @param from where the week begins in `available` and `used`, which are by week and kind
 * @param left receives what is left, by kind
 */
export function timeLeft(
  kinds: readonly KindOfTime[],
  levels: number,
  available: Float64Array,
  used: Float64Array,
  from: number,
  left: Float64Array,
): void {
  for (let kind = 0; kind < kinds.length; kind += 1) left[kind] = available[from + kind]! - used[from + kind]!;
  let owed = 0;
  let counted = levels;
  for (let kind = kinds.length - 1; kind >= levels; kind -= 1) {
    for (; counted > (kinds[kind]!.level ?? 0); counted -= 1) owed += Math.max(0, -left[counted - 1]!);
    left[kind] = left[kind]! + owed;
    if (left[kind]! < 0) owed -= left[kind]!;
  }
}

/**
 * Deals the time used over the levels: what only one level may do stays with it; of the rest, the highest level's first,
 * each goes to the lowest level that may do it and has time. What nobody has time for stays with its own level. Every
 * week deals anew: a case's later contacts are with whoever may give them then, so that somebody who joins frees those
 * above who have been standing in.
 * @param available by week and level
 * @param usedOfKinds by week and kind
 * @returns by week and level
 */
export function dealtOverLevels(
  kinds: readonly KindOfTime[],
  levels: number,
  available: Float64Array,
  usedOfKinds: Float64Array,
): Float64Array {
  if (kinds.length === levels) return usedOfKinds;
  const weeks = available.length / levels;
  const used = new Float64Array(weeks * levels);
  for (let week = 0; week < weeks; week += 1) {
    const from = week * levels;
    const own = week * kinds.length;
    for (let level = 0; level < levels; level += 1) used[from + level] = usedOfKinds[own + level]!;
    let above = 0;
    let counted = levels;
    for (let kind = kinds.length - 1; kind >= levels; kind -= 1) {
      const lowest = kinds[kind]!.level ?? 0;
      const together = usedOfKinds[own + kind]!;
      let rest = together - above;
      for (; counted > lowest; counted -= 1) rest -= usedOfKinds[own + counted - 1]!;
      above = together;
      rest = Math.max(0, rest);
      for (let level = lowest; level < levels && rest > 0; level += 1) {
        const takes = Math.min(rest, Math.max(0, available[from + level]! - used[from + level]!));
        used[from + level] = used[from + level]! + takes;
        rest -= takes;
      }
      used[from + lowest] = used[from + lowest]! + rest;
    }
  }
  return used;
}
