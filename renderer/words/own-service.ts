/** Words of the form for a service of one's own, and of the strip that keeps its figures in reach. */
import { formatDecimal, formatFigure, formatWithUnit } from "./format";

const list = (what: readonly string[]): string => new Intl.ListFormat("en-GB").format(what);

export const ownServiceWords = {
  kind: "Kind of service",
  name: "What it is called",
  place: "Where it is",
  placeHint: "A borough, a trust or a team",
  placeInPlan: "Whose list it is",
  counted: "Counted on",
  countedHint: (month: string) => `The plan starts in ${month}, the first of a month nearest to it.`,
  countedInPlan: (month: string) => `The list stands where the plan starts, ${month}.`,
  list: "The list",
  total: "People waiting",
  byWeeks: "By weeks waited",
  asTotal: "As one total",
  totalHint:
    "A total is spread over the weeks up to the longest wait, and in what order people were started is judged from it. By weeks waited is better.",
  bandsHint:
    "Paste the rows as they are printed into any box. The order in which people are started is then worked out from them.",
  earlier: "An earlier count by weeks waited (makes the order surer)",
  earlierHint: "Paste its rows here, as printed.",
  weeksBefore: "Weeks before this count",
  longest: "Longest wait",
  flows: "What comes in and what is started",
  referrals: "Referrals a week",
  months: "Referrals by month, pasted instead",
  monthsHint: "Rows such as Apr 2026 and 88, from a sheet.",
  starts: "Started a week",
  startsHint: "People seen for the first time, in an ordinary week.",
  startsInHours:
    "May be left empty: then the hours of the team limit what is started, once you have given the time a case takes.",
  shares: "How the referrals divide",
  sharesHint:
    "Of a hundred referrals, how many each tier would have taken. Together they make 100%; a tier that has none may stay empty. Nobody is seen in tiers? Give all 100 to the one that sees people one at a time.",
  sharesLeft: (left: number) =>
    left > 0
      ? `${formatFigure("rate", left)} still to be given to a tier.`
      : `${formatFigure("rate", -left)} too much: together the tiers make 100%.`,
  twoCounts: "Not known? From an earlier count of the list",
  waitingThen: "People waiting then",
  weeksAgo: "Weeks ago",
  fromTwoCounts: (starts: number) => `That comes to ${formatDecimal(starts)} started a week.`,
  startsFrom: (then: number, weeks: number) =>
    `Worked out from referrals and an earlier count of ${then.toLocaleString("en-GB")} waiting, ${weeks} weeks before.`,
  moreThanCame: "The list grew by more than were referred. Check the two counts.",
  team: "The team",
  teamHint:
    "Only the bands that are there. Paste rows such as Band 6, people, WTE, vacant into any box. Give 0 where nothing is vacant.",
  band: (band: string) => `Band ${band}`,
  people: "People",
  wte: "WTE",
  vacant: "WTE vacant",
  cell: (band: string, column: string) => `Band ${band}, ${column}`,
  staffOf: "Who works in it",
  ofThePlan: "The staff of this plan",
  itsOwn: "A team of its own",
  share: "Share of their time",
  make: "Make this plan",
  add: "Add this service",
  missing: (what: readonly string[]) => `Before it can be worked out, give ${list(what)}.`,
  needs: {
    name: "what it is called",
    place: "where it is",
    counted: "the day it was counted",
    total: "the people waiting",
    band: (label: string) => `the people waiting ${label.toLowerCase()}`,
    longest: "the longest wait",
    referrals: "the referrals a week",
    starts: "the people started a week",
    shareOf: (tier: string) => `the share of referrals for ${tier}`,
    team: "the team, band by band",
    wte: (band: string) => `the WTE of band ${band}`,
    vacant: (band: string) => `the vacant WTE of band ${band} (0 if none)`,
    share: "the share of the staff's time",
    earlierWeeks: "the weeks between the two counts",
  },
  elsewhereHead: (figures: readonly string[]) => `Elsewhere: ${figures.join("; ")}`,
  elsewhere: (what: string, figure: string, says: string, source: string) =>
    [`${what}, ${figure}.`, says, `Source: ${source}.`].filter((part) => part !== "").join(" "),
  workedExample: "See it worked through with example figures",
  evidence: "What others did, for comparison only: nothing of it is in your plan.",
  notNamed: "Give a number here; figures of a plan cannot be named in this box.",
  noSuchBand: (band: string) => `There is no band ${band} here. Use 3, 4, 5, 6, 7 or 8a.`,
};

export const offeredWords = {
  elsewhere: (figure: string, says: string, source: string) =>
    [`Published elsewhere: ${figure}.`, says, `Source: ${source}.`].filter((part) => part !== "").join(" "),
  take: (figure: string) => `Take ${figure} as your figure`,
  takeNamed: (figure: string, label: string) => `Take ${figure} as your figure for ${label}`,
  after: (source: string, says: string) =>
    [`Your figure, after ${source}.`, says].filter((part) => part !== "").join(" "),
};

export const exampleWords = {
  /** How a template marks a figure that is nobody's. */
  markedAs: "Example figure",
  summary: "Staff move by examples",
  figure: (label: string, value: string) => `${label.charAt(0).toLowerCase()}${label.slice(1)} ${value}`,
  says: (figures: readonly string[]) =>
    figures.length === 0 ? "Example figures move your staff." : `Example figures move your staff: ${list(figures)}.`,
  more: "Who leaves, retires and is hired changes the staff month by month, and with them what is started. These are the template's examples until you give yours.",
  open: (label: string) => `${label}: give yours by age or level`,
};

export const stripWords = {
  title: "Your service",
  ofTheBase: (scenario: string) => `As counted, in the base: what "${scenario}" changes is not in this row.`,
  intoTheBase: (scenario: string) =>
    `As counted, in the base: what is changed in this row changes the base. "${scenario}" keeps its own changes.`,
  waiting: "Waiting",
  longest: "Longest wait",
  referrals: "Referred",
  starts: "Started",
  startsByWte: "Started by one WTE",
  aWeek: "a week",
  aWeekByWte: "a week and WTE",
  staff: "Staff",
  counted: "Counted at the start of",
  byBand: (wte: number) => formatWithUnit("wte", wte),
  inParts: "in parts",
  noFigure: "no figure",
  funded: (level: string) => `${level}, funded`,
  staffAsGiven:
    "As this plan gives them, by place, setting and level: a figure for several covers all of them together.",
  pickPlace: "The staff differ by place. Pick one of the places above to see and change its own.",
  others: "What others did",
  othersNote: "Published by other services, for comparison. None of it is in your plan.",
  sourced: (says: string, source: string) => [says, `Source: ${source}.`].filter((part) => part !== "").join(" "),
  referralsPerWte: (value: number) => `${formatDecimal(value)} a year for each WTE`,
  noStartsPerWte:
    "Referrals, not starts, and a council's social care: no service was found that publishes both its starts and its staff.",
  edit: "Names, tiers and years",
  editStaff: "Staff by level",
  editList: "The list in its parts",
  heldByPlace: "differs by place",
  heldDated: "changes on dates",
  planTitle: "Title of the plan",
  serviceName: "Name of the service",
  years: "Years the plan looks ahead",
  tier: (number: number) => `Tier ${number}`,
  newTier: "Another tier",
  remove: "Take out",
  removeTier: (label: string) => `Take out the tier ${label}`,
};
