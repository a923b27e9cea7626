/** The first step of a week: cases whose treatment is over complete, and some of them will be referred again. */
import { binomial } from "../../../chance/distributions";
import type { Terms } from "../queue/queue";
import type { RunState } from "./run-state";

/** Completes the cases of every tier that end in a week. */
export function complete(state: RunState, week: number, now: Terms): void {
  const { tiers, finishing, inTreatment } = state;
  for (let tier = 0; tier < tiers; tier += 1) {
    const completed = finishing[week * tiers + tier]!;
    if (completed === 0) continue;
    inTreatment[tier] = inTreatment[tier]! - completed;
    finish(state, tier, week, completed, now);
  }
}

/** Books completions, and those of them who will be referred again. */
export function finish(state: RunState, tier: number, week: number, completed: number, now: Terms): void {
  const { tiers, weeks, flows } = state;
  flows.completed[week * tiers + tier]! += completed;
  const again = week + now.rereferredAfter[tier]!;
  if (now.rereferred[tier]! > 0 && again < weeks) comeBack(state, tier, again, completed, now);
}

/** Books those of a week's completions who will be referred again, in the week they come back. */
export function comeBack(
  { tiers, returning, stream }: RunState,
  tier: number,
  again: number,
  completed: number,
  now: Terms,
): void {
  const share = now.rereferred[tier]!;
  returning[again * tiers + tier]! += stream === undefined ? completed * share : binomial(stream, completed, share);
}
