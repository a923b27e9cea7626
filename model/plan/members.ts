/**
 * The members of a plan's dimensions, numbered. People sit on the leaves of the place tree and everything rolls up, so
 * the place dimension counts leaves; an inner place stands for the leaves under it.
 */
import type { DimensionName } from "../assumptions/catalogue";
import type { Plan, Where } from "./plan";

/** Member numbers a `where` allows in each dimension it names. */
export type Scope = ReadonlyMap<DimensionName, readonly number[]>;

export interface Members {
  /** Ids in order, by dimension; for `place` these are the leaves. */
  readonly ids: Readonly<Record<DimensionName, readonly string[]>>;
  readonly labels: Readonly<Record<DimensionName, readonly string[]>>;
  /** Leaf numbers under any place, leaf or inner. */
  leavesUnder(place: string): readonly number[];
  /** Label of any place, leaf or inner. */
  placeLabel(place: string): string;
  /** Steps from the root; the root is 0. */
  placeDepth(place: string): number;
  size(dimension: DimensionName): number;
  index(dimension: DimensionName, id: string): number;
  /** The member numbers a `where` covers. Ids are known to exist: plans are checked before they are resolved. */
  scope(where: Where): Scope;
}

const numbered = (list: readonly { readonly id: string; readonly label: string }[] | undefined): { ids: string[]; labels: string[] } => ({
  ids: (list ?? []).map((entry) => entry.id),
  labels: (list ?? []).map((entry) => entry.label),
});

export function membersOf(plan: Pick<Plan, "structure">): Members {
  const { places, settings, levels, ages, origins, routes, moves, conversions } = plan.structure;
  const parents = new Set(places.map((place) => place.parent));
  const leaves = places.filter((place) => !parents.has(place.id));
  const byId = new Map(places.map((place) => [place.id, place]));
  const under = new Map<string, number[]>(places.map((place) => [place.id, []]));
  leaves.forEach((leaf, number) => {
    for (let at: string | undefined = leaf.id; at !== undefined; at = byId.get(at)?.parent) under.get(at)?.push(number);
  });
  const lists = { place: numbered(leaves), setting: numbered(settings), level: numbered(levels), age: numbered(ages), origin: numbered(origins), route: numbered(routes), move: numbered(moves), conversion: numbered(conversions) };
  const ids = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.ids])) as Record<DimensionName, string[]>;
  const labels = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.labels])) as Record<DimensionName, string[]>;
  const numbers = Object.fromEntries(Object.entries(ids).map(([name, list]) => [name, new Map(list.map((entry, number) => [entry, number]))])) as Record<DimensionName, Map<string, number>>;
  const index = (dimension: DimensionName, id: string): number => {
    const number = numbers[dimension].get(id);
    if (number === undefined) throw new RangeError(`${dimension} has no member ${id}`);
    return number;
  };
  const leavesUnder = (place: string): readonly number[] => {
    const list = under.get(place);
    if (list === undefined) throw new RangeError(`there is no place ${place}`);
    return list;
  };
  return {
    ids,
    labels,
    leavesUnder,
    placeLabel: (place) => byId.get(place)?.label ?? place,
    placeDepth: (place) => {
      let depth = 0;
      for (let at = byId.get(place)?.parent; at !== undefined; at = byId.get(at)?.parent) depth += 1;
      return depth;
    },
    size: (dimension) => ids[dimension].length,
    index,
    scope: (where) => {
      const scope = new Map<DimensionName, readonly number[]>();
      for (const [name, named] of Object.entries(where) as [DimensionName, string | string[] | undefined][]) {
        if (named === undefined) continue;
        const list = typeof named === "string" ? [named] : named;
        const members = name === "place" ? list.flatMap(leavesUnder) : list.map((id) => index(name, id));
        scope.set(name, [...new Set(members)].sort((a, b) => a - b));
      }
      return scope;
    },
  };
}
