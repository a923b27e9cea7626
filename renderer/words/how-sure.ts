/** Words of how sure a value is: its range, what it is equally likely between, and readings by chance. */
import {
  chanceWords,
  drawnOf,
  levelWords,
  spreadWords,
  chancesWords,
  type Assumption,
  type Drawn,
  type ValueSpread,
} from "../../model";
import { figureText } from "./figure-text";

export type KindOfSpread = "certain" | "range" | "evenly" | "readings";

/** What was made of a range typed for a value. */
export const rangeTaken = (low: string, high: string, middle: string, halfWay: boolean): string =>
  `The value is ${middle}${halfWay ? ", half way" : ""}, and 8 in 10 futures lie between ${low} and ${high}.`;

export const howSureWords = {
  heading: "How sure",
  kinds: (isPart: boolean): Readonly<Record<KindOfSpread, string>> => ({
    certain: isPart ? "Moves with the whole" : "Taken as certain",
    range: "A range",
    evenly: "Equally likely between two numbers",
    readings: "One of the readings",
  }),
  typed: "Typed in one",
  typedHow: "such as 8 to 14",
  low: "Low",
  middle: "Middle",
  high: "High",
  from: "From",
  to: "To",
  level: "In between lie",
  levelOf: (level: number) => `${levelWords(level)} futures`,
  halfWay: (middle: string) => `The middle is taken half way: ${middle}.`,
  take: (nearest: string) => `Take the nearest that can be: ${nearest}`,
  incomplete: "Give low and high; until both are there, nothing is changed.",
  drawn: (unit: string, { low, middle, high, level }: Drawn): string =>
    level === 1
      ? `Any number from ${figureText(unit, low)} to ${figureText(unit, high)} is as likely as another.`
      : `${levelWords(level)} futures lie between ${figureText(unit, low)} and ${figureText(unit, high)}, half of all below ${figureText(unit, middle)}.`,
  moved: (about: string, value: string) =>
    `The range was given about ${about}. The value is ${value} now, and the range moves with it.`,
  weight: (label: string) => `Weight of "${label}"`,
  weights: "Weights beside each other; the chance of each follows.",
  chance: (chance: number) => (chance === 0 ? "never drawn" : chanceWords(chance)),
  workedOut:
    "It is worked out anew in every future, so a range of its own is not drawn; what it is worked out from is.",
  base: "How sure a value is belongs to the base and holds in every scenario.",
  /** What stands in a table or a summary. */
  short: (assumption: Pick<Assumption, "unit" | "readings">, spread: ValueSpread, isPart: boolean): string =>
    spreadWords(assumption.unit, spread) ??
    (isPart ? "moves with the whole" : (chancesWords(assumption) ?? "taken as certain")),
  /** What the register has beside the value: what is drawn, in its unit, wherever a range was given for another number. */
  column: (assumption: Assumption): string | undefined => {
    const { unit, range, evenly, value } = assumption;
    const between = ({ low, high }: { readonly low: number; readonly high: number }): string =>
      `between ${figureText(unit, low)} and ${figureText(unit, high)}`;
    if (evenly !== undefined) return `equally likely ${between(evenly)}`;
    if (range === undefined) return undefined;
    const moved = typeof value === "number" && range.likely !== undefined && range.likely !== value;
    return `${levelWords(range.level)} ${between((moved ? drawnOf(assumption, { range }, value) : undefined) ?? range)}`;
  },
  makeValue: (middle: string) => `Make ${middle} the value`,
  summary: (words: string) => `How sure: ${words}`,
  curve: (words: string) => `Curve of how likely each value is. ${words}`,
  together: "High and low together",
  togetherHow: "How far its parts have the same luck in a future: 0 is each its own, 1 all the same.",
  pairs: {
    heading: "What is high and low together",
    about:
      "Two figures may go together (1: one is high whenever the other is) or against each other (−1). What is in no pair has luck of its own.",
    none: "No pairs yet.",
    first: "One figure",
    second: "The other",
    rank: "Rank correlation",
    why: "Why",
    add: "Add the pair",
    remove: "Take out",
    removeOf: (pair: string) => `Take out ${pair}`,
    of: (one: string, other: string) => `${one} and ${other}`,
  },
} as const;
