/**
 * What a run of one queue leaves behind: the list and the cases of one service at one place, week by week. Every person
 * who comes, moves or goes is in one of the flows, so that for each tier and week
 *
 *     waiting      = waiting before      + referred + rereferred + escalated in - escalated out - removed - started
 *     in treatment = in treatment before + started - completed
 */

import type { KindOfTime } from "../../capacity/kinds-of-time";

/** Counts of people by week and tier: week * tiers + tier. Stocks are read at the end of the week. */
export interface QueueFlows {
  /** Accepted referrals that joined the list, for the first time. */
  readonly referred: Float64Array;
  readonly rereferred: Float64Array;
  readonly removed: Float64Array;
  readonly escalatedIn: Float64Array;
  readonly escalatedOut: Float64Array;
  readonly started: Float64Array;
  readonly completed: Float64Array;
  readonly waiting: Float64Array;
  readonly inTreatment: Float64Array;
}

export interface QueueRun extends WaitReadings {
  readonly tiers: number;
  /** The plan's levels where hours are counted, one where starts are. */
  readonly levels: number;
  readonly flows: QueueFlows;
  /** On the day before the plan starts, by tier. */
  readonly openingWaiting: Float64Array;
  readonly openingInTreatment: Float64Array;
  /** Readings of the list on the day before the plan starts: one of each. */
  readonly openingWaits: WaitReadings;
  /** By week and level (week * levels + level): hours for patients there are and those used; cases where starts are counted. Used can pass what there is when a statutory tier may not wait. */
  readonly available: Float64Array;
  readonly used: Float64Array;
  /** The kinds of time that can run out; what there is of them, what is used (week * kinds + kind), and how many people are left waiting at the end of a week for want of it. */
  readonly kinds: readonly KindOfTime[];
  readonly availableOfKinds: Float64Array;
  readonly usedOfKinds: Float64Array;
  readonly keptWaiting: Float64Array;
  /** The list by weeks waited, where it was kept: see {@link ListProfile}. */
  readonly profile: ListProfile | undefined;
}

/** What a list goes on from, by tier. People. */
export interface QueueLeft {
  /** Who waits, by whole weeks waited, from 1. */
  readonly waiting: readonly Float64Array[];
  /** Cases whose treatment is over, and people who come back, by week from then on. */
  readonly finishing: readonly Float64Array[];
  readonly returning: readonly Float64Array[];
}

/** How long people on the list have waited, over all tiers. */
export interface WaitReadings {
  /** Weeks waited by those on the list at the end of the week, over all tiers: age of the first whole person; mean; median; 92nd percentile. NaN for the last three when nobody waits. */
  readonly longest: Float64Array;
  readonly mean: Float64Array;
  readonly median: Float64Array;
  readonly ninetySecond: Float64Array;
  /** People who have waited more than 18 and more than 52 weeks, and more than the aim of the service (NaN without one). */
  readonly over18: Float64Array;
  readonly over52: Float64Array;
  readonly overAim: Float64Array;
  /** Weeks that those started in the week had waited, on average; NaN when nobody was started. */
  readonly waitOfStarted: Float64Array;
}

/** The list of each week in steps of weeks waited, for looking at it move through time. */
export interface ListProfile {
  /** Weeks of waiting in one step. */
  readonly step: number;
  readonly steps: number;
  /** People by week, tier and step: (week * tiers + tier) * steps + step; the last step holds everybody who waited longer. */
  readonly people: Float64Array;
  /** The same on the day before the plan starts: tier * steps + step. */
  readonly opening: Float64Array;
}
