/**
 * The additive quantities behind every measure: read off a run, added up over the people of a group and over the months
 * of a year. Stocks are those of the last month; flows are sums. Ratios are made of these afterwards (measures.ts), so
 * that a rate of a region is the rate of its people, not a mean of rates.
 */
import { countApprentices } from "./count-apprentices";
import { countCells } from "./count-cells";
import { countEnhanced } from "./count-enhanced";
import { countOpening } from "./count-opening";
import { countCourses } from "./count-courses";
import { countOpeningPatients, countPatients } from "./count-places";
import { countPools, countRows } from "./count-rows";
import { countSetAside } from "./count-set-aside";
import { countWhereWorked } from "./count-where-worked";
import type { Grouping } from "./grouping";
import {
  apprenticeQuantities,
  cellQuantities,
  courseQuantities,
  enhancedQuantities,
  learningMoneyQuantities,
  peopleQuantities,
  placeQuantities,
  poolQuantities,
  rowQuantities,
  setAsideQuantities,
  whereWorkedQuantities,
  type Into,
  type Quantity,
  type Slots,
} from "./quantity";
import type { Run } from "../program/run";

const among = (list: readonly string[], quantity: Quantity): boolean => list.includes(quantity);

/** Figures that only rows can tell. */
const ofRows = [
  rowQuantities,
  setAsideQuantities,
  learningMoneyQuantities,
  enhancedQuantities,
  whereWorkedQuantities,
] as const;

/** Makes room for the wanted quantities that can be had in this breakdown; the others are undefined. */
function roomFor(run: Run, grouping: Grouping, size: number, wanted: readonly Quantity[]): Map<Quantity, Float64Array> {
  const can = (quantity: Quantity): boolean => {
    if (ofRows.some((list) => among(list, quantity))) return grouping.ofRow !== undefined;
    if (among(peopleQuantities, quantity))
      return grouping.ofRow !== undefined || (run.recorded && !grouping.routesOnly);
    if (among(placeQuantities, quantity)) return true;
    if (among(cellQuantities, quantity)) return run.recorded && !grouping.routesOnly;
    if (among(poolQuantities, quantity)) return grouping.ofPool !== undefined;
    return (
      grouping.ofCourse !== undefined &&
      (quantity !== "placementCapacity" ||
        (grouping.ofRow !== undefined && run.program.training.weeksHosted.values.length > 0)) &&
      // Universities teach for all places together: only all of them have so many educators.
      (quantity !== "educatorsThere" || (grouping.groups.length === 1 && !grouping.ofCourse.includes(-1)))
    );
  };
  return new Map(wanted.filter(can).map((quantity) => [quantity, new Float64Array(size)]));
}

/** Adds up the wanted quantities over groups and slots. A quantity that cannot be had in this breakdown is undefined. */
export function totalsOf(run: Run, grouping: Grouping, slots: Slots, wanted: readonly Quantity[]): Into {
  const made = roomFor(run, grouping, grouping.groups.length * slots.names.length, wanted);
  const into: Into = (quantity) => made.get(quantity);
  const any = (list: readonly string[]): boolean => [...made.keys()].some((quantity) => among(list, quantity));

  if (grouping.ofRow !== undefined && any([...rowQuantities, ...peopleQuantities, "placementCapacity"]))
    countRows(run, grouping.ofRow, slots, into);
  if (grouping.ofRow !== undefined) {
    if (any([...setAsideQuantities, ...learningMoneyQuantities])) countSetAside(run, grouping.ofRow, slots, into);
    if (any(enhancedQuantities)) countEnhanced(run, grouping.ofRow, slots, into);
    if (any(whereWorkedQuantities)) countWhereWorked(run, grouping.ofRow, slots, into);
  }
  if (any(cellQuantities) || (grouping.ofRow === undefined && any(peopleQuantities)))
    countCells(run, grouping, slots, into);
  if (grouping.ofPool !== undefined && any(poolQuantities)) countPools(run, grouping.ofPool, slots, into);
  if (grouping.ofCourse !== undefined && any(courseQuantities)) countCourses(run, grouping.ofCourse, slots, into);
  if (grouping.ofCourse !== undefined && any(apprenticeQuantities))
    countApprentices(run, grouping.ofCourse, slots, into);
  const patients = into("patients");
  if (patients !== undefined) countPatients(run, grouping, slots, patients);
  return into;
}

/** The same on the day before the plan starts, by group: stocks alone, since nothing has flowed yet. */
export function openingTotalsOf(run: Run, grouping: Grouping, wanted: readonly Quantity[]): Into {
  const made = roomFor(run, grouping, grouping.groups.length, wanted);
  const into: Into = (quantity) => made.get(quantity);
  if (made.size > 0) countOpening(run, grouping, into);
  const patients = into("patients");
  if (patients !== undefined) countOpeningPatients(run, grouping, patients);
  return into;
}
