/** The share of joiners that would be needed for a group to have a share of the staff by a month. */
import { carry, type GroupFigures } from "./carry";
import type { Transfers } from "./transfers";

/** Whom a share is of: spots (place * levels + level) that count. */
export interface ReadAt {
  readonly month: number;
  readonly spots: ReadonlySet<number>;
}

export type NeededShare =
  | { readonly can: true; readonly share: number }
  /** Even with all joiners of the group (or none) it is not reached: what it comes to then. */
  | { readonly can: false; readonly joiners: 0 | 1; readonly best: number };

const closeEnough = 1e-10;
/** Rounds of the search; with relative rates of 1 the second is exact. */
const most = 60;

/** The share of a group among those read, at the end of their month, when the share of every joiner of the run is `share`. */
export const shareWith = (
  transfers: Transfers,
  figures: GroupFigures,
  group: number,
  share: number,
  { month, spots }: ReadAt,
): number => sharesWith(transfers, figures, group, share, { months: [month], spots })[0] ?? Number.NaN;

/** The same at the end of several months, in their order; month -1 is the opening day. */
export function sharesWith(
  transfers: Transfers,
  figures: GroupFigures,
  group: number,
  share: number,
  read: { readonly months: readonly number[]; readonly spots: ReadonlySet<number> },
): number[] {
  const { groups } = figures;
  const { rows, spotOf } = transfers;
  const found = new Map<number, number>();
  const wanted = new Set(read.months);
  carry(transfers, withJoiners(transfers, figures, group, share), (month, people) => {
    if (!wanted.has(month)) return;
    let of = 0;
    let all = 0;
    for (let row = 0; row < rows; row += 1) {
      if (!read.spots.has(spotOf[row]!)) continue;
      of += people[row * groups + group]!;
      for (let g = 0; g < groups; g += 1) all += people[row * groups + g]!;
    }
    found.set(month, of / all);
  });
  return read.months.map((month) => found.get(month) ?? Number.NaN);
}

/** The figures with the same share of a group for every joiner; the other groups divide what is left as they do now. */
function withJoiners({ rows, spotOf }: Transfers, figures: GroupFigures, group: number, share: number): GroupFigures {
  const { groups, joiners, opening } = figures;
  const values = joiners.values.map((before) => {
    const now = new Float64Array(before.length);
    for (let slot = 0; slot * groups < now.length; slot += 1) {
      const spot = spotOf[rows + slot]!;
      const given = restOf(before, slot, groups, group);
      const [from, at, rest] =
        given > 0 ? [before, slot, given] : [opening, spot, restOf(opening, spot, groups, group)];
      for (let g = 0; g < groups; g += 1)
        now[slot * groups + g] =
          g === group ? share : (1 - share) * (rest > 0 ? from[at * groups + g]! / rest : 1 / (groups - 1));
    }
    return now;
  });
  return { ...figures, joiners: { stretch: joiners.stretch, values } };
}

/** What the other groups' shares add up to; NaN where one of them is missing. */
function restOf(shares: Float64Array, at: number, groups: number, group: number): number {
  let rest = 0;
  for (let g = 0; g < groups; g += 1) if (g !== group) rest += shares[at * groups + g]!;
  return rest;
}

/**
 * Finds the share that every joiner from the start of the plan on would need to have. The share of staff rises with it,
 * in a straight line where nobody is likelier to leave or be promoted than another; undefined where a figure is missing.
 */
export function neededShare(
  transfers: Transfers,
  figures: GroupFigures,
  group: number,
  wanted: number,
  read: ReadAt,
): NeededShare | undefined {
  const off = (share: number): number => shareWith(transfers, figures, group, share, read) - wanted;
  let low = 0;
  let high = 1;
  let offLow = off(0);
  let offHigh = off(1);
  if (Number.isNaN(offLow) || Number.isNaN(offHigh)) return undefined;
  if (offLow > 0) return { can: false, joiners: 0, best: offLow + wanted };
  if (offHigh < 0) return { can: false, joiners: 1, best: offHigh + wanted };
  let share = 0;
  for (let round = 0; round < most && high - low > closeEnough; round += 1) {
    // Along the line between the ends; halving the end that stays keeps a bent line from stalling (Illinois).
    share = offHigh === offLow ? low : low - (offLow * (high - low)) / (offHigh - offLow);
    const now = off(share);
    if (Math.abs(now) <= closeEnough) return { can: true, share };
    if (now < 0) {
      [low, offLow, offHigh] = [share, now, offHigh / 2];
    } else {
      [high, offHigh, offLow] = [share, now, offLow / 2];
    }
  }
  return { can: true, share };
}
