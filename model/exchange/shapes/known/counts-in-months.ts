import type { Shape } from "../shape";
import { by, whose, written } from "./what-is-counted";

/** What a team or a list was counted at, a row for each thing that is counted and a column a month. */
export const countsInMonths: Shape = {
  id: "counts-in-months",
  label: "Counts by month: a column a month",
  about: "The same with months across: what is counted, of whom, and a column for each month.",
  counts: true,
  columns: {
    what: { heading: "^(measure|metric|indicator|what|kind|count of|item|figure|counts)?( name)?$", needed: true },
    ...whose,
  },
  figures: written.map(({ measure, is }) => ({ measure, months: true as const, when: { column: "what", is } })),
  by,
};
