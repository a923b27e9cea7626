import type { WeeklyFlows } from "../../model";
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
};
