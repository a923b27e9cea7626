/** Words of what matters, and of what is worth measuring. */
import { lowerFirst, type Index, type Status } from "../../model";
import { figureText } from "./figure-text";
import { formatDecimal } from "./format";
import { figureInSentence, figureOf, firstInSentence, kindOf } from "./measure-kinds";
import { statusInText } from "./status";

const hundredths = (share: number): string => formatDecimal(share * 100);
/** Nobody knows more of a range than three figures. */
const rough = (value: number): number => Number(value.toPrecision(3));
const between = (unit: string, { low, high }: { readonly low: number; readonly high: number }): string =>
  kindOf(unit) === "money"
    ? `${figureInSentence(unit, rough(low))} to ${figureInSentence(unit, rough(high))}`
    : `${figureOf(unit, rough(low), Math.abs(high))} to ${figureInSentence(unit, rough(high))}`;
const ends: Readonly<Record<string, string>> = { low: "low", high: "high" };

/** A figure of an assumption with the sign that belongs to it. */
const short = (unit: string, value: number): string =>
  ["WTE", "GBP", "share"].includes(unit) || kindOf(unit) === "rate" ? figureOf(unit, value) : figureText(unit, value);

export const mattersWords = {
  finding: (assumption: string, label: string, unit: string, low: number, high: number, year: string) =>
    `${assumption} alone takes ${lowerFirst(label)} in ${year} from ${firstInSentence(unit, low)} to ${figureInSentence(unit, high)}`,
  unfinished: (label: string, year: string) => `What each assumption does by itself to ${lowerFirst(label)} in ${year}`,
  none: (label: string, year: string) => `No uncertain assumption moves ${lowerFirst(label)} in ${year} by itself`,
  noneYet: "The runs are on their way; bars come as they are done.",
  noneHow: "Nothing that it hangs on has a range. Open an assumption to give it one.",
  note: (shown: number, more: number) =>
    `Each assumption by itself at its low (outlined) and its high (filled), which one future in ten lies below and above; the rest as the plan stands.${
      more > 0 ? ` The ${formatDecimal(shown)} that move it most; ${formatDecimal(more)} more are in the table.` : ""
    }`,
  stands: "As the plan stands",
  picks: "opens the assumption",
  /** "low, 6.0%"; of a reading its figure, or its name where it has none. */
  end: (end: string, unit: string, at: number | undefined) => {
    // What lies at a probability is a hair off what was written.
    const figure = at === undefined ? undefined : short(unit, Number(at.toPrecision(6)));
    const known = ends[end];
    return known === undefined ? (figure ?? end) : figure === undefined ? known : `${known}, ${figure}`;
  },
  columns: { assumption: "Assumption", end: "End", result: "Result", change: "Change" },
  still: (count: number) =>
    `${formatDecimal(count)} uncertain ${count === 1 ? "assumption moves" : "assumptions move"} it by nothing.`,
  cannot: (label: string, says: string | undefined) =>
    says === undefined
      ? `${label} has an end at which there is no such figure.`
      : `${label} cannot be run at one end: ${says}`,
  running: "Running each assumption at its ends",
  count: (done: number, of: number) => `${formatDecimal(done)} of ${formatDecimal(of)} runs`,
  stopped: (done: number, of: number) => `Stopped at ${formatDecimal(done)} of ${formatDecimal(of)} runs`,
  stop: "Stop",
  goOn: "Go on",
  failed: "The assumptions cannot be run at their ends.",
  shares: {
    title: "Where the spread comes from",
    same: "It is the same in every future: nothing that it hangs on has a range.",
    waiting: "Shares are told when the futures have been drawn.",
    note: (draws: number) =>
      `The share of the spread (variance) that would go if the assumption were known, from the ${formatDecimal(draws)} futures there are. A share below twice its error is not told apart from chance.`,
    caption: (label: string, year: string) => `Shares of the spread of ${lowerFirst(label)}, ${year}`,
    assumption: "Assumption",
    share: "Alone",
    total: "With all it does together with others",
    of: ({ share, error }: Index, told: boolean) =>
      told ? `${hundredths(share)} in 100, give or take ${hundredths(2 * error)}` : "not told apart from chance",
    totalOf: ({ share, error }: Index) => `${hundredths(share)} in 100, give or take ${hundredths(2 * error)}`,
    left: (byChance: boolean) =>
      byChance ? "Chance, what several do together, and small ones" : "What several do together, and small ones",
    others: (count: number) =>
      `${formatDecimal(count)} more ${count === 1 ? "assumption is" : "assumptions are"} not told apart from chance.`,
    ask: (runs: number) => `Work out what each does together with others: ${formatDecimal(runs)} runs`,
    askHow:
      "The share of the spread that would stay if everything but the assumption were known. It needs runs of its own.",
    from: (draws: number) => `From ${formatDecimal(draws)} futures so far.`,
    tooFew: (draws: number) => `It needs ${formatDecimal(draws)} futures drawn first.`,
  },
  certain: {
    title: (count: number) => `Taken as certain: ${formatDecimal(count)} ${count === 1 ? "assumption" : "assumptions"}`,
    note: "They have no range, so nothing here says what they may change. Open one to give it a range.",
  },
  open: (label: string) => `Open ${label}`,
} as const;

const weakness: Readonly<Record<Status, string>> = {
  published: "a quarter",
  derived: "a half",
  calibrated: "a half",
  judgement: "one",
};

export const worthWords = {
  finding: (assumption: string, label: string, year: string) =>
    `${assumption} is most worth measuring for ${lowerFirst(label)} in ${year}`,
  none: (label: string, year: string) =>
    `Knowing no single assumption would narrow the range of ${lowerFirst(label)} in ${year} by more than chance does.`,
  narrows: (unit: string, now: { low: number; high: number }, known: { low: number; high: number }, narrower: number) =>
    `Knowing it would narrow the range of 8 in 10 futures by ${hundredths(narrower)}%, from ${between(unit, now)} down to ${between(unit, known)}.`,
  evidence: (status: Status, givenFor: string | undefined) =>
    `Evidence now: ${statusInText[status]}${givenFor === undefined ? "" : `, of ${givenFor}`}.`,
  where: (says: string) => `Where to get it: ${says}`,
  knows: (now: string, known: string, gain: number, error: number) =>
    `Whether the target is met can be told rightly in ${now} as things are, and in ${known} if it were known (${hundredths(gain)} in 100 more, give or take ${hundredths(2 * error)}).`,
  knowsNothing: "Knowing it would not change what can be said of the target.",
  target: (label: string, aim: "more" | "fewer") => `${label}: ${aim === "more" ? "at least" : "at most"}`,
  targetHow: "Enter a target to see what knowing each would tell about whether it is met.",
  how: `In order of how much narrower the range would be, times how weak the evidence is: judgement counts ${weakness.judgement}, derived and calibrated ${weakness.derived}, published ${weakness.published}, another place's figure at least three quarters. These weights are a judgement and change the order only.`,
  howNarrowed:
    "How much narrower: futures are put into groups that have the assumption nearly the same, and what the groups differ by is taken out of each future.",
} as const;
