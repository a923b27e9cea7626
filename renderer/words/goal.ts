import { lowerFirst } from "../../model";
import { formatDecimal } from "./format";

export const goalWords = {
  goal: "What is wanted",
  wantedLabel: "Looked for",
  wanted: { target: "A figure at a target", balance: "As many staff as are needed" },
  target: (label: string) => `${label}: target`,
  is: "It is to be",
  ways: { "at-most": "at most so much", "at-least": "at least so much" },
  when: "When",
  inYear: (year: string) => `In ${year}`,
  everyYear: "In every year",
  sure: "How sure",
  sureness: {
    stands: "As the plan stands",
    half: "In half of the futures",
    eight: "In 8 in 10 futures",
    nine: "In 9 in 10 futures",
  },
  levers: "What may change",
  lever: (at: number) => (at === 0 ? "By changing" : `And by changing (${at + 1})`),
  first: "Thought of first",
  others: "Others",
  noOther: "Nothing",
  rows: {
    caption: "The least change that is enough, each by the width of its range",
    lever: "Assumption",
    now: "Now",
    takes: "It takes",
    best: "The best",
  },
  frontier: (one: string, other: string, is: string) =>
    `${one} against ${lowerFirst(other)}: what is just enough for ${is}`,
  /** The name of an axis; a factor says what it is of. */
  axis: (label: string, unit: string) => (unit === "multiplier" ? `${label}, times what it is` : label),
  frontierNote: "As the plan stands. The ring is where both are now.",
  find: "Work out what it takes",
  noTarget: "Enter a target, to see what it would take.",
  running: (runs: number) => (runs === 0 ? "Running the plan…" : `Run ${formatDecimal(runs)} times so far`),
  progress: "How far the search has come",
  stop: "Stop",
  stopped: (runs: number) => `Stopped after ${formatDecimal(runs)} runs of the plan.`,
  older: "The plan has changed since: work it out again.",
  add: "Make it a scenario",
  added: (name: string) => `"${name}" is a scenario now.`,
  lost: "The search was lost. Start it again.",
  note: (label: string, levers: number) =>
    `${
      levers < 2
        ? `Values are tried within the limits of the assumption, nearest to what it is first, until ${lowerFirst(label)} meets the target.`
        : `The assumptions go together until ${lowerFirst(label)} meets the target, each within its limits and no further than it must.`
    } The same futures are drawn for every value.`,
  balanceNote:
    "Needed is the establishment with today’s unmet need on top. A gap is closed, and a surplus taken down, at the end of the year picked.",
};
