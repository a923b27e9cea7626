/** What one side took out and the other still uses, so that it cannot go without asking. */
import { asObject } from "../compare/same";
import type { Plan } from "../plan";
import type { TakenOut } from "./merging";

/** Parts of a plan in which an id that is gone is passed over, or is only told of. */
const passedOver: ReadonlySet<string> = new Set(["log", "notes", "workshop", "forecasts", "shortageQuarters", "about"]);

/** Keys whose text is no id of something else. */
const ownWords: ReadonlySet<string> = new Set([
  "id",
  "label",
  "name",
  "title",
  "about",
  "text",
  "why",
  "reason",
  "note",
]);

/** What a formula reckons with, and a text as it is. */
const idsIn = (text: string): readonly string[] =>
  text.startsWith("=") ? (text.match(/[a-z_][a-z0-9_]*/g) ?? []) : [text];

/** Every text of a part of a plan that may be an id of something else, with the keys it stands under. */
function textsIn(value: unknown, key: string, into: Map<string, Set<string>>): void {
  if (typeof value === "string") for (const id of idsIn(value)) into.set(id, (into.get(id) ?? new Set()).add(key));
  else if (Array.isArray(value)) for (const item of value) textsIn(item, key, into);
  else for (const [name, item] of Object.entries(asObject(value))) if (!ownWords.has(name)) textsIn(item, name, into);
}

function textsOf(plan: Plan): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  for (const [key, value] of Object.entries(plan)) if (!passedOver.has(key)) textsIn(value, key, named);
  return named;
}

/**
 * What was taken out and something else of the merged plan names, as nothing does in the plan of whoever took it out;
 * and what that names in turn, which was taken out as well.
 */
export function stillNeeded(plan: Plan, mine: Plan, theirs: Plan, takenOut: readonly TakenOut[]): ReadonlySet<string> {
  if (takenOut.length === 0) return new Set();
  const named = textsOf(plan);
  const without = { mine: textsOf(mine), theirs: textsOf(theirs) };
  const isNamed = ({ item, by }: TakenOut): boolean => {
    const id = String(asObject(item)["id"]);
    return [...(named.get(id) ?? [])].some((key) => without[by].get(id)?.has(key) !== true);
  };
  const found = new Set<TakenOut>();
  for (;;) {
    const more = takenOut.filter((one) => !found.has(one) && isNamed(one));
    if (more.length === 0) return new Set([...found].map(({ id }) => id));
    for (const one of more) {
      found.add(one);
      textsIn(one.item, "", named);
    }
  }
}
