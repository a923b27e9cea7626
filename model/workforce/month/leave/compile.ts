/**
 * Process 1, leave. Hazards compete: H = hL + hR; a cell loses S (1 - e^-H) in a month, of which hL/H are leavers and
 * hR/H retirements. hL is a base times relative factors of age, origin and level.
 *
 * The leaver rate means the same thing in every month: the base of a group is solved so that the yearly exit probability
 * of its opening stock is the leaver rate of that month (leaver-base.ts, leaver-groups.ts). A rate from April and the
 * same rate from May differ by one month of leaving and by nothing else.
 */
import { exp } from "../../../chance/portable";
import { warning } from "../../../plan/problem";
import { fastReader, type Inputs } from "../../program/inputs";
import type { Series } from "../../../resolve/series";
import { leaverBase, nothingLeft, yearlyHazard } from "./leaver-base";
import { byLevel, byOrigin, bySetting, type LeaverGroups } from "./leaver-groups";
import type { Program } from "../../program/program";
import type { Shape } from "../../program/shape";
import { fillTimed, stretchStarts } from "../../program/timed";

/** By which of setting, level and origin the leaver rates of a place differ in a month: a mask of the bits of leaver-groups.ts. */
export function toldApart(rates: Series | undefined, month: number, place: number, shape: Shape): number {
  const all = bySetting | byLevel | byOrigin;
  if (rates === undefined) return all;
  const values = rates.at(month);
  const { setting: bySettings, level: byLevels, origin: byOrigins } = rates.stride;
  const first = place * rates.stride.place;
  // No rate at all is unlike every other.
  if (bySettings === 0 && byLevels === 0 && byOrigins === 0) return Number.isNaN(values[first]) ? all : 0;
  let mask = 0;
  for (let setting = 0; setting < shape.settings; setting += 1)
    for (let level = 0; level < shape.levels; level += 1)
      for (let origin = 0; origin < shape.origins; origin += 1) {
        const [inSetting, atLevel, ofOrigin] = [setting * bySettings, level * byLevels, origin * byOrigins];
        const here = values[first + inSetting + atLevel + ofOrigin]!;
        if (here !== values[first + atLevel + ofOrigin]!) mask |= bySetting;
        if (here !== values[first + inSetting + ofOrigin]!) mask |= byLevel;
        if (here !== values[first + inSetting + atLevel]!) mask |= byOrigin;
      }
  return mask;
}

/** Fills the yearly base hazard of every row and origin (row * origins + origin) for the leaver rates of a month. */
function setBases(
  rates: Series | undefined,
  month: number,
  groups: LeaverGroups,
  shape: Shape,
  into: Float64Array,
): void {
  const { settings, levels, origins } = shape;
  const rate = fastReader(rates, month, Number.NaN);
  const solved = new Float64Array(settings * levels * origins);
  const isSolved = new Uint8Array(solved.length);
  let at = 0;
  for (let place = 0; place < shape.places; place += 1) {
    const mask = toldApart(rates, month, place, shape);
    isSolved.fill(0);
    for (let setting = 0; setting < settings; setting += 1)
      for (let level = 0; level < levels; level += 1)
        for (let origin = 0; origin < origins; origin += 1, at += 1) {
          const group = groups.group(mask, setting, level, origin);
          if (isSolved[group] === 0) {
            isSolved[group] = 1;
            solved[group] = leaverBase(groups.classes(place, mask, group), rate(place, setting, level, origin, 0));
          }
          into[at] = solved[group]!;
        }
  }
}

/**
 * Fills keep, hazard and retirement of the program.
 * @param groups of its opening stock, under the plan without its scenario
 */
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

  const bases = new Float64Array(shape.rows * shape.origins);
  const perAge = new Float64Array(shape.ages);
  const perLevel = new Float64Array(shape.levels);
  const perOrigin = new Float64Array(shape.origins);
  let solvedFor: Float64Array | undefined;
  fillTimed(program.hazard, starts, shape.cells, (month, into) => {
    // While the rates stay as they are, so do the bases.
    const held = rates?.at(month);
    if (held === undefined || held !== solvedFor) setBases(rates, month, groups, shape, bases);
    solvedFor = held;
    const ageFactor = fastReader(ageFactors, month, 1);
    const originFactor = fastReader(originFactors, month, 1);
    const levelFactor = fastReader(levelFactors, month, 1);
    const retirement = program.retirement.values[program.retirement.stretch[month]!]!;
    for (let age = 0; age < shape.ages; age += 1) perAge[age] = ageFactor(0, 0, 0, 0, age);
    for (let level = 0; level < shape.levels; level += 1) perLevel[level] = levelFactor(0, 0, level, 0, 0);
    for (let origin = 0; origin < shape.origins; origin += 1) perOrigin[origin] = originFactor(0, 0, 0, origin, 0);
    let cell = 0;
    for (let at = 0; at < bases.length; at += 1) {
      const level = Math.floor(at / shape.origins) % shape.levels;
      const origin = at % shape.origins;
      const monthly = (bases[at]! / 12) * perLevel[level]! * perOrigin[origin]!;
      for (let age = 0; age < shape.ages; age += 1, cell += 1) into[cell] = monthly * perAge[age]! + retirement[age]!;
    }
  });
  fillTimed(program.keep, starts, shape.cells, (month, into) => {
    const hazard = program.hazard.values[program.hazard.stretch[month]!]!;
    const { ages } = shape;
    // Most people leave as those of the level or the setting before do, and an exponential is dear.
    const [aLevel, aSetting] = [shape.width, shape.levels * shape.width];
    for (let cell = 0; cell < shape.cells; cell += ages) {
      const like =
        cell >= aLevel && sameFor(hazard, cell, cell - aLevel, ages)
          ? cell - aLevel
          : cell >= aSetting && sameFor(hazard, cell, cell - aSetting, ages)
            ? cell - aSetting
            : cell;
      if (like < cell) for (let age = 0; age < ages; age += 1) into[cell + age] = into[like + age]!;
      else for (let at = cell; at < cell + ages; at += 1) into[at] = exp(-hazard[at]!);
    }
  });
}

function sameFor(values: Float64Array, one: number, other: number, count: number): boolean {
  for (let at = 0; at < count; at += 1) if (values[one + at] !== values[other + at]) return false;
  return true;
}

/** Says where the leaver rate given cannot be met: retirement alone exceeds it, or relative leaving is 0 for everybody. */
export function warnOfLeaverRate(program: Program, groups: LeaverGroups): void {
  const { shape, inputs } = program;
  const { members } = inputs.resolved;
  const rates = inputs.series("leaver_rate");
  const rate = fastReader(rates, 0, Number.NaN);
  for (let place = 0; place < shape.places; place += 1) {
    const mask = toldApart(rates, 0, place, shape);
    let exceeded = false;
    let unmet = false;
    const asked = new Set<number>();
    for (let setting = 0; setting < shape.settings; setting += 1)
      for (let level = 0; level < shape.levels; level += 1)
        for (let origin = 0; origin < shape.origins; origin += 1) {
          const group = groups.group(mask, setting, level, origin);
          if (asked.has(group)) continue;
          asked.add(group);
          const given = rate(place, setting, level, origin, 0);
          const classes = groups.classes(place, mask, group);
          const there = classes.heads.some((heads) => heads > 0);
          const exposed = classes.heads.some((heads, at) => heads > 0 && classes.factor[at]! > 0);
          if (there && !exposed && given > 0) unmet = true;
          if (exposed && given > 0 && nothingLeft(classes, given)) exceeded = true;
        }
    if (unmet)
      program.problems.push(
        warning(
          "nobody-can-leave",
          `assumptions (Leaver rate, ${members.labels.place[place]!})`,
          `In ${members.labels.place[place]!} relative leaving is 0 for everybody of a group, so none of them leave other than by retirement and the leaver rate given is not reached. Give a factor above 0 for somebody, or a leaver rate of 0.`,
        ),
      );
    if (!exceeded) continue;
    program.problems.push(
      warning(
        "retirement-exceeds-leavers",
        `assumptions (Leaver rate, ${members.labels.place[place]!})`,
        `In ${members.labels.place[place]!} retirement alone takes more people than the leaver rate given, so no other leaving is modelled there. Check the leaver rate, the retirement rates and the age profile.`,
      ),
    );
  }
}
