/**
 * Who is still waiting of those who arrived together: what the order of starts and the removals before the plan have
 * left. The weekly x of the start profile (start-order.ts) is not known before the plan; it is taken as the one with
 * which the opening list itself would give the starts there is time for.
 */
import { exp, expm1 } from "../../../chance/portable";
import type { Spot } from "../../figures/spot";
import { spreadEvenly, spreadOver, type OpeningList, type Span, type Survival } from "./opening-list";
import type { Terms } from "./queue";
import { likelihood } from "./start-order";

/** Nobody is picked faster than this: 1 - e^-50 is everybody. */
const fastest = 50;

/** Survival under a profile, with x starts in a week for each likelihood of 1, and the removals. */
function survivalUnder(profile: Float64Array, x: number, removal: Float64Array): Survival {
  const picked = [0];
  const pickedBefore = (waited: number): number => {
    while (picked.length <= waited) picked.push(picked.at(-1)! + x * likelihood(profile, picked.length - 1));
    return picked[waited]!;
  };
  // From one week waited to the next there is a start and, in the weeks after the first, a removal.
  return (tier, after, waited) => exp(pickedBefore(after) - pickedBefore(waited) - (waited - after) * removal[tier]!);
}

/** Starts of a week out of a list and of those who arrive in it. */
function startsOf({ oldest, people }: OpeningList, arriving: Float64Array, profile: Float64Array, x: number): number {
  let starts = 0;
  arriving.forEach((come, tier) => {
    starts += come * -expm1(-x * likelihood(profile, 0));
    for (let waited = 1; waited <= oldest; waited += 1)
      starts += people[tier * oldest + waited - 1]! * -expm1(-x * likelihood(profile, waited));
  });
  return starts;
}

/**
 * Survival up to the day before the plan.
 * @param spans the parts of the opening list
 * @param arriving referrals of a week, by tier
 * @param starts cases there is time to start in a week
 */
export function openingSurvival(
  spot: Spot,
  spans: readonly Span[],
  { order: { profile }, removal }: Terms,
  arriving: Float64Array,
  starts: number,
): Survival {
  if (profile === undefined || spans.length === 0) return spreadEvenly;
  const gives = (x: number): number =>
    startsOf(spreadOver(spot, spans, survivalUnder(profile, x, removal)), arriving, profile, x);
  let [low, high] = [0, fastest];
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (gives(middle) < starts) low = middle;
    else high = middle;
  }
  return survivalUnder(profile, (low + high) / 2, removal);
}
