/** What the Training screen says. */
import { monthWords } from "../../model";
import { statusLabels } from "./status";
import { emptyPosts, type EmptyPosts } from "./empty-posts";
import { formatFigure, formatWithUnit, type Figure } from "./format";

const people = (value: number): string => formatWithUnit("heads", value);
export const trainingWords = {
  title: "Training",
  year: "Year",
  parts: "Parts of this screen",
  tabs: {
    places: "Training places",
    readings: "How the 3.6% is read",
    apprenticeships: "Apprenticeships",
    beside: "Apprentices and support workers",
    enhanced: "Enhanced practice",
    stages: "From place to post",
    placements: "Placements",
    educators: "Educators",
    hosting: "How many can we host?",
    assumptions: "Training assumptions",
  },
  finding: ({
    place,
    scenario,
    first,
    last,
    before,
    after,
    hired,
  }: {
    place: string;
    scenario: string | undefined;
    first: string;
    last: string;
    before: Figure;
    after: Figure;
    hired: Figure;
  }): string => {
    const under = scenario === undefined ? "" : ` if "${scenario}"`;
    if (before === null || after === null) return `Training for ${place}${under}`;
    const course =
      Math.round(after) === Math.round(before)
        ? `would stay at ${formatFigure("heads", after)} a year`
        : `would go from ${formatFigure("heads", before)} in ${first} to ${formatFigure("heads", after)} in ${last}`;
    return `Learners starting in ${place} ${course}${hired === null ? "" : `, when ${people(hired)} newly qualified would take a post`}${under}`;
  },
  noRoutes: "This plan has no training routes",
  noRoutesMore:
    "Its registered posts are filled from the open labour market, as most teams fill theirs. A plan for an area that commissions training lists its routes, and this screen then follows learners from place to post.",
};

export const readingWords = {
  heading: (label: string | undefined) =>
    label === undefined ? "Training places grow at a rate of your own" : `The reading in use: ${label}`,
  note: "The same published figure has been read in more than one way. The choice changes every number on this screen, so it is made here, in sight.",
  inScenario: (name: string) => `A choice made here changes the scenario "${name}" only.`,
  inBase: "A choice made here changes the base and reaches every scenario that has none of its own.",
  list: "Ways to read the figure",
  use: "Use this reading",
  inUse: "In use",
  leadsTo: (year: string, places: Figure, registered: Figure, vacancies: EmptyPosts) => {
    const posts = emptyPosts(vacancies, 0, { empty: (wte) => `${wte} WTE of posts empty`, none: "no post empty" });
    return `In ${year}: ${formatWithUnit("heads", places)} start training, ${formatWithUnit("wte", registered)} registered staff in post, ${posts ?? "empty posts not known"}.`;
  },
  replaced: (from: string | undefined) =>
    `Not in use: the places are given as a dated list${from === undefined ? "" : ` from ${monthWords(from)}`}, which replaces the growth.`,
  openList: "Open the list",
  more: "Where the figure comes from",
};

export const intakeWords = {
  route: "Route",
  finding: (first: string, last: string, before: Figure, after: Figure) =>
    before === null || after === null
      ? "Learners who start each year, by route"
      : `${people(before)} start in ${first} and ${formatFigure("heads", after)} in ${last}`,
  note: "Learners who start in the year, by route. Growth reaches the staff in post only after the years of training.",
  all: "All routes",
  caption: "Intakes and learners, by route and year",
  starts: "Start in the year",
  learning: "In training at the end of the year",
};

export const apprenticeWords = {
  row: "Who",
  heading: "The apprenticeship share of training places, as the plan has it",
  linear: "Between these dates the share changes in a straight line.",
  step: "Each share holds until the next date.",
  from: (month: string) => `From ${monthWords(month)}`,
  all: "Every year",
  inBase: "A change here is made to the base and reaches every scenario.",
  inScenario: (name: string, changes: boolean) =>
    changes
      ? `The scenario "${name}" changes the share; the base's own dates are shown below and changed in the base.`
      : `The scenario "${name}" keeps the base's share.`,
  baseList: "The base",
  scenarioList: "This scenario",
  ramp: (months: number) => `reached evenly over ${months} months`,
  start: "Change it in this scenario",
  readings: "What has been published for the last date",
  readingNow: "In use",
  reading: "Use",
  more: "Where the share comes from",
  none: "This plan has no apprenticeship route.",
  finding: (year: string, starts: Figure, qualified: Figure) =>
    starts === null
      ? "Apprenticeships"
      : `${people(starts)} start an apprenticeship in ${year}${qualified === null ? "" : `, and ${formatFigure("heads", qualified)} support workers qualify through one`}`,
  note: "Those who qualify started years before: a change of the share shows in the second line only then.",
  lines: { starts: "Start an apprenticeship", qualified: "Support workers who qualified" },
};

export const stageWords = {
  finding: (year: string, started: Figure, hired: Figure) =>
    hired === null
      ? `From training place to post: those who finish in ${year}`
      : started === null || started === 0
        ? `Of those who finish in ${year}, ${people(hired)} take a post`
        : `Of every 100 who started, ${formatFigure("heads", (100 * hired) / started)} take a post when their course ends in ${year}`,
  note: "Everybody whose course ends in the year, all routes together. Newly qualified people are hired from one pool, so a few of those hired may have qualified the year before.",
  unknownStart:
    "Those who finish in this year started before the plan does, so how many started is not known. Choose a later year to see them.",
  unknownLength:
    "How many of them started is not shown, because the length of a course is a formula or changes over time.",
  stages: {
    started: "Started training",
    completed: "Completed the course",
    registered: "Registered",
    here: "Look for a post here, or have one",
    hired: "Took a post, or moved up in theirs",
  },
  table: "What happens in each year",
  rows: {
    intakes: "Started training in the year",
    completions: "Completed the course",
    course_leavers: "Left the course",
    unregistered: "Completed without registering",
    registered_elsewhere: "Registered, first post elsewhere",
    new_registrants: "New registrants looking for a post",
    apprentices_qualified: "Qualified in the post they had",
    joiners_newly_qualified: "Newly qualified who took a post",
  },
};

export const placementWords = {
  heading: "Placement capacity against need",
  teach:
    "Every learner needs weeks of placement, and every registered member of staff can host some. Whether that is enough is a short sum, but nobody publishes its two figures, so the plan does not guess them.",
  ask: "Give these figures and this page shows, year by year, whether the placements offered are enough for the learners planned:",
  given: "given",
  missing: "no figure yet",
  example:
    "Ask your placement lead for last year's weeks hosted, and divide them by your registered WTE. The course says how many placement weeks a learner has in a year.",
  finding: (year: string, short: number) =>
    short > 0
      ? `In ${year}, ${formatWithUnit("weeks", short)} of placement would be missing`
      : `In ${year}, there would be ${formatWithUnit("weeks", -short)} of placement to spare`,
  note: (limited: boolean) =>
    limited
      ? "The intake is cut to what can be placed."
      : "The intake is not cut: a shortfall is only reported. The assumption “Intake limited by placements” changes that.",
  offered: "Weeks offered",
  needed: "Weeks needed",
  caption: "Placement weeks by year",
};

export const listWords = {
  heading: "What the training numbers rest on",
  inBase: "Changes here are made to the base and reach every scenario.",
  otherwise: (labels: readonly string[]) => `${labels.join("; ")}:`,
  inScenario: (name: string) => `Changes here are made to the scenario "${name}" only.`,
  assumption: "Assumption",
  value: "Value",
  quality: "Where it comes from",
  formula: "By a formula",
  on: "Yes",
  off: "No",
  several: (count: number) => `${count} values, by part or date`,
  open: "open",
  changed: "Changed in this scenario",
  status: statusLabels,
};
