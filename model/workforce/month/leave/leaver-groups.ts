/**
 * Which people share a base hazard of leaving. A group is a leaf place; it is split by setting, level or origin only
 * where the leaver rates given for that place tell them apart, so that a rate for one group in London changes nobody
 * in Leeds. Groups may differ from month to month: a scenario that tells settings apart from 2027 splits from then on.
 */
import { fastReader, type Inputs } from "../../program/inputs";
import { openingByOriginAndAge } from "../../opening/everybody";
import { yearlyHazard, type HazardClasses } from "./leaver-base";
import { alike, leaverClasses } from "./leaver-classes";
import type { Shape } from "../../program/shape";

/** Bits of a mask that says by which dimensions a place's rates differ. */
export const bySetting = 1;
export const byLevel = 2;
export const byOrigin = 4;

/** Number of the group that a member of a place belongs to under a mask. */
export const groupNumber = (
  mask: number,
  setting: number,
  level: number,
  origin: number,
  { levels, origins }: Shape,
): number =>
  (((mask & bySetting) === 0 ? 0 : setting) * levels + ((mask & byLevel) === 0 ? 0 : level)) * origins +
  ((mask & byOrigin) === 0 ? 0 : origin);

/** The groups of a place for a mask: the classes of each combination of the dimensions told apart. */
export interface LeaverGroups {
  /** Opening staff of a group by relative factor and hazard of retirement, as the plan has them at the start. */
  classes(place: number, mask: number, group: number): HazardClasses;
  /** Number of the group a member of the place belongs to under a mask. */
  group(mask: number, setting: number, level: number, origin: number): number;
}

/** How the people of a place fall into classes under a mask. It is the same in every place and every setting. */
interface Split {
  /** By group of the first setting: what its classes are told apart by. */
  readonly classes: readonly (Omit<HazardClasses, "heads"> | undefined)[];
  /** By level, origin and age: the number of their class in its group. */
  readonly classOf: Int32Array;
  /** The people of each place by class, as far as they were asked for. */
  readonly places: Map<number, readonly (HazardClasses | undefined)[]>;
}

/**
 * The groups of the people of a plan, one version of its relative factors and retirement after another, both as they are
 * at the start. As long as they tell the same people apart, who is in which class is worked out once.
 * @param rated heads by cell of whom the leaver rates are; filled anew where the opening stock is
 * @returns from the plan's own assumptions (and a draw of them), without its scenario: a scenario on retirement or on a
 * relative factor changes what comes and does not solve the base again. Good until the next are asked for.
 */
export function leaverGroups(shape: Shape, rated: Float64Array): (past: Inputs) => LeaverGroups {
  const { settings, levels, origins, ages, width } = shape;
  const group = (mask: number, setting: number, level: number, origin: number): number =>
    groupNumber(mask, setting, level, origin, shape);

  const factorOfAge = new Float64Array(ages);
  const hazardOfAge = new Float64Array(ages);
  const factorOf = new Float64Array(levels * origins);
  const apart = leaverClasses(shape, { factorOf, factorOfAge, hazardOfAge });
  const splits = new Map<number, Split>();
  const current = new Set<number>();
  const splitFor = new Float64Array(rated.length);
  let everybody: Float64Array | undefined;

  const splitBy = (mask: number): Split => {
    const before = splits.get(mask);
    const classes: (Omit<HazardClasses, "heads"> | undefined)[] = [];
    let same = before !== undefined;
    for (let number = 0; number < levels * origins; number += 1) {
      const count = apart.tellApart((level, origin) => group(mask, 0, level, origin) === number);
      let there = before?.classes[number];
      if ((there?.factor.length ?? 0) !== count) {
        same = false;
        there = count === 0 ? undefined : { factor: new Float64Array(count), retirement: new Float64Array(count) };
      }
      for (let at = 0; at < count; at += 1) {
        there!.factor[at] = apart.factor[at]!;
        there!.retirement[at] = apart.retirement[at]!;
      }
      classes.push(there);
    }
    const { classNumber } = apart;
    if (same)
      for (let cell = 0; cell < classNumber.length; cell += 1) same &&= before!.classOf[cell] === classNumber[cell];
    if (same) return before!;
    const split = { classes, classOf: classNumber.slice(), places: new Map() };
    splits.set(mask, split);
    return split;
  };

  /**
   * The people of a place added up by class. A group where nobody works at the start is solved on the age and origin of
   * the plan's staff as a whole, so that those who join it later leave at its rate.
   */
  const splitPlace = (
    place: number,
    mask: number,
    { classes, classOf }: Split,
  ): readonly (HazardClasses | undefined)[] => {
    const perSetting = levels * origins;
    const lists: (HazardClasses | undefined)[] = new Array<HazardClasses | undefined>(settings * perSetting).fill(
      undefined,
    );
    const works = new Uint8Array(lists.length);
    const cellsASetting = levels * width;
    const begin = place * settings * cellsASetting;
    for (let row = 0, cell = begin; row < settings * perSetting; row += 1) {
      const number = group(mask, Math.floor(row / perSetting), Math.floor(row / origins) % levels, row % origins);
      const told = classes[number % perSetting];
      if (told !== undefined) lists[number] ??= { heads: new Float64Array(told.factor.length), ...told };
      for (const end = cell + ages; cell < end; cell += 1) if (!(rated[cell]! <= 0)) works[number] = 1;
    }
    for (let row = 0, cell = begin; row < settings * perSetting; row += 1) {
      const number = group(mask, Math.floor(row / perSetting), Math.floor(row / origins) % levels, row % origins);
      const heads = lists[number]?.heads ?? nobody;
      const from = works[number] === 1 ? rated : (everybody ??= openingByOriginAndAge(shape, rated));
      const shift = from === rated ? 0 : (row % origins) * ages - cell;
      for (const end = cell + ages; cell < end; cell += 1) {
        const at = classOf[(cell - begin) % cellsASetting]!;
        heads[at] = heads[at]! + from[cell + shift]!;
      }
    }
    return lists;
  };

  const groups: LeaverGroups = {
    group,
    classes: (place, mask, number) => {
      if (!current.has(mask)) splitBy(mask);
      current.add(mask);
      const split = splits.get(mask)!;
      let lists = split.places.get(place);
      if (lists === undefined) split.places.set(place, (lists = splitPlace(place, mask, split)));
      return lists[number]!;
    },
  };

  return (past) => {
    const { since } = past.resolved.calendar;
    const ageFactor = fastReader(past.series("leaver_age_factor"), since, 1);
    const originFactor = fastReader(past.series("leaver_origin_factor"), since, 1);
    const levelFactor = fastReader(past.series("leaver_level_factor"), since, 1);
    const retirementRate = fastReader(past.series("retirement_rate"), since, 0);
    for (let age = 0; age < ages; age += 1) {
      factorOfAge[age] = ageFactor(0, 0, 0, 0, age);
      hazardOfAge[age] = yearlyHazard(retirementRate(0, 0, 0, 0, age));
    }
    for (let level = 0; level < levels; level += 1)
      for (let origin = 0; origin < origins; origin += 1)
        factorOf[level * origins + origin] = originFactor(0, 0, 0, origin, 0) * levelFactor(0, 0, level, 0, 0);
    current.clear();
    let same = true;
    for (let cell = 0; cell < rated.length; cell += 1) same &&= alike(rated[cell]!, splitFor[cell]!);
    if (!same) {
      splitFor.set(rated);
      splits.clear();
      everybody = undefined;
    }
    return groups;
  };
}

const nobody = new Float64Array(0);
