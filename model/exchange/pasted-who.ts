/** Whom the numbers of a block count, as its labels and headings say it. */
import { countedIds, countedKinds } from "../plan/counted";
import type { Counted } from "../plan/ask/history-words";
import { didYouMean } from "../plan/ask/nearest";
import type { KnownPlaces } from "../plan/ask/places/known-places";
import { placeFound } from "../plan/ask/places/place-found";
import { offerWords } from "../plan/ask/places/place-sentences";
import { plainName } from "../plan/ask/places/plain-name";
import { namedMembers } from "../plan/members";
import type { Plan } from "../plan/plan";
import type { GridCell } from "./pasted-grid";

const others = ["setting", "level", "service"] as const;
const dimensions = ["place", ...others] as const;

/** All of a plan's registered staff: "registered", "qualified staff". */
function registeredIn(plan: Plan, text: string): Counted | undefined {
  if (!/^(?:all )?(?:registered|qualified)(?: staff| therapists| occupational therapists)$/i.test(text.trim()))
    return undefined;
  const ids = plan.structure.levels.filter(({ registered }) => registered).map(({ id }) => id);
  return ids.length === 0 ? undefined : { level: ids.length === 1 ? ids[0] : ids };
}

/** Whom a label in front of the numbers names, all of it; or why it names nobody. */
function labelled(plan: Plan, text: string, known: KnownPlaces): Counted | { readonly says: string } {
  const registered = registeredIn(plan, text);
  if (registered !== undefined) return registered;
  const members = namedMembers(plan.structure);
  for (const dimension of others) {
    const found = members[dimension].find(({ id, label }) => plainName(label) === plainName(text) || id === text);
    if (found !== undefined) return { [dimension]: found.id };
  }
  const place = placeFound(plan.structure.places, text, known);
  if (place.ok) return { place: place.place.id };
  if (place.offered.length > 0 || (place.why !== "unknown" && place.why !== "near"))
    return { says: `${place.says}${offerWords(place.offered)}` };
  const meant = didYouMean(
    text,
    others.flatMap((dimension) => members[dimension].map(({ label }) => label)),
  );
  return { says: `"${text}" is no place, setting, level or service of the plan.${meant || " Use the name it has."}` };
}

/** Whom a heading names among its other words: the longest name that stands in it. */
function headed(plan: Plan, text: string): Counted | undefined {
  const said = ` ${plainName(text)} `;
  const members = namedMembers(plan.structure);
  const found = dimensions
    .flatMap((dimension) => members[dimension].map(({ id, label }) => ({ dimension, id, name: plainName(label) })))
    .filter(({ name }) => name !== "" && said.includes(` ${name} `))
    .sort((a, b) => b.name.length - a.name.length)[0];
  return registeredIn(plan, text) ?? (found === undefined ? undefined : { [found.dimension]: found.id });
}

const saysWhat = (text: string): boolean => countedIds.some((id) => countedKinds[id].heading.test(text.toLowerCase()));

/**
 * Whom a number counts. What the person chose holds where the block says nothing; the whole of a plan is everybody.
 * A label in front of the numbers that names nobody and nothing counted is refused.
 */
export function saidOf(
  plan: Plan,
  { over, beside }: Pick<GridCell, "over" | "beside">,
  chosen: Counted,
  known: KnownPlaces,
): { readonly who: Counted } | { readonly says: string } {
  let who: Counted = chosen;
  for (const text of beside.filter((one) => one !== "")) {
    const found = labelled(plan, text, known);
    if (!("says" in found)) who = { ...who, ...found };
    else if (!saysWhat(text)) return found;
  }
  for (const text of over.filter((one) => one !== "")) who = { ...who, ...headed(plan, text) };
  const whole = plan.structure.places.find(({ parent }) => parent === undefined)?.id;
  const { place, ...rest } = who;
  return { who: place === undefined || place === whole ? rest : { ...rest, place } };
}
