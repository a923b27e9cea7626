/**
 * Which people of a group leave alike: those of one relative factor and one hazard of retirement are a class. It is told
 * anew in most draws, so all of it is done in the same arrays.
 */
import type { HazardClasses } from "./leaver-base";
import type { Shape } from "../../program/shape";

/** What people are told apart by. */
export interface ToldBy {
  /** By level and origin. */
  readonly factorOf: Float64Array;
  readonly factorOfAge: Float64Array;
  readonly hazardOfAge: Float64Array;
}

/** The classes of the group that was told apart last. */
export interface LeaverClasses extends Omit<HazardClasses, "heads"> {
  /** By level, origin and age: the number of their class in their group, of every group told apart so far. */
  readonly classNumber: Int32Array;
  /** Tells the people of a group apart, and gives the number of its classes. */
  tellApart(isOf: (level: number, origin: number) => boolean): number;
}

/** Whether two are the same number, or neither is one. */
export const alike = (a: number, b: number): boolean => a === b || (Number.isNaN(a) && Number.isNaN(b));

/** The number of a value among those from `first` on, of which there are `count`; `count` where it is none of them. */
function numberAmong(values: Float64Array, first: number, count: number, value: number): number {
  for (let number = 0; number < count; number += 1) if (alike(values[first + number]!, value)) return number;
  return count;
}

export function leaverClasses(
  { levels, origins, ages, width }: Shape,
  { factorOf, factorOfAge, hazardOfAge }: ToldBy,
): LeaverClasses {
  // The factors of a group in the order in which they come, and for each of them its hazards.
  const factors = new Float64Array(levels * width);
  const first = new Int32Array(levels * width);
  const hazards = new Float64Array(levels * width * ages);
  const hazardsOf = new Int32Array(levels * width);
  // By level, origin and age, and by class.
  const factorNumber = new Int32Array(levels * width);
  const classNumber = new Int32Array(levels * width);
  const factorOfClass = new Float64Array(levels * width);
  const retirementOfClass = new Float64Array(levels * width);

  const tellApart = (isOf: (level: number, origin: number) => boolean): number => {
    let count = 0;
    for (let row = 0; row < levels * origins; row += 1) {
      if (!isOf(Math.floor(row / origins), row % origins)) continue;
      for (let age = 0, cell = row * ages; age < ages; age += 1, cell += 1) {
        const value = factorOf[row]! * factorOfAge[age]!;
        const factor = numberAmong(factors, 0, count, value);
        if (factor === count) {
          factors[count] = value;
          hazardsOf[count] = 0;
          count += 1;
        }
        const hazard = numberAmong(hazards, factor * ages, hazardsOf[factor]!, hazardOfAge[age]!);
        if (hazard === hazardsOf[factor]) {
          hazards[factor * ages + hazard] = hazardOfAge[age]!;
          hazardsOf[factor] = hazard + 1;
        }
        factorNumber[cell] = factor;
        classNumber[cell] = hazard;
      }
    }
    let classes = 0;
    for (let factor = 0; factor < count; factor += 1) {
      first[factor] = classes;
      for (let hazard = 0; hazard < hazardsOf[factor]!; hazard += 1, classes += 1) {
        factorOfClass[classes] = factors[factor]!;
        retirementOfClass[classes] = hazards[factor * ages + hazard]!;
      }
    }
    for (let row = 0; row < levels * origins; row += 1) {
      if (!isOf(Math.floor(row / origins), row % origins)) continue;
      for (let cell = row * ages; cell < (row + 1) * ages; cell += 1)
        classNumber[cell] = classNumber[cell]! + first[factorNumber[cell]!]!;
    }
    return classes;
  };
  return { factor: factorOfClass, retirement: retirementOfClass, classNumber, tellApart };
}
