/** What the screen compares: the places of one level of the plan's tree, each with its figure. */
import type { Breakdown, Plan } from "../../../model";
import { REGIONS, TILES, type FunnelData } from "../../charts";
import { standing } from "../../charts/control-limits";
import { commonRate } from "../../charts/funnel-layout";
import { valueAt, type ResultTable } from "../../engine/queries";

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

/** Which map of England the places of a table belong on; undefined when they are not on it. */
export function mapFor(table: ResultTable | undefined): "ics" | "region" | undefined {
  const ids = table?.groups.map((group) => group.ids[0] ?? "") ?? [];
  const all = (known: readonly { readonly id: string }[]): boolean =>
    ids.length > 0 && ids.every((id) => known.some((one) => one.id === id));
  return all(REGIONS) ? "region" : all(TILES) ? "ics" : undefined;
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

export interface Sorted {
  /** A measure, or undefined for the order of the alphabet. */
  readonly by: string | undefined;
  readonly descending: boolean;
}

/** Numbers of the table's groups in order; places without a figure come last whichever way it goes. */
export function placeOrder(table: ResultTable, year: number, { by, descending }: Sorted): readonly number[] {
  const sign = descending ? -1 : 1;
  const figures = placeFigures(table, year);
  const byName = (a: number, b: number): number => figures[a]!.label.localeCompare(figures[b]!.label, "en-GB");
  return figures
    .map((_, number) => number)
    .sort((a, b) => {
      if (by === undefined) return sign * byName(a, b);
      const [first, second] = [figures[a]!.value, figures[b]!.value];
      if (first === null || second === null) return first === second ? byName(a, b) : first === null ? 1 : -1;
      return sign * (first - second) || byName(a, b);
    });
}

/** Vacancies among funded posts, place by place, as a funnel takes them. */
export const funnelPlaces = (
  vacancies: ResultTable | undefined,
  posts: ResultTable | undefined,
  year: number,
): FunnelData["places"] =>
  placeFigures(vacancies, year).map((place, number) => ({
    id: place.id,
    name: place.label,
    events: place.value,
    size: valueAt(posts, number, year),
  }));

/** The places beyond the 95% limits, on either side, and how many could be judged at all. */
export function beyondChance(data: FunnelData): {
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly counted: number;
  readonly missing: number;
} {
  const rate = commonRate(data);
  const judged = data.places.flatMap((place) =>
    place.events === null ||
    place.size === null ||
    place.size <= 0 ||
    place.events < 0 ||
    place.events > place.size ||
    rate === null
      ? []
      : [{ ...place, own: place.events / place.size, standing: standing(place.events, place.size, rate) }],
  );
  const beyond = judged.filter((place) => place.standing !== "within").sort((a, b) => b.own - a.own);
  return {
    above: beyond.filter((place) => place.own > rate!).map((place) => place.name),
    below: beyond
      .filter((place) => place.own < rate!)
      .map((place) => place.name)
      .reverse(),
    counted: judged.length,
    missing: data.places.length - judged.length,
  };
}
