/** What the Services screen says. */
import { futuresWords } from "./futures";
import { dayWords, daysInMonth, monthName, monthWords, type Calendar } from "../../model";
import { formatChange, formatDecimal, formatFigure, formatWithUnit, type Figure, type NumberKind } from "./format";

/** How a service figure is written, by the unit the model names. */
const kinds: Readonly<Record<string, NumberKind>> = {
  people: "heads",
  weeks: "waits",
  share: "rate",
  "hours per week": "hours",
  "cases per week": "hours",
};

export const serviceKind = (unit: string): NumberKind => kinds[unit] ?? "plain";
/** The figure with its unit beside it: "1,760 people", "47 weeks", "98.4 hours per week". */
export function serviceFigure(unit: string, value: Figure): string {
  const kind = serviceKind(unit);
  return kind === "hours" && value !== null && Number.isFinite(value)
    ? `${formatFigure(kind, value)} ${unit}`
    : formatWithUnit(kind, value);
}

const weeksOfAYear = 52;
const people = (value: number): string => formatFigure("heads", value);
const weeks = (value: number): string => formatWithUnit("waits", value);

/** What becomes of a list, as the model works it out. */
export type ListFinding =
  | { readonly kind: "needed"; readonly label: string; readonly count: number }
  | { readonly kind: "nobody"; readonly label: string }
  | { readonly kind: "clears"; readonly from: number; readonly day: string }
  | {
      readonly kind: "falls" | "rises" | "steady";
      readonly from: number;
      readonly to: number;
      /** When: the end of the first year, or a day where the plan starts inside one. */
      readonly by: string;
      readonly longest: number;
      readonly lastYear: string;
      readonly last: number;
      readonly endsHigher: boolean;
      readonly cleared: string | undefined;
      /** The time that runs out first in the first year. */
      readonly runsOut: string | undefined;
    };

/** By when the figures of the first year hold: a plan that starts inside a planning year says the day on which it ends. */
export const firstYearWords = (year: string, weeks: number): string =>
  weeks >= 51 ? "in the first year" : `by 31 March ${Number(year.slice(0, 4)) + 1}`;

export const serviceWords = {
  title: "Services",
  service: "Service",
  place: "Place",
  allPlaces: "All places together",
  year: "Year",
  beside: "Compare with",
  besideNothing: "Nothing",
  parts: "Parts of this screen",
  tabs: {
    list: "The list",
    years: "By year",
    tiers: "Tiers",
    team: "Team and time",
    outcomes: "Outcomes",
    money: "Money",
    health: "List health",
    takes: "What it takes",
    published: "Published lists",
  },
  atStart: "the day before the plan starts",
  weekOf: (day: string) => `week of ${dayWords(day)}`,
  /** @param range between which figures 8 in 10 futures lie, at the end of the first year */
  finding: (
    found: ListFinding,
    scenario: string | undefined,
    range?: { readonly low: number; readonly high: number },
  ): string => {
    const given = scenario === undefined ? "" : ` if "${scenario}"`;
    const sure = futuresWords.sure("heads", range);
    const under =
      "runsOut" in found && found.runsOut !== undefined
        ? `${given}; what runs out first is the time of ${found.runsOut}`
        : given;
    switch (found.kind) {
      case "needed":
        return `${found.label}: ${found.count === 1 ? "one figure is" : `${found.count} figures are`} still needed before the list can be worked out${under}`;
      case "nobody":
        return `Nobody waits for ${found.label}: everybody referred is started in the week they come${under}`;
      case "clears":
        return `The list falls from ${people(found.from)} and is cleared in the week of ${dayWords(found.day)}; from then on people are started as they come${under}`;
      case "falls":
        return `The list falls from ${people(found.from)} to ${people(found.to)}${sure} ${found.by} and nobody waits longer than ${weeks(found.longest)}${found.cleared !== undefined ? `; in the week of ${dayWords(found.cleared)} it is cleared` : found.endsHigher ? `, but grows again to ${people(found.last)} by ${found.lastYear}` : laterWords(found)}${under}`;
      case "rises":
        return `The list grows from ${people(found.from)} to ${people(found.to)}${sure} ${found.by} and the longest wait is ${weeks(found.longest)}${found.endsHigher ? `; it never clears, and by ${found.lastYear} ${people(found.last)} wait` : found.cleared !== undefined ? `, but it is cleared in the week of ${dayWords(found.cleared)}` : found.lastYear === "" ? "" : `, then falls to ${people(found.last)} by ${found.lastYear}`}${under}`;
      case "steady":
        return `The list stays near ${people(found.to)}${sure} ${found.by} and nobody waits longer than ${weeks(found.longest)}${found.cleared !== undefined ? `; in the week of ${dayWords(found.cleared)} it is cleared` : laterWords(found)}${under}`;
    }
  },
};

/** What becomes of the list after its first year, where that is worth a clause. */
function laterWords({
  to,
  last,
  lastYear,
}: {
  readonly to: number;
  readonly last: number;
  readonly lastYear: string;
}): string {
  return lastYear === "" || Math.abs(last - to) < 0.05 * Math.max(to, 20)
    ? ""
    : `; by ${lastYear} ${last < 0.5 ? "nobody is left waiting" : `${people(last)} wait`}`;
}

/** The last day of a month counted from year 0: "31 March 2027". */
export const lastDay = (absolute: number): string => `${daysInMonth(absolute)} ${monthWords(monthName(absolute))}`;

export const momentWords = {
  now: (start: number) => `Waiting on ${lastDay(start - 1)}`,
  by: ({ start, years }: Calendar, year: number) => `By ${lastDay(start + (years[year]?.last ?? 0))}`,
  end: ({ start, years }: Calendar, year: number) => `At the end, ${lastDay(start + (years[year]?.last ?? 0))}`,
  longest: (wait: Figure) => (wait === null ? undefined : `longest wait ${weeks(wait)}`),
  againstBase: (difference: number) => `${formatChange("heads", difference)} against the base`,
};

export const headlineWords = {
  waiting: "Waiting",
  longest_wait: "Longest wait",
  over_18: "Over 18 weeks",
  over_52: "Over 52 weeks",
  started: "Started in the year",
  completed: "Completed in the year",
  use_of_capacity: "Use of capacity",
  within_aim: "Within the aim",
  fromStart: (unit: string, value: number) => `${formatFigure(serviceKind(unit), value)} at the start`,
  againstBase: (unit: string, difference: number) => `${formatChange(serviceKind(unit), difference)} against the base`,
  aim: (target: Figure, within: Figure) =>
    within === null
      ? "No aim is given"
      : target === null
        ? `started within ${weeks(within)}`
        : `${formatFigure("rate", target)} aimed for within ${weeks(within)}`,
  of: (year: string) => `Figures of ${year}: people and waits at its end, starts and completions over it`,
};

export const listWords = {
  finding: (when: string, waiting: number, over18: number, over52: number) =>
    waiting < 0.5
      ? `Nobody waits ${when}`
      : `${people(waiting)} wait ${when}: ${people(over18)} over 18 weeks and ${people(over52)} over 52`,
  when: (week: string) => (week === serviceWords.atStart ? `on ${week}` : `at the end of the ${week}`),
  note: (step: number) => `Each bar is ${step} weeks of waiting. The axes stay still while the weeks pass.`,
  spread:
    "The list was given without the weeks waited, so people are spread up to the longest wait: give it by weeks waited if you know.",
  nobody: "Nobody waits in any week of the plan.",
  onePlace: "The list by weeks waited is kept for one place at a time. Choose a place above to see it.",
  week: "Week",
  play: "Play",
  pause: "Pause",
  keys: "Arrow keys move a week, with Shift ten; Home and End go to the ends.",
  mark18: "18 weeks",
  mark52: "52 weeks",
  aim: (value: number) => `Aim, ${weeks(value)}`,
  countsFinding: (from: Figure, to: Figure, year: string) =>
    from === null || to === null
      ? "People waiting, week by week"
      : `From ${people(from)} waiting to ${people(to)} at the end of ${year}`,
  waitsFinding: (to: Figure, year: string) =>
    to === null
      ? "The longest wait, week by week"
      : to === 0
        ? `Nobody is left waiting at the end of ${year}`
        : `The longest wait is ${weeks(to)} at the end of ${year}`,
  lines: { waiting: "Waiting", over_18: "Over 18 weeks", over_52: "Over 52 weeks", longest_wait: "Longest wait" },
  none: "There is no list to draw.",
  whyWeek: "The list a week before, with those who came to it in the week and without those who left it.",
  whyBefore: "A week before",
  whyYear: (year: string) => `Over ${year}`,
  whyStart: "When the plan starts",
  whySum: "its sum",
  needed: "The list is drawn here once the figures above are given.",
  caption: "The list by planning year",
  flows: "In the year",
  stocks: "At the end of the year",
  nobodyWaits: "nobody",
  several: "Medians and percentiles of several lists together are not known; choose a place to see its own.",
};

export const tierWords = {
  finding: (year: string, by: "cases" | "hours", label: string, share: Figure) =>
    share === null
      ? `Tiers of the service in ${year}`
      : by === "hours"
        ? `${label} takes ${formatFigure("rate", share)} of the hours in ${year}`
        : `${label} takes ${formatFigure("rate", share)} of the referrals in ${year}`,
  notHours: "Hours are not known for this service: it counts starts, or the time of a case is still missing.",
  note: (editable: boolean) =>
    `Width is what a year brings to each tier.${editable ? " Move an edge in the column of shares to send more referrals to one tier and fewer to the next." : ""}`,
  by: "Width by",
  cases: "Cases",
  hours: "Hours",
  edge: (below: string, above: string) => `Share of referrals between ${below} and ${above}`,
  edgeText: (below: string, above: string, [low, high]: readonly [number, number]) =>
    `${below} ${formatFigure("rate", low)}, ${above} ${formatFigure("rate", high)}`,
  parts: "Parts of the tiers",
  order: "Who starts first",
  table: "What each tier takes",
  moved: (below: string, above: string) => `Share of referrals: ${below} and ${above}`,
  shares: "Share of referrals by tier",
  byPlace: "Shares differ from place to place. Choose a place above to change its own.",
  dated: "Shares change on dates in this plan. Change them in the register of assumptions.",
  oneTier: "This service has one tier: everybody referred is treated alike.",
  missing: "How referrals divide over the tiers is not known yet.",
  formulas: "Shares given by a formula are replaced by the number you move them to.",
  inBase: "A change here is made to the base and reaches every scenario.",
  inScenario: (name: string) => `A change here is made to the scenario "${name}" only.`,
  open: "Open the assumption",
  caption: (year: string) => `Each tier in ${year}`,
  tier: "Tier",
  share: "Share of referrals",
  contacts: "Contacts attended in a case",
  hoursCase: (level: string) => `Hours a case, ${level.toLowerCase()}`,
  hoursYear: "Hours in the year",
  referred: "Referred in the year",
  waiting: "Waiting at the end of the year",
  weeksIn: "Weeks in treatment",
  statutory: "May not be delayed by law",
};

/** Planning years that a plan covers in part, and what that means for a sum over a year. */
export const partYearWords = (years: readonly { readonly name: string; readonly months: number }[]): string =>
  `Of ${years.map(({ name, months }) => `${name} ${months} ${months === 1 ? "month is" : "months are"}`).join(", and of ")} in the plan: what is counted over a year, such as starts, outcomes and cost, is counted over those months.`;

export const orderWords = {
  note: {
    1: "Everybody waits in one line, whatever the tier.",
    2: "The tier that goes first is started first. Lower tiers wait for what is left.",
    3: "Each tier has its own share of the time, which the others may not use. The shares are in the register of assumptions.",
  } as Readonly<Record<string, string>>,
  statutory: "A tier that may not be delayed by law goes before all of them.",
  within: {
    "longest-first": "Within a tier, whoever has waited longest is started next. Few lists are as strict as that.",
    "as-they-come": "Within a tier, everybody waiting is as likely to be next, however long they have waited.",
    "urgent-first":
      "Within a tier, the urgent ones are started in the week they are referred; of all others, whoever has waited longest.",
    "by-profile":
      "Within a tier, how likely somebody is to be next goes by the weeks they have waited: 2 is twice as likely as 1, and 0 only after all others.",
  },
  urgent: (tier: string) => `Urgent referrals, ${tier}`,
};

export const teamWords = {
  finding: (paid: number, patients: number) =>
    `Of ${formatFigure("hours", paid)} hours paid for in a week, ${formatFigure("hours", patients)} reach patients`,
  heading: "From staff to hours for patients",
  note: (year: string) =>
    year === ""
      ? "On the day before the plan starts."
      : `In the last week of ${year}. Each step is taken off the bar above it.`,
  none: "The staff of this service are not known, so there is no time to follow.",
  counted:
    "This service is limited by the starts that have been counted, not by hours. Its team is shown where it is known.",
  hoursUnknown:
    "How much of the team's time reaches patients is not known, because the shares of time away are not given.",
  staffCaption: "Staff in the service at the end of the year, WTE",
  staffRow: "WTE",
  onePlace: "The chain is followed for one place at a time. Choose a place above to see it.",
  used: (used: Figure, available: Figure, share: Figure) =>
    used === null || available === null
      ? ""
      : `Hours used of all hours, all levels together: ${formatFigure("hours", used)} of ${formatFigure("hours", available)} in that week.${share === null ? "" : ` Use of capacity, which is that of the scarcest time, is ${formatFigure("rate", share)}.`}`,
  mayGive: "Who may give whose time",
  mayGiveNote:
    "What a case takes of a level can be kept to it, or also given by a level above: then the lowest that has time gives it.",
  timeOf: (level: string, band: string) => `Time of ${level.charAt(0).toLowerCase()}${level.slice(1)} (band ${band})`,
  onlyThis: (band: string) => `Band ${band} only`,
  orAbove: (bands: readonly string[]) =>
    `Also band ${new Intl.ListFormat("en-GB", { type: "disjunction" }).format(bands)}`,
  usedStarts: (year: string, used: Figure, available: Figure) =>
    used === null || available === null
      ? ""
      : `In the last week of ${year}, ${formatDecimal(used, 1)} cases are started of ${formatDecimal(available, 1)} that could be.`,
  startsPerWte: (starts: Figure, wte: Figure) =>
    starts === null || wte === null || !(wte > 0)
      ? ""
      : `That is ${formatDecimal(starts / wte, 1)} for each of ${formatWithUnit("wte", wte)}, ${formatDecimal((starts / wte) * weeksOfAYear)} a year: what could be started rises and falls with the staff.`,
  byWteElsewhere: ({
    label,
    value,
    source,
  }: {
    readonly label: string;
    readonly value: number;
    readonly source: string;
  }) =>
    `No service was found that publishes both its starts and its staff. The nearest is “${label}”, ${formatDecimal(value)} a year for each WTE. Source: ${source}.`,
  caption: "The capacity chain by level of staff",
  link: "Link",
  says: {
    is: "",
    times: "times ",
    "less share": "less ",
    "less hours": "less ",
    "plus hours": "plus ",
    gives: "",
  } as Readonly<Record<string, string>>,
  units: { WTE: "WTE", "hours per week": "hours a week", share: "", "cases per week": "cases a week" } as Readonly<
    Record<string, string>
  >,
  usedByLevel: "Hours used in that week",
  usedRow: (year: string) => `Hours used in a week of ${year}, all levels`,
  splitFinding: (total: number) => `A team of ${formatWithUnit("wte", total)}`,
  splitNote: "Move an edge to turn posts of one level into posts of the next; the whole team stays as large as it is.",
  edge: (left: string, right: string) => `Staff between ${left} and ${right}`,
  edgeText: (left: string, right: string, [a, b]: readonly [number, number]) =>
    `${left} ${formatWithUnit("wte", a)}, ${right} ${formatWithUnit("wte", b)}`,
  moved: (left: string, right: string) => `Team: ${left} and ${right}`,
  team: "Team",
  openTeam: "Open the assumption for the team",
  fromWorkforce: "Its staff are a share of the modelled workforce, and change as the Workforce screen says.",
  openShare: "Open the share of staff",
  byPlace: "The team differs from place to place. Choose a place above to change its own.",
  dated: "The team changes on dates in this plan. Change it in the register of assumptions.",
  formula: "The team is given by a formula. Change it in the register of assumptions.",
  delegation: (from: string, to: string) => `Work that passes from ${from.toLowerCase()} to ${to.toLowerCase()}`,
  delegationNote: (to: string) => `${to}s take this part of the work of a case, and are supervised for it.`,
  takes: (to: string, tier: string) => `${to} takes this part of ${tier}`,
  supervision: "Supervision of an hour passed on",
  supervisionUnit: "hours per hour",
  cost: (from: string, moved: Figure, supervised: Figure) =>
    moved === null || supervised === null
      ? ""
      : moved < 0.005
        ? "Nothing is passed on."
        : `Frees ${formatDecimal(moved, 2)} hours a case of ${from.toLowerCase()} time and takes back ${formatDecimal(supervised, 2)} to supervise it.`,
  costUnknown: "What supervision takes is not known until it has a figure.",
};

export const needWords = {
  first: "Give these figures, and this page shows the list",
  heading: "What is still needed",
  teach:
    "Nobody publishes these figures for your service, so the plan does not guess them. Each says what it is and where to find it. An estimate is welcome: it is marked as judgement until you give its source.",
  base: "Figures given here go into the base and reach every scenario.",
  groups: {
    list: "Without these there is no list",
    hours: "Without these there are no hours",
    health: "Without these the health of the list is not judged",
    outcome: "Without these an outcome is missing",
  },
  forWhom: (label: string, whom: string) => (whom === "" ? label : `${label}: ${whom}`),
  useForPart: "Use for",
  useFor: (whom: string) => `Use for ${whom}`,
  examples: (count: number) => (count === 1 ? "One cited example" : `${count} cited examples`),
  use: "Use",
  useNamed: (label: string, reading: string) => `Use for ${label}: ${reading}`,
  from: (source: string) => `Source: ${source}`,
  open: "Open the assumption",
  workforce: "Open what the plan needs",
};

export const besideWords = {
  heading: (a: string, b: string) => `${a} beside ${b}`,
  base: "Base",
  group: { services: "Other services", scenarios: "This service under another scenario" },
  /** Where something is so: in the base, under a scenario, in another service. */
  within: (service: string | undefined, scenario: string | undefined): string =>
    service === undefined ? (scenario === undefined ? "in the base" : `under "${scenario}"`) : `in ${service}`,
  difference: (withinA: string, withinB: string, year: string, waiting: number, longest: number): string => {
    const list =
      Math.abs(waiting) < 0.5
        ? `as many people wait ${withinB} as ${withinA}`
        : `${people(Math.abs(waiting))} ${waiting > 0 ? "more" : "fewer"} people wait ${withinB} than ${withinA}`;
    const wait =
      Math.abs(longest) < 0.05
        ? "the longest wait is the same"
        : `the longest wait is ${weeks(Math.abs(longest))} ${longest > 0 ? "longer" : "shorter"}`;
    return `At the end of ${year}, ${list}, and ${wait}`;
  },
  cannot: (label: string) => `${label} still needs figures before the two can be compared`,
  counts: "People waiting",
  waits: "Longest wait",
  cost: "Cost of the year",
  start: "At the start",
  yearEnds: "Both at the start and at each year end",
  caption: (year: string) => `Both services in ${year}`,
  figure: "Figure",
  differenceColumn: "Difference",
};

export const emptyWords = {
  finding: "This plan has no services yet",
  what: "A service is a list of people who wait, a team that starts them, and tiers of help: a little for many, more for some, most for a few. From referrals, the time a case takes and the hours the team has for patients, this screen works out week by week how long people wait, and what would shorten it.",
  orStart: "Or begin a plan of its own",
  how: "Begin with a template on the start page. Each has the shape of a real service, its published evidence with sources, and empty figures for what only you know.",
  start: "Go to the start page",
  startNote:
    "Under “A service”, choose the template that is most like yours. This plan is closed first; you are asked to save it if anything in it has changed.",
};
