/** What a question names, found in the plan; where it is not there, the nearest name is said. */
import type { Calendar } from "../plan/calendar";
import { problem, type Outcome } from "../plan/problem";
import type { Plan } from "../plan/plan";
import { didYouMean } from "../plan/ask/nearest";
import { noKnownPlaces } from "../plan/ask/places/known-places";
import { placeFound } from "../plan/ask/places/place-found";
import { offerWords } from "../plan/ask/places/place-sentences";
import type { Measure } from "../workforce/results/measure";
import { measureOf, measures } from "../workforce/results/measures";

const fails = (kind: string, says: string): Outcome<never> => ({ ok: false, problems: [problem(kind, "", says)] });
const found = <T>(value: T): Outcome<T> => ({ ok: true, problems: [], value });

/** A measure by its id. */
export function measureNamed(id: string): Outcome<Measure> {
  const measure = measureOf(id);
  if (measure !== undefined) return found(measure);
  const near = didYouMean(
    id,
    measures.map((one) => one.id),
  );
  return fails("unknown-measure", `There is no measure "${id}".${near}`);
}

/** A place of the plan by its id, its code or its name. */
export function placeNamed({ structure: { places } }: Plan, name: string): Outcome<(typeof places)[number]> {
  const place = placeFound(places, name, noKnownPlaces);
  if (place.ok) return found(place.place);
  return fails("unknown-place", `The plan has no place "${name}".${offerWords(place.offered, ({ id }) => `"${id}"`)}`);
}

/** The number of a planning year. */
export function yearNamed({ years }: Calendar, name: string): Outcome<number> {
  const slot = years.findIndex((year) => year.name === name);
  if (slot >= 0) return found(slot);
  const runs = `it runs from ${years[0]!.name} to ${years.at(-1)!.name}`;
  return fails("unknown-year", `The plan has no planning year "${name}"; ${runs}.`);
}
