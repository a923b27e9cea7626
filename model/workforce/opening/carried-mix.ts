/**
 * Who the people of a moved start are: those the months before left, by setting, level, origin and age. The totals that
 * are given scale them; the shares and ages an opening is otherwise built from say nothing.
 */
import { elementAt } from "../../assumptions/present";
import type { Resolved } from "../../resolve/resolved";
import { placeOfRow, type Shape } from "../program/shape";
import { carriedPlaces, carriedStaff } from "./carried";

export interface CarriedMix {
  /** Heads by cell. */
  readonly heads: Float64Array;
  /** 1 for the places it is of. */
  readonly places: Uint8Array;
}

export function carriedMix(resolved: Resolved, shape: Shape): CarriedMix | undefined {
  const { carried } = resolved.plan;
  return carried === undefined
    ? undefined
    : { heads: carriedStaff(resolved, shape, carried.staff), places: carriedPlaces(resolved) };
}

/** What an opening is fitted from, by row and origin: heads, their ages, and WTE for each of them. */
export interface Seed {
  readonly table: Float64Array;
  readonly profileOf: (Float64Array | undefined)[];
  readonly wtePerHead: Float64Array;
}

/**
 * Puts the people carried over in place of the usual seed. Where somebody is now counted among people of whom none were
 * carried, they are as in any opening.
 * @param counted the groups of each amount that is above 0
 * @param participation WTE per head by cell
 */
export function carryMix(
  { heads, places }: CarriedMix,
  counted: readonly (readonly number[])[],
  { table, profileOf, wtePerHead }: Seed,
  shape: Shape,
  participation: Float64Array,
): void {
  const { ages, origins } = shape;
  const there = table.map((_, group) =>
    heads.subarray(group * ages, (group + 1) * ages).reduce((sum, n) => sum + n, 0),
  );
  const newcomers = new Set(counted.filter((groups) => groups.every((group) => there[group] === 0)).flat());
  there.forEach((all, group) => {
    if (places[placeOfRow(Math.floor(group / origins), shape)] !== 1 || newcomers.has(group)) return;
    table[group] = all;
    if (all === 0) return;
    const first = group * ages;
    const profile = Float64Array.from({ length: ages }, (_, age) => elementAt(heads, first + age) / all);
    profileOf[group] = profile;
    wtePerHead[group] = profile.reduce((sum, share, age) => sum + share * elementAt(participation, first + age), 0);
  });
}
