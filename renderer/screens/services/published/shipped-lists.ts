/** The published lists that come with the application, and the places they are of. */
import placeFigures from "../../../../seeds/figures/places.json";
import stored from "../../../../seeds/figures/waiting-lists.json";
import seeds from "../../../../seeds/sources.json";
import { type ListedService, publishedLists, registeredPatients, type ShippedLists } from "../../../../model";
import { REGIONS, TILES } from "../../../charts";
import { publishedWords as words } from "../../../words/published-lists";

export const lists = publishedLists(stored);
/** The lists with the sources they cite. */
export const shipped: ShippedLists = { lists, sources: seeds.sources };

const regionOf = new Map(TILES.map((tile) => [tile.id, tile.region]));
export const ENGLAND = "england";
export const patients = registeredPatients(placeFigures.figures, (system) => [regionOf.get(system) ?? "", ENGLAND]);

export type Level = "ics" | "region";

export interface PublishedPlace {
  readonly id: string;
  readonly label: string;
}

export const placesOf: Readonly<Record<Level, readonly PublishedPlace[]>> = {
  ics: TILES.map(({ id, name }) => ({ id, label: name })).sort((a, b) => a.label.localeCompare(b.label, "en-GB")),
  region: REGIONS.map(({ id, name }) => ({ id, label: name })),
};

const labels = new Map([
  [ENGLAND, words.england],
  ...Object.values(placesOf)
    .flat()
    .map(({ id, label }): [string, string] => [id, label]),
]);

/** What a published place is called; nothing for a place that is not published. */
export const labelOf = (place: string): string => labels.get(place) ?? "";
export const isPublished = (place: string): boolean => labels.has(place);

/** The levels of place a month was published for; none where only England's total was. */
export function levelsIn(month: string, listed: ListedService): readonly Level[] {
  const covered = new Set(lists.in(month, listed).map((list) => list.place));
  return (["ics", "region"] as const).filter((level) => placesOf[level].some((place) => covered.has(place.id)));
}

/** The months whose lists stand by place, with bands of weeks waited. */
export const monthsWithBands = lists.months.filter((month) => levelsIn(month, "children").includes("region"));
/** The newest of them, which says most. */
export const fullestMonth = monthsWithBands.at(-1) ?? lists.months.at(-1) ?? "";

export const sourceOf = (id: string) => seeds.sources.find((source) => source.id === id);
