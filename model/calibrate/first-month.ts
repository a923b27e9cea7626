/**
 * Leaving in the first month for any relative factors by age. People who share a base of leaving and a relative factor,
 * and are of the same kind, are added up, so that trying other factors takes a moment.
 */
import { exp } from "../chance/portable";
import { elementAt } from "../assumptions/present";
import type { Resolved } from "../resolve/resolved";
import { toldApart } from "../workforce/month/leave/compile";
import { leaverBase, yearlyHazard, type HazardClasses } from "../workforce/month/leave/leaver-base";
import { groupNumber } from "../workforce/month/leave/leaver-groups";
import { fastReader } from "../workforce/program/inputs";
import type { Program } from "../workforce/program/program";

/** People at the start who leave alike but for their age. */
export interface Alike {
  /** Those with the same number share a base hazard: their leaver rate is met by all of them together. */
  readonly group: number;
  /** Relative factor of origin and level. */
  readonly factor: number;
  readonly registered: boolean;
  readonly international: boolean;
  /** By age band. */
  readonly heads: Float64Array;
}

export interface PeopleAtStart {
  readonly parts: readonly Alike[];
  /** Yearly leaver rate by group. */
  readonly rates: readonly number[];
  /** Yearly hazard by age band. */
  readonly retirement: Float64Array;
  readonly ages: number;
}

/** What {@link peopleAtStart} reads of a register. */
export const readOfPeople = ["leaver_rate", "leaver_origin_factor", "leaver_level_factor", "retirement_rate"] as const;

/** The opening stock of a program by the leaver rates, the retirement and the factors of origin and level in a register. */
export function peopleAtStart({ shape, opening }: Program, register: Resolved): PeopleAtStart {
  const { levels, origins } = register.plan.structure;
  const read = (id: (typeof readOfPeople)[number], missing: number) => fastReader(register.series(id), 0, missing);
  const leaverRates = register.series("leaver_rate");
  const rate = read("leaver_rate", Number.NaN);
  const originFactor = read("leaver_origin_factor", 1);
  const levelFactor = read("leaver_level_factor", 1);
  const retirementRate = read("retirement_rate", 0);
  const factors = Float64Array.from(
    { length: shape.levels * shape.origins },
    (_, at) => originFactor(0, 0, 0, at % shape.origins, 0) * levelFactor(0, 0, Math.floor(at / shape.origins), 0, 0),
  );
  const parts: Alike[] = [];
  const rates: number[] = [];
  let cell = 0;
  for (let place = 0; place < shape.places; place += 1) {
    const mask = toldApart(leaverRates, 0, place, shape);
    // A group lies in one place.
    const numbers = new Map<number, number>();
    const partsOf: Alike[][] = [];
    for (let setting = 0; setting < shape.settings; setting += 1)
      for (let level = 0; level < shape.levels; level += 1)
        for (let origin = 0; origin < shape.origins; origin += 1) {
          const among = groupNumber(mask, setting, level, origin, shape);
          let group = numbers.get(among);
          if (group === undefined) {
            numbers.set(among, (group = rates.length));
            rates.push(rate(place, setting, level, origin, 0));
          }
          const factor = factors[level * shape.origins + origin]!;
          const { registered } = elementAt(levels, level);
          const { international } = elementAt(origins, origin);
          const list = (partsOf[group] ??= []);
          let part: Alike | undefined;
          for (const one of list)
            if (Object.is(one.factor, factor) && one.registered === registered && one.international === international) {
              part = one;
              break;
            }
          if (part === undefined) {
            part = { group, factor, registered, international, heads: new Float64Array(shape.ages) };
            list.push(part);
            parts.push(part);
          }
          addHeads(part.heads, opening, cell);
          cell += shape.ages;
        }
  }
  return {
    parts,
    rates,
    retirement: Float64Array.from({ length: shape.ages }, (_, age) => yearlyHazard(retirementRate(0, 0, 0, 0, age))),
    ages: shape.ages,
  };
}

function addHeads(into: Float64Array, from: Float64Array, first: number): void {
  for (let age = 0; age < into.length; age += 1) into[age] = into[age]! + from[first + age]!;
}

/** Monthly numbers of a part in the first month, by age band. */
export interface Leaving {
  readonly part: Alike;
  readonly keep: Float64Array;
  readonly hazard: Float64Array;
}

/** The room that trying factors takes, made once for the people. */
interface Trial {
  /** Those of the month that is in the room; NaN before the first. */
  readonly factors: Float64Array;
  /** By group: its people by part and age band. */
  readonly classes: readonly HazardClasses[];
  /** By part: where its ages begin among the classes of its group. */
  readonly first: Int32Array;
  /** By group: its base under these factors, near which it is under others; 0 before the first. */
  readonly bases: Float64Array;
  readonly month: readonly Leaving[];
  /** The numbers of the month, part after part. */
  readonly hazards: Float64Array;
  readonly keeps: Float64Array;
}

const trials = new WeakMap<PeopleAtStart, Trial>();

function trialOf({ parts, rates, retirement, ages }: PeopleAtStart): Trial {
  const sizes = new Int32Array(rates.length);
  const first = Int32Array.from(parts, ({ group }) => {
    const before = sizes[group]!;
    sizes[group] = before + ages;
    return before;
  });
  const classes = Array.from(sizes, (size): HazardClasses => ({
    heads: new Float64Array(size),
    factor: new Float64Array(size),
    retirement: new Float64Array(size),
  }));
  parts.forEach(({ group, heads }, number) => {
    classes[group]!.heads.set(heads, first[number]);
    classes[group]!.retirement.set(retirement, first[number]);
  });
  const hazards = new Float64Array(parts.length * ages);
  const keeps = new Float64Array(hazards.length);
  const month = parts.map((part, number) => {
    const [from, to] = [number * ages, (number + 1) * ages];
    return { part, hazard: hazards.subarray(from, to), keep: keeps.subarray(from, to) };
  });
  return {
    factors: new Float64Array(ages).fill(Number.NaN),
    classes,
    first,
    bases: new Float64Array(rates.length),
    month,
    hazards,
    keeps,
  };
}

/**
 * Leaving in the first month if the relative factors by age were these; the base of every group is solved again, but for
 * factors that are those of the last time. Good until other factors are tried.
 */
export function leavingWith(people: PeopleAtStart, factors: Float64Array): readonly Leaving[] {
  const { parts, rates, retirement, ages } = people;
  let trial = trials.get(people);
  if (trial === undefined) trials.set(people, (trial = trialOf(people)));
  const { classes, first, bases, month, hazards, keeps } = trial;
  if (trial.factors.every((factor, age) => factor === factors[age])) return month;
  trial.factors.set(factors);
  for (let number = 0; number < parts.length; number += 1) {
    const { group, factor } = parts[number]!;
    const into = classes[group]!.factor;
    for (let age = 0, at = first[number]!; age < ages; age += 1, at += 1) into[at] = factor * factors[age]!;
  }
  for (let group = 0; group < classes.length; group += 1)
    bases[group] = leaverBase(classes[group]!, rates[group]!, bases[group]);
  for (let number = 0, at = 0; number < parts.length; number += 1) {
    const { group, factor } = parts[number]!;
    const base = bases[group]! * factor;
    for (let age = 0; age < ages; age += 1, at += 1) hazards[at] = (base * factors[age]! + retirement[age]!) / 12;
  }
  setKeeps(hazards, keeps);
  return month;
}

/** In a function of its own, small enough for an exponential to be worked out where it stands. */
function setKeeps(hazards: Float64Array, into: Float64Array): void {
  for (let at = 0; at < into.length; at += 1) into[at] = exp(-hazards[at]!);
}

/** Adds up a number of some of the people by age band. */
export function byAge(
  month: readonly Leaving[],
  among: (part: Alike) => boolean,
  of: (heads: number, age: number, leaving: Leaving) => number,
): Float64Array {
  const sums = new Float64Array(month[0]?.keep.length ?? 0);
  for (const leaving of month)
    if (among(leaving.part))
      for (let age = 0; age < sums.length; age += 1)
        sums[age] = sums[age]! + of(leaving.part.heads[age]!, age, leaving);
  return sums;
}
