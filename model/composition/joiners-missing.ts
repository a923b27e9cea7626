/** Which figures of a characteristic are still empty, so that who the workforce is or will be cannot be told. */
import type { Characteristic, Where } from "../plan/plan";
import type { Program } from "../workforce/program/program";
import type { GroupFigures } from "./carry";
import { outside, type Transfers } from "./transfers";

/** A figure that is empty, and for whom: where its box writes it. */
export interface MissingGroupFigure {
  readonly assumption: "group_share" | "joiner_share" | "group_leaving_factor" | "group_promotion_factor";
  /** The people it is empty for, besides the groups: joiners of a source; nobody in particular where empty. */
  readonly where: Where;
  /** Groups for which it is empty. */
  readonly groups: readonly string[];
  /** Heads it says something about over the whole run: who joins of a source; who works there at the start. */
  readonly heads: number;
  readonly says: string;
}

const emptyAt = (values: Float64Array | undefined, groups: number, number: number): number[] =>
  Array.from({ length: groups }, (_, g) => g).filter((g) => Number.isNaN(values?.[number * groups + g] ?? Number.NaN));

/** Joiners of each source in all months: those who come to the pools, those hired from the open labour market, and those looking at the start. */
function joinersBySlot({ rows, slots, sources, opening, from, to, heads }: Transfers): Float64Array {
  const joiners = opening.slice(rows, rows + slots);
  for (let i = 0; i < heads.length; i += 1) {
    if (from[i] === outside && to[i]! >= rows) joiners[to[i]! - rows] = joiners[to[i]! - rows]! + heads[i]!;
    const slot = from[i]! - rows;
    if (slot >= 0 && slot % sources === sources - 1) joiners[slot] = joiners[slot]! + heads[i]!;
  }
  return joiners;
}

/** The empty figures that stand in the way, in the order in which most people rest on them. */
export function missingGroupFigures(
  { inputs }: Pick<Program, "inputs">,
  transfers: Transfers,
  figures: GroupFigures,
  { groups, label }: Characteristic,
): MissingGroupFigure[] {
  const { members } = inputs.resolved;
  const named = (numbers: Iterable<number>): string[] =>
    [...new Set(numbers)].sort((a, b) => a - b).flatMap((g) => groups[g]?.id ?? []);
  const { rows, sources, spotOf, opening } = transfers;

  const atStart = new Set<number>();
  let staff = 0;
  for (let row = 0; row < rows; row += 1) {
    const empty = opening[row]! > 0 ? emptyAt(figures.opening, groups.length, spotOf[row]!) : [];
    if (empty.length > 0) staff += opening[row]!;
    for (const g of empty) atStart.add(g);
  }
  const start: MissingGroupFigure[] =
    atStart.size === 0
      ? []
      : [
          {
            assumption: "group_share",
            where: {},
            groups: named(atStart),
            heads: staff,
            says: `${label}: the share of staff in post at the start is empty.`,
          },
        ];

  const joiners = joinersBySlot(transfers);
  const bySource = new Map<number, { readonly groups: Set<number>; heads: number }>();
  joiners.forEach((heads, slot) => {
    if (heads <= 0) return;
    const empty = figures.joiners.values.flatMap((values) => emptyAt(values, groups.length, slot));
    if (empty.length === 0) return;
    const of = bySource.get(slot % sources) ?? { groups: new Set<number>(), heads: 0 };
    for (const g of empty) of.groups.add(g);
    of.heads += heads;
    bySource.set(slot % sources, of);
  });
  const joining = [...bySource].map(([source, of]): MissingGroupFigure => {
    const id = members.ids.joining[source] ?? "";
    return {
      assumption: "joiner_share",
      where: { joining: id },
      groups: named(of.groups),
      heads: of.heads,
      says: `${label}: the share of joiners is empty for those who join by "${members.label("joining", id)}".`,
    };
  });

  const factors = (["group_leaving_factor", "group_promotion_factor"] as const).flatMap((id): MissingGroupFigure[] => {
    const timed = id === "group_leaving_factor" ? figures.leaving : figures.promotion;
    const spots = new Set(spotOf.subarray(0, rows));
    const empty = timed.values.flatMap((values) => [...spots].flatMap((spot) => emptyAt(values, groups.length, spot)));
    const of = id === "group_leaving_factor" ? "leaving" : "promotion";
    return empty.length === 0
      ? []
      : [
          {
            assumption: id,
            where: {},
            groups: named(empty),
            heads: 0,
            says: `${label}: relative ${of} by group is empty. Enter 1 for every group where nothing better is known, and record it as judgement.`,
          },
        ];
  });
  return [...start, ...joining.sort((a, b) => b.heads - a.heads), ...factors];
}
