/** Totals given for a place and, with the same other people, for places in it: what the one leaves of the other. */
import { dimensionNames } from "../assumptions/catalogue";
import type { Amount } from "./series";

/** The people an amount is of, places apart. */
function othersOf({ scope }: Pick<Amount, "scope">): string {
  return dimensionNames
    .filter((name) => name !== "place")
    .map((name) => scope.get(name)?.join(" ") ?? "")
    .join("/");
}

/** An amount with the amounts for places in it, of the same people otherwise, none of which lies in another of them. */
export interface Nested<T extends Pick<Amount, "scope">> {
  readonly amount: T;
  readonly places: readonly number[];
  readonly inside: readonly T[];
}

/** The amounts that name places, each with those that lie in it. */
export function nestedByPlace<T extends Pick<Amount, "scope">>(amounts: readonly T[]): readonly Nested<T>[] {
  const placed = amounts.flatMap((amount) => {
    const places = amount.scope.get("place");
    return places === undefined ? [] : [{ amount, places, others: othersOf(amount) }];
  });
  return placed.map(({ amount, places, others }) => {
    const within = placed.filter(
      (one) =>
        one.others === others &&
        one.places.length < places.length &&
        one.places.every((place) => places.includes(place)),
    );
    const outermost = within.filter(
      (one) =>
        !within.some(
          (other) =>
            other.places.length > one.places.length && one.places.every((place) => other.places.includes(place)),
        ),
    );
    return { amount, places, inside: outermost.map((one) => one.amount) };
  });
}

/**
 * Adds up amounts by leaf place, to divide other totals in proportion to. What a larger place has beyond the places in it
 * that are given divides evenly over the others. Amounts that name every place, or none, say nothing of one of them.
 * @param size how many leaf places there are
 */
export function amountsByPlace(amounts: readonly Amount[], size: number): Float64Array {
  const weights = new Float64Array(size);
  const given = amounts.filter((amount) => {
    const places = amount.scope.get("place");
    return places !== undefined && places.length < size && Number.isFinite(amount.at(0));
  });
  for (const { amount, places, inside } of nestedByPlace(given)) {
    const covered = new Set(inside.flatMap((one) => one.scope.get("place") ?? []));
    const left = places.filter((place) => !covered.has(place));
    const rest = Math.max(0, amount.at(0) - inside.reduce((sum, one) => sum + one.at(0), 0));
    for (const place of left) weights[place] = (weights[place] ?? 0) + rest / left.length;
  }
  return weights;
}
