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

/** The groups of a place for a mask: one list of classes for each combination of the dimensions told apart. */
export interface LeaverGroups {
  /** Opening staff of a group by relative factor and hazard of retirement, as the plan has them at the start. */
  classes(place: number, mask: number, group: number): readonly HazardClass[];
  /** Number of the group a member of the place belongs to under a mask. */
  group(mask: number, setting: number, level: number, origin: number): number;
}

/** People told apart by nothing but their factor and their hazard of retirement. */
type Alike = Omit<HazardClass, "heads">;

/** How the people of a place fall into groups and classes under a mask. It is the same in every place. */
interface Split {
  /** By group: its classes, one after another. */
  readonly classes: readonly (readonly Alike[])[];
  /** By cell of a place: its group, and its number among the classes of that. */
  readonly groupOf: Int32Array;
  readonly classOf: Int32Array;
}

/** Gives people with the same factor and retirement one class, in the order in which the factors and then the hazards come. */
function classesOf(list: readonly Alike[]): {
  readonly classes: readonly Alike[];
  readonly numbers: readonly number[];
} {
  const known = new Map<number, Map<number, Alike>>();
  const each = list.map((one) => {
    const ofFactor = known.get(one.factor) ?? new Map<number, Alike>();
    known.set(one.factor, ofFactor);
    const entry = ofFactor.get(one.retirement) ?? one;
    ofFactor.set(one.retirement, entry);
    return entry;
  });
  const classes = [...known.values()].flatMap((ofFactor) => [...ofFactor.values()]);
  const numberOf = new Map(classes.map((entry, number) => [entry, number]));
  return { classes, numbers: each.map((entry) => numberOf.get(entry)!) };
}

/**
 * The groups of a plan. Relative factors and retirement are those at the start.
 * @param past the plan's own assumptions (and a draw of them), without its scenario: a scenario on retirement or on a
 * relative factor changes what comes and does not solve the base again
 * @param rated heads by cell of whom the leaver rates are
 */
export function leaverGroups(past: Inputs, shape: Shape, rated: Float64Array): LeaverGroups {
  const { settings, levels, origins, ages } = shape;
  const { since } = past.resolved.calendar;
  const ageFactor = fastReader(past.series("leaver_age_factor"), since, 1);
  const originFactor = fastReader(past.series("leaver_origin_factor"), since, 1);
  const levelFactor = fastReader(past.series("leaver_level_factor"), since, 1);
  const retirementRate = fastReader(past.series("retirement_rate"), since, 0);
  const group = (mask: number, setting: number, level: number, origin: number): number =>
    groupNumber(mask, setting, level, origin, shape);

  const factorOfAge = Float64Array.from({ length: ages }, (_, age) => ageFactor(0, 0, 0, 0, age));
  const hazardOfAge = Float64Array.from({ length: ages }, (_, age) => yearlyHazard(retirementRate(0, 0, 0, 0, age)));

  const splitBy = (mask: number): Split => {
    const members = Array.from({ length: settings * levels * origins }, (): number[] => []);
    const groupOf = new Int32Array(settings * levels * shape.width);
    const classOf = new Int32Array(groupOf.length);
    const alike: Alike[] = [];
    for (let setting = 0; setting < settings; setting += 1)
      for (let level = 0; level < levels; level += 1)
        for (let origin = 0; origin < origins; origin += 1) {
          const number = group(mask, setting, level, origin);
          const factor = originFactor(0, 0, 0, origin, 0) * levelFactor(0, 0, level, 0, 0);
          for (let age = 0; age < ages; age += 1) {
            const cell = alike.push({ factor: factor * factorOfAge[age]!, retirement: hazardOfAge[age]! }) - 1;
            groupOf[cell] = number;
            members[number]!.push(cell);
          }
        }
    const classes = members.map((cells) => {
      const found = classesOf(cells.map((cell) => alike[cell]!));
      cells.forEach((cell, at) => (classOf[cell] = found.numbers[at]!));
      return found.classes;
    });
    return { classes, groupOf, classOf };
  };
  const splits = new Map<number, Split>();

  let everybody: Float64Array | undefined;
  /**
   * The people of a place added up by class. A group where nobody works at the start is solved on the age and origin of
   * the plan's staff as a whole, so that those who join it later leave at its rate.
   */
  const splitPlace = (place: number, mask: number): HazardClass[][] => {
    let split = splits.get(mask);
    if (split === undefined) splits.set(mask, (split = splitBy(mask)));
    const { groupOf, classOf } = split;
    const lists = split.classes.map((classes) =>
      classes.map(({ factor, retirement }): HazardClass => ({ heads: 0, factor, retirement })),
    );
    const first = place * groupOf.length;
    const works = new Uint8Array(lists.length);
    for (let cell = 0; cell < groupOf.length; cell += 1) if (!(rated[first + cell]! <= 0)) works[groupOf[cell]!] = 1;
    for (let cell = 0; cell < groupOf.length; cell += 1) {
      const number = groupOf[cell]!;
      const entry = lists[number]![classOf[cell]!]!;
      entry.heads +=
        works[number] === 1
          ? rated[first + cell]!
          : (everybody ??= openingByOriginAndAge(shape, rated))[cell % shape.width]!;
    }
    return lists;
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
