/**
 * The additive quantities behind every measure: read off a run, added up over the people of a group and over the months
 * of a year. Stocks are those of the last month; flows are sums. Ratios are made of these afterwards (measures.ts), so
 * that a rate of a region is the rate of its people, not a mean of rates.
 */
import { countCells } from "./count-cells";
import { countCourses } from "./count-courses";
import { countPools, countRows } from "./count-rows";
import type { Grouping } from "./grouping";
import type { Run } from "../program/run";

/** Figures a row can give: they need no breakdown by age or origin. */
export const rowQuantities = ["posts", "needed", "covered", "cost", "temporaryCost"] as const;
/** Figures that rows give, or, broken down by age or origin, cells do. */
export const peopleQuantities = ["wte", "heads", "registeredWte", "joiners"] as const;
/** Figures that need every cell of a recorded run. */
export const cellQuantities = [
  "leavers",
  "retirements",
  "leaversWte",
  "retirementsWte",
  "joinersWte",
  "promotedIn",
  "promotedOut",
  "promotedInWte",
  "promotedOutWte",
  "apprenticesIn",
  "apprenticesOut",
  "apprenticesInWte",
  "apprenticesOutWte",
  "movedIn",
  "movedOut",
  "movedInWte",
  "movedOutWte",
  "agedWte",
  "hoursWte",
  "exposure",
  "ageYears",
  "over55",
  "international",
] as const;
export const poolQuantities = [
  "looking",
  "gaveUp",
  "newlyQualified",
  "recruitedAbroad",
  "returned",
  "fromOpenMarket",
] as const;
export const courseQuantities = [
  "learners",
  "intakes",
  "leftCourse",
  "completions",
  "unregistered",
  "elsewhere",
  "joinedPool",
  "placementNeed",
  "placementCapacity",
  "awayWte",
] as const;

export type Quantity =
  | (typeof rowQuantities)[number]
  | (typeof peopleQuantities)[number]
  | (typeof cellQuantities)[number]
  | (typeof poolQuantities)[number]
  | (typeof courseQuantities)[number];

/** The slots of a table's time: each has the months it covers. */
export interface Slots {
  readonly names: readonly string[];
  /** Slot of each month, and whether the month is the last of its slot (when stocks are read). */
  readonly of: Int32Array;
  readonly last: Uint8Array;
}

/** Where a count goes: nothing when the quantity was not asked for. Value at group * slots + slot. */
export type Into = (quantity: Quantity) => Float64Array | undefined;

const among = (list: readonly string[], quantity: Quantity): boolean => list.includes(quantity);

/** Adds up the wanted quantities over groups and slots. A quantity that cannot be had in this breakdown is undefined. */
export function totalsOf(run: Run, grouping: Grouping, slots: Slots, wanted: readonly Quantity[]): Into {
  const size = grouping.groups.length * slots.names.length;
  const can = (quantity: Quantity): boolean => {
    if (among(rowQuantities, quantity)) return grouping.ofRow !== undefined;
    if (among(peopleQuantities, quantity))
      return grouping.ofRow !== undefined || (run.recorded && !grouping.routesOnly);
    if (among(cellQuantities, quantity)) return run.recorded && !grouping.routesOnly;
    if (among(poolQuantities, quantity)) return grouping.ofPool !== undefined;
    return (
      grouping.ofCourse !== undefined &&
      (quantity !== "placementCapacity" ||
        (grouping.ofRow !== undefined && run.program.training.weeksHosted.values.length > 0))
    );
  };
  const made = new Map(wanted.filter(can).map((quantity) => [quantity, new Float64Array(size)]));
  const into: Into = (quantity) => made.get(quantity);
  const any = (list: readonly string[]): boolean => [...made.keys()].some((quantity) => among(list, quantity));

  if (grouping.ofRow !== undefined && any([...rowQuantities, ...peopleQuantities, "placementCapacity"]))
    countRows(run, grouping.ofRow, slots, into);
  if (any(cellQuantities) || (grouping.ofRow === undefined && any(peopleQuantities)))
    countCells(run, grouping, slots, into);
  if (grouping.ofPool !== undefined && any(poolQuantities)) countPools(run, grouping.ofPool, slots, into);
  if (grouping.ofCourse !== undefined && any(courseQuantities)) countCourses(run, grouping.ofCourse, slots, into);
  return into;
}
