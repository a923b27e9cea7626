import type { Shape } from "../shape";
import { by, whose, written } from "./what-is-counted";

/** What a team or a list was counted at, a row a month and a column for each thing that is counted. */
export const countsByMonth: Shape = {
  id: "counts-by-month",
  label: "Counts by month: a row a month",
  about:
    "Staff, posts, joiners, leavers, people waiting, referrals and starts as they were counted by month. They go beside the plan, to be held against it.",
  counts: true,
  columns: {
    month: {
      heading: "^(month( end(ing)?| ended)?|date|data month|month year|as at|(reporting )?period|year|financial year)$",
      needed: true,
    },
    ...whose,
  },
  figures: written.map(({ measure, is }) => ({ measure, heading: is })),
  by,
  time: { column: "month" },
};
