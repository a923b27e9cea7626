/**
 * Which people share a base hazard of leaving. A group is a leaf place; it is split by setting, level or origin only
 * where the leaver rates given for that place tell them apart, so that a rate for one group in London changes nobody
 * in Leeds. Groups may differ from month to month: a scenario that tells settings apart from 2027 splits from then on.
 */
import { fastReader, type Inputs } from "../../program/inputs";
import { openingByOriginAndAge } from "../../opening/everybody";
import { yearlyHazard, type HazardClasses } from "./leaver-base";
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
}

/** Classes in the order in which the factors come, and for each of them the hazards of retirement. */
class Classes {
  private readonly factors = new Map<number, { readonly number: number; readonly hazards: Map<number, number> }>();

  /** The numbers of the factor, and of the hazard among those of the factor. */
  numbersOf(factor: number, hazard: number): readonly [number, number] {
    let of = this.factors.get(factor);
    if (of === undefined) this.factors.set(factor, (of = { number: this.factors.size, hazards: new Map() }));
    let number = of.hazards.get(hazard);
    if (number === undefined) of.hazards.set(hazard, (number = of.hazards.size));
    return [of.number, number];
  }

  /** The first class of each factor, and the classes. */
  listed(): { readonly first: readonly number[]; readonly classes: Omit<HazardClasses, "heads"> } {
    const first: number[] = [];
    const factor: number[] = [];
    const retirement: number[] = [];
    for (const [value, { hazards }] of this.factors) {
      first.push(factor.length);
      for (const hazard of hazards.keys()) {
        factor.push(value);
        retirement.push(hazard);
      }
    }
    return { first, classes: { factor: Float64Array.from(factor), retirement: Float64Array.from(retirement) } };
  }
}

/**
 * The groups of a plan. Relative factors and retirement are those at the start.
 * @param past the plan's own assumptions (and a draw of them), without its scenario: a scenario on retirement or on a
 * relative factor changes what comes and does not solve the base again
 * @param rated heads by cell of whom the leaver rates are
 */
export function leaverGroups(past: Inputs, shape: Shape, rated: Float64Array): LeaverGroups {
  const { settings, levels, origins, ages, width } = shape;
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
    const found: (Classes | undefined)[] = new Array<Classes | undefined>(levels * origins).fill(undefined);
    const factorNumber = new Int32Array(levels * width);
    const classOf = new Int32Array(levels * width);
    for (let level = 0; level < levels; level += 1)
      for (let origin = 0; origin < origins; origin += 1) {
        const classes = (found[group(mask, 0, level, origin)] ??= new Classes());
        const factor = originFactor(0, 0, 0, origin, 0) * levelFactor(0, 0, level, 0, 0);
        for (let age = 0; age < ages; age += 1) {
          const cell = (level * origins + origin) * ages + age;
          [factorNumber[cell], classOf[cell]] = classes.numbersOf(factor * factorOfAge[age]!, hazardOfAge[age]!);
        }
      }
    const listed = found.map((classes) => classes?.listed());
    for (let level = 0; level < levels; level += 1)
      for (let origin = 0; origin < origins; origin += 1) {
        const first = listed[group(mask, 0, level, origin)]?.first;
        const begin = (level * origins + origin) * ages;
        for (let cell = begin; cell < begin + ages; cell += 1)
          classOf[cell] = classOf[cell]! + (first?.[factorNumber[cell]!] ?? 0);
      }
    return { classes: listed.map((one) => one?.classes), classOf };
  };
  const splits = new Map<number, Split>();

  let everybody: Float64Array | undefined;
  /**
   * The people of a place added up by class. A group where nobody works at the start is solved on the age and origin of
   * the plan's staff as a whole, so that those who join it later leave at its rate.
   */
  const splitPlace = (place: number, mask: number): readonly (HazardClasses | undefined)[] => {
    let split = splits.get(mask);
    if (split === undefined) splits.set(mask, (split = splitBy(mask)));
    const { classes, classOf } = split;
    const perSetting = levels * origins;
    const lists: (HazardClasses | undefined)[] = new Array<HazardClasses | undefined>(settings * perSetting).fill(
      undefined,
    );
    const works = new Uint8Array(lists.length);
    const cellsASetting = levels * width;
    const first = place * settings * cellsASetting;
    for (let row = 0, cell = first; row < settings * perSetting; row += 1) {
      const number = group(mask, Math.floor(row / perSetting), Math.floor(row / origins) % levels, row % origins);
      const told = classes[number % perSetting];
      if (told !== undefined) lists[number] ??= { heads: new Float64Array(told.factor.length), ...told };
      for (const end = cell + ages; cell < end; cell += 1) if (!(rated[cell]! <= 0)) works[number] = 1;
    }
    for (let row = 0, cell = first; row < settings * perSetting; row += 1) {
      const number = group(mask, Math.floor(row / perSetting), Math.floor(row / origins) % levels, row % origins);
      const heads = lists[number]?.heads ?? nobody;
      const from = works[number] === 1 ? rated : (everybody ??= openingByOriginAndAge(shape, rated));
      const shift = from === rated ? 0 : (row % origins) * ages - cell;
      for (const end = cell + ages; cell < end; cell += 1) {
        const at = classOf[(cell - first) % cellsASetting]!;
        heads[at] = heads[at]! + from[cell + shift]!;
      }
    }
    return lists;
  };

  const kept = new Map<number, readonly (HazardClasses | undefined)[]>();
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

const nobody = new Float64Array(0);
