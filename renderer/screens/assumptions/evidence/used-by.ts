/**
 * Which shipped figures a plan uses. A figure counts as used where a value of the plan is the same number and names the
 * same source, in the same kind of unit and for no other place; that is what can be seen in a plan, which keeps no link to the figure itself.
 */
import type { Assumption, Plan, Value, Where } from "../../../../model";
import { unitParts } from "./figure-words";
import type { Figure } from "./shipped-figures";

export interface Use {
  readonly assumption: string;
  readonly label: string;
}

interface Given {
  readonly value: Value;
  readonly source: string | undefined;
  readonly place: Where["place"];
}

const valuesOf = (assumption: Assumption): readonly Given[] =>
  [assumption, ...(assumption.where ?? [])].flatMap((holder) => {
    const rest = { source: holder.source ?? assumption.source, place: "place" in holder ? holder.place : undefined };
    return [holder.value, ...(holder.when ?? []).map((dated) => dated.value)].map((value) => ({ value, ...rest }));
  });

/** The numbers a value holds: itself, or those written in its formula. */
const numbersIn = (value: Value): readonly number[] =>
  typeof value === "number"
    ? [value]
    : value === null
      ? []
      : [...value.matchAll(/(?<![\w.])\d+(?:\.\d+)?(?![\w.])/g)].map(([number]) => Number(number));

const rates = ["share", "per year", "per week"];
/** Rates are small numbers that coincide, so they are told apart by their unit; counts are read in units of their own. */
function sameKind(figure: Figure, assumption: Assumption): boolean {
  const [of, into] = [unitParts(figure.unit).base, unitParts(assumption.unit).base];
  return rates.includes(of) || rates.includes(into) ? of === into : true;
}

/** The uses of each figure that has any, by the figure's id. */
export function usesOf(plan: Plan, figures: readonly Figure[]): ReadonlyMap<string, readonly Use[]> {
  const byNumber = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = `${figure.source} ${String(figure.value)}`;
    byNumber.set(key, [...(byNumber.get(key) ?? []), figure]);
  }
  const places = new Map(plan.structure.places.map((place) => [place.id, place.parent]));
  // A figure of a place of the plan is that place's; one of somewhere else may stand in anywhere.
  const fits = (figure: Figure, place: Where["place"]): boolean =>
    place === undefined
      ? places.get(figure.place) === undefined
      : !places.has(figure.place) || [place].flat().includes(figure.place) || places.get(figure.place) === undefined;
  const uses = new Map<string, Use[]>();
  for (const assumption of plan.assumptions)
    for (const { value, source, place } of valuesOf(assumption)) {
      if (source === undefined) continue;
      for (const number of numbersIn(value))
        for (const figure of byNumber.get(`${source} ${number}`) ?? []) {
          if (!fits(figure, place)) continue;
          if (typeof value === "number" && !sameKind(figure, assumption)) continue;
          const sofar = uses.get(figure.id) ?? [];
          if (sofar.some((use) => use.assumption === assumption.id)) continue;
          uses.set(figure.id, [...sofar, { assumption: assumption.id, label: assumption.label }]);
        }
    }
  return uses;
}
