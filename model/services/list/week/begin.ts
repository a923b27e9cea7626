/** Starting cases of one tier that arrived in one week. */
import type { Terms } from "../queue/queue";
import { finish } from "./complete";
import { hold } from "./held";
import type { RunState } from "./run-state";

/** Whole starts of a tier that has time for so many, which may be a part of one. */
export function wholeStarts({ ahead }: RunState, tier: number, starts: number): number {
  const due = ahead[tier]! + starts;
  const whole = Math.floor(due);
  ahead[tier] = due - whole;
  return whole;
}

/** Starts cases of a tier that arrived in one week, in the time of `worth` cases. */
export function begin(
  state: RunState,
  tier: number,
  arrival: number,
  cases: number,
  worth: number,
  week: number,
  now: Terms,
): void {
  if (worth === 0) return;
  const { list, flows, waits, used, tiers, kinds, weeks } = state;
  const at = week * tiers + tier;
  const index = tier * list.span + arrival;
  list.people[index] = list.people[index]! - cases;
  flows.started[at] = flows.started[at]! + cases;
  waits.waitOfStarted[week] = waits.waitOfStarted[week]! + cases * (list.oldest + week - arrival);
  waits.started[week] = waits.started[week]! + cases;
  for (let kind = 0; kind < kinds; kind += 1) used[week * kinds + kind]! += worth * now.need[tier * kinds + kind]!;
  const treatment = now.treatment[tier]!;
  const lasts = Math.ceil(treatment);
  if (lasts === 0) {
    finish(state, tier, week, cases, now);
    return;
  }
  state.inTreatment[tier] = state.inTreatment[tier]! + cases;
  if (week + lasts < weeks) state.finishing[(week + lasts) * tiers + tier]! += cases;
  if (!state.counts) hold(state.held, worth, week, weeks, treatment, now.need, tier, kinds);
}
