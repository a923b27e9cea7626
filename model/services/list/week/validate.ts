/** Before anything else happens to those who wait: a list that has been looked through loses people once. */
import { binomial } from "../../../chance/distributions";
import type { Terms } from "../queue/queue";
import type { RunState } from "./run-state";

/** Takes people off the list of every tier in the first week in which terms hold. */
export function validate({ queue, list, flows, stream, tiers }: RunState, week: number, now: Terms): void {
  if (week > 0 && queue.termsOf[week] === queue.termsOf[week - 1]) return;
  const { people: waiting, first, span, oldest } = list;
  for (let tier = 0; tier < tiers; tier += 1) {
    const off = now.validated[tier]!;
    if (off === 0) continue;
    let removed = 0;
    for (let i = first[tier]!; i < oldest + week; i += 1) {
      const at = tier * span + i;
      const people = waiting[at]!;
      if (people === 0) continue;
      const leaving = stream === undefined ? people * off : binomial(stream, people, off);
      waiting[at] = people - leaving;
      removed += leaving;
    }
    flows.removed[week * tiers + tier]! += removed;
  }
}
