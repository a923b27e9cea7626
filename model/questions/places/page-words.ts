/** The page of places put together or divided, in words: the same on screen and on the command line. */
import { plainNumber } from "../../plan/ask/value-words";
import type { PlacesPage, PutTogether, TotalKept } from "./page";
import { placesWords } from "./words";

export interface PageSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

const headings: Readonly<Record<PutTogether["how"], string>> = {
  summed: "Added up, or shared out",
  averaged: "Averaged, and by what weight",
  largest: "The largest of them",
  asked: "Asked for, and given",
  shared: "Carried over as it was",
};
const order = ["summed", "averaged", "largest", "asked", "shared"] as const;

const kinds: Readonly<Record<TotalKept["what"], string>> = {
  heads: "people in post",
  staff: "WTE in post",
  posts: "funded posts, WTE",
  looking: "people looking for a post",
};
const number = (value: number): string => plainNumber(Number(value.toFixed(1)));

/** Whether totals printed before and after are the same; they always are, because nothing is done where they are not. */
const total = ({ place, what, before, after }: TotalKept): string =>
  `${place}, ${kinds[what]}: ${number(before)} before, ${number(after)} after.`;

/** The sections that have something in them, in the order they are read. */
export function pageSections(page: PlacesPage): readonly PageSection[] {
  const sections: PageSection[] = [
    { heading: "What becomes of the places", lines: page.places.map(({ place, from }) => `${place}: ${from}.`) },
    ...order.map((how) => ({
      heading: headings[how],
      lines: page.figures.filter((line) => line.how === how).map((line) => placesWords.line(line)),
    })),
    { heading: "Changes of scenarios, reworked", lines: page.changes },
    { heading: "What follows its place", lines: page.follows },
    { heading: "At the start, before and after", lines: page.kept.map(total) },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

/** Said under the totals: nothing is done where something would be lost. */
export const nothingLost = "Lost: nothing. Figures that differ in no place, and formulas, stay as they are written.";
