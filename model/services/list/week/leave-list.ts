/** The second step of a week: people who wait come off the list without being started, or get worse. */
import { expm1 } from "../../../chance/portable";
import { binomial } from "../../../chance/distributions";
import type { Terms } from "../queue/queue";
import type { RunState } from "./run-state";

/** Removals and escalation of those who were waiting when the week began, tier by tier in the order in which nobody moves twice. */
export function leaveList(state: RunState, week: number, now: Terms): void {
  const { order } = state.queue;
  for (let i = 0; i < order.length; i += 1) leaveTier(state, order[i]!, week, now);
}

/** The two hazards compete. */
function leaveTier({ queue, list, flows, stream, tiers }: RunState, tier: number, week: number, now: Terms): void {
  const removal = now.removal[tier]!;
  const escalation = now.escalation[tier]!;
  if (removal === 0 && escalation === 0) return;
  const { people: waiting, first, span, oldest } = list;
  const base = tier * span;
  const target = queue.escalatesTo[tier]!;
  // Waited so far: those who arrived in the week before have waited one week.
  const lastToWorsen = target < 0 ? -1 : oldest + week - Math.ceil(now.escalationAfter[tier]!);
  // The probability of leaving for the one reason, for either, and how many of those get worse.
  const off = -expm1(-removal);
  const either = -expm1(-removal - escalation);
  const getsWorse = escalation / (removal + escalation);
  let removed = 0;
  let escalated = 0;
  for (let i = first[tier]!; i < oldest + week; i += 1) {
    const people = waiting[base + i]!;
    if (people === 0) continue;
    const worse = i <= lastToWorsen;
    const leaves = worse ? either : off;
    if (leaves === 0) continue;
    const leaving = stream === undefined ? people * leaves : binomial(stream, people, leaves);
    const up = !worse ? 0 : stream === undefined ? leaving * getsWorse : binomial(stream, leaving, getsWorse);
    waiting[base + i] = people - leaving;
    removed += leaving - up;
    escalated += up;
    if (up > 0) {
      waiting[target * span + i]! += up;
      if (i < first[target]!) first[target] = i;
    }
  }
  flows.removed[week * tiers + tier]! += removed;
  flows.escalatedOut[week * tiers + tier] = escalated;
  if (target >= 0) flows.escalatedIn[week * tiers + target]! += escalated;
}
