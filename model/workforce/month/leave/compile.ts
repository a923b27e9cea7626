/**
 * Process 1, leave. Hazards compete: H = hL + hR; a cell loses S (1 - e^-H) in a month, of which hL/H are leavers and
 * hR/H retirements. hL is a base, calibrated once on the opening stock (leaver-base.ts), times relative factors.
 *
 * The calibration uses the plan's own factors and retirement rates, and the leaver rate that holds at the start. A
 * scenario that changes the factors or retirement therefore changes who leaves; it is not calibrated away. Changes to
 * the leaver rate after the start scale the base by ln(1 - q) / ln(1 - q at the start).
 */
import type { DimensionName } from "../../../assumptions/catalogue";
import { warning } from "../../../plan/problem";
import { fastReader, type Inputs } from "../../program/inputs";
import { leaverBase, yearlyHazard, type HazardClass } from "./leaver-base";
import type { Program } from "../../program/program";
import { fillTimed, stretchStarts } from "../../program/timed";

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

/** Fills keep, hazard and retirement of the program. */
export function setLeaving(inputs: Inputs, program: Program, groups: LeaverGroups): void {
  const { shape } = program;
  const rates = inputs.series("leaver_rate");
  const ageFactors = inputs.series("leaver_age_factor");
  const originFactors = inputs.series("leaver_origin_factor");
  const levelFactors = inputs.series("leaver_level_factor");
  const retirements = inputs.series("retirement_rate");
  const starts = stretchStarts([rates, ageFactors, originFactors, levelFactors, retirements]);

  fillTimed(program.retirement, starts, shape.ages, (month, into) => {
    const rate = fastReader(retirements, month, 0);
    for (let age = 0; age < shape.ages; age += 1) into[age] = yearlyHazard(rate(0, 0, 0, 0, age)) / 12;
  });

  const settingsLevels = shape.levels * shape.origins * shape.ages;
  const rateOf = (cell: number, read: ReturnType<typeof fastReader>): number => {
    const place = Math.floor(cell / (settingsLevels * shape.settings));
    const setting = Math.floor(cell / settingsLevels) % shape.settings;
    const level = Math.floor(cell / (shape.origins * shape.ages)) % shape.levels;
    const origin = Math.floor(cell / shape.ages) % shape.origins;
    return read(place, setting, level, origin, 0);
  };
  const atStart = fastReader(rates, 0, Number.NaN);
  const openingRate = new Float64Array(groups.count);
  const base = new Float64Array(groups.count);
  for (let group = 0; group < groups.count; group += 1) {
    const rate = rateOf(groups.example[group]!, atStart);
    openingRate[group] = rate;
    base[group] = leaverBase(groups.classes[group]!, rate);
  }

  // What the leaver rate does to the base, by group, in the stretch being filled.
  const scaled = new Float64Array(groups.count);
  fillTimed(program.hazard, starts, shape.cells, (month, into) => {
    const now = fastReader(rates, month, Number.NaN);
    for (let group = 0; group < groups.count; group += 1) {
      const rate = rateOf(groups.example[group]!, now);
      const opening = openingRate[group]!;
      // From a rate of 0 nothing can be scaled; the later rate is calibrated on the same stock instead.
      scaled[group] =
        (rate === opening
          ? base[group]!
          : opening > 0
            ? (base[group]! * Math.log1p(-rate)) / Math.log1p(-opening)
            : leaverBase(groups.classes[group]!, rate)) / 12;
    }
    const ageFactor = fastReader(ageFactors, month, 1);
    const originFactor = fastReader(originFactors, month, 1);
    const levelFactor = fastReader(levelFactors, month, 1);
    const retirement = program.retirement.values[program.retirement.stretch[month]!]!;
    const outer = shape.places * shape.settings;
    const perAge = new Float64Array(shape.ages);
    for (let age = 0; age < shape.ages; age += 1) perAge[age] = ageFactor(0, 0, 0, 0, age);
    let cell = 0;
    for (let i = 0; i < outer; i += 1)
      for (let level = 0; level < shape.levels; level += 1) {
        const ofLevel = levelFactor(0, 0, level, 0, 0);
        for (let origin = 0; origin < shape.origins; origin += 1) {
          const factor = scaled[groups.group[cell]!]! * ofLevel * originFactor(0, 0, 0, origin, 0);
          for (let age = 0; age < shape.ages; age += 1, cell += 1)
            into[cell] = factor * perAge[age]! + retirement[age]!;
        }
      }
  });
  fillTimed(program.keep, starts, shape.cells, (month, into) => {
    const hazard = program.hazard.values[program.hazard.stretch[month]!]!;
    for (let cell = 0; cell < shape.cells; cell += 1) into[cell] = Math.exp(-hazard[cell]!);
  });
}

/** Says where retirement alone already exceeds the published leaver rate, so that the base had to be 0. */
export function warnOfRetirement(program: Program, groups: LeaverGroups): void {
  const { members } = program.inputs.resolved;
  const rates = program.inputs.series("leaver_rate");
  const read = fastReader(rates, 0, Number.NaN);
  const { shape } = program;
  const named = new Set<string>();
  for (let group = 0; group < groups.count; group += 1) {
    const cell = groups.example[group]!;
    const place = Math.floor(cell / (shape.cells / shape.places));
    const heads = groups.classes[group]!.reduce((total, entry) => total + entry.heads, 0);
    const setting = Math.floor(cell / (shape.levels * shape.width)) % shape.settings;
    const level = Math.floor(cell / shape.width) % shape.levels;
    const origin = Math.floor(cell / shape.ages) % shape.origins;
    const rate = read(place, setting, level, origin, 0);
    if (heads > 0 && rate > 0 && leaverBase(groups.classes[group]!, rate) === 0)
      named.add(members.labels.place[place]!);
  }
  for (const place of named)
    program.problems.push(
      warning(
        "retirement-exceeds-leavers",
        `assumptions (Leaver rate, ${place})`,
        `In ${place} retirement alone takes more people than the leaver rate given, so no other leaving is modelled there. Check the leaver rate, the retirement rates and the age profile.`,
      ),
    );
}

/** Splits one month's exits of a cell: the part that is retirement. */
export const retiredPart = (retirement: number, hazard: number): number => (hazard > 0 ? retirement / hazard : 0);
