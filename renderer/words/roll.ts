/** Words of moving a plan's start, and of the forecasts it keeps. */
export const rollWords = {
  heading: "Move the start forward",
  what: "The plan starts in a later month, from what was counted then and, for the rest, from what it had forecast. Nothing changes before you say so, and one step undoes it.",
  to: "New first month",
  horizon: "When it ends",
  keepEnd: "It ends when it did, so it has fewer years",
  keepYears: "It looks as many years ahead as before",
  working: "Working out what it comes to…",
  ends: (was: string, is: string) =>
    was === is ? `The plan ends in ${is}, as before.` : `The plan ends in ${is}; it ended in ${was}.`,
  opening: "The opening",
  columns: {
    what: "What",
    whom: "Of whom",
    was: "At first",
    forecast: "Forecast",
    becomes: "Becomes",
    from: "Where from",
  },
  from: { counted: "Counted", shared: "Counted for more, shared out as forecast", forecast: "As forecast" },
  counts: "Counts it rests on",
  noCounts: (month: string) =>
    `No count of ${month} stands in the plan, so the opening is what it had forecast. Bring in staff in post, funded posts or people waiting by month (Assumptions, The past), and they take its place.`,
  notUsed: (says: string, why: string) => `${says}: not used, ${why}.`,
  absorbed: "Taken into the opening",
  carried: "Goes on",
  notCarried: "Cannot be carried over",
  headline: "What the headline becomes",
  headlineColumns: { what: "What", before: "Now", after: "Becomes" },
  offers: "Counted since: accept or leave",
  noOffers: (kinds: string) =>
    `Nothing counted by month measures an assumption of this plan yet. What would: ${kinds}, for at least three of the twelve months before.`,
  offer: (label: string, now: string, value: string, low: string, high: string) =>
    `${label}: ${now} now, ${value} as counted (8 in 10: ${low} to ${high})`,
  noNumber: "no one number",
  with: (label: string, before: string, after: string) => `${label}: ${before}, and ${after} with it.`,
  kept: (label: string) => `What the plan says now is kept in it as "${label}".`,
  go: "Move the start",
  done: (month: string) => `The plan starts in ${month} now.`,
  forecasts: "Forecasts kept",
  noForecasts: "None yet. Moving the start of the plan forward keeps what it says until then.",
  forecastName: (number: number) => `Name of forecast ${number}`,
  forecastOf: (made: string, model: string, wte: string) =>
    `Put by on ${made}, model ${model}; staff in post at its end ${wte}.`,
  remove: (label: string) => `Take out ${label}`,
} as const;
