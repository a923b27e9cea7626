/** The published waiting lists, and the places they are of: England, its regions and systems, alone or in groups. */
import stored from "../../seeds/figures/waiting-lists.json";
import tileMap from "../../seeds/tile-map.json";
import { publishedLists, type ListedService } from "../../model/index";
import type { Named } from "./names";

export const lists = publishedLists(stored);

export interface PlaceGroup extends Named {
  readonly places: readonly Named[];
}

export const england: Named = { id: "england", label: "England" };
export const regions: readonly Named[] = tileMap.regions.map(({ id, name }) => ({ id, label: name }));
export const systems: readonly Named[] = tileMap.tiles.map(({ id, name }) => ({ id, label: name }));
export const groups: readonly PlaceGroup[] = [
  { id: "regions", label: "Regions", places: regions },
  { id: "systems", label: "Systems", places: systems },
];

export const who: Readonly<Record<ListedService, string>> = {
  children: "Children and young people",
  adults: "Adults",
};
