/** The fourth step of a week: cases are started, as far as there is time for them. */
import type { Terms } from "../queue/queue";
import { timeLeft } from "../queue/time-of-kinds";
import { begin, wholeStarts } from "./begin";
import { keepOpen, openTiers } from "./open-tiers";
import type { RunState } from "./run-state";
import { startByProfile } from "./start-by-profile";

/** Starts the cases of a week: statutory tiers whatever there is, then group after group. */
export function start(state: RunState, week: number, now: Terms): void {
  const { queue, levels, room, used } = state;
  const { kinds, availableOfKinds } = queue;
  takeWhatIsHeld(state, week);
  for (const tier of queue.statutory) startStatutory(state, tier, week, now);
  timeLeft(kinds, levels, availableOfKinds, used, week * kinds.length, room);
  for (let number = 0; number < now.groups.length; number += 1) {
    const group = now.groups[number]!;
    if (now.ring !== undefined) {
      timeLeft(kinds, levels, availableOfKinds, used, week * kinds.length, room);
      for (let kind = 0; kind < kinds.length; kind += 1)
        room[kind] = Math.min(fencedRoom(state, week, kind, group, now.ring[number]!), room[kind]!);
    }
    const { profile, urgent } = now.order;
    if (urgent !== undefined) startUrgent(state, group, week, now, urgent);
    if (profile !== undefined) startByProfile(state, group, week, now, profile);
    startGroup(state, group, week, now);
    noteWhatRanOut(state, group, now);
  }
}

/** Notes for which kinds of time those of a group who still wait are kept waiting. */
function noteWhatRanOut({ kinds, room, ranOut }: RunState, group: readonly number[], now: Terms): void {
  for (const tier of group)
    for (let kind = 0; kind < kinds; kind += 1)
      ranOut[tier * kinds + kind] = now.need[tier * kinds + kind]! > 0 && room[kind]! <= 0 ? 1 : 0;
}

/** Cases in treatment use their time before anybody is started. */
function takeWhatIsHeld({ queue, tiers, kinds, held, used, statutoryUse }: RunState, week: number): void {
  for (let kind = 0; kind < kinds; kind += 1) {
    let taken = 0;
    for (let tier = 0; tier < tiers; tier += 1) taken += held.now[tier * kinds + kind]!;
    used[week * kinds + kind] = taken;
    statutoryUse[kind] = 0;
    for (const tier of queue.statutory) statutoryUse[kind]! += held.now[tier * kinds + kind]!;
  }
}

/** The law does not wait for capacity. */
function startStatutory(state: RunState, tier: number, week: number, now: Terms): void {
  const { list, flows, tiers, kinds, statutoryUse } = state;
  const { people, first, span, oldest } = list;
  const base = tier * span;
  for (let i = first[tier]!; i <= oldest + week; i += 1)
    begin(state, tier, i, people[base + i]!, people[base + i]!, week, now);
  first[tier] = oldest + week;
  for (let kind = 0; kind < kinds; kind += 1)
    statutoryUse[kind]! += flows.started[week * tiers + tier]! * now.need[tier * kinds + kind]!;
}

/** What a group has of its fixed share of what statutory cases leave, beyond the cases it holds. */
function fencedRoom(
  { queue, kinds, held, statutoryUse }: RunState,
  week: number,
  kind: number,
  group: readonly number[],
  share: number,
): number {
  const there = queue.availableOfKinds[week * kinds + kind]!;
  let own = 0;
  for (const tier of group) own += held.now[tier * kinds + kind]!;
  return Math.max(0, there - statutoryUse[kind]!) * share - own;
}

/** Starts a group's cases, longest wait first, as far as there is room; those who arrived in one week share it evenly. */
function startGroup(state: RunState, group: readonly number[], week: number, now: Terms): void {
  const { list, open, stream } = state;
  const { people: waiting, first, span, oldest } = list;
  let count = openTiers(state, group, now);
  let arrival = longestWaiting(state, count);
  while (arrival <= oldest + week) {
    const part = partThatFits(state, count, arrival, now);
    for (let i = 0; i < count; i += 1) {
      const tier = open[i]!;
      const people = waiting[tier * span + arrival]!;
      if (people > 0) {
        const worth = people * part;
        const cases = part >= 1 || stream === undefined ? worth : wholeStarts(state, tier, worth);
        begin(state, tier, arrival, cases, worth, week, now);
      }
      if (part >= 1 && first[tier] === arrival) first[tier] = arrival + 1;
    }
    if (part >= 1) arrival += 1;
    else {
      // Those who do not need what has run out go on, from the week of arrival they have come to.
      count = keepOpen(state, count, now);
      arrival = Math.max(arrival, longestWaiting(state, count));
    }
  }
}

/** The first arrival of which anybody in the open tiers may wait; past the last week where no tier is open. */
function longestWaiting({ open, list }: RunState, count: number): number {
  let arrival = list.span;
  for (let i = 0; i < count; i += 1) arrival = Math.min(arrival, list.first[open[i]!]!);
  return arrival;
}

/** Starts the urgent ones of those who arrived in this week, tiers together, as far as there is room. */
function startUrgent(state: RunState, group: readonly number[], week: number, now: Terms, urgent: Float64Array): void {
  const { list, open, stream } = state;
  const arrival = list.oldest + week;
  const count = openTiers(state, group, now);
  const part = partThatFits(state, count, arrival, now, urgent);
  for (let i = 0; i < count; i += 1) {
    const tier = open[i]!;
    const people = list.people[tier * list.span + arrival]!;
    const worth = people * urgent[tier]! * part;
    begin(state, tier, arrival, stream === undefined ? worth : wholeStarts(state, tier, worth), worth, week, now);
  }
}

/**
 * The part of the people who arrived in a week that can be started; takes what they need out of the room.
 * @param of by tier: only so much of them ask to be
 */
function partThatFits(
  { open, list, kinds, room, wanted }: RunState,
  count: number,
  arrival: number,
  now: Terms,
  of?: Float64Array,
): number {
  wanted.fill(0);
  for (let i = 0; i < count; i += 1) {
    const tier = open[i]!;
    const people = list.people[tier * list.span + arrival]! * (of === undefined ? 1 : of[tier]!);
    if (people > 0)
      for (let kind = 0; kind < kinds; kind += 1)
        wanted[kind] = wanted[kind]! + people * now.need[tier * kinds + kind]!;
  }
  let part = 1;
  let scarcest = -1;
  for (let kind = 0; kind < kinds; kind += 1) {
    if (wanted[kind]! > 0 && wanted[kind]! * part > room[kind]!) {
      part = room[kind]! / wanted[kind]!;
      scarcest = kind;
    }
  }
  for (let kind = 0; kind < kinds; kind += 1) room[kind] = kind === scarcest ? 0 : room[kind]! - wanted[kind]! * part;
  return part;
}
