/** What the screen compares: the places of one level of the plan's tree, each with its figure. */
import type { Breakdown, Observed, Plan } from "../../../model";
import { BOARDS, REGIONS, TILES, type FunnelData } from "../../charts";
import { standing } from "../../charts/control-limits";
import { commonRate, known } from "../../charts/funnel-layout";
import { openingAt, valueAt, type ResultTable } from "../../engine/table-values";

export interface PlaceFigure {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
}

/** The levels at which places can be compared, the most detailed first. None when there are fewer than two places. */
export function comparableLevels(plan: Plan): readonly Breakdown[] {
  const { places } = plan.structure;
  const parents = new Set(places.map((place) => place.parent));
  const leaves = places.filter((place) => !parents.has(place.id));
  if (leaves.length < 2) return [];
  const kinds = [...new Set(leaves.map((place) => place.kind))];
  const lowest: Breakdown = kinds.length === 1 ? kinds[0]! : "place";
  const above = (["team", "provider", "ics", "region", "nation"] as const).filter(
    (kind) => !kinds.includes(kind) && places.filter((place) => place.kind === kind).length > 1,
  );
  return [lowest, ...above];
}

/** What a place lies in, where that is one of several: the region of a system, not the whole of the plan. */
export function partOf(
  { structure: { places } }: Plan,
  id: string,
):
  | { readonly id: string; readonly name: string; readonly kind: Plan["structure"]["places"][number]["kind"] }
  | undefined {
  const above = places.find((one) => one.id === places.find((place) => place.id === id)?.parent);
  return above?.parent === undefined ? undefined : { id: above.id, name: above.label, kind: above.kind };
}

/** Which map of England the places of a table belong on; undefined when they are not on it. */
export function mapFor(table: ResultTable | undefined): "ics" | "region" | undefined {
  const ids = table?.groups.map((group) => group.ids[0] ?? "") ?? [];
  const all = (known: readonly { readonly id: string }[]): boolean =>
    ids.length > 0 && ids.every((id) => known.some((one) => one.id === id));
  return all(REGIONS) ? "region" : all(TILES) || all(BOARDS) ? "ics" : undefined;
}

/** Each place with its figure in one year; null where there is none. */
export const placeFigures = (table: ResultTable | undefined, year: number): readonly PlaceFigure[] =>
  (table?.groups ?? []).map((group, number) => ({
    id: group.ids[0] ?? "",
    label: group.labels[0] ?? "",
    value: valueAt(table, number, year),
  }));

/** The places with the lowest and the highest figure; those without one do not take part. */
export function extremes(figures: readonly PlaceFigure[]): {
  readonly low: (PlaceFigure & { readonly value: number }) | undefined;
  readonly high: (PlaceFigure & { readonly value: number }) | undefined;
} {
  const known = figures
    .filter((one): one is PlaceFigure & { readonly value: number } => one.value !== null)
    .sort((a, b) => a.value - b.value);
  return { low: known[0], high: known.at(-1) };
}

/** What stands between the ends: the place in the middle, and those whose figure moved most since the plan starts. */
export interface Between {
  readonly middle: PlaceFigure | undefined;
  /** The largest rise and the largest fall, where there is one. */
  readonly up: (PlaceFigure & { readonly change: number }) | undefined;
  readonly down: (PlaceFigure & { readonly change: number }) | undefined;
}

/**
 * @param figures those of a year that take part
 * @param table what they are out of; a flow has nothing at the start, so that its first year stands for it
 */
export function between(figures: readonly PlaceFigure[], table: ResultTable): Between {
  const inOrder = figures.filter(({ value }) => value !== null).sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const moved = figures
    .flatMap((one) => {
      const group = table.groups.findIndex(({ ids }) => ids[0] === one.id);
      const before = table.measure.kind === "stock" ? openingAt(table, group) : valueAt(table, group, 0);
      return one.value === null || before === null ? [] : [{ ...one, change: one.value - before }];
    })
    .sort((a, b) => a.change - b.change);
  const [down, up] = [moved[0], moved.at(-1)];
  return {
    middle: inOrder[Math.floor(inOrder.length / 2)],
    up: up !== undefined && up.change > 0 ? up : undefined,
    down: down !== undefined && down.change < 0 ? down : undefined,
  };
}

/** The larger places that those of a level lie in, where there are several to choose one from. */
export function largerPlaces(plan: Plan, level: Breakdown): readonly { readonly id: string; readonly name: string }[] {
  const of = plan.structure.places.filter(({ kind }) => kind === level).map(({ id }) => partOf(plan, id));
  const all = [...new Map(of.flatMap((one) => (one === undefined ? [] : [[one.id, one] as const]))).values()];
  return all.length < 2 ? [] : all;
}

export interface Sorted {
  /** A measure, or undefined for the order of the alphabet. */
  readonly by: string | undefined;
  readonly descending: boolean;
}

const nobody: ReadonlyMap<string, string> = new Map();

/**
 * Numbers of the table's groups in order. Whichever way it goes, places with a figure of their own come before those with
 * a larger place's, and places without one last: an order among figures that are not theirs says nothing of them.
 */
export function placeOrder(
  table: ResultTable,
  year: number,
  { by, descending }: Sorted,
  shared: ReadonlyMap<string, string> = nobody,
): readonly number[] {
  const sign = descending ? -1 : 1;
  const figures = placeFigures(table, year);
  const byName = (a: number, b: number): number => figures[a]!.label.localeCompare(figures[b]!.label, "en-GB");
  return figures
    .map((_, number) => number)
    .sort((a, b) => {
      if (by === undefined) return sign * byName(a, b);
      const [first, second] = [figures[a]!.value, figures[b]!.value];
      if (first === null || second === null) return first === second ? byName(a, b) : first === null ? 1 : -1;
      const [ofOther, ofOwn] = [shared.has(figures[a]!.id), shared.has(figures[b]!.id)];
      if (ofOther !== ofOwn) return ofOther ? 1 : -1;
      return sign * (first - second) || byName(a, b);
    });
}

/** What was observed at each place, as a funnel takes it. */
export const funnelPlaces = (observed: readonly Observed[]): FunnelData["places"] =>
  observed.map(({ id, label, events, size }) => ({ id, name: label, events, size }));

/** With fewer places than these there is nothing to hold one of them against. */
export const FEWEST = 3;

export interface BeyondChance {
  /** The places beyond the 95% limits, on either side, those furthest off first. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** How many were judged, and how many have no figure of their own. */
  readonly counted: number;
  readonly leftOut: number;
}

/** Which places differ by more than chance; undefined where too few have figures, or there are no limits to hold them to. */
export function beyondChance(data: Pick<FunnelData, "places">): BeyondChance | undefined {
  const places = known(data);
  const rate = commonRate(data);
  if (rate === null || rate <= 0 || rate >= 1 || places.length < FEWEST) return undefined;
  const beyond = places
    .map((place) => ({ ...place, own: place.events / place.size }))
    .filter((place) => standing(place.events, place.size, rate) !== "within")
    .sort((a, b) => b.own - a.own);
  return {
    above: beyond.filter((place) => place.own > rate).map((place) => place.name),
    below: beyond
      .filter((place) => place.own < rate)
      .map((place) => place.name)
      .reverse(),
    counted: places.length,
    leftOut: data.places.length - places.length,
  };
}
