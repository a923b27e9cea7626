/** What a difference is told with: the names of both plans, so that each can be said as people know it. */
import type { Assumption, Plan, Scenario, Source } from "../plan";

/** Both plans as one to look names up in; where both have a thing, it is called as in the first. */
export interface Told {
  readonly structure: Plan["structure"];
  readonly assumption: (id: string) => Pick<Assumption, "id" | "label" | "unit" | "readings"> | undefined;
  readonly scenario: (id: string) => Pick<Scenario, "name"> | undefined;
  readonly source: (id: string) => Pick<Source, "title"> | undefined;
}

/** The items of the first list, and those of the second that it has not. */
function joined<T extends { readonly id: string }>(a: readonly T[] = [], b: readonly T[] = []): T[] {
  const known = new Set(a.map(({ id }) => id));
  return [...a, ...b.filter(({ id }) => !known.has(id))];
}

/** A plan's structure with all that the other one has beside it. */
function joinedStructure(a: Plan["structure"], b: Plan["structure"]): Plan["structure"] {
  const theirs = new Map((b.services ?? []).map((one) => [one.id, one]));
  return {
    places: joined(a.places, b.places),
    settings: joined(a.settings, b.settings),
    levels: joined(a.levels, b.levels),
    ages: joined(a.ages, b.ages),
    origins: joined(a.origins, b.origins),
    routes: joined(a.routes, b.routes),
    moves: joined(a.moves, b.moves),
    conversions: joined(a.conversions, b.conversions),
    services: joined(a.services, b.services).map((one) => ({
      ...one,
      tiers: joined(one.tiers, theirs.get(one.id)?.tiers),
      outcomes: joined(one.outcomes, theirs.get(one.id)?.outcomes),
    })),
    characteristics: joined(a.characteristics, b.characteristics),
  };
}

export function toldOf(a: Plan, b: Plan): Told {
  const assumptions = new Map(joined(a.assumptions, b.assumptions).map((one) => [one.id, one]));
  const scenarios = new Map(joined(a.scenarios, b.scenarios).map((one) => [one.id, one]));
  const sources = new Map(joined(a.sources, b.sources).map((one) => [one.id, one]));
  return {
    structure: joinedStructure(a.structure, b.structure),
    assumption: (id) => assumptions.get(id),
    scenario: (id) => scenarios.get(id),
    source: (id) => sources.get(id),
  };
}
