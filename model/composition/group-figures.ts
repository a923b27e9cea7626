/** The figures of a characteristic out of the register of a run, as arrays, and which of them are missing or make no sense. */
import type { Characteristic } from "../plan/plan";
import { problem, type Problem } from "../plan/problem";
import { pick, type Inputs } from "../workforce/program/inputs";
import type { Program } from "../workforce/program/program";
import { cursor, type Cursor } from "../workforce/program/shape";
import { emptyTimed, fillTimed, stretchStarts, type Timed } from "../workforce/program/timed";
import type { GroupFigures } from "./carry";

/** How far shares may be from adding up to 1: what formulas and draws leave of rounding. */
const tolerance = 1e-6;

export function groupFiguresOf({ program }: { readonly program: Program }, { groups }: Characteristic): GroupFigures {
  const { inputs, shape, months, sources } = program;
  const at = cursor();
  const numbers = groups.map(({ id }) => inputs.resolved.members.index("group", id));
  const spots = shape.places * shape.levels;
  const toSpot = (spot: number): void => {
    at.place = Math.floor(spot / shape.levels);
    at.level = spot % shape.levels;
  };
  const filled = (id: string, size: number, toMember: (number: number) => void): Timed => {
    const series = inputs.series(id);
    const timed = emptyTimed(months);
    fillTimed(timed, stretchStarts([series]), size * groups.length, (month, into) => {
      for (let number = 0; number < size; number += 1) {
        toMember(number);
        numbers.forEach((group, g) => {
          at.group = group;
          into[number * groups.length + g] = pick(series, month, at.member);
        });
      }
    });
    return timed;
  };
  const ofSpots = (id: string): Timed => filled(id, spots, toSpot);
  const figures: GroupFigures = {
    groups: groups.length,
    opening: ofSpots("group_share").values[0] ?? new Float64Array(0),
    joiners: filled("joiner_share", spots * sources, (slot) => {
      toSpot(Math.floor(slot / sources));
      at.joining = slot % sources;
    }),
    leaving: ofSpots("group_leaving_factor"),
    promotion: ofSpots("group_promotion_factor"),
  };
  for (const shares of [figures.opening, ...figures.joiners.values]) toOne(shares, groups.length);
  return figures;
}

/** What the shares of one spot or slot add up to; NaN where one of them is missing. */
function sumAt(shares: Float64Array, groups: number, number: number): number {
  let sum = 0;
  for (let g = 0; g < groups; g += 1) sum += shares[number * groups + g]!;
  return sum;
}

/** Takes out what rounding has left, so that groups add up to their total exactly. */
function toOne(shares: Float64Array, groups: number): void {
  for (let number = 0; number * groups < shares.length; number += 1) {
    const sum = sumAt(shares, groups, number);
    if (Math.abs(sum - 1) > tolerance) continue;
    for (let g = 0; g < groups; g += 1) shares[number * groups + g] = shares[number * groups + g]! / sum;
  }
}

/** Shares that do not add up to 1, one problem for each figure they are of. Kind: `shares-do-not-add-up`. */
export function wrongShares({ opening, joiners, groups }: GroupFigures, { label }: Characteristic): Problem[] {
  const wrong = (shares: Float64Array): number | undefined => {
    for (let number = 0; number * groups < shares.length; number += 1) {
      const sum = sumAt(shares, groups, number);
      if (Math.abs(sum - 1) > tolerance) return sum;
    }
    return undefined;
  };
  const told = (of: string, sum: number | undefined): Problem[] =>
    sum === undefined
      ? []
      : [
          problem(
            "shares-do-not-add-up",
            `assumptions (${of})`,
            `${of}: the shares of the groups of ${label} add up to ${Number(sum.toPrecision(6))}, not 1. Where a scenario or a formula changes one of them, let another make up for it.`,
          ),
        ];
  return [
    ...told("Share of staff in post at the start", wrong(opening)),
    ...told(
      "Share of joiners",
      joiners.values.map(wrong).find((sum) => sum !== undefined),
    ),
  ];
}

/** The comparator's share by leaf place and group, place * groups + group, at the start; NaN where there is none. */
export function comparatorOf(inputs: Inputs, places: number, { groups }: Characteristic): Float64Array {
  const series = inputs.series("comparator_share");
  const at: Cursor = cursor();
  const shares = new Float64Array(places * groups.length);
  for (at.place = 0; at.place < places; at.place += 1)
    groups.forEach(({ id }, g) => {
      at.group = inputs.resolved.members.index("group", id);
      shares[at.place * groups.length + g] = pick(series, 0, at.member);
    });
  return shares;
}
