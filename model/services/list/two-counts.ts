/**
 * Referrals and starts a week from two counts of one list, as a service knows them: how many were open and how long the
 * longest had waited, at the beginning and some weeks later.
 *
 * First come first served, everybody on the later list arrived within its longest wait. Where that is shorter than the
 * weeks between the counts, those are the referrals of that time: referrals = open later / longest wait later. Where it
 * is longer, some of the first list are still there, as evenly spread as the first list was. Starts are what is left,
 * never below 0: referrals + (open before - open later) / weeks.
 */
import { problem, type Outcome } from "../../plan/problem";

export interface TwoCounts {
  /** People with an open referral. */
  readonly openBefore: number;
  readonly openAfter: number;
  /** Weeks. */
  readonly longestBefore: number;
  readonly longestAfter: number;
  /** Weeks between the counts. */
  readonly weeks: number;
}

export interface WeeklyFlows {
  readonly referrals: number;
  readonly starts: number;
}

/** Fails where the counts contradict each other, saying how. Counts of one list served in another order give rates that would have brought the same totals. */
export function flowsBetween({
  openBefore,
  openAfter,
  longestBefore,
  longestAfter,
  weeks,
}: TwoCounts): Outcome<WeeklyFlows> {
  const fails = (says: string): Outcome<WeeklyFlows> => ({
    ok: false,
    problems: [problem("counts-contradict", "", says)],
  });
  const given = [openBefore, openAfter, longestBefore, longestAfter, weeks];
  if (given.some((value) => !Number.isFinite(value) || value < 0))
    return fails(
      "A count is missing. Give the open referrals and the longest wait of both dates, and the weeks between them.",
    );
  if (weeks <= 0 || longestBefore <= 0 || longestAfter <= 0)
    return fails("The longest waits and the weeks between the counts have to be above 0. Give them in weeks.");
  if (longestAfter > longestBefore + weeks)
    return fails(
      `Nobody can have waited ${longestAfter} weeks at the second count: the longest wait was ${longestBefore} weeks, ${weeks} weeks before. Check the longest waits.`,
    );
  const stillThere = Math.max(0, longestAfter - weeks) * (openBefore / longestBefore);
  const referrals = (openAfter - stillThere) / Math.min(weeks, longestAfter);
  const starts = referrals + (openBefore - openAfter) / weeks;
  if (referrals < 0)
    return fails(
      `With a longest wait of ${longestAfter} weeks, about ${Math.round(stillThere)} of those on the first list would still be waiting, but only ${openAfter} are. The list was not served first come first served, or one of the counts is wrong.`,
    );
  return { ok: true, value: { referrals, starts }, problems: [] };
}
