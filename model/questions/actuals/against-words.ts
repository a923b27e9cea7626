/** A plan held against what was counted, in words: what differs, by how much, and why. */
import { plainNumber, monthWords } from "../../plan/ask/value-words";
import type { Stretch } from "../../chance/percentiles";
import { lastCounted, type FlowOfStock, type Held, type MonthHeld } from "./held";
import type { Part, PartId } from "./parts";

/** What each part of a difference is called, and what it means. */
export const partWords: Readonly<Record<PartId, { readonly label: string; readonly means: string }>> = {
  opening: {
    label: "There when first counted",
    means: "The difference at the first count, which is there in every month after it.",
  },
  posts: { label: "Posts", means: "There were more or fewer funded posts than planned." },
  staff: { label: "Staff in post", means: "There were more or fewer staff in these posts than planned." },
  "leavers-rate": {
    label: "Leaver rate",
    means: "A larger or smaller share of staff left than planned, of the staff there were to be.",
  },
  "leavers-stock": {
    label: "Staff who could leave",
    means: "There were more or fewer staff than planned for the leaver rate to apply to.",
  },
  leavers: {
    label: "Leavers",
    means: "More or fewer left than planned; whether by the rate or by the number of staff is not told apart.",
  },
  "leavers-timing": {
    label: "When people left",
    means: "As many left by the last count as are told above; they left earlier or later than planned.",
  },
  "joiners-rate": {
    label: "Share of posts filled",
    means: "A larger or smaller share of the posts to fill was filled than planned.",
  },
  "joiners-posts": {
    label: "Posts to fill",
    means: "There were more or fewer posts than planned, filled at the rate that was planned.",
  },
  "joiners-staff": {
    label: "Posts taken already",
    means: "There were more or fewer staff than planned, who left fewer or more posts to be filled.",
  },
  "joiners-leavers": {
    label: "Leavers to replace",
    means: "More or fewer left than planned, and were replaced at the rate that was planned.",
  },
  joiners: {
    label: "Joiners",
    means: "More or fewer joined than planned; whether by posts or by how many were filled is not told apart.",
  },
  "joiners-timing": {
    label: "When people joined",
    means: "As many joined by the last count as are told above; they joined earlier or later than planned.",
  },
  referred: { label: "Referrals", means: "More or fewer people were referred than planned." },
  "referred-timing": {
    label: "When people were referred",
    means: "As many were referred by the last count as are told above; they came earlier or later than planned.",
  },
  started: { label: "Starts", means: "More or fewer people were started than planned." },
  "started-timing": {
    label: "When people were started",
    means: "As many were started by the last count as are told above; they were started earlier or later than planned.",
  },
  removed: {
    label: "Came off for other reasons",
    means: "More or fewer people came off the list without being started than planned.",
  },
  "removed-timing": {
    label: "When people came off",
    means: "As many came off by the last count as are told above; they came off earlier or later than planned.",
  },
  rest: {
    label: "Not told apart",
    means:
      "What no count explains: of staff moves, promotions and changed hours, of a list people referred again, and whatever the counts do not agree on.",
  },
};

/** An amount of a series as people say it, with its unit: "23.4 WTE", "12 people", "4.2%". */
export function heldAmount(unit: Held["unit"], value: number): string {
  if (unit === "share") return `${plainNumber(Number((100 * value).toFixed(1)))}%`;
  const number = value.toLocaleString("en-GB", { maximumFractionDigits: 1 });
  return `${number === "-0" ? "0" : number} ${unit === "WTE" ? "WTE" : number === "1" ? "person" : "people"}`;
}

/** A difference with its sign; of a rate in percentage points. Nothing is said as "no difference". */
export function heldDifference(unit: Held["unit"], value: number): string {
  const size = unit === "share" ? 100 * value : value;
  const rounded = Number(size.toFixed(1));
  if (rounded === 0) return "no difference";
  const number = Math.abs(rounded).toLocaleString("en-GB", { maximumFractionDigits: 1 });
  const sign = rounded > 0 ? "+" : "\u2212";
  return unit === "share"
    ? `${sign}${number} points`
    : `${sign}${number} ${unit === "WTE" ? "WTE" : number === "1" ? "person" : "people"}`;
}

/** What differs, as a sentence has it: of a stock at its last count, of a flow over all months that were counted. */
export interface Told {
  readonly planned: number;
  readonly counted: number;
  readonly difference: number;
  readonly parts: readonly Part[];
  readonly chance: Stretch | undefined;
  /** "in September 2026", or of a flow "April to September 2026". */
  readonly when: string;
}

const spanWords = (months: readonly MonthHeld[]): string => {
  const counted = months.filter(({ difference }) => difference !== null);
  const [first, last] = [counted[0]?.at ?? "", counted.at(-1)?.at ?? ""];
  return first === last ? `in ${monthWords(first)}` : `from ${monthWords(first)} to ${monthWords(last)}`;
};

/**
 * What is told of a series in a sentence; undefined where the plan has no figure for any count of it.
 * @param at a month of a stock; its last count where it is left out
 */
export function toldOf(held: Held, at?: string): Told | undefined {
  if (held.total !== undefined) return { ...held.total, when: spanWords(held.months) };
  const last = held.months.find((month) => month.at === at) ?? lastCounted(held);
  if (last?.counted === null || last === undefined || last.difference === null) return undefined;
  const { planned, counted, difference, parts, chance } = last;
  return { planned, counted, difference, parts, chance, when: `in ${monthWords(last.at)}` };
}

/** Largest first, without what rounds to nothing. */
const largest = (unit: Held["unit"], parts: readonly Part[]): readonly Part[] =>
  parts
    .filter(({ value }) => heldDifference(unit, value) !== "no difference")
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));

/** "Staff in post, WTE: 22.1 WTE counted in September 2026, 24.7 WTE planned: -2.6 WTE." */
export function againstSays(held: Held, at?: string): string {
  const told = toldOf(held, at);
  const { unit, series } = held;
  if (told === undefined) return `${series.label}: the plan has no figure for the months that were counted.`;
  return `${series.label}: ${heldAmount(unit, told.counted)} counted ${told.when}, ${heldAmount(unit, told.planned)} planned: ${heldDifference(unit, told.difference)}.`;
}

/** Why, by the two largest parts: "Most of it: leaver rate (-1.9 WTE), share of posts filled (-0.8 WTE)." Empty where nothing differs. */
export function whySays(held: Held, at?: string): string {
  const told = toldOf(held, at);
  if (told === undefined) return "";
  const parts = largest(held.unit, told.parts).slice(0, 2);
  return parts.length === 0
    ? ""
    : `What weighs most: ${parts
        .map(({ id, value }) => `${partWords[id].label.toLowerCase()} (${heldDifference(held.unit, value)})`)
        .join(", ")}.`;
}

const outside = (value: number, { low, high }: Stretch): boolean => value < low - 1e-9 || value > high + 1e-9;

/** Whether a count is more than chance alone would give, and more than the plan's own ranges have. */
export function beyondSays(held: Held, range: Stretch | undefined, at?: string): readonly string[] {
  const told = toldOf(held, at);
  if (told === undefined) return [];
  const between = ({ low, high }: Stretch): string =>
    `${heldAmount(held.unit, low)} and ${heldAmount(held.unit, high)}`;
  return [
    ...(told.chance === undefined
      ? []
      : [
          outside(told.counted, told.chance)
            ? `This is more than chance: had all gone as planned since the first count, 19 times in 20 it would lie between ${between(told.chance)}.`
            : `Chance alone could do this: had all gone as planned since the first count, 19 times in 20 it would lie between ${between(told.chance)}.`,
        ]),
    ...(range === undefined
      ? []
      : [
          outside(told.counted, range)
            ? `It lies outside what the plan said of it: 8 in 10 of its futures lie between ${between(range)}.`
            : `It lies within what the plan said of it: 8 in 10 of its futures lie between ${between(range)}.`,
        ]),
  ];
}

const flowLabels: Readonly<Record<FlowOfStock["flow"], string>> = {
  joiners: "Joiners",
  leavers: "Leavers",
  referred: "Referrals",
  started: "Starts",
  removed: "Came off for other reasons",
};

const people = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 1 });

/** "Joiners: 8 counted, 11.2 planned, on average 1.3 months later than planned." Empty where none was counted. */
export function flowSays({ flow, planned, counted, months, of, later }: FlowOfStock): string {
  if (months === 0) return "";
  const when =
    later === undefined || Math.abs(later) < 0.05
      ? ""
      : `, on average ${plainNumber(Number(Math.abs(later).toFixed(1)))} months ${later > 0 ? "later" : "earlier"} than planned`;
  const some = months < of ? ` in ${months} of ${of} months` : "";
  return `${flowLabels[flow]}: ${people(counted)} counted, ${people(planned)} planned${some}${when}.`;
}

/** One finding for all that was counted: the series of staff or list that differs most for its size, or that nothing does. */
export function findingSays(held: readonly Held[]): string {
  const stocks = held.filter(({ kind, unit }) => kind === "stock" && unit !== "share");
  const size = (one: Held): number => {
    const told = toldOf(one);
    return told === undefined ? -1 : Math.abs(told.difference) / Math.max(1, Math.abs(told.planned));
  };
  const [first] = [...(stocks.length > 0 ? stocks : held)].sort((a, b) => size(b) - size(a));
  if (first === undefined) return "Nothing has been counted since the plan began.";
  return `${againstSays(first)} ${whySays(first)}`.trim();
}
