/**
 * The weeks of one queue. In each week, in this order: cases whose treatment is over complete; people waiting come off
 * the list or get worse; people are referred, for the first time or again; cases are started; the list is read.
 *
 * By chance, people are whole: referrals are drawn from a Poisson distribution, everything that happens to people with
 * a probability is a binomial draw, and the starts there is time for are rounded so that their running total, begun at a
 * random fraction, is never out by a whole one. What time a part of a case would take is used either way: were a team
 * that has time for a tenth of a case to try its luck again each week, it would start more than it has time for.
 */
import { binomial, poisson, roundTogether } from "../../chance/distributions";
import { streamFrom, type Stream } from "../../chance/seed";
import { emptyFlows, emptyWaits, newProfile, readList, readProfile, type WaitingList } from "./list-reading";
import type { Queue, Terms } from "./queue";
import type { QueueRun } from "./queue-run";

export interface RunOptions {
  /** Keep the list by weeks waited, for every week. */
  readonly profile?: boolean;
  /** Run in whole people, by chance from this seed. */
  readonly seed?: string;
}

/** Hours, or cases, in use: by tier and level, and what of it ends when. */
interface Held {
  readonly now: Float64Array;
  /** Change at the beginning of a week: week * (tiers * levels) + tier * levels + level. */
  readonly change: Float64Array;
}

/** Holds the time of `cases` started in a week: its need for every whole week of treatment, and a part of it in the last. */
function hold(
  held: Held,
  cases: number,
  week: number,
  weeks: number,
  treatment: number,
  need: Float64Array,
  tier: number,
  levels: number,
): void {
  const whole = Math.floor(treatment);
  const size = held.now.length;
  for (let level = 0; level < levels; level += 1) {
    const at = tier * levels + level;
    const rate = cases * need[at]!;
    if (rate === 0) continue;
    const part = treatment - whole;
    if (week >= 0) held.now[at] = held.now[at]! + rate * (whole > 0 ? 1 : part);
    else if (week + whole > 0) held.now[at] = held.now[at]! + rate;
    else if (week + whole === 0 && part > 0) held.now[at] = held.now[at]! + rate * part;
    if (whole > 0 && week + whole > 0 && week + whole < weeks)
      held.change[(week + whole) * size + at]! -= rate * (1 - part);
    const end = week + whole + 1;
    if (part > 0 && end > 0 && end < weeks) held.change[end * size + at]! -= rate * part;
  }
}

/** Runs a queue. */
export function runQueue(queue: Queue, options: RunOptions = {}): QueueRun {
  const { tiers, levels, weeks, terms, termsOf, available, opening, spot } = queue;
  const { count } = weeks;
  const { oldest } = opening;
  const counts = spot.service.capacity === "starts";
  const stream =
    options.seed === undefined
      ? undefined
      : streamFrom(`${options.seed}/service ${spot.serviceNumber}/place ${spot.place}`);
  const span = oldest + count;
  // People waiting by week of arrival: tier * span + (week of arrival + oldest).
  const list: WaitingList = {
    people: new Float64Array(tiers * span),
    waited: new Float64Array(span),
    first: new Int32Array(tiers),
    tiers,
    span,
    oldest,
  };
  const flows = emptyFlows(count, tiers);
  const waits = emptyWaits(count);
  const used = new Float64Array(count * levels);
  const openingWaiting = new Float64Array(tiers);
  const openingInTreatment = new Float64Array(tiers);
  const held: Held = { now: new Float64Array(tiers * levels), change: new Float64Array(count * tiers * levels) };
  // People who come back: week * tiers + tier. Those who finish treatment: the same.
  const returning = new Float64Array(count * tiers);
  const finishing = new Float64Array(count * tiers);
  const inTreatment = new Float64Array(tiers);
  const room = new Float64Array(levels);
  const wanted = new Float64Array(levels);
  const statutoryUse = new Float64Array(levels);
  // By chance: the part of a start that each tier is ahead of the starts it has time for.
  const ahead = Float64Array.from({ length: tiers }, () => stream?.uniform() ?? 0);
  const profile = options.profile === true ? newProfile(oldest, count, tiers) : undefined;

  for (let tier = 0; tier < tiers; tier += 1) {
    const from = tier * oldest;
    const waited = stream === undefined ? opening.people : wholePeople(stream, opening.people, from, oldest);
    for (let i = 0; i < oldest; i += 1)
      list.people[tier * span + oldest - 1 - i] = waited[(waited === opening.people ? from : 0) + i]!;
    startBefore(tier);
  }
  const openingWaits = emptyWaits(1);
  readList(list, -1, terms[0]!.aim, openingWaiting, openingWaits, 0);
  if (profile !== undefined) readProfile(list, -1, profile, profile.opening, 0);

  for (let week = 0; week < count; week += 1) {
    const now = terms[termsOf[week]!]!;
    const at = week * tiers;
    for (let i = 0; i < held.now.length; i += 1) held.now[i] = held.now[i]! + held.change[week * held.now.length + i]!;
    for (let tier = 0; tier < tiers; tier += 1) complete(tier, week, now);
    for (const tier of queue.order) leaveList(tier, week, now);
    for (let tier = 0; tier < tiers; tier += 1) {
      const mean = queue.referrals[at + tier]!;
      const referred = stream === undefined ? mean : poisson(stream, mean);
      flows.referred[at + tier] = referred;
      flows.rereferred[at + tier] = returning[at + tier]!;
      list.people[tier * span + oldest + week] = referred + returning[at + tier]!;
    }
    start(week, now);
    flows.inTreatment.set(inTreatment, at);
    readList(list, week, now.aim, flows.waiting, waits, week);
    if (profile !== undefined) readProfile(list, week, profile, profile.people, at * profile.steps);
  }
  return { tiers, levels, flows, openingWaiting, openingInTreatment, openingWaits, ...waits, available, used, profile };

  /** Those in treatment on the day before the plan, as if started at an even rate over the weeks a treatment lasts. */
  function startBefore(tier: number): void {
    const first = terms[0]!;
    const treatment = first.treatment[tier]!;
    const lasts = Math.ceil(treatment);
    if (lasts === 0) return;
    const even = new Float64Array(lasts).fill(queue.openingInTreatment[tier]! / lasts);
    const cases = stream === undefined ? even : wholePeople(stream, even, 0, lasts);
    for (let ago = 1; ago <= lasts; ago += 1) {
      const started = cases[ago - 1]!;
      openingInTreatment[tier] = openingInTreatment[tier]! + started;
      inTreatment[tier] = inTreatment[tier]! + started;
      if (lasts - ago < count) finishing[(lasts - ago) * tiers + tier]! += started;
      if (!counts) hold(held, even[ago - 1]!, -ago, count, treatment, first.need, tier, levels);
    }
  }

  function complete(tier: number, week: number, now: Terms): void {
    const completed = finishing[week * tiers + tier]!;
    if (completed === 0) return;
    inTreatment[tier] = inTreatment[tier]! - completed;
    finish(tier, week, completed, now);
  }

  /** Books completions, and those of them who will be referred again. */
  function finish(tier: number, week: number, completed: number, now: Terms): void {
    flows.completed[week * tiers + tier]! += completed;
    const again = week + now.rereferredAfter[tier]!;
    const share = now.rereferred[tier]!;
    if (share > 0 && again < count)
      returning[again * tiers + tier]! += stream === undefined ? completed * share : binomial(stream, completed, share);
  }

  /** Removals and escalation of those who were waiting when the week began; the two hazards compete. */
  function leaveList(tier: number, week: number, now: Terms): void {
    const removal = now.removal[tier]!;
    const escalation = now.escalation[tier]!;
    if (removal === 0 && escalation === 0) return;
    const base = tier * span;
    const target = queue.escalatesTo[tier]!;
    // Waited so far: those who arrived in the week before have waited one week.
    const lastToWorsen = target < 0 ? -1 : oldest + week - Math.ceil(now.escalationAfter[tier]!);
    // The probability of leaving for the one reason, for either, and how many of those get worse.
    const off = -Math.expm1(-removal);
    const either = -Math.expm1(-removal - escalation);
    const getsWorse = escalation / (removal + escalation);
    let removed = 0;
    let escalated = 0;
    for (let i = list.first[tier]!; i < oldest + week; i += 1) {
      const people = list.people[base + i]!;
      if (people === 0) continue;
      const worse = i <= lastToWorsen;
      const leaves = worse ? either : off;
      if (leaves === 0) continue;
      const leaving = stream === undefined ? people * leaves : binomial(stream, people, leaves);
      const up = !worse ? 0 : stream === undefined ? leaving * getsWorse : binomial(stream, leaving, getsWorse);
      list.people[base + i] = people - leaving;
      removed += leaving - up;
      escalated += up;
      if (up > 0) {
        list.people[target * span + i]! += up;
        if (i < list.first[target]!) list.first[target] = i;
      }
    }
    flows.removed[week * tiers + tier] = removed;
    flows.escalatedOut[week * tiers + tier] = escalated;
    if (target >= 0) flows.escalatedIn[week * tiers + target]! += escalated;
  }

  function start(week: number, now: Terms): void {
    for (let level = 0; level < levels; level += 1) {
      let taken = 0;
      for (let tier = 0; tier < tiers; tier += 1) taken += held.now[tier * levels + level]!;
      used[week * levels + level] = taken;
      statutoryUse[level] = 0;
      for (const tier of queue.statutory) statutoryUse[level]! += held.now[tier * levels + level]!;
    }
    // The law does not wait for capacity.
    for (const tier of queue.statutory) {
      const base = tier * span;
      for (let i = list.first[tier]!; i <= oldest + week; i += 1)
        begin(tier, i, list.people[base + i]!, list.people[base + i]!, week, now);
      list.first[tier] = oldest + week;
      for (let level = 0; level < levels; level += 1)
        statutoryUse[level]! += flows.started[week * tiers + tier]! * now.need[tier * levels + level]!;
    }
    for (let level = 0; level < levels; level += 1)
      room[level] = available[week * levels + level]! - used[week * levels + level]!;
    now.groups.forEach((group, number) => {
      if (now.ring !== undefined)
        for (let level = 0; level < levels; level += 1) room[level] = fencedRoom(week, level, group, now.ring[number]!);
      startGroup(group, week, now);
    });
  }

  /** What a group has of its fixed share of what statutory cases leave, beyond the cases it holds; never more than nobody holds. */
  function fencedRoom(week: number, level: number, group: readonly number[], share: number): number {
    const there = available[week * levels + level]!;
    let own = 0;
    for (const tier of group) own += held.now[tier * levels + level]!;
    return Math.min(Math.max(0, there - statutoryUse[level]!) * share - own, there - used[week * levels + level]!);
  }

  /** Starts a group's cases, longest wait first, as far as there is room; those who arrived in one week share it evenly. */
  function startGroup(group: readonly number[], week: number, now: Terms): void {
    const blocked = (tier: number): boolean => {
      for (let level = 0; level < levels; level += 1)
        if (now.need[tier * levels + level]! > 0 && room[level]! <= 0) return true;
      return false;
    };
    const longestWaiting = (tiers: readonly number[]): number =>
      tiers.reduce((arrival, tier) => Math.min(arrival, list.first[tier]!), span);
    let open = group.filter((tier) => !blocked(tier));
    for (let arrival = longestWaiting(open); arrival <= oldest + week;) {
      const part = partThatFits(open, arrival, now);
      for (const tier of open) {
        const people = list.people[tier * span + arrival]!;
        if (people > 0)
          begin(
            tier,
            arrival,
            part >= 1 || stream === undefined ? people * part : wholeStarts(tier, people * part),
            people * part,
            week,
            now,
          );
        if (part >= 1 && list.first[tier] === arrival) list.first[tier] = arrival + 1;
      }
      if (part >= 1) arrival += 1;
      else {
        // Those who do not need what has run out go on, from the week of arrival they have come to.
        open = open.filter((tier) => !blocked(tier));
        arrival = Math.max(arrival, longestWaiting(open));
      }
    }
  }

  /** The part of the people who arrived in a week that can be started; takes what they need out of the room. */
  function partThatFits(open: readonly number[], arrival: number, now: Terms): number {
    wanted.fill(0);
    for (const tier of open) {
      const people = list.people[tier * span + arrival]!;
      if (people > 0)
        for (let level = 0; level < levels; level += 1)
          wanted[level] = wanted[level]! + people * now.need[tier * levels + level]!;
    }
    let part = 1;
    let scarcest = -1;
    for (let level = 0; level < levels; level += 1) {
      if (wanted[level]! > 0 && wanted[level]! * part > room[level]!) {
        part = room[level]! / wanted[level]!;
        scarcest = level;
      }
    }
    for (let level = 0; level < levels; level += 1)
      room[level] = level === scarcest ? 0 : room[level]! - wanted[level]! * part;
    return part;
  }

  /** Whole starts of a tier that has time for so many, which may be a part of one. */
  function wholeStarts(tier: number, starts: number): number {
    const due = ahead[tier]! + starts;
    const whole = Math.floor(due);
    ahead[tier] = due - whole;
    return whole;
  }

  /** Starts cases of a tier that arrived in one week, in the time of `worth` cases. */
  function begin(tier: number, arrival: number, cases: number, worth: number, week: number, now: Terms): void {
    if (worth === 0) return;
    const at = week * tiers + tier;
    list.people[tier * span + arrival] = list.people[tier * span + arrival]! - cases;
    flows.started[at] = flows.started[at]! + cases;
    waits.waitOfStarted[week] = waits.waitOfStarted[week]! + cases * (oldest + week - arrival);
    waits.started[week] = waits.started[week]! + cases;
    for (let level = 0; level < levels; level += 1)
      used[week * levels + level]! += worth * now.need[tier * levels + level]!;
    const treatment = now.treatment[tier]!;
    const lasts = Math.ceil(treatment);
    if (lasts === 0) finish(tier, week, cases, now);
    else {
      inTreatment[tier] = inTreatment[tier]! + cases;
      if (week + lasts < count) finishing[(week + lasts) * tiers + tier]! += cases;
      if (!counts) hold(held, worth, week, count, treatment, now.need, tier, levels);
    }
  }
}

/** Part of a list of people as whole people, rounded together. */
function wholePeople(stream: Stream, people: Float64Array, from: number, count: number): Float64Array {
  const whole = new Float64Array(count);
  roundTogether(stream, people, from, count, 1, whole, 0);
  return whole;
}
