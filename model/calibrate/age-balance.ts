/**
 * The balance of ages. A workforce whose shape by age holds still while it grows must be joined, in every band, by
 * what ages out less what ages in, plus its growth, plus what leaves:
 *
 *     joins(a) = growth x n(a) + leaving(a) + ageing out(a) - ageing in(a)
 *
 * in the steps of the model's own month (people leave, those who stay age, joiners come), so that a run which is joined
 * like this and by no others keeps its shape exactly.
 */
import { power } from "../chance/portable";

/** People by age band, in the order of the bands. */
export interface AgesOfStaff {
  /** Heads at the start. */
  readonly heads: Float64Array;
  /** Part of each band that stays through a month. */
  readonly keep: Float64Array;
  /** Part of those who stay that moves up to the next band in a month. */
  readonly ageUp: Float64Array;
}

/**
 * Who must join in the first month for the shape to hold. Heads by band; below zero where a band would have to lose
 * more people than it does.
 * @param growth of the workforce, a year
 */
export function joinersInBalance({ heads, keep, ageUp }: AgesOfStaff, growth: number): Float64Array {
  const monthly = power(1 + growth, 1 / 12);
  const joins = new Float64Array(heads.length);
  let agedIn = 0;
  for (let age = 0; age < heads.length; age += 1) {
    const stays = heads[age]! * keep[age]!;
    const agedOut = age === heads.length - 1 ? 0 : stays * ageUp[age]!;
    joins[age] = monthly * heads[age]! - stays + agedOut - agedIn;
    agedIn = agedOut;
  }
  return joins;
}

/** What is left for a source of joiners that nobody counts, and what it cannot explain. */
export interface Remainder {
  /** Joiners by band, never below zero. */
  readonly joiners: Float64Array;
  /** Where the known sources bring more than the balance wants: how many too many, by band; 0 elsewhere. */
  readonly excess: Float64Array;
}

/** The joiners the balance wants less those that are known. */
export function remainderOf(wanted: Float64Array, known: Float64Array): Remainder {
  return {
    joiners: wanted.map((heads, age) => Math.max(0, heads - known[age]!)),
    excess: wanted.map((heads, age) => Math.max(0, known[age]! - heads)),
  };
}

/**
 * Relative factors of leaving by age at which the excess of a band would leave again: raised by one step of Newton's
 * method, at most to `most`. Others stay as they are.
 * @param slope by band: heads a month that leave more when the band's factor rises by 1
 */
export function raisedFactors(
  factors: Float64Array,
  excess: Float64Array,
  slope: Float64Array,
  most: number,
): Float64Array {
  return factors.map((factor, age) =>
    excess[age]! > 0 && slope[age]! > 0
      ? Math.max(factor, Math.min(most, factor + excess[age]! / slope[age]!))
      : factor,
  );
}
