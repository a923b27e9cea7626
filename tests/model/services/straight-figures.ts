/**
 * Reads the plain forms of an assumption a second time, for the second writing of the services: a value, `where` entries
 * of which the one naming most dimensions wins (of two that name the same, the one that covers fewer), dated values,
 * a scenario's changes. No formulas, and nothing shared with model/ but the type of a plan.
 */
import type { Assumption, Plan } from "../../../model";

const names = ["place", "service", "tier", "level", "setting", "month", "band"] as const;
export type At = Readonly<Partial<Record<(typeof names)[number], string>>>;
type Where = Partial<Record<(typeof names)[number], string | string[] | undefined>>;

export interface StraightFigures {
  /** A figure in a month of the plan, counted from 0; undefined where nobody has given it. */
  figure(id: string, month: number, at: At): number | undefined;
  /** Amounts of people that are totals over whom they name, with the members named. */
  amounts(id: string): {
    readonly tiers: readonly string[] | undefined;
    readonly places: readonly string[] | undefined;
    readonly bands: readonly string[] | undefined;
    readonly value: number;
  }[];
  /** Ids of the places on which people sit, and those under a place. */
  readonly places: readonly string[];
  under(place: string | undefined): readonly string[];
}

const calendarMonth = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

export function straightFigures(plan: Plan, scenarioId: string | undefined): StraightFigures {
  const { structure } = plan;
  const start = calendarMonth(plan.start);
  const parents = new Set(structure.places.map((place) => place.parent));
  const places = structure.places.filter((place) => !parents.has(place.id)).map((place) => place.id);
  const isUnder = (leaf: string, named: string): boolean => {
    for (
      let at = structure.places.find((place) => place.id === leaf);
      at !== undefined;
      at = structure.places.find((place) => place.id === at.parent)
    )
      if (at.id === named) return true;
    return false;
  };
  const tiersOf = (id: string): string[] =>
    structure.services!.find((service) => service.id === id)?.tiers.map((tier) => tier.id) ?? [id];
  const list = (named: string | string[] | undefined): string[] | undefined =>
    named === undefined ? undefined : [named].flat();
  /** The members a `where` names in a dimension, with places and services taken apart. */
  const members = (where: Where, name: (typeof names)[number]): string[] | undefined => {
    const named = list(where[name]);
    if (named === undefined) return undefined;
    if (name === "place") return places.filter((leaf) => named.some((one) => isUnder(leaf, one)));
    return name === "tier" ? named.flatMap(tiersOf) : named;
  };
  const covers = (where: Where, at: At): boolean =>
    names.every((name) => members(where, name)?.includes(at[name] ?? "") ?? true);
  const dimensions = (where: Where): number => names.filter((name) => where[name] !== undefined).length;
  const spread = (where: Where): number => names.reduce((all, name) => all * (members(where, name)?.length ?? 1), 1);
  const number = (value: number | string | null): number | undefined => {
    if (value === null) return undefined;
    if (typeof value === "string") throw new Error(`this reads numbers only, not ${value}`);
    return value;
  };
  const dated = (
    entry: Pick<Assumption, "value" | "when">,
    shape: string | undefined,
    month: number,
  ): number | undefined => {
    const points = (entry.when ?? []).map((one) => ({
      month: calendarMonth(one.from) - start,
      value: number(one.value)!,
    }));
    const passed = points.filter((one) => one.month <= month);
    const here = passed.at(-1);
    if (here === undefined) return number(entry.value);
    const next = points[passed.length];
    if (shape !== "linear" || next === undefined) return here.value;
    return here.value + ((next.value - here.value) * (month - here.month)) / (next.month - here.month);
  };
  const lineage: Plan["scenarios"][number]["changes"] = [];
  for (
    let at = plan.scenarios.find((one) => one.id === scenarioId);
    at !== undefined;
    at = plan.scenarios.find((one) => one.id === at.basedOn)
  )
    lineage.unshift(...at.changes);
  const assumption = (id: string): Assumption | undefined => plan.assumptions.find((one) => one.id === id);

  return {
    places,
    under: (place) => (place === undefined ? places : places.filter((leaf) => isUnder(leaf, place))),
    figure: (id, month, at) => {
      const found = assumption(id);
      if (found === undefined) return undefined;
      let best: Pick<Assumption, "value" | "when"> = found;
      let rank = [0, 0];
      for (const entry of found.where ?? []) {
        const own = [dimensions(entry), -spread(entry)];
        if (covers(entry, at) && (own[0]! > rank[0]! || (own[0] === rank[0] && own[1]! > rank[1]!)))
          [best, rank] = [entry, own];
      }
      let value = dated(best, found.shape, month);
      for (const change of lineage) {
        if (change.assumption !== id || !covers(change.where ?? {}, at)) continue;
        const from = change.from === undefined ? Number.NEGATIVE_INFINITY : calendarMonth(change.from) - start;
        if (month < from) continue;
        const weight = change.ramp === undefined ? 1 : Math.min(1, (month - from) / change.ramp);
        const amount = number(change.value)!;
        if (weight === 0) continue;
        if (change.op === "set")
          value = value === undefined || weight === 1 ? amount : value + (amount - value) * weight;
        else if (value !== undefined)
          value = change.op === "add" ? value + amount * weight : value * (1 + (amount - 1) * weight);
      }
      return value;
    },
    amounts: (id) => {
      const found = assumption(id);
      if (found === undefined) return [];
      return [
        { value: found.value, where: {} as Where },
        ...(found.where ?? []).map((entry) => ({ value: entry.value, where: entry })),
      ].flatMap(({ value, where }) =>
        value === null
          ? []
          : [
              {
                value: number(value)!,
                tiers: members(where, "tier"),
                places: members(where, "place"),
                bands: members(where, "band"),
              },
            ],
      );
    },
  };
}
