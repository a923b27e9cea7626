/**
 * The members of a plan's dimensions, numbered. People sit on the leaves of the place tree and everything rolls up, so
 * the place dimension counts leaves; an inner place stands for the leaves under it. In the same way a service named as
 * a tier stands for all its tiers.
 */
import type { DimensionName } from "../assumptions/catalogue";
import { calendarMonths, joiningSources, priceYears, waitingBands } from "../assumptions/declared/choices";
import type { Plan, Where } from "./plan";

/** Member numbers a `where` allows in each dimension it names. */
export type Scope = ReadonlyMap<DimensionName, readonly number[]>;

/**
 * Steps down from the root to the places a `where` names, and from a service to its tiers; of several the least. Infinity
 * where it names none.
 */
export interface Depth {
  readonly place: number;
  readonly tier: number;
}

export interface Members {
  /** Ids in order, by dimension; for `place` these are the leaves. */
  readonly ids: Readonly<Record<DimensionName, readonly string[]>>;
  readonly labels: Readonly<Record<DimensionName, readonly string[]>>;
  /** Leaf numbers under any place, leaf or inner. */
  leavesUnder(place: string): readonly number[];
  /** Label of any member by id; for places the inner ones too, for tiers their services. */
  label(dimension: DimensionName, id: string): string;
  /** How deep a `where` names its places and tiers: what tells two apart that cover the same leaves. */
  depth(where: Where): Depth;
  size(dimension: DimensionName): number;
  index(dimension: DimensionName, id: string): number;
  /** The member numbers a `where` covers. Ids are known to exist: plans are checked before they are resolved. */
  scope(where: Where): Scope;
}

/** One that can be named in a `where`. */
export interface Named {
  readonly id: string;
  readonly label: string;
}

/** Everything a `where` can name, by dimension: inner places too, and services among the tiers they are made of. */
export function namedMembers({
  places,
  settings,
  levels,
  ages,
  origins,
  routes,
  moves = [],
  conversions = [],
  services = [],
  characteristics = [],
}: Plan["structure"]): Readonly<Record<DimensionName, readonly Named[]>> {
  return {
    place: places,
    setting: settings,
    level: levels,
    age: ages,
    origin: origins,
    route: routes,
    move: moves,
    conversion: conversions,
    service: services,
    tier: services.flatMap((service) => [service, ...service.tiers]),
    outcome: services.flatMap((service) => service.outcomes ?? []),
    band: waitingBands,
    month: calendarMonths,
    prices: priceYears,
    group: characteristics.flatMap(({ groups }) => groups),
    // Nothing tells joiners apart where nothing tells people apart.
    joining: characteristics.length === 0 ? [] : [...routes, ...joiningSources],
  };
}

const listOf = (named: string | readonly string[] | undefined): readonly string[] =>
  named === undefined ? [] : typeof named === "string" ? [named] : named;

const kept = new WeakMap<Plan["structure"], Members>();

/** The members of a plan: the same for every version of it that has the same structure, which never changes once it is made. */
export function membersOf({ structure }: Pick<Plan, "structure">): Members {
  let members = kept.get(structure);
  if (members === undefined) kept.set(structure, (members = membersIn(structure)));
  return members;
}

function membersIn(structure: Plan["structure"]): Members {
  const { places, services = [] } = structure;
  const parents = new Set(places.map((place) => place.parent));
  const leaves = places.filter((place) => !parents.has(place.id));
  const byId = new Map(places.map((place) => [place.id, place]));
  const under = new Map<string, number[]>(places.map((place) => [place.id, []]));
  leaves.forEach((leaf, number) => {
    for (let at: string | undefined = leaf.id; at !== undefined; at = byId.get(at)?.parent) under.get(at)?.push(number);
  });
  const named = namedMembers(structure);
  const lists = { ...named, place: leaves, tier: services.flatMap((service) => service.tiers) };
  const each = <T>(of: (members: readonly Named[]) => T, by: typeof named = lists): Record<DimensionName, T> =>
    Object.fromEntries(Object.entries(by).map(([name, list]) => [name, of(list)])) as Record<DimensionName, T>;
  const labelsById = each((list) => new Map(list.map((entry) => [entry.id, entry.label])), named);
  const ids = each((list) => list.map((entry) => entry.id));
  const labels = each((list) => list.map((entry) => entry.label));
  const numbers = each((list) => new Map(list.map((entry, number) => [entry.id, number])));
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
  const tiersUnder = (id: string): readonly number[] =>
    services.find((service) => service.id === id)?.tiers.map((tier) => index("tier", tier.id)) ?? [index("tier", id)];
  const placeDepth = (place: string): number => {
    let depth = 0;
    for (let at = byId.get(place)?.parent; at !== undefined; at = byId.get(at)?.parent) depth += 1;
    return depth;
  };
  const covered = (name: DimensionName, list: readonly string[]): readonly number[] => {
    const members =
      name === "place"
        ? list.flatMap(leavesUnder)
        : name === "tier"
          ? list.flatMap(tiersUnder)
          : list.map((id) => index(name, id));
    return [...new Set(members)].sort((a, b) => a - b);
  };
  const coveredByOne = each(() => new Map<string, readonly number[]>());
  /** One list for each member, so that two scopes that name the same one are seen to be the same at a glance. */
  const coveredBy = (name: DimensionName, id: string): readonly number[] => {
    let members = coveredByOne[name].get(id);
    if (members === undefined) coveredByOne[name].set(id, (members = covered(name, [id])));
    return members;
  };
  return {
    ids,
    labels,
    leavesUnder,
    label: (dimension, id) => labelsById[dimension].get(id) ?? id,
    depth: ({ place, tier }) => ({
      place: Math.min(...listOf(place).map(placeDepth)),
      tier: Math.min(...listOf(tier).map((id) => (services.some((service) => service.id === id) ? 0 : 1))),
    }),
    size: (dimension) => ids[dimension].length,
    index,
    scope: (where) => {
      const scope = new Map<DimensionName, readonly number[]>();
      for (const [name, named] of Object.entries(where) as [DimensionName, string | string[] | undefined][]) {
        if (named === undefined) continue;
        const [only, ...others] = listOf(named);
        scope.set(
          name,
          only !== undefined && others.length === 0 ? coveredBy(name, only) : covered(name, listOf(named)),
        );
      }
      return scope;
    },
  };
}
