/** Figures of people of whom some are counted in others too: a total beside its parts. */
import { catalogueEntry, dimensionNames } from "../../assumptions/catalogue";
import { membersOf, type Members, type Scope } from "../members";
import type { Plan, Where } from "../plan";

/** Whether all that one scope is of is among what another is of; a dimension that is not named is all of it. */
export const coversAll = (members: Members, outer: Scope, inner: Scope): boolean =>
  [...outer].every(([dimension, ids]) => {
    const named = inner.get(dimension);
    return named === undefined ? ids.length === members.size(dimension) : named.every((id) => ids.includes(id));
  });

/** Every combination of members that a scope is of, as text, over some dimensions. */
export function cellsOf(
  members: Members,
  scope: Scope,
  dimensions: readonly (typeof dimensionNames)[number][],
): readonly string[] {
  return dimensions.reduce<readonly string[]>(
    (cells, dimension) => {
      const named = scope.get(dimension);
      const ids = named ?? Array.from({ length: members.size(dimension) }, (_, at) => at);
      return cells.flatMap((cell) => ids.map((id) => `${cell} ${id}`));
    },
    [""],
  );
}

/** A figure of somebody. */
interface OfSomebody {
  readonly assumption: string;
  readonly where: Where;
}

export const isTotal = ({ assumption }: OfSomebody): boolean => catalogueEntry(assumption)?.kind === "total";

/** The figures given of parts of one, of the same total. */
function partsOf<T extends OfSomebody>(members: Members, one: T, figures: readonly T[]): readonly T[] {
  const outer = members.scope(one.where);
  return figures.filter((other) => {
    if (other === one || other.assumption !== one.assumption) return false;
    const inner = members.scope(other.where);
    return coversAll(members, outer, inner) && !coversAll(members, inner, outer);
  });
}

export interface Totals<T> {
  /** Figures without those whose parts are all there. */
  readonly kept: readonly T[];
  readonly left: readonly T[];
  /** Totals of which some parts only are given. */
  readonly partly: readonly T[];
}

/** How much of a total is given by its parts. */
export function givenInParts<T extends OfSomebody>(
  members: Members,
  one: T,
  figures: readonly T[],
): "none" | "some" | "all" {
  const parts = partsOf(members, one, figures);
  if (parts.length === 0) return "none";
  const dimensions = dimensionNames.filter((name) => [one, ...parts].some(({ where }) => name in where));
  const there = new Set(parts.flatMap(({ where }) => cellsOf(members, members.scope(where), dimensions)));
  return cellsOf(members, members.scope(one.where), dimensions).every((cell) => there.has(cell)) ? "all" : "some";
}

/** Totals are never set beside all of their parts: the parts are used. */
export function withoutTotals<T extends OfSomebody>(plan: Plan, figures: readonly T[]): Totals<T> {
  const members = membersOf(plan);
  const left: T[] = [];
  const partly: T[] = [];
  for (const one of figures.filter(isTotal)) {
    const inParts = givenInParts(members, one, figures);
    if (inParts !== "none") (inParts === "all" ? left : partly).push(one);
  }
  return { kept: figures.filter((one) => !left.includes(one)), left, partly };
}
