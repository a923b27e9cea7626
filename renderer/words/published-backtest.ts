/** What the Published lists part says of lists foretold from their past. */
import { monthWords } from "../../model";
import { formatFigure, NO_FIGURE } from "./format";

export const backtestWords = {
  summary: "How well this list could have been foretold",
  working: "Working it out.",
  none: "No month of this list is published by weeks waited, so it cannot be run on.",
  how: (upTo: string) =>
    `From each month the list is run on to ${monthWords(upTo)} with what had been published by then: the people referred and taken off, the growth that the months bear out, and the order in which people were started. A change in who sends figures cannot be foretold.`,
  rowsCaption: (upTo: string) => `Foretold for ${monthWords(upTo)}, and what was published`,
  errorsCaption: "The usual error, where the returns did not change: half of the forecasts were nearer",
  noErrors: "The returns changed in every one of these months, so that no error can be told.",
  from: "Counts up to",
  ahead: "Months ahead",
  forecasts: "Forecasts",
  returns: "Returns",
  changed: "changed",
  counts: [
    { id: "waiting", label: "Waiting" },
    { id: "over18", label: "Over 18 weeks" },
    { id: "over52", label: "Over 52 weeks" },
  ] as const,
  month: monthWords,
  beside: (foretold: number, published: number) =>
    `${formatFigure("heads", foretold)} for ${formatFigure("heads", published)}`,
  share: (value: number) => (Number.isNaN(value) ? NO_FIGURE : formatFigure("rate", value)),
};
