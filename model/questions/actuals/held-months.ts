/** Months of a series beside the plan, with their differences made of parts. */
import { elementAt } from "../../assumptions/present";
import type { Stretch } from "../../chance/percentiles";
import { chanceStretch } from "../../chance/poisson";
import type { CountedSeries, Plan } from "../../plan/plan";
import type { MonthHeld, Total } from "./held";
import { monthIn, sumOver } from "./months";
import { partsOf, type PartId } from "./parts";
import { chanceLevel } from "./same-people";

/** A plan's run as it is shown, and what is to be expected of it: the same where nothing is left to chance. */
export interface Planned<T> {
  readonly planned: T;
  readonly expected: T;
}

/** Between what a flow over some months may lie by chance alone; undefined where the plan has no figure. */
export function byChance(expected: readonly number[], from: number, to: number): Stretch | undefined {
  const mean = sumOver(expected, from, to);
  return mean === undefined ? undefined : chanceStretch(mean, 0, chanceLevel);
}

/** Parts by what they are. */
export type Found = Partial<Record<PartId, number>>;

/** A month of a series. Without a count, or where the plan has no figure, there is no difference. */
export function heldMonth(
  at: string,
  planned: number,
  counted: number | undefined,
  found: (difference: number) => Found,
  chance: Stretch | undefined,
): MonthHeld {
  if (counted === undefined || Number.isNaN(planned))
    return { at, planned, counted: counted ?? null, difference: null, parts: [], chance: undefined };
  const difference = counted - planned;
  return { at, planned, counted, difference, parts: partsOf(difference, found(difference)), chance };
}

/** Months of the run that a series gives, in their order: those with a count and those that are gaps. */
export const monthsGiven = (plan: Plan, { points, over }: CountedSeries): readonly number[] =>
  points
    .map(({ at }) => monthIn(plan, at))
    .filter((at) => at >= (over === undefined ? 0 : over === "year" ? 12 : 1) && at <= 12 * plan.years);

/**
 * The months of a flow that were counted, together; undefined where none was.
 * @param at the months of the run they are, and `back` how many months each is of
 */
export function totalOf(
  months: readonly MonthHeld[],
  expected: readonly number[],
  at: readonly number[],
  back: number,
): Total | undefined {
  const told = months.filter(({ difference }) => difference !== null);
  if (told.length === 0) return undefined;
  const planned = told.reduce((all, one) => all + one.planned, 0);
  const counted = told.reduce((all, one) => all + (one.counted ?? 0), 0);
  const mean = months.reduce(
    (all, { difference }, index) =>
      difference === null ? all : all + (sumOver(expected, elementAt(at, index) - back, elementAt(at, index)) ?? 0),
    0,
  );
  const found: Found = {};
  for (const { id, value } of told.flatMap(({ parts }) => parts)) found[id] = (found[id] ?? 0) + value;
  return {
    planned,
    counted,
    difference: counted - planned,
    parts: partsOf(counted - planned, found),
    chance: chanceStretch(mean, 0, chanceLevel),
  };
}
