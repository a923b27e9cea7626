/**
 * Process 1, leave. Hazards compete: H = hL + hR; a cell loses S (1 - e^-H) in a month, of which hL/H are leavers and
 * hR/H retirements. hL is a base, calibrated once on the opening stock (leaver-base.ts), times relative factors.
 *
 * The calibration uses the plan's own factors and retirement rates, and the leaver rate that holds at the start. A
 * scenario that changes the factors or retirement therefore changes who leaves; it is not calibrated away. Changes to
 * the leaver rate after the start scale the base by ln(1 - q) / ln(1 - q at the start).
 */
import { warning } from "../../../plan/problem";
import { fastReader, type Inputs } from "../../program/inputs";
import { leaverBase, yearlyHazard } from "./leaver-base";
import type { LeaverGroups } from "./leaver-groups";
import type { Program } from "../../program/program";
import { fillTimed, stretchStarts } from "../../program/timed";

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
