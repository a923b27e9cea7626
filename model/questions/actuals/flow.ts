/**
 * A flow as it was planned and as it was counted, over the months since a stock was first counted. What a difference in it
 * comes to is told as how much came in all, and when it came.
 *
 * With U(t) what a flow did to the stock up to month t by its rate (see `staff-parts.ts`), C(t) the flow planned up to t in
 * the months that were counted, and T the last month:
 *
 *     by its amount  U(T) C(t) / C(T)
 *     by its timing  U(t) - U(T) C(t) / C(T)
 *
 * so that timing is nothing at T: the same total, earlier or later. Where nothing was planned, months count alike.
 */
import { elementAt } from "../../assumptions/present";
import type { Counts } from "./months";

/** How much of what was planned of a flow from `from` to `last`, in the months that were counted, was planned up to `at`. */
export function plannedShare(
  planned: readonly number[],
  counted: Counts,
  from: number,
  at: number,
  last: number,
): number {
  let [part, whole, months, all] = [0, 0, 0, 0];
  for (let month = from + 1; month <= last; month += 1) {
    if (elementAt(counted, month) === undefined) continue;
    const flow = elementAt(planned, month);
    whole += flow;
    all += 1;
    if (month <= at) {
      part += flow;
      months += 1;
    }
  }
  return whole > 0 ? part / whole : all > 0 ? months / all : 0;
}

/** What was planned of a flow and what was counted, over the months that were counted. */
export interface FlowHeld {
  readonly planned: number;
  readonly counted: number;
  /** Months counted, of those there are. */
  readonly months: number;
  readonly of: number;
  /**
   * By how many months what was counted came later than what was planned, on average over those who came: the mean month
   * of the one less that of the other. Undefined where one of them is nothing.
   */
  readonly later: number | undefined;
}

/** A flow over the months after `from` up to and with `to`. */
export function flowHeld(planned: readonly number[], counted: Counts, from: number, to: number): FlowHeld {
  let [sumPlanned, sumCounted, whenPlanned, whenCounted, months] = [0, 0, 0, 0, 0];
  for (let month = from + 1; month <= to; month += 1) {
    const was = elementAt(counted, month);
    if (was === undefined) continue;
    const meant = elementAt(planned, month);
    months += 1;
    sumPlanned += meant;
    sumCounted += was;
    whenPlanned += month * meant;
    whenCounted += month * was;
  }
  return {
    planned: sumPlanned,
    counted: sumCounted,
    months,
    of: Math.max(0, to - from),
    later: sumPlanned > 0 && sumCounted > 0 ? whenCounted / sumCounted - whenPlanned / sumPlanned : undefined,
  };
}
