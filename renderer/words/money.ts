/** What the Money part of the Workforce screen says. */
import { formatInSentence, type Figure } from "./format";

export const moneyWords = {
  heading: ({ year, bill, sofar, first }: { year: string; bill: Figure; sofar: Figure; first: string }): string => {
    if (bill === null || sofar === null) return `What the workforce costs in ${year}`;
    const total = year === first ? "" : `, and ${formatInSentence("money", sofar)} from ${first} on`;
    return `The pay bill of ${year} would be ${formatInSentence("money", bill)}${total}`;
  },
  prices: (year: string | undefined): string =>
    year === undefined
      ? "This plan does not name the year whose prices its money is in."
      : `All money is in ${year} prices: pay does not rise with time here, so that years can be compared.`,
  parts: "Parts of the money",
  cost: "What the workforce costs",
  learning: "Learning, and enhanced practice",
  caption: "What the workforce costs, by planning year",
  yearly: "In the year",
  toDate: "From the start of the plan",
  rows: {
    cost: "Pay bill, on-costs included",
    temporary_cost: "Temporary staff",
    backfill_cost: "Backfill of apprentices",
    cost_of_training: "Training, whoever pays",
    cost_of_replacing: "Replacing leavers",
    total_cost: "In all",
  },
  missing: {
    cost: "No figure:",
    temporary_cost: "No figure: it needs",
    backfill_cost: "No figure: it needs",
    cost_of_training: "No figure: it needs",
    cost_of_replacing: "No figure: it needs",
    total_cost: "No figure while one of the rows above has none.",
  },
  each: "The cost of a course is spread evenly over its months, apprentices at the fee of theirs. Nothing is discounted.",
  priceYear: "Prices of",
  bandPoint: "Staff are paid at the",
  everywhere: "Holds for the base and every scenario.",
  show: "Show",
  figures: "Pounds",
  change: "Change from base",
};

/** Money for the learning of staff in post. */
export const learningMoneyWords = {
  heading: "Money for learning",
  note: "For continuing professional development. About £1,000 a head over three years was set aside in primary care for 2020 to 2023; nobody publishes what has been since, nor for other settings. What is given counts in the cost in all.",
  caption: "Money for learning, by planning year",
  bySetting: "Continuing professional development",
  all: "All settings",
  enhanced: "Enhanced-practice apprenticeships",
  missing: "No figure: money for each head is not given here.",
};
