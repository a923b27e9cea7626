import type { TwoCounts, WeeklyFlows } from "../../model";
import { formatDecimal } from "./format";

const rate = (value: number): string => formatDecimal(value, 1);

export const twoCountWords = {
  summary: "Work referrals and starts out from two counts of the list",
  teach:
    "Two dates are enough: how many referrals were open, and how long the longest had waited. First come first served, they give how many are referred and started in a week. The plan then starts from the later count.",
  earlier: "Earlier count",
  later: "Later count, where the plan starts",
  open: "Open referrals",
  longest: "Longest wait",
  between: "Weeks between the counts",
  give: "Use these counts",
  missing: "Give all five figures first.",
  gives: ({ referrals, starts }: WeeklyFlows) =>
    `About ${rate(referrals)} referrals and ${rate(starts)} starts a week.`,
  done: "The list, its longest wait, referrals and starts are in the base now.",
  counted: ({ weeks }: TwoCounts) => `Counted, ${weeks} weeks after an earlier count.`,
  referralsMethod: (counts: TwoCounts) =>
    `From two counts ${counts.weeks} weeks apart (${counts.openBefore} open and ${counts.longestBefore} weeks, then ${counts.openAfter} and ${counts.longestAfter}): everybody on the later list arrived within its longest wait, first come first served.`,
  startsMethod: (counts: TwoCounts) =>
    `From the same two counts: referrals a week, and what the list changed by, ${counts.openBefore - counts.openAfter} in ${counts.weeks} weeks.`,
  logged: (service: string) => `${service}: list and flows from two counts`,
  loggedTo: ({ referrals, starts }: WeeklyFlows) => `${rate(referrals)} referrals and ${rate(starts)} starts a week`,
  loggedWhy: "Worked out from two counts of the list, first come first served.",
};
