import type { Shape } from "../shape";
import { by, whose, written } from "./what-is-counted";

/** What a team or a list was counted at, a row for each month and thing that is counted. */
export const countsInRows: Shape = {
  id: "counts-in-rows",
  label: "Counts by month: a row a month and kind of count",
  about: "The same as one long table: month, what is counted, and one column of numbers.",
  counts: true,
  columns: {
    month: {
      heading: "^(month( end(ing)?| ended)?|date|data month|month year|as at|(reporting )?period|year|financial year)$",
      needed: true,
    },
    what: { heading: "^(measure|metric|indicator|what|kind|count of|item|figure|counts)( name)?$", needed: true },
    ...whose,
  },
  figures: written.map(({ measure, is }) => ({
    measure,
    heading: "^(value|count|number|total|amount|actuals?|figure)$",
    when: { column: "what", is },
  })),
  by,
  time: { column: "month" },
};
