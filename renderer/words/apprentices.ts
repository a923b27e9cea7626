/** What is said of apprentices beside those who work with them. */
import { formatFigure, type Figure } from "./format";
import { hostLimitWords, type HostLimit } from "../../model";

export const crowdingWords = { limit: "Limit of apprentices for each support worker" };

export const besideWords = {
  lines: { supportWorkers: "Support workers", apprentices: "Apprentices" },
  crossing: {
    over: "more apprentices than support workers",
    under: "fewer apprentices than support workers",
  },
  linesNote:
    "An apprentice needs a post beside registered staff; where the lines cross there are more apprentices than support workers to come from.",
  /** When there first are more apprentices than support workers, or how many there are for each at the end. */
  finding: (years: readonly string[], apprentices: readonly Figure[], support: readonly Figure[]): string => {
    const crossed = years.findIndex((_, at) => (apprentices[at] ?? 0) > (support[at] ?? Infinity));
    const [most, beside] = [apprentices.at(-1) ?? null, support.at(-1) ?? null];
    if (crossed >= 0) return `From ${years[crossed] ?? ""} there are more apprentices than support workers`;
    if (most === null || beside === null) return "Apprentices and support workers";
    return `In ${years.at(-1) ?? ""} there are ${formatFigure("heads", most)} apprentices beside ${formatFigure("heads", beside)} support workers`;
  },
  caption: "Apprentices, the people beside them and what they cost, by year",
  beside: "Apprentices and support workers",
  cost: "What apprentices cost",
  note: "Supervision and the pay of apprentices in post are part of the pay bill already. Backfill comes on top where the hours are covered. Fees are paid from the employer's apprenticeship levy, not by the service.",
  missing: "no figure yet:",
};

export const hostWords = {
  heading: "How many can we host?",
  limit: "What limits",
  allows: "Allows, at once",
  from: "Worked out from",
  give: "Your figures",
  first: "runs out first",
  firstColumn: "Runs out first",
  by: (limit: HostLimit): string => hostLimitWords[limit].charAt(0).toUpperCase() + hostLimitWords[limit].slice(1),
  unknown: "not known yet",
  unlimited: "no limit",
  money: "Money for backfill in a year",
  moneyNote: "Only used here; without it, money limits nobody.",
  base: (place: string | undefined) =>
    place === undefined
      ? "A figure given here goes into the base, for the whole plan."
      : `A figure given here goes into the base, for ${place} only where it can differ by place.`,
  oneEach: "One for each support worker is the most there can be; a limit of your own may be less.",
  caption: (place: string, year: string) => `What limits the apprentices ${place} can host at the end of ${year}`,
  below: "The places under it",
  belowNote: "Places cannot lend each other staff, so each answers for itself.",
  belowCaption: (year: string) => `Apprentices each place can host at the end of ${year}`,
  place: "Place",
  can: "Can host",
  there: "There in the plan",
  limitSays: "As many as there is room for, each taking its part of what the place has at the end of the year.",
  leastOf: "The least that any limit allows, in whole people. Each limit has its own sum.",
  open: "see its values",
  typed: "As it is typed below, for this answer only.",
};
