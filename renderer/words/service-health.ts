/** What the health of a service's list is told in. */
import { statusInText } from "./status";
import type { HealthInputId, HealthReading, ServiceHealth } from "../../model";
import { formatDecimal, formatFigure, formatWithUnit, NO_FIGURE, type Figure } from "./format";

export const known = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value);

/** People or cases a week, with a tenth: "61.2"; from a hundred on, whole. */
const aWeek = (value: Figure): string =>
  value === null || !Number.isFinite(value) ? NO_FIGURE : formatDecimal(value, Math.abs(value) >= 99.95 ? 0 : 1);
/** The same in a sentence, where "3.0" reads as if it were measured. */
const spoken = (value: number): string => aWeek(value).replace(/\.0$/, "");
const people = (value: Figure): string => formatFigure("heads", value);
export const weeksText = (value: number): string => formatWithUnit("waits", value);
/** A ratio with hundredths: "1.11". */
export const ratioText = (value: Figure): string =>
  value === null || !Number.isFinite(value) ? NO_FIGURE : formatDecimal(value, 2);
const times = (value: number): string => formatDecimal(value, value >= 9.95 ? 0 : 1);
/** A figure of the plan as it was given, with no more than hundredths. */
export const plainText = (value: number): string =>
  Number.isFinite(value) ? String(Number(value.toFixed(2))) : NO_FIGURE;

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
  if (Math.abs(excess) < NONE)
    return `As many come in a week as can be started${alsoRemoved ? leaving : ": a list that is there stays"}`;
  if (excess > 0) {
    const more =
      capacity < NONE
        ? `${spoken(demand)} a week come and nobody can be started`
        : `${spoken(excess)} more a week come than can be started`;
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
  if (!known(reading.targetList))
    return `${people(waiting)} wait at the end of ${year}. How many may is not known until it is said within how many weeks people are to be started, and how surely.`;
  const aim = `if ${inHundred(reading.share)} are to be started within ${weeksText(target)}`;
  if (reading.targetList < NOBODY) return `${people(waiting)} wait at the end of ${year}, and nobody joins them.`;
  if (reading.reliefNeeded === true)
    return `The list of ${people(waiting)} is ${times(reading.timesTarget)} times as long as it can be ${aim}; ${reliefWords(reading, inputs.weeks_to_clear.value)}.`;
  const long =
    waiting > reading.targetList
      ? `is longer than the ${people(reading.targetList)} it can be ${aim}, but not twice as long`
      : `is no longer than the ${people(reading.targetList)} it can be ${aim}`;
  const keep = known(reading.targetCapacity)
    ? ` To keep a list at that length takes ${spoken(reading.targetCapacity)} starts a week${against(reading.moreForTarget)}.`
    : "";
  return `The list of ${people(waiting)} ${long}.${keep}`;
}

function reliefWords({ reliefCapacity, moreForRelief }: HealthReading, clear: number): string {
  if (!known(reliefCapacity) || !known(clear))
    return "how many starts bring it there is not known until it is said in how many weeks";
  return `to bring it there in ${weeksText(clear)} takes ${spoken(reliefCapacity)} starts a week${against(moreForRelief)}`;
}

const against = (more: number | undefined): string =>
  !known(more)
    ? ""
    : more >= NONE
      ? `, ${spoken(more)} more than the service can start`
      : ", which the service can start";

export const healthWords = {
  flow: flowFinding,
  list: listFinding,
  note: (count: number, year: string) =>
    `Those who join and those who can be started are means of the last ${count === 1 ? "week" : `${count} weeks`} of ${year}; the list is that of its last week. Both are taken to stay as they are. Press a figure to ask why.`,
  missing: "Still needed",
  teach:
    "Give the figures still needed and this page tells whether the list can be kept up with, how long it may be, how many starts bring it down, how many staff the work of a year needs, and which planning targets are met.",
  missingFor: (label: string, whom: string) => (whom === "" ? label : `${label}, ${whom}`),
  caption: (year: string) => `Load and pressure at the end of ${year}`,
  captionList: (year: string) => `How long the list may be at the end of ${year}`,
  keeping: "Is the list kept up with?",
  length: "How long may the list be?",
  lengthNote: (inUse: ServiceHealth["inUse"]) =>
    `Two ways to say how surely people are to be started in time. ${inUse === "factor" ? "The sentence above uses the plan's own factor." : "The plan gives no factor, so that the sentence above uses the share aimed for."}`,
  figure: "Figure",
  how: "How it is worked out",
  value: "Value",
  basis: {
    factor: ({ factor }: HealthReading) =>
      known(factor) ? `With the factor given, ${plainText(factor)}` : "With the factor given: none",
    share: ({ share }: HealthReading) =>
      known(share) ? `With the share aimed for, ${formatFigure("rate", share)}` : "With the share aimed for: none",
  },
  basisNote: {
    factor: ({ share }: HealthReading) => (known(share) ? `${inHundred(share)} started within the aim` : ""),
    share: ({ factor }: HealthReading) => (known(factor) ? `a factor of ${plainText(factor)}` : ""),
  },
  inUse: "used above",
  notNeeded: "not needed",
  nobodyWaits: "nobody waits",
  readOff: "Read off the run of the service. It rests first of all on",
  noVariation: "no figure: it needs the variation of referrals and of starts",
  unit: { aWeek: "a week", people: "people", weeks: "weeks" },
  sum: "In figures",
  goesIn: "What goes into it",
  source:
    "Queueing theory for waiting lists: Fong, Mushtaq, House and others 2022. It takes waits to vary as waits for a first come, first served queue do.",
  status: statusInText,
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

const loadText = (load: number): string =>
  load === Number.POSITIVE_INFINITY ? "nobody can be started" : ratioText(load);

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
    means:
      "People who join the list for each one who can be started. Below 1 the list is kept up with; at 1 and above it has no end.",
    how: "those who join a week ÷ those who can be started a week",
    inputs: ["demand", "capacity"],
    text: ({ load }) => loadText(load),
    sum: ({ inputs, load }) => `${aWeek(inputs.demand.value)} ÷ ${aWeek(inputs.capacity.value)} = ${loadText(load)}`,
  },
  {
    id: "pressure",
    label: "Pressure",
    means: "How near the list is to missing its aim. Above 1 it is likely to miss it.",
    how: "2 × mean wait of those waiting ÷ aim",
    inputs: ["mean_wait", "wait_target"],
    text: ({ inputs, pressure }) => (inputs.waiting.value < NOBODY ? healthWords.nobodyWaits : ratioText(pressure)),
    sum: ({ inputs, pressure }) =>
      inputs.waiting.value < NOBODY
        ? healthWords.nobodyWaits
        : `2 × ${plainText(inputs.mean_wait.value)} ÷ ${plainText(inputs.wait_target.value)} = ${ratioText(pressure)}`,
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
    sum: ({ inputs }, { factor, targetMeanWait }) =>
      `${plainText(inputs.wait_target.value)} ÷ ${plainText(factor)} = ${formatFigure("weeks", targetMeanWait)}`,
  },
  {
    id: "target-list",
    label: "Target list",
    means: "People who can be on the list with waits as aimed for.",
    how: "those who join a week × target mean wait",
    inputs: ["demand", "wait_target", ...factors],
    text: ({ targetList }) => people(targetList),
    unit: unit.people,
    sum: ({ inputs }, { targetMeanWait, targetList }) =>
      `${aWeek(inputs.demand.value)} × ${formatFigure("weeks", targetMeanWait)} = ${people(targetList)}`,
  },
  {
    id: "relief",
    label: "Relief capacity",
    means:
      "Starts a week that bring the list to its target in the weeks set. Needed only where the list is more than twice its target.",
    how: "those who join a week + (waiting − target list) ÷ weeks to bring it down",
    inputs: ["demand", "waiting", "weeks_to_clear", "wait_target", ...factors],
    text: ({ reliefCapacity }) => (reliefCapacity === undefined ? healthWords.notNeeded : aWeek(reliefCapacity)),
    unit: unit.aWeek,
    sum: ({ inputs }, { reliefCapacity, targetList }) =>
      reliefCapacity === undefined
        ? `${people(inputs.waiting.value)} wait, not more than 2 × ${people(targetList)}: ${healthWords.notNeeded}`
        : `${aWeek(inputs.demand.value)} + (${people(inputs.waiting.value)} − ${people(targetList)}) ÷ ${plainText(inputs.weeks_to_clear.value)} = ${aWeek(reliefCapacity)}`,
  },
  {
    id: "target-capacity",
    label: "Target capacity",
    means: "Starts a week that keep a list at its target once it is there.",
    how: "those who join a week + half of (variation of referrals² + variation of starts²) ÷ target mean wait",
    inputs: ["demand", "demand_variation", "capacity_variation", "wait_target", ...factors],
    text: ({ targetCapacity }) => aWeek(targetCapacity),
    unit: unit.aWeek,
    sum: ({ inputs }, { targetMeanWait, targetCapacity }) =>
      known(inputs.demand_variation.value) && known(inputs.capacity_variation.value)
        ? `${aWeek(inputs.demand.value)} + (${plainText(inputs.demand_variation.value)}² + ${plainText(inputs.capacity_variation.value)}²) ÷ 2 ÷ ${formatFigure("weeks", targetMeanWait)} = ${aWeek(targetCapacity)}`
        : healthWords.noVariation,
  },
];

/** Numbers read off the run; those of the plan have their labels in it. */
export const inputLabels: Readonly<Partial<Record<HealthInputId, string>>> = {
  demand: "Join the list a week",
  capacity: "Can be started a week",
  waiting: "Waiting at the end of the year",
  mean_wait: "Mean wait of those waiting",
};

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
      return known(value) ? weeksText(value) : NO_FIGURE;
    case "share_within_target":
      return formatFigure("rate", value);
    default:
      return plainText(value);
  }
};

export const demandParts = (referred: number, rereferred: number): string =>
  known(rereferred) && rereferred >= NONE ? `${aWeek(referred)} for the first time, ${aWeek(rereferred)} again` : "";

/** The parts of List health, as their tabs name them. */
export const healthPartWords = {
  parts: "Parts of list health",
  tabs: { health: "Is the list healthy?", staffing: "Staff the work needs", targets: "Planning targets" },
};
