/** The groups of people whose leaving is calibrated together on the published leaver rate (leaver-base.ts). */
import type { DimensionName } from "../../../assumptions/catalogue";
import { fastReader, type Inputs } from "../../program/inputs";
import type { Program } from "../../program/program";
import { yearlyHazard, type HazardClass } from "./leaver-base";

/** Calibration groups: one per place, and per setting, level or origin where leaver rates are given by them. */
export interface LeaverGroups {
  readonly group: Int32Array;
  readonly count: number;
  /** One cell of each group, to read its leaver rate and to name it. */
  readonly example: Int32Array;
  /**
   * The people it is calibrated on, by relative factor and retirement hazard, as the plan itself has them at the start:
   * its own, or those of the plan's own group it lies in when a scenario tells its rate apart only later.
   */
  readonly classes: readonly (readonly HazardClass[])[];
}

export function leaverGroups(inputs: Inputs, program: Program): LeaverGroups {
  const { shape, opening } = program;
  const rates = inputs.resolved.series("leaver_rate");
  const named = new Set<DimensionName>(rates?.dimensions ?? []);
  const group = new Int32Array(shape.cells);
  const keys = new Map<number, number>();
  const examples: number[] = [];
  const byClass: CellClass[][] = [];
  const wholes = new Map<string, number[]>();
  const ownDimensions = new Set<DimensionName>(inputs.base.series("leaver_rate")?.dimensions ?? []);
  const rateAtStart = fastReader(rates, 0, Number.NaN);
  const openingRates: number[] = [];
  const everybody = openingByOriginAndAge(program);
  const ageFactor = fastReader(inputs.base.series("leaver_age_factor"), 0, 1);
  const originFactor = fastReader(inputs.base.series("leaver_origin_factor"), 0, 1);
  const levelFactor = fastReader(inputs.base.series("leaver_level_factor"), 0, 1);
  const retirementRate = fastReader(inputs.base.series("retirement_rate"), 0, 0);
  let cell = 0;
  for (let place = 0; place < shape.places; place += 1)
    for (let setting = 0; setting < shape.settings; setting += 1)
      for (let level = 0; level < shape.levels; level += 1)
        for (let origin = 0; origin < shape.origins; origin += 1)
          for (let age = 0; age < shape.ages; age += 1, cell += 1) {
            const key =
              ((place * (shape.settings + 1) + (named.has("setting") ? setting + 1 : 0)) * (shape.levels + 1) +
                (named.has("level") ? level + 1 : 0)) *
                (shape.origins + 1) +
              (named.has("origin") ? origin + 1 : 0);
            let number = keys.get(key);
            if (number === undefined) {
              number = keys.size;
              keys.set(key, number);
              examples.push(cell);
              byClass.push([]);
              openingRates.push(rateAtStart(place, setting, level, origin, 0));
              const whole = [
                place,
                ownDimensions.has("setting") ? setting : "",
                ownDimensions.has("level") ? level : "",
                ownDimensions.has("origin") ? origin : "",
              ].join("/");
              wholes.set(whole, [...(wholes.get(whole) ?? []), number]);
            }
            group[cell] = number;
            const factor =
              ageFactor(place, setting, level, origin, age) *
              originFactor(place, setting, level, origin, age) *
              levelFactor(place, setting, level, origin, age);
            const retirement = yearlyHazard(retirementRate(place, setting, level, origin, age));
            byClass[number]!.push({ heads: opening[cell]!, stand: everybody[cell % shape.width]!, factor, retirement });
          }
  const classes = byClass.map((list) => [...list]);
  for (const members of wholes.values()) {
    if (!members.every((number) => openingRates[number] === openingRates[members[0]!])) continue;
    const together = members.flatMap((number) => byClass[number]!);
    for (const number of members) classes[number] = together;
  }
  return { group, count: keys.size, example: Int32Array.from(examples), classes: classes.map(summed) };
}

/** People of one cell, and those who stand in for them where nobody works in the group yet. */
interface CellClass extends HazardClass {
  readonly stand: number;
}

/** The opening staff of the whole plan by origin and age, or one of each where there are none at all. */
function openingByOriginAndAge(program: Program): Float64Array {
  const { shape, opening } = program;
  const total = new Float64Array(shape.width);
  for (let cell = 0; cell < shape.cells; cell += 1)
    total[cell % shape.width] = total[cell % shape.width]! + opening[cell]!;
  return total.some((heads) => heads > 0) ? total : total.fill(1);
}

/**
 * Adds up people with the same factor and retirement. A group where nobody works at the start is calibrated on the age
 * and origin of the plan's staff as a whole, so that those who join it later leave at its rate.
 */
function summed(list: readonly CellClass[]): HazardClass[] {
  const empty = list.every((entry) => entry.heads <= 0);
  const classes = new Map<string, HazardClass>();
  for (const { heads, stand, factor, retirement } of list) {
    const key = `${factor}/${retirement}`;
    const entry = classes.get(key);
    const count = empty ? stand : heads;
    if (entry === undefined) classes.set(key, { heads: count, factor, retirement });
    else entry.heads += count;
  }
  return [...classes.values()];
}
