/**
 * The order within a tier as a start profile: how likely, relative to the others, somebody who has waited so many weeks
 * is to be started next. When people are picked one after another with likelihoods in proportion to p, the part of those
 * with likelihood p who have been picked is 1 - e^(-x p), with the same x for everybody; each week x is whatever its
 * starts allow.
 */
import { exp } from "../../../chance/portable";
import { elementAt } from "../../../assumptions/present";
import { startOrders, waitingBands } from "../../../assumptions/declared/choices";
import { orElse, type Spot } from "../../figures/spot";

/** How the people of a tier are picked in a stretch of weeks; longest wait first where both are left out. */
export interface StartOrder {
  /** Relative likelihood of being started next, by whole weeks waited; the last holds for everybody who waited longer. */
  readonly profile: Float64Array | undefined;
  /** By tier: share of those who arrive in a week who go first of all. */
  readonly urgent: Float64Array | undefined;
}

type Order = (typeof startOrders)[number]["id"];

const orderAt = (spot: Spot, month: number): Order =>
  startOrders.find(({ value }) => value === spot.figure("start_order", month))?.id ?? "longest-first";

/** True when a service is in an order at any time. */
export const everOrdered = (spot: Spot, order: Order): boolean =>
  spot.changes.some((month) => orderAt(spot, month) === order);

/** Where the figure of a band holds, in weeks: its middle; of the last, which has no end, half a year into it. */
export const middles = waitingBands.map(({ from, to }) => (Number.isFinite(to) ? (from + to) / 2 : from + 26));

/** A figure for every band as one for every whole week waited: a straight line from middle to middle, level outside. */
export function byWeeksWaited(bands: ArrayLike<number>): Float64Array {
  const weeks = Math.ceil(elementAt(middles, -1));
  return Float64Array.from({ length: weeks + 1 }, (_, waited) => {
    const at = waited + 0.5;
    const next = middles.findIndex((middle) => middle >= at);
    if (next === 0) return bands[0]!;
    if (next < 0) return bands[middles.length - 1]!;
    const before = elementAt(middles, next - 1);
    const along = (at - before) / (elementAt(middles, next) - before);
    return bands[next - 1]! + along * (bands[next]! - bands[next - 1]!);
  });
}

const evenly = Float64Array.of(1);

/** The order in a month. */
export function startOrderAt(spot: Spot, month: number): StartOrder {
  const order = orderAt(spot, month);
  return {
    profile:
      order === "as-they-come"
        ? evenly
        : order === "by-profile"
          ? byWeeksWaited(waitingBands.map((_, band) => spot.figure("start_profile", month, { band })))
          : undefined,
    urgent:
      order === "urgent-first"
        ? Float64Array.from(spot.service.tiers, (_, tier) => orElse(spot.figure("urgent_share", month, { tier }), 0))
        : undefined,
  };
}

/** True where those who have waited longest may be started too, so that fewer and fewer have waited longer. */
export const thinsOut = ({ profile }: StartOrder): boolean => profile !== undefined && elementAt(profile, -1) > 0;

/** The likelihood of somebody who has waited so many weeks. */
export const likelihood = (profile: Float64Array, waited: number): number =>
  profile[Math.min(waited, profile.length - 1)]!;

/**
 * The x at which the parts 1 - e^(-x p) of some amounts come to a total: Newton's method from 0, which stays below the
 * answer because the sum bends down. Infinite when even everybody with a likelihood above 0 does not come to it.
 * @param amounts what is to be had, by class
 * @param likelihoods p by class
 */
export function pickedTo(
  total: number,
  amounts: Float64Array,
  likelihoods: Float64Array,
  from = 0,
  classes = likelihoods.length,
): number {
  let most = 0;
  for (let at = 0; at < classes; at += 1) if (likelihoods[at]! > 0) most += amounts[from + at]!;
  if (total >= most) return Number.POSITIVE_INFINITY;
  let x = 0;
  for (let round = 0; round < 200; round += 1) {
    let left = 0;
    let slope = 0;
    for (let at = 0; at < classes; at += 1) {
      const p = likelihoods[at]!;
      if (p <= 0) continue;
      const stays = amounts[from + at]! * exp(-x * p);
      left += stays;
      slope += p * stays;
    }
    const step = (total - (most - left)) / slope;
    if (!(step > x * 1e-14)) return x;
    x += step;
  }
  return x;
}
