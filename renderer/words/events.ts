/** What the part "Events" of the Workforce screen says. */
import { monthWords, type PlannedEvent } from "../../model";
import { formatFigure, type Figure } from "./format";

type What = PlannedEvent["what"];

/** The month in which fewest are at work while events happen, WTE; `first` and `last` are the months they run over. */
export interface Leanest {
  readonly first: string;
  readonly last: string;
  readonly month: string;
  readonly available: number;
  readonly inPost: Figure;
  readonly atStart: Figure;
}

/** An event is about whole people, so a part of one shows only where there is one. */
const peopleThere = (heads: Figure): string => {
  const written = formatFigure("wte", heads).replace(/\.0$/, "");
  return `${written} ${written === "1" ? "person" : "people"}`;
};

export const eventsWords = {
  heading: (scenario: string | undefined): string =>
    scenario === undefined ? "What is known to be coming" : `What is known to be coming if "${scenario}"`,
  note: "Two people who leave in October are two people, not a rate. They come on top of the leaver rate and of promotion; their posts stay and can be filled again. Somebody away keeps the post, and only the time there is to work with is less.",
  inBase: "Events added here go to the base and reach every scenario.",
  inScenario: (scenario: string): string =>
    `Events added here go to "${scenario}". Those of the base are changed with the base open.`,
  servicesToo:
    "A service's shares of time for sickness and for parental leave are averages. Where a long absence is listed here, see that the same weeks are not in these shares as well.",
  none: "Nothing is listed yet.",
  caption: (count: number): string => `${count} ${count === 1 ? "event" : "events"}`,
  columns: { what: "What", where: "Where", when: "When", covered: "Covered", why: "Why" },
  ofBase: "in the base",
  of: (scenario: string): string => `from "${scenario}"`,
  tools: "Change or take out",
  change: "Change",
  changeNamed: (event: string): string => `Change: ${event}`,
  cancel: "Cancel",
  cancelNamed: (event: string): string => `Cancel the change: ${event}`,
  remove: "Take out",
  removeNamed: (event: string): string => `Take out: ${event}`,
  addTitle: "Add an event",
  add: "Add",
  save: "Save",
  what: "What happens",
  whats: {
    leaves: "Leaves",
    joins: "Joins",
    "is-away": "Is away for a time",
    "moves-up": "Moves up to the next level",
  } satisfies Record<What, string>,
  amount: "How many",
  needsAmount: "Say how many.",
  wholePeople: "People are whole. For a part of somebody's time, count in WTE.",
  unit: "Counted in",
  units: { heads: "people", wte: "WTE" },
  place: "Place",
  setting: "Setting",
  level: "Level",
  month: "Month",
  firstMonth: "Away from",
  back: "Back in",
  covered: "Covered by temporary staff",
  why: "Why",
  whyHint: "Do not put names in: the plan is about posts and numbers.",
  reasons: {
    leaves: ["Retires", "Moves to another employer", "Relocates", "End of a fixed-term contract"],
    joins: ["Offer accepted", "Back from a career break", "Transfers in"],
    "is-away": ["Maternity leave", "Adoption or shared parental leave", "Sickness", "Secondment", "Career break"],
    "moves-up": ["Appointed to a post at the next level", "Completes an apprenticeship", "Acting up"],
  } satisfies Record<What, readonly string[]>,
  there: (month: string, heads: Figure, wte: Figure): string =>
    `At the end of ${month} there would be ${peopleThere(heads)} there, ${formatFigure("wte", wte)} WTE.`,
  onOpeningDay: (heads: Figure, wte: Figure): string =>
    `On the day before the plan starts there ${peopleThere(heads) === "1 person" ? "is" : "are"} ${peopleThere(heads)} there, ${formatFigure("wte", wte)} WTE.`,
  left: ({ first, last, month, available, inPost, atStart }: Leanest): string => {
    const wte = (value: Figure): string => `${formatFigure("wte", value)} WTE`;
    const when =
      first === last
        ? `At the end of ${monthWords(month)}`
        : `Fewest between ${monthWords(first)} and ${monthWords(last)}: at the end of ${monthWords(month)}`;
    return `${when} ${wte(available)} would be available to work, of ${wte(inPost)} in post. On the day before the plan starts ${wte(atStart)} are.`;
  },
  tooMany: "That is fewer than this event is about: the rest could not.",
  gridRow: "Known to be coming",
  noEvents: "nothing listed",
  asBase: "as base",
};
