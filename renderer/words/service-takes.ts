import { formatDecimal } from "./format";

/** What the part of a service says that asks what it would take. */
export const takesWords = {
  goal: "The wait to reach",
  weeks: "Wait no longer than",
  share: "Share of the list (empty: everybody)",
  by: "By the end of",
  from: "More from (empty: the start)",
  level: "More of",
  scarcest: "Whoever runs out first",
  largest: "Whoever there is most of",
  working: "Working it out: the list is run again and again with more.",
  onePlace: "Pick one place above: each place has a list of its own.",
  cannotRun: "The list cannot be worked out yet. Give the figures above that are still needed.",
  noDate: "Give the month by which the wait is to be reached.",
  sure: (futures: number) => `Work out how sure this is, in ${formatDecimal(futures)} futures`,
  sureProgress: "How many futures have been tried",
  sureRunning: (done: number, of: number) => `${formatDecimal(done)} of ${formatDecimal(of)} futures`,
  sureStop: "Stop",
  sureStopped: (done: number) => `Stopped after ${formatDecimal(done)} futures.`,
  sureCertain: "No figure in this plan has a range, so this cannot be said with one.",
  byLevel: "What it takes of each level by itself",
  ofLevel: "More of this level alone",
  wteMore: "WTE more",
  costAYear: "Cost a year",
  notEnough: "no amount is enough",
  noCost: "not known",
  alike:
    "Starts are counted here, not hours, so that a WTE of every level starts as many: levels differ by what they cost and how soon posts are filled.",
  add: "Add as a scenario",
  added: (name: string) => `“${name}” is among the scenarios now, and shown.`,
  note: "The least that is enough, in tenths, with everything else as it is under what is shown. Cost is pay, supplements and on-costs of the added staff.",
};
