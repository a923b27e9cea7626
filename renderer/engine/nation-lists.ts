/** The nation's published lists under the base and scenarios, for the worker: it holds the lists itself, so that their orders are fitted once. */
import stored from "../../seeds/figures/waiting-lists.json";
import {
  nationLists,
  publishedLists,
  staffSharedFrom,
  supplyOf,
  type NationList,
  type Outcome,
  type Plan,
  type Projection,
  type Supply,
} from "../../model";
import type { NationListsTold } from "./answers";
import type { NationListsQuery } from "./queries";

const lists = publishedLists(stored);
const published = [...new Set(stored.rows.map((row) => String(row[2])))];

/** What scenarios say to the lists, kept without their runs: a plan of 42 places and 16 scenarios would not fit otherwise. */
export function supplies(
  plan: Plan,
  projectionOf: (scenario: string | undefined) => Outcome<Projection>,
): (query: NationListsQuery) => Outcome<NationListsTold> {
  const kept = new Map<string | undefined, Outcome<Supply>>();
  const supplyUnder = (scenario: string | undefined, name: string): Outcome<Supply> => {
    let supply = kept.get(scenario);
    if (supply === undefined) {
      const projected = projectionOf(scenario);
      supply = projected.ok
        ? { ok: true, problems: [], value: supplyOf(projected.value, published, { scenario, name }) }
        : projected;
      kept.set(scenario, supply);
    }
    return supply;
  };
  const shared = new Map<string, string | undefined>();
  const sharedFrom = (base: Projection, place: string): string | undefined => {
    if (!shared.has(place)) shared.set(place, staffSharedFrom(base, place));
    return shared.get(place);
  };
  return ({ listed, places, scenarios, looked, base: name }) => {
    const base = projectionOf(undefined);
    if (!base.ok) return base;
    const named = scenarios.flatMap((id) => {
      const scenario = plan.scenarios.find((one) => one.id === id);
      return scenario === undefined ? [] : [{ name: scenario.name, supply: supplyUnder(scenario.id, scenario.name) }];
    });
    const own = supplyUnder(undefined, name);
    if (!own.ok) return own;
    const told: readonly NationList[] = nationLists(plan, {
      lists,
      listed,
      places,
      looked: new Set(looked),
      supplies: [own.value, ...named.flatMap(({ supply }) => (supply.ok ? [supply.value] : []))],
      sharedFrom: (place) => sharedFrom(base.value, place),
    });
    const notRun = named.flatMap(({ name: of, supply }) =>
      supply.ok ? [] : [{ name: of, says: supply.problems.find(({ severity }) => severity === "error")?.says ?? "" }],
    );
    return { ok: true, problems: [], value: { lists: told, notRun } };
  };
}
