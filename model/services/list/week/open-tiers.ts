/** Which tiers of a group still have time for a start. */
import type { Terms } from "../queue/queue";
import type { RunState } from "./run-state";

/** Opens the tiers of a group that need nothing which has run out; gives how many those are. */
export function openTiers(state: RunState, group: readonly number[], now: Terms): number {
  for (let i = 0; i < group.length; i += 1) state.open[i] = group[i]!;
  return keepOpen(state, group.length, now);
}

/** Keeps the open tiers, the first `count` of them, that need nothing which has run out; gives how many those are. */
export function keepOpen({ open, kinds, room }: RunState, count: number, now: Terms): number {
  let kept = 0;
  for (let i = 0; i < count; i += 1) {
    const tier = open[i]!;
    let blocked = false;
    for (let kind = 0; kind < kinds && !blocked; kind += 1)
      blocked = now.need[tier * kinds + kind]! > 0 && room[kind]! <= 0;
    if (!blocked) open[kept++] = tier;
  }
  return kept;
}
