/** Whether anything about an assumption is drawn, and which are taken as certain. */
import { catalogueEntry } from "../../assumptions/catalogue";
import type { RankPair } from "../../chance/rank-correlation";
import type { Assumption, Plan, Value } from "../plan";
import { chancesOf, type Spread } from "./spread";
import { isWorkedOut } from "./worked-out";

/** The values an assumption gives, each with what is said of how sure it is. */
const held = ({ value, range, evenly, when = [], where = [] }: Assumption): readonly (Spread & { value: Value })[] => [
  { value, ...(range === undefined ? {} : { range }), ...(evenly === undefined ? {} : { evenly }) },
  ...when,
  ...where.flatMap((entry) => [entry, ...(entry.when ?? [])]),
];

/** True where the assumption, a part or a dated value has a spread, or its readings chances. */
export const saysHowSure = (assumption: Assumption): boolean =>
  chancesOf(assumption) !== undefined ||
  held(assumption).some(({ range, evenly }) => range !== undefined || evenly !== undefined);

/** Numbers that name something, a way of doing or a month, are not more or less likely to be higher. */
export const isNumberOfSomething = ({ id, unit }: Pick<Assumption, "id" | "unit">): boolean =>
  catalogueEntry(id)?.choices === undefined && !["choice", "switch", "calendar month"].includes(unit);

/**
 * The assumptions that draws leave as they are although they are numbers somebody gave: without range, without
 * readings by chance, not a formula of others and not worked out.
 * @param importance how much each matters, where that is known; the most important first, the others as in the plan
 */
export function takenAsCertain(plan: Plan, importance: ReadonlyMap<string, number> = new Map()): readonly Assumption[] {
  const certain = plan.assumptions.filter(
    (assumption) =>
      isNumberOfSomething(assumption) &&
      held(assumption).some(({ value }) => typeof value === "number") &&
      typeof assumption.value !== "string" &&
      !saysHowSure(assumption) &&
      !isWorkedOut(plan, assumption.id),
  );
  const rank = ({ id }: Assumption): number => importance.get(id) ?? Number.NEGATIVE_INFINITY;
  return certain
    .map((assumption, place) => ({ assumption, place }))
    .sort((a, b) => Math.sign(rank(b.assumption) - rank(a.assumption)) || a.place - b.place)
    .map(({ assumption }) => assumption);
}

/** Correlated pairs as the copula takes them, under the labels of what they tie. */
export function tiedBy(
  plan: Plan,
  correlations: NonNullable<Plan["correlations"]>,
): [names: readonly string[], pairs: readonly RankPair[]] {
  const labels = plan.assumptions.map(({ label }) => label);
  const names = new Map(
    plan.assumptions.map(({ id, label }) => [
      id,
      labels.indexOf(label) === labels.lastIndexOf(label) ? label : `${label} (${id})`,
    ]),
  );
  const named = (id: string): string => names.get(id) ?? id;
  return [
    [...new Set(correlations.flatMap(({ between }) => between))].map(named),
    correlations.map(({ between: [one, other], rank }) => ({ one: named(one), other: named(other), rank })),
  ];
}
