/** What the health of a service's list, its staffing and its planning targets are told in. */
import type { HealthInputId, HealthReading, LevelStaffing, ServiceHealth, ServiceTarget } from "../../model";
import { formatDecimal, formatFigure, formatWithUnit, NO_FIGURE, type Figure } from "./format";

const known = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value);

/** People or cases a week, with a tenth: "61.2"; from a hundred on, whole. */
export const aWeek = (value: Figure): string => (value === null || !Number.isFinite(value) ? NO_FIGURE : formatDecimal(value, Math.abs(value) >= 99.95 ? 0 : 1));
/** The same in a sentence, where "3.0" reads as if it were measured. */
const spoken = (value: number): string => aWeek(value).replace(/\.0$/, "");
const people = (value: Figure): string => formatFigure("heads", value);
const weeks = (value: number): string => formatWithUnit("waits", value);
const ratio = (value: Figure): string => (value === null || !Number.isFinite(value) ? NO_FIGURE : formatDecimal(value, 2));
const times = (value: number): string => formatDecimal(value, value >= 9.95 ? 0 : 1);
const plain = (value: number): string => (Number.isFinite(value) ? String(Number(value.toFixed(2))) : NO_FIGURE);
const wte = (value: number): string => formatWithUnit("wte", value);

/** Fewer than this a week come to nothing in a tenth of a person. */
const NONE = 0.05;
/** Fewer people than this are nobody. */
const NOBODY = 0.5;

/** "98 in 100", and never "100 in 100" where some wait longer. */
function inHundred(share: number): string {
  const count = Math.round(share * 100);
  return count >= 100 ? "more than 99 in 100" : `${count} in 100`;
}

/** Whether more come than can be started, in one sentence without a full stop. */
function flowFinding({ inputs, excess, removed }: ServiceHealth): string {
  const demand = inputs.demand.value;
  const capacity = inputs.capacity.value;
  if (!known(demand) || !known(capacity)) return "Whether the list can be kept up with is not known yet";
  if (demand < NONE) return "Nobody joins the list";
  const alsoRemoved = known(removed) && removed >= NONE;
  const leaving = `, and ${spoken(removed)} a week come off the list without being started`;
  if (Math.abs(excess) < NONE) return `As many come in a week as can be started${alsoRemoved ? leaving : ": a list that is there stays"}`;
  if (excess > 0) {
    const more = capacity < NONE ? `${spoken(demand)} a week come and nobody can be started` : `${spoken(excess)} more a week come than can be started`;
    return `${more}${alsoRemoved ? leaving : ": the list grows without end"}`;
  }
  return `${spoken(-excess)} more a week can be started than come${inputs.waiting.value >= NOBODY ? ": the list can come down" : ""}`;
}

/** What the list may be and what brings it there. */
function listFinding({ inputs, readings, inUse, year }: ServiceHealth): string {
  const waiting = inputs.waiting.value;
  const target = inputs.wait_target.value;
  const reading = readings[inUse];
  if (!known(waiting)) return "";
  if (waiting < NOBODY) return `Nobody waits at the end of ${year}.`;
  if (!known(reading.targetList)) return `${people(waiting)} wait at the end of ${year}. How many may is not known until it is said within how many weeks people are to be started, and how surely.`;
  const aim = `if ${inHundred(reading.share)} are to be started within ${weeks(target)}`;
  if (reading.targetList < NOBODY) return `${people(waiting)} wait at the end of ${year}, and nobody joins them.`;
  if (reading.reliefNeeded === true) return `The list of ${people(waiting)} is ${times(reading.timesTarget)} times as long as it can be ${aim}; ${reliefWords(reading, inputs.weeks_to_clear.value)}.`;
  const long = waiting > reading.targetList ? `is longer than the ${people(reading.targetList)} it can be ${aim}, but not twice as long` : `is no longer than the ${people(reading.targetList)} it can be ${aim}`;
  const keep = known(reading.targetCapacity) ? ` To keep a list at that length takes ${spoken(reading.targetCapacity)} starts a week${against(reading.moreForTarget)}.` : "";
  return `The list of ${people(waiting)} ${long}.${keep}`;
}

function reliefWords({ reliefCapacity, moreForRelief }: HealthReading, clear: number): string {
  if (!known(reliefCapacity) || !known(clear)) return "how many starts bring it there is not known until it is said in how many weeks";
  return `to bring it there in ${weeks(clear)} takes ${spoken(reliefCapacity)} starts a week${against(moreForRelief)}`;
}

const against = (more: number | undefined): string => (!known(more) ? "" : more >= NONE ? `, ${spoken(more)} more than the service can start` : ", which the service can start");

export const healthWords = {
  flow: flowFinding,
  list: listFinding,
  note: (count: number, year: string) => `Those who join and those who can be started are means of the last ${count === 1 ? "week" : `${count} weeks`} of ${year}; the list is that of its last week. Both are taken to stay as they are. Press a figure to ask why.`,
  missing: "Still needed",
  teach: "Give the figures still needed and this page tells whether the list can be kept up with, how long it may be, how many starts bring it down, how many staff the work of a year needs, and which planning targets are met.",
  missingFor: (label: string, whom: string) => (whom === "" ? label : `${label}, ${whom}`),
  caption: (year: string) => `Load and pressure at the end of ${year}`,
  captionList: (year: string) => `How long the list may be at the end of ${year}`,
  keeping: "Is the list kept up with?",
  length: "How long may the list be?",
  lengthNote: (inUse: ServiceHealth["inUse"]) => `Two ways to say how surely people are to be started in time. ${inUse === "factor" ? "The sentence above uses the plan's own factor." : "The plan gives no factor, so that the sentence above uses the share aimed for."}`,
  figure: "Figure",
  how: "How it is worked out",
  value: "Value",
  basis: {
    factor: ({ factor }: HealthReading) => (known(factor) ? `With the factor given, ${plain(factor)}` : "With the factor given: none"),
    share: ({ share }: HealthReading) => (known(share) ? `With the share aimed for, ${formatFigure("rate", share)}` : "With the share aimed for: none"),
  },
  basisNote: {
    factor: ({ share }: HealthReading) => (known(share) ? `${inHundred(share)} started within the aim` : ""),
    share: ({ factor }: HealthReading) => (known(factor) ? `a factor of ${plain(factor)}` : ""),
  },
  inUse: "used above",
  notNeeded: "not needed",
  nobodyWaits: "nobody waits",
  readOff: "Read off the run of the service. It rests first of all on",
  noVariation: "no figure: it needs the variation of referrals and of starts",
  unit: { aWeek: "a week", people: "people", weeks: "weeks" },
  sum: "In figures",
  goesIn: "What goes into it",
  source: "Queueing theory for waiting lists: Fong, Mushtaq, House and others 2022. It takes waits to vary as waits for a first come, first served queue do.",
  status: { published: "published", derived: "derived", judgement: "judgement" },
  changedBy: (scenario: string) => `changed by the scenario "${scenario}"`,
  why: (label: string) => `${label}, why?`,
};

/** A figure of the table: what it is called and means, its sum in words, and the inputs of the sum. */
export interface HealthRow {
  readonly id: string;
  readonly label: string;
  readonly means: string;
  readonly how: string;
  readonly inputs: readonly HealthInputId[];
}

const factors: readonly HealthInputId[] = ["list_factor", "share_within_target"];

/** Figures that hold whatever the factor. */
export interface LoadRow extends HealthRow {
  readonly id: "load" | "pressure";
  readonly text: (health: ServiceHealth) => string;
  readonly sum: (health: ServiceHealth) => string;
}

export const loadRows: readonly LoadRow[] = [
  {
    id: "load",
    label: "Load",
    means: "People who join the list for each one who can be started. Below 1 the list is kept up with; at 1 and above it has no end.",
    how: "those who join a week ÷ those who can be started a week",
    inputs: ["demand", "capacity"],
    text: ({ load }) => ratio(load),
    sum: ({ inputs, load }) => `${aWeek(inputs.demand.value)} ÷ ${aWeek(inputs.capacity.value)} = ${ratio(load)}`,
  },
  {
    id: "pressure",
    label: "Pressure",
    means: "How near the list is to missing its aim. Above 1 it is likely to miss it.",
    how: "2 × mean wait of those waiting ÷ aim",
    inputs: ["mean_wait", "wait_target"],
    text: ({ inputs, pressure }) => (inputs.waiting.value < NOBODY ? healthWords.nobodyWaits : ratio(pressure)),
    sum: ({ inputs, pressure }) => inputs.waiting.value < NOBODY ? healthWords.nobodyWaits : `2 × ${plain(inputs.mean_wait.value)} ÷ ${plain(inputs.wait_target.value)} = ${ratio(pressure)}`,
  },
];

/** Figures that depend on the factor. */
export interface LengthRow extends HealthRow {
  readonly id: "target-mean-wait" | "target-list" | "relief" | "target-capacity";
  readonly text: (reading: HealthReading) => string;
  readonly unit: string;
  readonly sum: (health: ServiceHealth, reading: HealthReading) => string;
}

const { unit } = healthWords;

export const lengthRows: readonly LengthRow[] = [
  {
    id: "target-mean-wait",
    label: "Target mean wait",
    means: "The mean wait at which the aim is kept.",
    how: "aim ÷ factor",
    inputs: ["wait_target", ...factors],
    text: ({ targetMeanWait }) => formatFigure("weeks", targetMeanWait),
    unit: unit.weeks,
    sum: ({ inputs }, { factor, targetMeanWait }) => `${plain(inputs.wait_target.value)} ÷ ${plain(factor)} = ${formatFigure("weeks", targetMeanWait)}`,
  },
  {
    id: "target-list",
    label: "Target list",
    means: "People who can be on the list with waits as aimed for.",
    how: "those who join a week × target mean wait",
    inputs: ["demand", "wait_target", ...factors],
    text: ({ targetList }) => people(targetList),
    unit: unit.people,
    sum: ({ inputs }, { targetMeanWait, targetList }) => `${aWeek(inputs.demand.value)} × ${formatFigure("weeks", targetMeanWait)} = ${people(targetList)}`,
  },
  {
    id: "relief",
    label: "Relief capacity",
    means: "Starts a week that bring the list to its target in the weeks set. Needed only where the list is more than twice its target.",
    how: "those who join a week + (waiting − target list) ÷ weeks to bring it down",
    inputs: ["demand", "waiting", "weeks_to_clear", "wait_target", ...factors],
    text: ({ reliefCapacity }) => (reliefCapacity === undefined ? healthWords.notNeeded : aWeek(reliefCapacity)),
    unit: unit.aWeek,
    sum: ({ inputs }, { reliefCapacity, targetList }) => (reliefCapacity === undefined ? `${people(inputs.waiting.value)} wait, not more than 2 × ${people(targetList)}: ${healthWords.notNeeded}` : `${aWeek(inputs.demand.value)} + (${people(inputs.waiting.value)} − ${people(targetList)}) ÷ ${plain(inputs.weeks_to_clear.value)} = ${aWeek(reliefCapacity)}`),
  },
  {
    id: "target-capacity",
    label: "Target capacity",
    means: "Starts a week that keep a list at its target once it is there.",
    how: "those who join a week + half of (variation of referrals² + variation of starts²) ÷ target mean wait",
    inputs: ["demand", "demand_variation", "capacity_variation", "wait_target", ...factors],
    text: ({ targetCapacity }) => aWeek(targetCapacity),
    unit: unit.aWeek,
    sum: ({ inputs }, { targetMeanWait, targetCapacity }) => (known(inputs.demand_variation.value) && known(inputs.capacity_variation.value) ? `${aWeek(inputs.demand.value)} + (${plain(inputs.demand_variation.value)}² + ${plain(inputs.capacity_variation.value)}²) ÷ 2 ÷ ${formatFigure("weeks", targetMeanWait)} = ${aWeek(targetCapacity)}` : healthWords.noVariation),
  },
];

/** Numbers read off the run; those of the plan have their labels in it. */
export const inputLabels: Readonly<Partial<Record<HealthInputId, string>>> = { demand: "Join the list a week", capacity: "Can be started a week", waiting: "Waiting at the end of the year", mean_wait: "Mean wait of those waiting" };

export const inputText = (id: HealthInputId, value: number): string => {
  switch (id) {
    case "demand":
    case "capacity":
      return aWeek(value);
    case "waiting":
      return people(value);
    case "mean_wait":
    case "wait_target":
    case "weeks_to_clear":
      return known(value) ? weeks(value) : NO_FIGURE;
    case "share_within_target":
      return formatFigure("rate", value);
    default:
      return plain(value);
  }
};

export const demandParts = (referred: number, rereferred: number): string => (known(rereferred) && rereferred >= NONE ? `${aWeek(referred)} for the first time, ${aWeek(rereferred)} again` : "");

export const staffingWords = {
  /** @param tightest the level with the lowest ratio of those that are known */
  finding: (year: string, tightest: LevelStaffing | undefined): string => {
    if (tightest === undefined) return `Staff needed for the work of ${year}`;
    if (!known(tightest.ratio) || tightest.ratio >= 0.995) return `The staff there at the end of ${year} are enough for those referred in it`;
    return `${tightest.label}: those referred in ${year} need ${wte(tightest.required)}, and ${formatFigure("wte", tightest.actual)} are there`;
  },
  note: "By the World Health Organization's Workload Indicators of Staffing Need. The workload is everybody referred in the year, and nobody who was waiting before: a list that is to come down needs more.",
  none: "Nothing is known yet of the team of this service and of the time a case takes, so that the staff it needs cannot be worked out.",
  caption: (year: string) => `Staff needed and staff there, ${year}`,
  level: "Level",
  required: "Needed, WTE",
  actual: "There, WTE",
  difference: "Difference, WTE",
  ratio: "Ratio",
  meaning: "What it means",
  ratioText: (value: number): string => (value === Number.POSITIVE_INFINITY ? "none needed" : ratio(value)),
  differenceText: (value: number): string => (!Number.isFinite(value) ? NO_FIGURE : Math.abs(value) < NONE ? "0.0" : `${value > 0 ? "+" : ""}${formatFigure("wte", value)}`),
  reads: ({ ratio: value, required, actual }: LevelStaffing): string => {
    if (!known(required)) return "Not known: the cases referred, their time or the working time are missing";
    if (!known(actual)) return "Not known: the staff there are missing";
    if (!known(value)) return "No case referred takes their time";
    return value < 0.995 ? "Too few: work under pressure" : value <= 1.005 ? "As many as needed" : "More than needed";
  },
  how: "Staff needed = cases × hours of a case ÷ hours one WTE is at work, for every tier; times what work that is not for patients takes on top; plus supervision given to others. The ratio is staff there ÷ staff needed: below 1 is pressure.",
  tier: "Cases referred",
  noCases: "No case referred takes time of this level.",
  cases: "Cases in the year",
  hours: "Hours of a case",
  standard: "Cases one WTE does",
  staff: "Staff, WTE",
  sumsTo: "All cases",
  category: "times, for work that is not for patients",
  factorText: (factor: number): string => (known(factor) ? `× ${ratio(factor)}` : NO_FIGURE),
  staffText: (value: number): string => (known(value) ? formatDecimal(value, 2) : NO_FIGURE),
  individual: "plus supervision given to others",
  needed: "Staff needed",
  available: (hours: number, count: number) => (known(hours) ? `One WTE is at work for ${formatFigure("hours", hours)} hours in the ${count} weeks of the year, after leave, sickness, study and own supervision.` : "One WTE is not at work for the same time in every place, or its contracted hours and absences are not all given."),
  hoursText: (value: number): string => (known(value) ? formatDecimal(value, 2) : NO_FIGURE),
  countText: people,
  rests: "It rests on",
};

export const targetWords = {
  finding: (targets: readonly ServiceTarget[]): string => {
    const judged = targets.filter((target) => target.met !== undefined);
    const met = judged.filter((target) => target.met === true).length;
    if (judged.length === 0) return "Planning targets by year";
    if (met === judged.length) return judged.length === targets.length ? "Every planning target is met" : "Every planning target that can be judged is met";
    return met === 0 ? "No planning target is met" : `${met} of ${judged.length} planning targets are met`;
  },
  note: "Judged at the end of each whole planning year. The share within the aim is the plan's, year by year; nobody is to wait over 52 weeks.",
  otherAims: (aims: readonly number[]) => `This service aims for ${aims.map(plain).join(" and for ")} weeks, not for the 18 of the national planning target: its share is judged by its own aim, and meeting it is not meeting the national one.`,
  noYears: "The plan has no whole planning year to judge.",
  caption: "Planning targets by year",
  year: "At the end of",
  within: (value: number) => (known(value) ? `Within ${weeks(value)}` : "Within the aim"),
  withinOwn: "Within the aim of the year",
  over: "Over 52 weeks",
  aim: "Aim",
  target: "Target",
  reached: "Reached",
  result: "Result",
  atLeast: (share: number) => (known(share) ? `at least ${formatFigure("rate", share)}` : NO_FIGURE),
  nobody: "nobody",
  reachedText: ({ kind, reached }: ServiceTarget): string => (kind === "within-aim" ? formatFigure("rate", reached) : known(reached) ? people(reached) : NO_FIGURE),
  weeksText: (value: number): string => (known(value) ? weeks(value) : NO_FIGURE),
  marks: { met: "✓", missed: "✗", unknown: "?" },
  met: "Met",
  missed: "Not met",
  unknown: "Not known",
  tooMany: (count: number) => `${people(Math.max(1, count))} too many`,
  first: (kind: ServiceTarget["kind"], year: string | undefined): string => (year === undefined ? "" : kind === "within-aim" ? `first reached in ${year}` : `nobody from ${year}`),
  noShare: "Not judged: the plan gives no aim for the wait, or no share that is to be within it.",
  open: "Open the share aimed for, by year",
};
