/** What the parts of the Services screen on outcomes, money and what posts leave behind say. */
import { statusLabels } from "./status";
import { formatDecimal, formatFigure, formatInSentence, formatWithUnit, MINUS, NO_FIGURE, type Figure } from "./format";

type Aim = "more" | "fewer";
type Per = "case" | "contact" | "wte" | "person";

/** Small inside a sentence, except what is written in capitals, such as GP. */
const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Whole numbers from ten on, one decimal below, two below one; as the largest it stands beside. */
function plainSize(value: number, among = 0): string {
  const largest = Math.max(Math.abs(value), Math.abs(among));
  return formatDecimal(Math.abs(value), largest >= 9.95 ? 0 : largest >= 0.995 ? 1 : 2);
}

/** How much of an outcome: "64", and where fewer are wanted "64 fewer"; what goes the wrong way always says so. */
export function amountText(value: Figure, aim: Aim, among = 0): string {
  if (value === null || !Number.isFinite(value)) return NO_FIGURE;
  const size = plainSize(value, among);
  if (!/[1-9]/.test(size)) return "0";
  return value < 0 ? `${size} fewer` : aim === "fewer" ? `${size} more` : size;
}

/** Low to high, the smaller size first: "20 to 48 fewer". */
export function rangeText(low: Figure, high: Figure, aim: Aim): string {
  if (low === null || high === null || !Number.isFinite(low) || !Number.isFinite(high)) return "";
  if (low < 0 && high <= 0) return `${plainSize(high, low)} to ${plainSize(low, high)} fewer`;
  if (low < 0) return `${amountText(low, aim, high)} to ${plainSize(high, low)} more`;
  return `${plainSize(low, high)} to ${plainSize(high, low)}${aim === "fewer" ? " more" : ""}`;
}

/** The price of one of something: pounds, to three figures that mean something. */
export function priceText(value: Figure): string {
  if (value === null || !Number.isFinite(value)) return NO_FIGURE;
  if (value < 9.995) return `£${formatDecimal(value, 2)}`;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 2);
  return `£${formatDecimal(Math.round(value / step) * step)}`;
}

/** A share as published: 35%, 8.7%. */
const percent = (share: number): string =>
  `${formatDecimal(share * 100, Math.abs(share * 100 - Math.round(share * 100)) < 0.05 ? 0 : 1)}%`;

const ofOne: Readonly<Record<Per, string>> = {
  case: "completed case",
  contact: "contact attended",
  wte: "WTE and year",
  person: "person covered and year",
};

/** A level such as 0.8 as people say it. */
const timesIn = (level: number): string =>
  `${formatDecimal(level * 10, Number.isInteger(Math.round(level * 100) / 10) ? 0 : 1)} in 10`;

export const outcomeWords = {
  finding: (year: string, known: readonly { readonly label: string; readonly text: string }[]) =>
    known.length === 0
      ? "What comes of this service cannot be worked out yet"
      : `Expected in ${year}: ${known
          .slice(0, 2)
          .map(({ label, text }) => `${lowerFirst(label)}, ${text}`)
          .join("; ")}`,
  note: "Each outcome is its effect times what it is counted by. Effects come from single services, most of them before and after and without a comparison, so read them as what might be expected and not as proof. Years are counted in whole weeks, 51 to 53 of them.",
  caption: "Outcomes by planning year",
  all: "All years",
  /** The unit is said only where the name does not say it. */
  name: (label: string, unit: string) =>
    label.toLowerCase().includes(unit.toLowerCase()) ? label : `${label}, ${unit}`,
  /** Whom it is for stands beside the name, where it is not for everybody. */
  whomFor: (tiers: readonly string[]) => (tiers.length === 0 ? "" : ` (${tiers.map(lowerFirst).join(", ")})`),
  amount: (aim: Aim, mean = false) =>
    mean ? "Mean change of a person" : aim === "fewer" ? "Expected change" : "Expected",
  noStaff: "no staff",
  nobody: "nobody yet",
  range: (level: number | undefined) => (level === undefined ? "Low to high" : `${timesIn(level)} times between`),
  noRange: "no range given",
  drivers: {
    case: "Completed cases",
    contact: "Contacts attended",
    wte: "Staff, WTE x years",
    person: "People covered x years",
  } satisfies Record<Per, string>,
  driver: (per: Per, value: Figure) => formatFigure(per === "wte" ? "wte" : "heads", value),
  none: "The plan lists no outcomes for this service",
  noneMore:
    "A service can list what it brings about, such as GP appointments avoided or falls prevented. Each has an effect for one case, contact, WTE or person, with its source, and is worked out by year here.",
  evidence: "What the effects rest on",
  perOne: (unit: string, per: Per) => `${unit} for each ${ofOne[per]}`,
  otherReadings: (list: readonly { readonly label: string; readonly value: number }[]) =>
    `Read also: ${list.map(({ label, value }) => `${plainSize(value)}, ${lowerFirst(label)}`).join("; ")}.`,
  columns: {
    outcome: "Outcome",
    effect: "Effect",
    readings: "Before and after",
    range: "Range",
    quality: "Where it comes from",
  },
  effect: (
    effect: Figure,
    {
      per,
      unit,
      aim,
      relative,
      before,
    }: {
      readonly per: Per;
      readonly unit: string;
      readonly aim: Aim;
      readonly relative: boolean;
      readonly before: Figure;
    },
  ) => {
    if (effect === null || !Number.isFinite(effect)) return "not given yet";
    if (!relative) return `${amountText(effect, aim)} ${unit} for each ${ofOne[per]}`;
    const share = `${percent(Math.abs(effect))} ${effect < 0 ? "fewer" : "more"} than before`;
    return before === null || !Number.isFinite(before)
      ? share
      : `${share}, when it was ${plainSize(before)} for each ${ofOne[per]}`;
  },
  effectRange: (low: number, high: number, level: number, relative: boolean) => {
    const end = (value: number): string =>
      relative
        ? `${value < 0 ? MINUS : ""}${percent(Math.abs(value))}`
        : `${value < 0 ? MINUS : ""}${plainSize(value, Math.max(Math.abs(low), Math.abs(high)))}`;
    return `${end(low)} to ${end(high)}, ${timesIn(level)} times`;
  },
  readings: (before: number, after: number) => `${readingText(before)} → ${readingText(after)}`,
  readingsAloud: (before: number, after: number) => `from ${readingText(before)} before to ${readingText(after)} after`,
  noReadings: "not given as two readings",
  status: statusLabels,
  noSource: "no source",
  reason: "Reason",
  changedBy: (name: string) => `changed by "${name}"`,
};

/** A reading keeps the decimals it was published with, up to three. */
const readingText = (value: number): string =>
  formatDecimal(
    value,
    Number.isInteger(value)
      ? 0
      : Number.isInteger(Math.round(value * 1e6) / 1e5)
        ? 1
        : Number.isInteger(Math.round(value * 1e6) / 1e4)
          ? 2
          : 3,
  );

const noStaffYet = "No staff in this plan yet.";
/** Where staff come from that the base has not. */
const staffFrom = (scenarios: readonly string[]): string =>
  scenarios.length === 0
    ? "Give the posts of the service, or add some in a scenario."
    : `The base has none; ${scenarios.map((name) => `"${name}"`).join(", ")} ${scenarios.length === 1 ? "adds" : "add"} posts. Turn one on, or give the base its own posts.`;

export const missingWords = {
  waits: (count: number) =>
    count === 1
      ? "Waits for the list, which needs one more figure."
      : `Waits for the list, which needs ${formatDecimal(count)} more figures.`,
  give: "Not given yet. What is typed here goes into the base:",
  box: (label: string, people: string) => (people === "" ? label : `${label}, ${people}`),
  empty: "Not given yet:",
  differs: "Differs between places, or settings, so choose one:",
  none: "There is nothing to divide by:",
  staff: (scenarios: readonly string[]) => `${noStaffYet} ${staffFrom(scenarios)}`,
  for: (label: string, people: string) => (people === "" ? lowerFirst(label) : `${lowerFirst(label)} (${people})`),
};

export const moneyWords = {
  finding: (year: string, cost: Figure, ofCase: Figure, nobodyYet = false) =>
    nobodyYet
      ? `In ${year} nobody works in this service yet`
      : cost === null || !Number.isFinite(cost)
        ? "What this service costs cannot be worked out yet"
        : `In ${year} the service's staff would cost ${formatInSentence("money", cost)}${ofCase === null || !Number.isFinite(ofCase) ? "" : `, ${priceText(ofCase)} for each completed case`}`,
  note: "Pay, supplement and employer's on-costs of the staff whose time goes to the service. Temporary staff are counted at the same pay; buildings and equipment are not in it. Years are counted in whole weeks, 51 to 53 of them.",
  prices: (year: string | undefined): string =>
    year === undefined ? "The plan does not name the year of its prices." : `Pay is in ${year} prices.`,
  noStaff: "No staff in this plan yet",
  noStaffMore: staffFrom,
  notKnown:
    "The plan says nothing of this service's staff, so it has no cost to work out. It can take them from the plan's workforce or state a team.",
  caption: "Money by planning year",
  cost: "Cost of staff",
  each: "Cost for each",
  ofCase: "Completed case",
  ofOutcome: (label: string, aim: Aim) => `${label}, one ${aim}`,
  paidBack: "Paid back by the scheme",
  left: "Left to pay",
  total: "All levels",
  levelBack: (label: string) => `${label}, paid back`,
  ceiling: (label: string, cost: Figure, ceiling: Figure) =>
    ceiling === null || !Number.isFinite(ceiling)
      ? `${label}: the most that is paid back for a WTE is not given.`
      : `${label}: a WTE costs ${pounds(cost)} a year, and at most ${pounds(ceiling)} of that is paid back.`,
  chart: (year: string, paid: number, left: number) =>
    left >= 0.5
      ? `In ${year}, ${formatInSentence("money", paid)} would be paid back and ${formatInSentence("money", left)} would be left to pay`
      : `In ${year}, all of it would be paid back`,
  chartNote: "Cost above the most that is paid back for a WTE falls on the network.",
  supervision: (level: string) => `Supervision given by ${lowerFirst(level)}, part of the cost above`,
  hours: "Hours given",
  hoursCost: "Their pay",
  learners: "What it gives learners",
  placementWeeks: "Weeks of placement hosted",
  waiting: "Cost of waiting",
  weeksWaited: "Weeks waited, all people together",
  waitingCost: "Cost",
  waitingSource: (source: string) => `Cost of a week's wait: ${source}`,
  waitingUnsourced: "A cost of a week's wait is given, but without a source, so no cost of waiting is shown.",
};

const pounds = (value: Figure): string =>
  value === null || !Number.isFinite(value) ? NO_FIGURE : `£${formatDecimal(value)}`;

export const backfillWords = {
  heading: "What the posts leave behind",
  teach:
    "Posts are filled by people who work or would have worked somewhere else. Choose a scenario that adds posts or moves people, and this shows setting by setting what it changes against the base.",
  finding: (
    year: string,
    gains: { readonly label: string; readonly change: number } | undefined,
    loses: { readonly label: string; readonly change: number } | undefined,
  ) => {
    if (gains === undefined && loses === undefined) return "No setting has more or fewer staff than in the base";
    const size = (one: { readonly change: number }): string =>
      `${formatWithUnit("wte", Math.abs(one.change))} ${one.change < 0 ? "fewer" : "more"}`;
    const [first, second] = [gains, loses].filter((one) => one !== undefined);
    return `By the end of ${year}, ${lowerFirst(first!.label)} would have ${size(first!)} than in the base${second === undefined ? "" : `, and ${lowerFirst(second.label)} ${size(second)}`}`;
  },
  note: "Difference from the base. Staff and posts at the end of the year; people who join, leave and move over the year. A setting may lose staff without anybody moving, because a shared pool fills other posts first.",
  caption: "Change from the base by setting and year",
  rows: {
    staff_in_post: "Staff in post, WTE",
    establishment: "Funded posts, WTE",
    vacant_posts: "Vacant posts, WTE",
    over_establishment: "Over establishment, WTE",
    joiners: "Joiners",
    exits: "Leavers",
    moves_in: "Moved in",
    moves_out: "Moved out",
  },
  noMoves: "The plan has no figure for moves between settings.",
  unchanged: (labels: readonly string[]) => `No change in ${labels.map(lowerFirst).join(", ")}.`,
};
