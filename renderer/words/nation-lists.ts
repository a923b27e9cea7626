/** What the Published lists part says of lists run on under the plan's staff. */
import { type ListedService, monthWords, type NationListMeasure } from "../../model";
import { formatChange, formatFigure, NO_FIGURE } from "./format";

const who: Readonly<Record<ListedService, string>> = { children: "children and young people", adults: "adults" };
const shown = (value: number): string => (Number.isNaN(value) ? NO_FIGURE : formatFigure("heads", value));

export const nationListWords = {
  heading: "Under the plan's staff",
  base: "Base",
  published: "Published",
  working: "Working it out.",
  month: "Month end",
  ended: (month: string) => `end of ${monthWords(month)}`,
  chart: (place: string, listed: ListedService) => `People waiting, ${place}, ${who[listed]}: counted, then run on`,
  none: "The list is not run on.",
  asks: "Before this list is run on, look at its returns:",
  looked: "I have looked, and want this list run on all the same.",
  measure: "Measure",
  measures: {
    waiting: "Waiting",
    over18: "Over 18 weeks",
    over52: "Over 52 weeks",
  } satisfies Readonly<Record<NationListMeasure, string>>,
  caption: (place: string, listed: ListedService) =>
    `${place}, ${who[listed]}: people on the day before the plan starts and at the end of each planning year. Press a number to see why.`,
  under: "People, under",
  start: (month: string) => `Start, ${monthWords(month)}`,
  cell: shown,
  missingCell: (value: number): boolean => Number.isNaN(value),
  why: (name: string, measure: string, month: string) => `${measure}, ${name}, ${monthWords(month)}`,
  rests: "What it rests on",
  change: "Change",
  order: "Scenarios in order",
  orderCaption: (measure: string, month: string, place: string) =>
    `${measure} in ${monthWords(month)}, ${place}: shortest first. Where nobody is left, the scenario that came to it first.`,
  year: "At the end of",
  rank: "Rank",
  scenario: "Scenario",
  onChart: "Drawn above",
  always: "yes",
  draw: (name: string) => `Draw ${name} above`,
  people: "People",
  fromBase: "From base",
  nobodyFrom: "Nobody from",
  monthName: (month: string | undefined) => (month === undefined ? "" : monthWords(month)),
  changeOf: (value: number) => (Math.round(value) === 0 ? "0" : formatChange("heads", value)),
  notRun: (name: string, says: string) => `${name} is not run. ${says}`,
  places: "England, regions and systems side by side",
  placesCaption: (measure: string, listed: ListedService, name: string) =>
    `${measure}, ${who[listed]}, ${name}. Each place is run on its own list; larger places are not sums of smaller ones.`,
  place: "Place",
  counted: "Counted",
  inDoubt: "in doubt: open it and look at its returns first",
  sharedOut: (of: string) => `staff shared out of ${of}`,
  note: "Note",
  notInPlan: (place: string) =>
    `${place} is not a place of this plan, so its list cannot be run on with the plan's staff.`,
};
