/**
 * Which people share a base hazard of leaving. A group is a leaf place; it is split by setting, level or origin only
 * where the leaver rates given for that place tell them apart, so that a rate for one group in London changes nobody
 * in Leeds. Groups may differ from month to month: a scenario that tells settings apart from 2027 splits from then on.
 */
import { fastReader, type Inputs } from "../../program/inputs";
import { openingByOriginAndAge } from "../../opening/everybody";
import { yearlyHazard, type HazardClass } from "./leaver-base";
import type { Shape } from "../../program/shape";

/** Bits of a mask that says by which dimensions a place's rates differ. */
export const bySetting = 1;
export const byLevel = 2;
export const byOrigin = 4;

/** People of one cell, and those who stand in for them where nobody works in the group at the start. */
interface CellClass extends HazardClass {
  readonly stand: number;
}

/** The groups of a place for a mask: one list of classes for each combination of the dimensions told apart. */
export interface LeaverGroups {
  /** Opening staff of a group by relative factor and hazard of retirement, as the plan has them at the start. */
  classes(place: number, mask: number, group: number): readonly HazardClass[];
  /** Number of the group a member of the place belongs to under a mask. */
  group(mask: number, setting: number, level: number, origin: number): number;
}

/**
 * Adds up people with the same factor and retirement. A group where nobody works at the start is solved on the age and
 * origin of the plan's staff as a whole, so that those who join it later leave at its rate.
 */
function summed(list: readonly CellClass[]): HazardClass[] {
  const empty = list.every((entry) => entry.heads <= 0);
  const classes = new Map<number, Map<number, HazardClass>>();
  for (const { heads, stand, factor, retirement } of list) {
    const ofFactor = classes.get(factor) ?? new Map<number, HazardClass>();
    classes.set(factor, ofFactor);
    const count = empty ? stand : heads;
    const entry = ofFactor.get(retirement);
    if (entry === undefined) ofFactor.set(retirement, { heads: count, factor, retirement });
    else entry.heads += count;
  }
  return [...classes.values()].flatMap((ofFactor) => [...ofFactor.values()]);
}

/**
 * The groups of a plan. Relative factors and retirement are those at the start.
 * @param past the plan's own assumptions (and a draw of them), without its scenario: a scenario on retirement or on a
 * relative factor changes what comes and does not solve the base again
 * @param rated heads by cell of whom the leaver rates are
 */
export function leaverGroups(past: Inputs, shape: Shape, rated: Float64Array): LeaverGroups {
  const { settings, levels, origins, ages } = shape;
  const everybody = openingByOriginAndAge(shape, rated);
  const { since } = past.resolved.calendar;
  const ageFactor = fastReader(past.series("leaver_age_factor"), since, 1);
  const originFactor = fastReader(past.series("leaver_origin_factor"), since, 1);
  const levelFactor = fastReader(past.series("leaver_level_factor"), since, 1);
  const retirementRate = fastReader(past.series("retirement_rate"), since, 0);
  const group = (mask: number, setting: number, level: number, origin: number): number =>
    (((mask & bySetting) === 0 ? 0 : setting) * levels + ((mask & byLevel) === 0 ? 0 : level)) * origins +
    ((mask & byOrigin) === 0 ? 0 : origin);

  const splitPlace = (place: number, mask: number): HazardClass[][] => {
    const lists = Array.from({ length: settings * levels * origins }, (): CellClass[] => []);
    let cell = place * settings * levels * shape.width;
    for (let setting = 0; setting < settings; setting += 1)
      for (let level = 0; level < levels; level += 1)
        for (let origin = 0; origin < origins; origin += 1) {
          const list = lists[group(mask, setting, level, origin)]!;
          const factor = originFactor(0, 0, 0, origin, 0) * levelFactor(0, 0, level, 0, 0);
          for (let age = 0; age < ages; age += 1, cell += 1)
            list.push({
              heads: rated[cell]!,
              stand: everybody[cell % shape.width]!,
              factor: factor * ageFactor(0, 0, 0, 0, age),
              retirement: yearlyHazard(retirementRate(0, 0, 0, 0, age)),
            });
        }
    return lists.map(summed);
  };

  const kept = new Map<number, HazardClass[][]>();
  return {
    group,
    classes: (place, mask, number) => {
      const key = place * 8 + mask;
      let lists = kept.get(key);
      if (lists === undefined) kept.set(key, (lists = splitPlace(place, mask)));
      return lists[number]!;
    },
  };
}
