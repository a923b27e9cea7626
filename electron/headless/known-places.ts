/** Places as they are published, by date, and how they are found on the command line. */
import boards from "../../seeds/places/boards-2026-04-01.json";
import regions from "../../seeds/places/regions.json";
import successions from "../../seeds/places/successions.json";
import systems from "../../seeds/places/systems-2022-07-01.json";
import { offerWords, placeFound, type FindablePlace, type KnownPlaces } from "../../model/index";
import { badArguments, done, type Step } from "./outcome";

export const knownPlaces: KnownPlaces = { sets: [systems, boards, regions], successions: [successions] };

/**
 * The place that a word means: by its id, a code, or any of its names.
 * @param whereToLook the sentence that says how to see them all
 */
export function findPlace<T extends FindablePlace>(word: string, places: readonly T[], whereToLook: string): Step<T> {
  const found = placeFound(places, word, knownPlaces);
  if (found.ok) return done(found.place);
  const offered = offerWords(found.offered, ({ id, label }) => (label === id ? `"${id}"` : `"${id}" (${label})`));
  return badArguments(`${found.says}${offered} ${whereToLook}`.trim());
}
