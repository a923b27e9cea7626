/**
 * Why the people counted on a list differ from those planned, by the ledger of both: who was on it when it was first
 * counted, who came, who was started and who came off for other reasons since, each as how many in all and when (see
 * `flow.ts`). What is left is people referred again, whom the plan tells apart, and what the counts do not agree on.
 */
import { elementAt } from "../../assumptions/present";
import { plannedShare } from "./flow";
import { ofCounts, type Counts } from "./months";
import type { PartId } from "./parts";

const flows = ["referred", "started", "removed"] as const;
type Flow = (typeof flows)[number];

/** What a person more of a flow does to the list. */
const signs: Readonly<Record<Flow, 1 | -1>> = { referred: 1, started: -1, removed: -1 };

export type ListPlanned = Readonly<Record<"stock" | Flow, readonly number[]>>;
export type ListCounted = Readonly<Record<"stock" | Flow, Counts>>;

/** Parts of the difference at a month in which the list was counted; undefined where it was not. */
export function listParts(
  planned: ListPlanned,
  counted: ListCounted,
  month: number,
): Partial<Record<PartId, number>> | undefined {
  const range = ofCounts(counted.stock);
  if (range === undefined || elementAt(counted.stock, month) === undefined) return undefined;
  const { first, last } = range;
  const found: Partial<Record<PartId, number>> = {
    opening: (elementAt(counted.stock, first) ?? Number.NaN) - elementAt(planned.stock, first),
  };
  for (const flow of flows) {
    const known = (to: number): number | undefined => {
      let sum: number | undefined;
      for (let at = first + 1; at <= to; at += 1) {
        const was = elementAt(counted[flow], at);
        if (was !== undefined) sum = (sum ?? 0) + was - elementAt(planned[flow], at);
      }
      return sum;
    };
    const whole = known(last);
    if (whole === undefined) continue;
    const amount = whole * plannedShare(planned[flow], counted[flow], first, month, last);
    found[flow] = signs[flow] * amount;
    if (month < last) found[`${flow}-timing`] = signs[flow] * ((known(month) ?? 0) - amount);
  }
  return found;
}
