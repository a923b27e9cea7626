/** The third step of a week: people are referred, for the first time or again. */
import { poisson } from "../../../chance/distributions";
import type { RunState } from "./run-state";

/** Puts the arrivals of a week on the list of every tier. */
export function refer({ queue, list, flows, returning, stream, tiers }: RunState, week: number): void {
  const { people, span, oldest } = list;
  for (let tier = 0; tier < tiers; tier += 1) {
    const at = week * tiers + tier;
    const mean = queue.referrals[at]!;
    const referred = stream === undefined ? mean : poisson(stream, mean);
    flows.referred[at] = referred;
    flows.rereferred[at] = returning[at]!;
    people[tier * span + oldest + week] = referred + returning[at]!;
  }
}
