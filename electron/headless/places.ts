/** The places people sit in and lists are kept at: the leaves of the plan's tree of places. */
import type { Plan } from "../../model/index";

export type Place = Plan["structure"]["places"][number];

/** @param under id of a place: only the leaves under it, or itself when it is one */
export function leafPlaces(plan: Plan, under?: string): Place[] {
  const { places } = plan.structure;
  const parents = new Set(places.map((place) => place.parent));
  const within = (place: Place | undefined): boolean =>
    place !== undefined && (place.id === under || within(places.find(({ id }) => id === place.parent)));
  return places.filter((place) => !parents.has(place.id) && (under === undefined || within(place)));
}
