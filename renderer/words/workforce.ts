/** What the Workforce screen says. */
import { sharedWords } from "./shared-out";
import type { MeasureInfo } from "../../model";
import { netOfPosts, overElsewhere } from "./empty-posts";
import { formatChange, formatFigure, formatWithUnit, type Figure, type NumberKind } from "./format";

const people = (value: number): string => formatWithUnit("heads", value);

export const workforceWords = {
  title: "Workforce",
  year: "Year",
  parts: "Parts of this screen",
  tabs: {
    flows: "Joiners and leavers",
    past: "What was counted",
    actuals: "Plan against actual",
    moves: "A year's moves",
    age: "Age",
    levels: "Levels and skill mix",
    support: "Support workers",
    who: "Who the workforce is",
    places: "Places by year",
    settings: "Settings",
    time: "Time set aside",
    events: "Events",
    money: "Money",
  },
  finding: ({
    place,
    scenario,
    year,
    joiners,
    exits,
    start,
    end,
  }: {
    place: string;
    scenario: string | undefined;
    year: string;
    joiners: Figure;
    exits: Figure;
    start: Figure;
    end: Figure;
  }): string => {
    const under = scenario === undefined ? "" : ` if "${scenario}"`;
    if (joiners === null || exits === null || start === null || end === null)
      return `Who joins and who leaves in ${place}, ${year}${under}`;
    const change = Math.round(end) - Math.round(start);
    const result =
      change === 0
        ? "as many people as it began with"
        : `${people(Math.abs(change))} ${change > 0 ? "more" : "fewer"} than it began with`;
    // Moves over the edge of what is shown are no part of the sentence: without any, it is a sum a reader can check.
    const closed = Math.abs(joiners - exits - (end - start)) < 0.5;
    const rounded = closed && Math.round(joiners) - Math.round(exits) !== change ? " (figures are rounded)" : "";
    return `${place} in ${year}: ${people(joiners)} would join and ${formatFigure("heads", exits)} would leave or retire; the year ends with ${result}${under}${rounded}`;
  },
};

export const flowWords = {
  heading: "Who joins, who leaves and who moves up, year by year",
  note: "People, not WTE. Press a year to see its moves in the next part; press a figure to ask why.",
  start: "In post at the start of the year",
  end: "In post at the end of the year",
  joining: "Joining",
  leaving: "Leaving",
  within: "Moving inside the workforce",
  rows: {
    joiners_newly_qualified: "Newly qualified",
    joiners_international: "Recruited from abroad",
    joiners_returners: "Returning to practice",
    joiners_outside: "Registered, from outside",
    joiners_open_market: "From the open labour market",
    joiners_known: "Joined, as known",
    joiners: "All joiners",
    leavers: "Leavers before retirement",
    leavers_known: "Left, as known",
    retirements: "Retirements",
    exit_rate: "Leaver rate, retirement included",
    moves_in: "Moved in from another place or setting",
    moves_out: "Moved to another place or setting",
    moves: "Moves between settings or places",
    promotions: "Promotions",
    moves_up_known: "Moved up, as known",
    apprentices_qualified: "Support workers who qualified",
  },
  exitRateChange: "Leaver rate, in percentage points",
  noRate: "No figure:",
  noRateLink: "nobody has given a rate of moving",
  show: "Show",
  figures: "People",
  change: "Change from base",
};

/** So many people and what they do, agreeing: "nobody moves". */
const movers = (count: string, people: number, many: string, one: string): string =>
  Math.round(people) === 0 ? `nobody ${one}` : `${count} ${Math.round(people) === 1 ? one : many}`;

export const movesWords = {
  finding: (year: string, joined: number, promoted: number, gone: number) =>
    `In ${year}, ${movers(people(joined), joined, "join", "joins")}, ${movers(formatFigure("heads", promoted), promoted, "move", "moves")} up a level and ${movers(formatFigure("heads", gone), gone, "leave or retire", "leaves or retires")}`,
  note: "Each band is as thick as the number of people. Those who move up are taken to have been in post at the start as far as they go round; joiners who move up in the same year cannot be told apart.",
  columns: ["At the start", "After moving up", "At the end"],
  sources: {
    joiners_newly_qualified: "Newly qualified",
    joiners_international: "From abroad",
    joiners_returners: "Returners",
    joiners_outside: "From outside",
    joiners_open_market: "Open labour market",
    joiners_known: "Joined, as known",
  },
  move: (from: string, to: string) => `${from} to ${to}`,
  movedIn: "Moved in",
  movedOut: "Moved elsewhere",
  leavers: "Leavers",
  leaversKnown: "Left, as known",
  retirements: "Retirements",
  missing: "The moves of this year cannot be drawn, because some of its figures are missing.",
};

export const ageWords = {
  finding: (first: string, year: string, before: Figure, after: Figure): string =>
    before === null || after === null
      ? `How old the workforce is in ${year}`
      : `${formatFigure("rate", after)} of staff would be 55 or over in ${year}, against ${formatFigure("rate", before)} in ${first}`,
  alone: (year: string, share: Figure): string =>
    share === null
      ? `How old the workforce is in ${year}`
      : `${formatFigure("rate", share)} of staff are 55 or over in ${year}`,
  note: (first: string, year: string) => `Bars: people in post at the end of ${year}. Outline: at the end of ${first}.`,
  noteYears: (first: string, year: string) => `People in post at the end of ${first} and of ${year}.`,
  figure: (label: string, year: string) => `${label}, ${year}`,
  since: (change: string, first: string) => `${change} since ${first}`,
  years: (value: Figure) => (value === null ? "no figure" : formatFigure("plain", value)),
  yearsChange: (value: number) =>
    Math.abs(value) < 0.05
      ? "no change"
      : `${value > 0 ? "+" : "\u2212"}${formatFigure("plain", Math.abs(value), 10)} years`,
  unit: "years",
};

export const levelWords = {
  heading: (year: string, first: string, most: { label: string; points: number } | undefined): string => {
    if (most === undefined) return `The share of each level in ${year}`;
    const change = formatChange("rate", most.points);
    return /[1-9]/.test(change)
      ? `Of all levels, ${most.label.toLowerCase()} ${most.points < 0 ? "loses" : "gains"} the largest share of staff between ${first} and ${year}: ${change}`
      : `Every level has the same share of staff in ${year} as in ${first}`;
  },
  note: (first: string, last: string) =>
    `Share of WTE in post by level. The line runs from ${first} to ${last}; lines are drawn on one scale of percentage points, so that their slopes compare.`,
  caption: "Skill mix: each level's share of staff and its staff in post",
  level: "Level",
  course: "Share over the years",
  share: (year: string) => `Share, ${year}`,
  change: "Change",
  staff: (year: string) => `WTE, ${year}`,
  registered: "HCPC-registered, all levels",
  line: (label: string, first: string, from: Figure, last: string, to: Figure) =>
    `${label}: ${formatFigure("rate", from)} in ${first}, ${formatFigure("rate", to)} in ${last}`,
};

export const supportWords = {
  heading: (year: string, qualified: Figure, support: Figure): string =>
    qualified === null || support === null
      ? "Support workers and their route to registration"
      : `In ${year}, ${people(qualified)} in support posts would qualify as occupational therapists; ${formatFigure("heads", support)} would be in support posts`,
  note: "Support workers reach registration only through an apprenticeship, from which they keep their post. They are not promoted into registered posts.",
  caption: "Support workers and their route to registration, by year",
  inPost: "The support workforce",
  route: "Their route to registration",
  rows: {
    headcount: "Support workers in post, end of the year",
    wte: "The same in WTE",
    joiners: "Hired into support posts",
    exits: "Left or retired from support posts",
    intakes: "Started an apprenticeship",
    learners: "In an apprenticeship, end of the year",
    qualified: "Support workers who qualified",
  },
  noRoute: "This plan has no apprenticeship route, so nobody in a support post can become registered in it.",
  noSupport: "This plan has no level below registration, so there is no support workforce to show.",
  starts: "Apprentices who are not yet in a support post are counted among those who started.",
};

export const placeWords = {
  measure: "Figure shown",
  rowsPlace: "Place",
  rowsSetting: "Setting",
  finding: (
    label: string,
    year: string,
    low: { name: string; value: string } | undefined,
    high: { name: string; value: string } | undefined,
    /** How many have a larger place's figure, shared out. */
    shared = 0,
  ): string => {
    const left = shared === 0 ? "" : `; ${sharedWords.leftOut(shared)}`;
    if (low === undefined || high === undefined)
      return shared === 0
        ? `${label}: nobody has a figure for ${year}`
        : `${label}: no place has its own figures in ${year}, all have a larger place's`;
    return low.name === high.name
      ? `${label} in ${year}: ${high.value} in ${high.name}${left}`
      : `${label} in ${year}: highest in ${high.name} (${high.value}), lowest in ${low.name} (${low.value})${left}`;
  },
  alone: "This plan has one place and one setting, so there is nothing to lay side by side.",
  value: (measure: string, kind: NumberKind, value: number) =>
    ["vacancies", "net_vacancy_rate"].includes(measure) ? netOfPosts(kind, value) : formatWithUnit(kind, value),
  /** What the figure means; of empty posts, with what is over establishment in the year. */
  note: ({ id, means }: Pick<MeasureInfo, "id" | "means">, over: Figure, year: string): string => {
    const beside = ["vacancy_rate", "vacant_posts"].includes(id) ? overElsewhere(over, 0) : undefined;
    return beside === undefined ? means : `${means} In ${year}: ${beside}.`;
  },
};
