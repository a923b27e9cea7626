/**
 * The weeks of one queue. In each week, in this order: cases whose treatment is over complete; people waiting come off
 * the list, once where it was looked through, or get worse; people are referred, for the first time or again; cases are started; the list is read.
 *
 * By chance, people are whole: referrals are drawn from a Poisson distribution, everything that happens to people with
 * a probability is a binomial draw, and the starts there is time for are rounded so that their running total, begun at a
 * random fraction, is never out by a whole one. What time a part of a case would take is used either way: were a team
 * that has time for a tenth of a case to try its luck again each week, it would start more than it has time for.
 */
import { roundTogether } from "../../chance/distributions";
import { streamFrom, type Stream } from "../../chance/seed";
import type { Queue } from "./queue/queue";
import type { QueueLeft, QueueRun } from "./queue/queue-run";
import { dealtOverLevels } from "./queue/time-of-kinds";
import { complete, comeBack } from "./week/complete";
import { hold, release } from "./week/held";
import { leaveList } from "./week/leave-list";
import { emptyWaits, newProfile, readList, readProfile } from "./week/read";
import { refer } from "./week/refer";
import { emptyState, type RunState } from "./week/run-state";
import { start } from "./week/start";
import { validate } from "./week/validate";

export interface RunOptions {
  /** Keep the list by weeks waited, for every week. */
  readonly profile?: boolean;
  /** Run in whole people, by chance from this seed. */
  readonly seed?: string;
}

/** Runs a queue. */
export function runQueue(queue: Queue, options: RunOptions = {}): QueueRun {
  const { tiers, levels, terms, termsOf, kinds, available, availableOfKinds, opening, spot } = queue;
  const stream =
    options.seed === undefined
      ? undefined
      : streamFrom(`${options.seed}/service ${spot.serviceNumber}/place ${spot.place}`);
  const state = opened(queue, stream);
  const { list, flows, waits, inTreatment, weeks } = state;
  const profile = options.profile === true ? newProfile(opening.list.oldest, weeks, tiers) : undefined;

  const openingInTreatment = inTreatment.slice();
  const openingWaiting = new Float64Array(tiers);
  const openingWaits = emptyWaits(1);
  readList(list, -1, opening.terms.aim, openingWaiting, openingWaits, 0);
  if (profile !== undefined) readProfile(list, -1, profile, profile.opening, 0);

  for (let week = 0; week < weeks; week += 1) {
    const now = terms[termsOf[week]!]!;
    pass(state, week);
    flows.inTreatment.set(inTreatment, week * tiers);
    readList(list, week, now.aim, flows.waiting, waits, week);
    countKeptWaiting(state, week);
    if (profile !== undefined) readProfile(list, week, profile, profile.people, week * tiers * profile.steps);
  }
  return {
    tiers,
    levels,
    flows,
    openingWaiting,
    openingInTreatment,
    openingWaits,
    ...waits,
    available,
    used: dealtOverLevels(kinds, levels, available, state.used),
    kinds,
    availableOfKinds,
    usedOfKinds: state.used,
    keptWaiting: state.keptWaiting,
    profile,
  };
}

/** The list on the day before the plan. */
function opened(queue: Queue, stream: Stream | undefined): RunState {
  const state = emptyState(queue, stream);
  for (let tier = 0; tier < queue.tiers; tier += 1) {
    openList(state, tier);
    startBefore(state, tier);
    completeBefore(state, tier);
  }
  return state;
}

/** Lets a week pass. */
function pass(state: RunState, week: number): void {
  const { terms, termsOf } = state.queue;
  const now = terms[termsOf[week]!]!;
  release(state.held, week);
  complete(state, week, now);
  validate(state, week, now);
  leaveList(state, week, now);
  refer(state, week);
  start(state, week, now);
}

/** What a list goes on from in a week: who waits and for how long, whose treatment ends when, and who comes back when. */
export function leftBefore(queue: Queue, week: number): QueueLeft {
  const state = opened(queue, undefined);
  for (let past = 0; past < week; past += 1) pass(state, past);
  const { list, finishing, returning, tiers, weeks } = state;
  const { people, span, oldest } = list;
  const longest = oldest + week;
  const ahead = (byWeek: Float64Array, tier: number): Float64Array =>
    Float64Array.from({ length: weeks - week }, (_, at) => byWeek[(week + at) * tiers + tier]!);
  const byTier = (of: (tier: number) => Float64Array): Float64Array[] =>
    Array.from({ length: tiers }, (_, at) => of(at));
  return {
    waiting: byTier((tier) => Float64Array.from({ length: longest }, (_, i) => people[tier * span + longest - 1 - i]!)),
    finishing: byTier((tier) => ahead(finishing, tier)),
    returning: byTier((tier) => ahead(returning, tier)),
  };
}

/** Counts those who are left waiting at the end of a week, by what has run out for them. */
function countKeptWaiting({ tiers, kinds, flows, ranOut, keptWaiting }: RunState, week: number): void {
  for (let tier = 0; tier < tiers; tier += 1)
    for (let kind = 0; kind < kinds; kind += 1)
      if (ranOut[tier * kinds + kind] === 1) keptWaiting[week * kinds + kind]! += flows.waiting[week * tiers + tier]!;
}

/** Those who wait on the day before the plan, by the week they arrived in. */
function openList({ queue, list, stream }: RunState, tier: number): void {
  const opening = queue.opening.list;
  const { people, span, oldest } = list;
  const from = tier * oldest;
  const waited = stream === undefined ? opening.people : wholePeople(stream, opening.people, from, oldest);
  for (let i = 0; i < oldest; i += 1)
    people[tier * span + oldest - 1 - i] = waited[(waited === opening.people ? from : 0) + i]!;
}

/** Those in treatment on the day before the plan, as if started at an even rate over the weeks a treatment lasts. */
function startBefore(
  { queue, stream, tiers, kinds, weeks, counts, held, inTreatment, finishing }: RunState,
  tier: number,
): void {
  const { terms: first, inTreatment: given, left } = queue.opening;
  const treatment = first.treatment[tier]!;
  const lasts = Math.ceil(treatment);
  const over = left?.finishing[tier];
  if (over !== undefined) {
    const ends = stream === undefined ? over : wholePeople(stream, over, 0, over.length);
    ends.forEach((cases, week) => {
      inTreatment[tier] = inTreatment[tier]! + cases;
      if (week < weeks) finishing[week * tiers + tier]! += cases;
      if (!counts) hold(held, over[week]!, -Math.max(1, lasts - week), weeks, treatment, first.need, tier, kinds);
    });
    return;
  }
  if (lasts === 0) return;
  const even = new Float64Array(lasts).fill(given[tier]! / lasts);
  const cases = stream === undefined ? even : wholePeople(stream, even, 0, lasts);
  for (let ago = 1; ago <= lasts; ago += 1) {
    const started = cases[ago - 1]!;
    inTreatment[tier] = inTreatment[tier]! + started;
    if (lasts - ago < weeks) finishing[(lasts - ago) * tiers + tier]! += started;
    if (!counts) hold(held, even[ago - 1]!, -ago, weeks, treatment, first.need, tier, kinds);
  }
}

/** Those who completed before the plan and will be referred again in it, as if cases had been completed at an even rate. */
function completeBefore(state: RunState, tier: number): void {
  const { queue, stream, weeks } = state;
  const { terms: first, starts, left } = queue.opening;
  const back = left?.returning[tier];
  if (back !== undefined) {
    const people = stream === undefined ? back : wholePeople(stream, back, 0, back.length);
    for (let week = 0; week < Math.min(people.length, weeks); week += 1)
      state.returning[week * state.tiers + tier]! += people[week]!;
    return;
  }
  const after = first.rereferredAfter[tier]!;
  if (first.rereferred[tier] === 0) return;
  const even = new Float64Array(after).fill(starts[tier]!);
  const completed = stream === undefined ? even : wholePeople(stream, even, 0, after);
  for (let week = 0; week < Math.min(after, weeks); week += 1) comeBack(state, tier, week, completed[week]!, first);
}

/** Part of a list of people as whole people, rounded together. */
function wholePeople(stream: Stream, people: Float64Array, from: number, count: number): Float64Array {
  const whole = new Float64Array(count);
  roundTogether(stream, people, from, count, 1, whole, 0);
  return whole;
}
