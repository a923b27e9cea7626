/** Starting the cases of a group of tiers by how long they have waited, as a start profile says; see queue/start-order.ts. */
import { expm1 } from "../../../chance/portable";
import { likelihood, pickedTo } from "../queue/start-order";
import type { Terms } from "../queue/queue";
import { begin, wholeStarts } from "./begin";
import { keepOpen, openTiers } from "./open-tiers";
import type { RunState } from "./run-state";

/**
 * Starts the part 1 - e^(-x p) of everybody in the open tiers, with the x at which the first kind of time runs out; then
 * of those who do not need it, and so on. Who has no likelihood at all is left to whoever comes after.
 */
export function startByProfile(
  state: RunState,
  group: readonly number[],
  week: number,
  now: Terms,
  profile: Float64Array,
): void {
  const { list, open, stream, kinds, room } = state;
  const { people: waiting, first, span, oldest } = list;
  const last = oldest + week;
  let count = openTiers(state, group, now);
  while (count > 0) {
    countWanted(state, count, last, now, profile);
    let x = Number.POSITIVE_INFINITY;
    let scarcest = -1;
    for (let kind = 0; kind < kinds; kind += 1) {
      const upTo = pickedTo(room[kind]!, state.wantedByWait, profile, kind * profile.length);
      if (upTo < x) {
        x = upTo;
        scarcest = kind;
      }
    }
    for (let i = 0; i < count; i += 1) {
      const tier = open[i]!;
      for (let arrival = first[tier]!; arrival <= last; arrival += 1) {
        const people = waiting[tier * span + arrival]!;
        const p = likelihood(profile, last - arrival);
        if (people === 0 || p === 0) continue;
        const worth = scarcest < 0 ? people : people * -expm1(-x * p);
        const cases = scarcest < 0 || stream === undefined ? worth : wholeStarts(state, tier, worth);
        begin(state, tier, arrival, cases, worth, week, now);
        for (let kind = 0; kind < kinds; kind += 1) room[kind] = room[kind]! - worth * now.need[tier * kinds + kind]!;
      }
    }
    if (scarcest < 0) return;
    room[scarcest] = 0;
    count = keepOpen(state, count, now);
  }
}

/** What everybody in the open tiers would take of each kind, by weeks waited as far as the profile tells them apart. */
function countWanted(
  { open, list, kinds, wantedByWait }: RunState,
  count: number,
  last: number,
  now: Terms,
  profile: Float64Array,
): void {
  const { people: waiting, first, span } = list;
  const classes = profile.length;
  wantedByWait.fill(0, 0, kinds * classes);
  for (let i = 0; i < count; i += 1) {
    const tier = open[i]!;
    for (let arrival = first[tier]!; arrival <= last; arrival += 1) {
      const people = waiting[tier * span + arrival]!;
      if (people === 0) continue;
      const waited = Math.min(last - arrival, classes - 1);
      for (let kind = 0; kind < kinds; kind += 1)
        wantedByWait[kind * classes + waited] =
          wantedByWait[kind * classes + waited]! + people * now.need[tier * kinds + kind]!;
    }
  }
}
