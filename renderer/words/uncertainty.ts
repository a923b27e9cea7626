import { lowerFirst, type Chance } from "../../model";
import { futuresWords } from "./futures";
import { formatDecimal, unitOf } from "./format";
import { figureInSentence, firstInSentence, kindOf } from "./measure-kinds";

/** "4 in 10", "19 in 20", "fewer than 1 in 100": a chance as people say it. */
export function inWords({ share }: Pick<Chance, "share">): string {
  if (Number.isNaN(share)) return "not known";
  if (share === 0) return "none of the futures drawn";
  if (share === 1) return "all of the futures drawn";
  if (share < 0.01) return "fewer than 1 in 100";
  if (share > 0.99) return "more than 99 in 100";
  const tenths = Math.round(share * 10);
  return Math.abs(share * 10 - tenths) < 0.2 && tenths > 0 && tenths < 10
    ? `${tenths} in 10`
    : `${formatDecimal(share * 100)} in 100`;
}

/** Chances that stand side by side, of the same many: "92 in 100" and "80 in 100", or "9 in 10" and "8 in 10". */
export function inWordsAlike(shares: readonly number[]): readonly string[] {
  const each = shares.map((share) => inWords({ share }));
  const hundredths = each.some((says) => says.endsWith("in 100"));
  return hundredths
    ? each.map((says) => says.replace(/^(\d+) in 10$/, (_, tenths: string) => `${tenths}0 in 100`))
    : each;
}

/** The unit's word after a figure, where it is not carried by a sign. */
const unitAfter = (unit: string): string => {
  const word = unitOf(kindOf(unit));
  return ["", "%", "£"].includes(word) ? "" : ` ${word}`;
};

export const uncertaintyWords = {
  title: "Uncertainty",
  parts: "Parts of uncertainty",
  tabs: {
    backtest: "Backtest",
    sure: "How sure",
    matters: "What matters",
    worth: "Worth measuring",
    take: "What would it take",
    robust: "Which choice holds",
  },
  working: "Drawing the first futures…",
  certain: "No figure in this plan has a range, so nothing can be said of how sure its results are.",
  certainHow:
    "This part tells of many futures, and without ranges there is one. Give a range to what you are least sure of: open an assumption, and enter a low, a middle and a high figure.",
  toAssumptions: "To the assumptions",
  figure: "Figure",
  ofList: (list: string, measure: string) => `${list}: ${lowerFirst(measure)}`,
  year: "Year",
  finding: (
    label: string,
    year: string,
    unit: string,
    range: { low: number; high: number } | undefined,
    under: string,
  ) =>
    range === undefined
      ? `${label}, ${year}${under}`
      : `${label}, ${year}${under}: ${futuresWords.between(kindOf(unit), range.low, range.high)}${unitAfter(unit)}`,
  under: (scenario: string | undefined) => (scenario === undefined ? "" : ` if "${scenario}"`),
  chart: (label: string, unit: string, middle: number | null, asItStands: number | null, year: string) =>
    `${label}, ${year}: half of the futures have ${figureInSentence(unit, middle)} or less; the plan as it stands has ${firstInSentence(unit, asItStands)}`,
  line: "As the plan stands",
  ranges: (year: string) => `Between which figures the futures lie, ${year}`,
  rows: { "0.5": "50 in 100", "0.8": "80 in 100", "0.95": "95 in 100" } as Readonly<Record<string, string>>,
  columns: { share: "Futures", low: "From", high: "To" },
  middle: "Half lie below",
  /** How a figure is read off the futures. */
  drawnFrom: (draws: number) =>
    `${formatDecimal(draws)} futures were drawn, each with every uncertain figure somewhere in its range. What matters has which of them move it most.`,
  middleSays: "The futures in order of this figure: half of them have less.",
  bandSays: (share: string) =>
    `The futures in order of this figure, as many left out at the top as at the bottom: ${share.toLowerCase()} of them lie between the two.`,
  nineteen: "19 in 20 futures lie between",
  fromTo: (low: string, high: string) => `${low} and ${high}`,
  stands: "As the plan stands",
  error: (unit: string, ends: number, draws: number) =>
    Number.isFinite(ends)
      ? `With ${formatDecimal(draws)} futures the ends of 80 in 100 may be off by ${figureInSentence(unit, ends)}.`
      : `${formatDecimal(draws)} futures are too few to say how far the ends of 80 in 100 may be off.`,
  target: "How likely is a target to be met?",
  targetBox: (label: string, aim: "more" | "fewer") => `${label}: ${aim === "more" ? "at least" : "at most"}`,
  targetHow: "Enter what it should come to, to see in how many of the futures it does.",
  chance: (year: string) => `By ${year}`,
  always: "In every year",
  chanceOf: (chance: Chance) =>
    Number.isNaN(chance.share)
      ? inWords(chance)
      : `${inWords(chance)} (give or take ${formatDecimal(chance.error * 100)} in 100)`,
  chanceCaption: (label: string) => `Chance that the target for ${label} is met`,
  chanceColumn: "Chance",
  differs: (scenario: string) => `What "${scenario}" changes, in the same futures`,
  differsFinding: (scenario: string, label: string, year: string, unit: string, low: number, high: number) =>
    `In 8 of 10 futures "${scenario}" changes ${label} by ${firstInSentence(unit, low)} to ${figureInSentence(unit, high)} in ${year}`,
  differsNot: (scenario: string, label: string, year: string) =>
    `"${scenario}" changes nothing about ${label} in ${year}, in any future`,
  better: (chance: string) => `It is better than the base in ${chance}.`,
  seed: "Words of the draws",
  robust: {
    finding: (name: string, share: string, label: string, year: string) =>
      `${name} is best for ${label} in ${year} in ${share}`,
    same: (label: string, year: string) => `No scenario drawn differs from another for ${label} in ${year}`,
    none: "Choose scenarios to hold against each other: show one above, or tick some to be drawn in Scenarios.",
    caption: "Scenarios in the same futures",
    scenario: "Scenario",
    best: "Best in",
    regret: "Falls short of the best by, in the middle",
    ninth: "In 1 of 10 futures by more than",
    acceptable: "Meets the target in",
    note: "Best: no other scenario shown is better in that future. Falls short: by how much it is worse than the best of that future.",
  },
} as const;
