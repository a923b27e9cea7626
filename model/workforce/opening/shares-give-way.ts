/**
 * Staff shared out from a larger place beside a place's own count: the larger place's total stands, the own count
 * replaces its share, and the shares of the others divide what is left of the total as they divided the whole.
 */
import { elementAt } from "../../assumptions/present";
import { figuresOf } from "../../plan/ask/whose";
import { nestedByPlace } from "../../resolve/nested-amounts";
import type { Resolved } from "../../resolve/resolved";
import type { Amount } from "../../resolve/series";

/** An amount at the start, WTE. */
export interface OpeningAmount extends Pick<Amount, "scope" | "words"> {
  readonly total: number;
}

/** Whether an amount for one place is a share of a larger place's. */
function isShare({ scope }: OpeningAmount, { plan, members }: Resolved): boolean {
  const places = scope.get("place") ?? [];
  if (places.length !== 1) return false;
  const place = elementAt(members.ids.place, elementAt(places, 0));
  return figuresOf(plan).of("staff_in_post", place, (name) => scope.get(name)?.[0] ?? -1).kind !== "own";
}

/** The amounts with the shares as they give way; where nothing is left for them they stay, and the totals contradict each other. */
export function sharesGivenWay(amounts: readonly OpeningAmount[], resolved: Resolved): readonly OpeningAmount[] {
  const factors = new Map<OpeningAmount, number>();
  for (const { amount, inside } of nestedByPlace(amounts)) {
    if (inside.length === 0) continue;
    const shares = inside.filter((one) => isShare(one, resolved));
    const sum = (some: readonly OpeningAmount[]): number => some.reduce((all, one) => all + one.total, 0);
    const left = amount.total - sum(inside.filter((one) => !shares.includes(one)));
    const factor = left / sum(shares);
    // Shares that add up already stay to the last digit.
    if (shares.length === 0 || !(factor > 0) || Math.abs(factor - 1) < 1e-9) continue;
    for (const share of shares) factors.set(share, factor);
  }
  return amounts.map((amount) => ({ ...amount, total: amount.total * (factors.get(amount) ?? 1) }));
}
