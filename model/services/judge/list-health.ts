/**
 * The health of a waiting list by queueing theory: whether capacity keeps up with demand, how long the list may be for
 * people to be started in time, and the capacity that brings it there and keeps it there.
 *
 * Source: K. Fong, Y. Mushtaq, T. House and others, "Understanding Waiting Lists Pressures", medRxiv 2022,
 * doi 10.1101/2022.08.23.22279117, in the forms of the NHS-R Community's package NHSRwaitinglist.
 *
 * Rates are people per week, waits are weeks, shares run from 0 to 1. What is not known is NaN, or left out where it may
 * be; whatever depends on it is NaN (undefined for a yes or no), never 0. The package's correction for demand estimated
 * from few referrals is left out: it depends on the unit of time that demand is counted in.
 */
import { log1p, power } from "../../chance/portable";

export interface ListHealthInput {
  /** People joining the list, a week. */
  readonly demand: number;
  /** People taken off the list, a week. */
  readonly capacity: number;
  /** People on the list now. */
  readonly waiting: number;
  /** Weeks within which people are to be started. */
  readonly target: number;
  /** Mean weeks waited so far by those on the list now. */
  readonly meanWait?: number;
  /** How many times the mean wait goes into the target; 4 in the package. */
  readonly factor?: number;
  /** Share of people to be started within the target. Where no factor is given it sets the factor, see {@link factorForShare}. */
  readonly share?: number;
  /** Weeks in which a list that is too long is to come down to its target. */
  readonly weeksToClear?: number;
  /** Coefficient of variation of the times between people joining; 1 when they come at random. */
  readonly demandVariation?: number;
  /** Coefficient of variation of the times between people being taken off; 1 when they go at random. */
  readonly capacityVariation?: number;
}

export interface ListHealth {
  /** Demand / capacity. At 1 and above the list has no steady state; Infinity without capacity, NaN with neither demand nor capacity. */
  readonly load: number;
  /** Target / factor, weeks. */
  readonly targetMeanWait: number;
  /** Demand x target mean wait (Little's law), people. 0 without demand: a service nobody is referred to has no list to keep. */
  readonly targetList: number;
  /** The list exceeds twice its target. Until it does not, capacity for relief is what counts, and the target capacity after that. */
  readonly reliefNeeded: boolean | undefined;
  /** Capacity a week that brings the list to its target in the weeks given. Below demand when the list is shorter than its target. */
  readonly reliefCapacity: number;
  /** Capacity a week that keeps a list at its target. */
  readonly targetCapacity: number;
  /** 2 x mean wait / target; above 1 the list is likely to miss its target. */
  readonly pressure: number;
  /** The list at which the share given is started within the target, when waits are exponential: demand x target / -ln(1 - share), people. */
  readonly listWithinShare: number;
}

/** The factor at which a share of exponential waits lies within the target: -ln(1 - share). 0.92 gives 2.526, 0.98 gives 3.912. */
export const factorForShare = (share: number): number => -log1p(-share);

/** Capacity a week that brings a list to its target in so many weeks: demand + (waiting - target list) / weeks. */
export const reliefCapacity = (demand: number, waiting: number, targetList: number, weeks: number): number =>
  demand + (waiting - targetList) / weeks;

/**
 * Capacity a week at which the mean wait comes to its target: demand + (cvD² + cvC²) / 2 / target mean wait (Kingman and
 * Marchal). The description in the package leaves the 2 out; its code, and a queue with random arrivals, have it.
 */
export const targetCapacity = (
  demand: number,
  targetMeanWait: number,
  demandVariation: number,
  capacityVariation: number,
): number => demand + (power(demandVariation, 2) + power(capacityVariation, 2)) / 2 / targetMeanWait;

/** Everything the list is judged by. It divides as numbers do and never throws: the limits of its inputs are checked where a plan is read. */
export function listHealth({
  demand,
  capacity,
  waiting,
  target,
  meanWait = NaN,
  factor = NaN,
  share = NaN,
  weeksToClear = NaN,
  demandVariation = NaN,
  capacityVariation = NaN,
}: ListHealthInput): ListHealth {
  const targetMeanWait = target / (Number.isNaN(factor) ? factorForShare(share) : factor);
  const targetList = demand * targetMeanWait;
  const excess = waiting - 2 * targetList;
  return {
    load: demand / capacity,
    targetMeanWait,
    targetList,
    reliefNeeded: Number.isNaN(excess) ? undefined : excess > 0,
    reliefCapacity: reliefCapacity(demand, waiting, targetList, weeksToClear),
    targetCapacity: targetCapacity(demand, targetMeanWait, demandVariation, capacityVariation),
    pressure: (2 * meanWait) / target,
    listWithinShare: demand * (target / factorForShare(share)),
  };
}
