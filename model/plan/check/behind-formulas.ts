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
 */
export function emptyBehind(plan: Plan, id: string, seen: readonly string[] = []): readonly Assumption[] {
  const assumption = plan.assumptions.find((one) => one.id === id);
  if (assumption === undefined || seen.includes(id)) return [];
  const written = valuesOf(assumption);
  if (written.every((value) => value === null))
    return seen.length === 0 || catalogueEntry(id) !== undefined || isWorkedOut(plan, id) ? [] : [assumption];
  const named = written.flatMap((value) => (typeof value === "string" ? (value.match(names) ?? []) : []));
  return [...new Set(named)].flatMap((name) => emptyBehind(plan, name, [...seen, id]));
}
