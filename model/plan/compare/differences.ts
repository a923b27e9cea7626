/** Two plans compared in words: everything in which they differ, in the order of the file. */
import { listed } from "../ask/words";
import type { Plan } from "../plan";
import { differencesFound, type Found } from "./find";
import { planShape } from "./plan-shape";
import { said, type Said } from "./said";
import { toldOf, type Told } from "./told";

/** The parts of a plan that differences are listed under. */
export const differenceKinds = [
  "plan",
  "structure",
  "figures",
  "scenarios",
  "past",
  "sources",
  "reports",
  "log",
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** One thing in which two plans differ. */
export interface PlanDifference extends Said {
  /** What of the plan it belongs to. */
  readonly kind: DifferenceKind;
  /** Whether only one of the plans has it. */
  readonly how: Found["kind"];
  /** All of it in one line: "Leaver rate, London: 8% in one, 7% in the other." */
  readonly sentence: string;
}

/** How the two plans are called in sentences. */
export interface Sides {
  readonly mine: string;
  readonly theirs: string;
}

const kinds: Readonly<Record<string, DifferenceKind>> = {
  structure: "structure",
  assumptions: "figures",
  correlations: "figures",
  calibrations: "figures",
  contradictions: "sources",
  sources: "sources",
  events: "figures",
  scenarios: "scenarios",
  history: "past",
  forecasts: "past",
  carried: "past",
  notes: "reports",
  shortageRules: "reports",
  shortageQuarters: "reports",
  reports: "reports",
  workshop: "reports",
  log: "log",
};

/** How much of a long text a sentence has. */
const mostShown = 160;

/** Two texts as far as a sentence has room, from where they begin to differ when that lies further on. */
function shown(mine: string, theirs: string): readonly [string, string] {
  if (Math.max(mine.length, theirs.length) <= mostShown) return [mine, theirs];
  let at = 0;
  while (at < Math.min(mine.length, theirs.length) && mine[at] === theirs[at]) at += 1;
  const begin = at < mostShown / 2 ? 0 : at - 40;
  const piece = (text: string): string =>
    `${begin === 0 ? "" : "…"}${text.slice(begin, begin + mostShown)}${text.length > begin + mostShown ? "…" : ""}`;
  return [piece(mine), piece(theirs)];
}

/** A difference in one line. */
export function sentenceOf(how: Found["kind"], { what, where, mine, theirs }: Said, sides: Sides): string {
  const about = where === undefined ? what : `${what}, ${where}`;
  if (how === "order") return `${about}: in another order.`;
  if (mine === undefined && theirs === undefined) return `${about}: differs.`;
  if (mine === undefined) return `${about}: only in ${sides.theirs}, ${shown("", theirs ?? "")[1]}.`;
  if (theirs === undefined) return `${about}: only in ${sides.mine}, ${shown(mine, "")[0]}.`;
  const [a, b] = shown(mine, theirs);
  return `${about}: ${a} in ${sides.mine}, ${b} in ${sides.theirs}.`;
}

/** A difference that was found, in words. */
function differenceSaid(told: Told, found: Found, sides: Sides): PlanDifference {
  const words = said(told, found);
  return {
    ...words,
    kind: kinds[found.path[0] ?? ""] ?? "plan",
    how: found.kind,
    sentence: sentenceOf(found.kind, words, sides),
  };
}

/**
 * Everything in which two plans differ, part by part, in the order of the file. Nothing is left out: two plans without
 * a difference say the same, save that a list left out is an empty one.
 * @param sides what the two are called in sentences, such as their titles
 */
export function planDifferences(
  mine: Plan,
  theirs: Plan,
  sides: Sides = { mine: "this plan", theirs: "the other" },
): readonly PlanDifference[] {
  if (mine === theirs) return [];
  const told = toldOf(mine, theirs);
  return differencesFound(planShape, mine, theirs).map((found) => differenceSaid(told, found, sides));
}

const kindWords: Readonly<Record<DifferenceKind, readonly [one: string, several: string]>> = {
  plan: ["thing about the plan", "things about the plan"],
  structure: ["place, service or group", "places, services or groups"],
  figures: ["figure", "figures"],
  scenarios: ["thing in scenarios", "things in scenarios"],
  past: ["count of the past", "counts of the past"],
  sources: ["source", "sources"],
  reports: ["note, rule or report", "notes, rules or reports"],
  log: ["entry of the log", "entries of the log"],
};

/** How much two plans differ, in one sentence: "3 figures and 1 thing in scenarios differ." */
export function differencesSummary(differences: readonly PlanDifference[]): string {
  const counts = differenceKinds.flatMap((kind) => {
    const count = differences.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [`${count.toLocaleString("en-GB")} ${kindWords[kind][count === 1 ? 0 : 1]}`];
  });
  if (counts.length === 0) return "The two plans say the same.";
  return `${listed(counts)} ${differences.length === 1 ? "differs" : "differ"}.`;
}
