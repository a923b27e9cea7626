/** Words of the evidence: every figure shipped, and putting one into a plan. */
import { statusLabels } from "./status";
import { formatDecimal } from "./format";

const weeks = (band: string): string => (band === "over-52" ? "over 52" : band.replace("-", " to "));
const many = (number: number, one: string, others: string): string =>
  `${formatDecimal(number)} ${number === 1 ? one : others}`;

export const evidenceWords = {
  parts: "Parts of Assumptions",
  part: {
    register: "The plan's register",
    disagree: "Where sources disagree",
    evidence: "Evidence",
    opening: "Published beside the opening",
  },
  head: "Figures to find and use",
  about:
    "Every published figure that was found, with its source. Those the plan uses are marked; one of the right unit can be put into it.",
  waitingLists: "Waiting lists by month and place",
  waiting: (service: string): string =>
    `${service === "children" ? "Children and young people" : "Adults"} waiting for community occupational therapy`,
  byWeeks: (bands: readonly { readonly band: string; readonly waiting: number }[]): string =>
    `By weeks waited: ${bands.map(({ band, waiting }) => `${weeks(band)}: ${formatDecimal(waiting)}`).join("; ")}.`,
  search: "Search figures",
  topic: "Topic",
  allTopics: "All topics",
  status: "Quality",
  allStatuses: "All",
  statuses: statusLabels,
  onlyUsed: "Only those this plan uses",
  backToTopics: "Back to topics",
  columns: {
    label: "Figure",
    value: "Value",
    place: "Place",
    date: "Date",
    source: "Quality and source",
    use: "In this plan",
  },
  caption: (found: number, total: number, drawn: number): string =>
    found === 0
      ? `None of ${formatDecimal(total)} figures fits.`
      : `${found === total ? `All ${formatDecimal(total)} figures` : `${formatDecimal(found)} of ${many(total, "figure", "figures")}`}${
          drawn < found ? `; the first ${formatDecimal(drawn)} are shown` : ""
        }.`,
  more: (number: number): string => `Show ${formatDecimal(number)} more`,
  none: "No figure fits. Use fewer words, or clear the filters.",
  clear: "Clear search and filters",
  workedOut: (method: string): string => `Worked out: ${method}`,
  inWords: "in words",
  undated: "No date",
  usedBy: "Used by",
  use: "Put into this plan…",
  useOf: (label: string): string => `Put into this plan: ${label}`,

  takeTitle: "Put a figure into this plan",
  assumption: "Assumption",
  chooseAssumption: "Choose an assumption",
  scope: "For",
  source: "Source",
  everything: "Everything",
  from: (month: string): string => `From ${month}`,
  given: "Values it has",
  places: "A value of its own for",
  becomes: "What would change",
  when: "Now and then",
  now: "Now",
  then: "Becomes",
  bound: "Its source prints it as a bound or a rounded number, so it goes in as a judgement.",
  inBase: "It changes the base and reaches every scenario.",
  inScenario: (name: string): string => `It changes the scenario "${name}" only.`,
  same: "The plan has this figure here already.",
  take: "Put it in",
  cancel: "Leave as it is",
  taken: (label: string, to: string): string => `${label} is now ${to}. One undo takes it back.`,

  notPublishedHead: (number: number): string => `What nobody publishes: ${formatDecimal(number)} things looked for`,
  ask: (who: string): string => `Ask: ${who}`,
};
