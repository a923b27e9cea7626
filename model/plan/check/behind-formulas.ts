/** Figures of the plan's own that are empty and that a figure the model reads is worked out from. */
import { catalogueEntry } from "../../assumptions/catalogue";
import { isWorkedOut } from "../ask/worked-out";
import type { Assumption, Plan, Value } from "../plan";

const names = /[A-Za-z_]\w*/g;

const valuesOf = ({ value, when = [], where = [] }: Assumption): readonly Value[] => [
  value,
  ...when.map((dated) => dated.value),
  ...where.flatMap((entry) => [entry.value, ...(entry.when ?? []).map((dated) => dated.value)]),
];

/**
 * What a figure rests on and nobody has given: figures of the plan's own that are empty for everybody, through formulas
 * that name others. A declared figure is asked for by itself.
 * @param byId the plan's assumptions by their ids
 */
export function emptyBehind(plan: Plan, id: string, byId: ReadonlyMap<string, Assumption>): readonly Assumption[] {
  const found: Assumption[] = [];
  const seen = new Set([id]);
  // Each is looked at once, however many name it; the stack is a list, as a chain of formulas may be long.
  const ahead = [...namedIn(byId.get(id))].reverse();
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const assumption = byId.get(next);
    if (assumption === undefined || seen.has(next)) continue;
    seen.add(next);
    if (valuesOf(assumption).every((value) => value === null)) {
      if (catalogueEntry(next) === undefined && !isWorkedOut(plan, next)) found.push(assumption);
    } else for (const name of [...namedIn(assumption)].reverse()) ahead.push(name);
  }
  return found;
}

const namedIn = (assumption: Assumption | undefined): ReadonlySet<string> =>
  new Set(
    (assumption === undefined ? [] : valuesOf(assumption)).flatMap((value) =>
      typeof value === "string" ? (value.match(names) ?? []) : [],
    ),
  );
