/** Putting places together or dividing them, as it is asked of the worker: what it would come to, before it is done. */
import {
  addPlacesUnder,
  mergePlaces,
  movePlacesToDate,
  removePlace,
  splitPlace,
  type Outcome,
  type PartWanted,
  type PlacesEdit,
  type PlaceUnder,
  type Plan,
} from "../../model";
import { knownPlaces } from "../files/known-places";

export type PlacesAsked =
  /** To the places of a later date, written 2026-04-01. */
  | { readonly what: "move"; readonly date: string }
  | { readonly what: "merge"; readonly ids: readonly string[]; readonly name: string }
  /** All it has goes to another of the same larger place. */
  | { readonly what: "remove"; readonly id: string; readonly into: string }
  | { readonly what: "split"; readonly at: string; readonly parts: readonly PartWanted[] }
  | { readonly what: "add-under"; readonly at: string; readonly parts: readonly PlaceUnder[] };

export interface PlacesQuery {
  readonly kind: "places";
  readonly asked: PlacesAsked;
  /** Numbers given for what was asked for, each by its key. */
  readonly answers: readonly (readonly [string, number])[];
}

export function placesEditOf(plan: Plan, { asked, answers: given }: PlacesQuery): Outcome<PlacesEdit> {
  const answers = new Map(given);
  // Nobody signs what is only tried; whoever does it signs it then.
  const unsigned = { when: "" };
  switch (asked.what) {
    case "move":
      return movePlacesToDate(plan, knownPlaces, asked.date, answers, unsigned);
    case "merge":
      return mergePlaces(plan, asked.ids, { label: asked.name }, answers, unsigned);
    case "remove":
      return removePlace(plan, asked.id, asked.into, answers, unsigned);
    case "split":
      return splitPlace(plan, asked.at, asked.parts, answers, unsigned);
    case "add-under":
      return addPlacesUnder(plan, asked.at, asked.parts, answers, unsigned);
  }
}
