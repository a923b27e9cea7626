/** The calibrations that say what has been: each is solved from who was there and who joined, without running a month. */
import { elementAt } from "../assumptions/present";
import type { Calibration } from "../plan/plan";
import { problem } from "../plan/problem";
import type { Series } from "../resolve/series";
import { middleOf } from "../workforce/opening/age-profile";
import { fastReader } from "../workforce/program/inputs";
import type { Program } from "../workforce/program/program";
import { balanceOf, supportAges, total } from "./balance";
import { exitRateOf, rateOfTheRest } from "./exit-rate";
import type { Solution } from "./fill-in";
import { leavingWith, peopleAtStart, readOfPeople, type PeopleAtStart } from "./first-month";
import { emptyIn, Unsolved, type Next, type Stage } from "./stage";

/** What the past of a version of a plan is solved from. */
export interface Past {
  /** Who was there and who joined; of the plan with what is not solved yet stood in for. */
  readonly program: Program;
  readonly people: (stage: Stage) => PeopleAtStart;
}

/** The people of a program, added up again only where a stage has other rates. */
export function pastOf(program: Program): Past {
  let last: { readonly of: readonly (Series | undefined)[]; readonly people: PeopleAtStart } | undefined;
  return {
    program,
    people: (stage) => {
      const register = stage.stoodIn();
      const of = readOfPeople.map(register.series);
      if (last === undefined || of.some((series, at) => series !== last?.of[at]))
        last = { of, people: peopleAtStart(program, register) };
      return last.people;
    },
  };
}

/** What a calibration came to. */
export interface Found {
  /** The number that was to come out, and how far what came out is from it, in the target's unit. */
  readonly target: number;
  readonly residual: number;
  /** The main figure that was solved, in the unit of its assumption. */
  readonly value: number;
  readonly solutions: ReadonlyMap<string, Solution>;
}

const factorsByAge = ({ plan, stoodIn }: Stage): Float64Array => {
  const read = fastReader(stoodIn().series("leaver_age_factor"), 0, 1);
  return Float64Array.from(plan.structure.ages, (_, age) => read(0, 0, 0, 0, age));
};

function solveExitRate(stage: Stage, { program, people }: Past, calibration: Calibration, next: Next): Found {
  const target = stage.figure(calibration, calibration.target);
  const rates = fastReader(stage.register().series("leaver_rate"), 0, Number.NaN);
  const value = rateOfTheRest(program, rates, target);
  if (!(value >= 0 && value < 1))
    throw new Unsolved([
      problem(
        "calibration-impossible",
        `calibrations (${calibration.label})`,
        `${calibration.label} would have to be ${(100 * value).toFixed(1)}% a year for everybody together to leave at ${(100 * target).toFixed(1)}%. Check the leaver rates given for single places.`,
      ),
    ]);
  const solutions = new Map<string, Solution>([["leaver_rate", value]]);
  const after = next(solutions);
  const month = leavingWith(people(after), factorsByAge(after));
  return { target, value, residual: exitRateOf(month) - target, solutions };
}

/** Shares of places that nobody publishes: in proportion to the staff there on the day before the plan, in WTE. */
function solveSharesByStaff(stage: Stage, { program }: Past, calibration: Calibration): Found {
  const { shape, openingWte } = program;
  const rowsAPlace = shape.settings * shape.levels;
  const places = stage.register().members.ids.place;
  const staff = places.map((_, place) =>
    openingWte.subarray(place * rowsAPlace, (place + 1) * rowsAPlace).reduce((sum, wte) => sum + wte, 0),
  );
  const everybody = staff.reduce((sum, wte) => sum + wte, 0);
  const shares = places.map((place, number) => ({
    place,
    value: everybody > 0 ? elementAt(staff, number) / everybody : 1 / shape.places,
  }));
  const solutions = new Map<string, Solution>(calibration.unknown.map((id) => [id, shares]));
  return { target: everybody, value: Math.max(...shares.map((one) => one.value)), residual: 0, solutions };
}

function solveAges(stage: Stage, { program, people }: Past, calibration: Calibration): Found {
  const { plan, figure } = stage;
  const { ages } = plan.structure;
  const target = figure(calibration, calibration.target);
  const factor = plan.assumptions.find((one) => one.id === "leaver_age_factor");
  const balance = balanceOf(program, people(stage), {
    growth: target,
    netFromAbroad:
      calibration.net === undefined || !emptyIn(plan, "international_recruits")
        ? undefined
        : figure(calibration, calibration.net),
    mostFactor:
      calibration.unknown.includes("leaver_age_factor") && emptyIn(plan, "leaver_age_factor")
        ? factor?.range?.high
        : undefined,
    factors: factorsByAge(stage),
  });
  const byBand = (values: Float64Array): Solution =>
    ages.map(({ id }, age) => ({ age: id, value: elementAt(values, age) }));
  const all: Readonly<Record<string, Solution>> = {
    registered_joiners: balance.fromOutside,
    joining_age_registered: byBand(balance.ages),
    leaver_age_factor: byBand(balance.factors),
    international_recruits: balance.fromAbroad,
  };
  const solutions = new Map(calibration.unknown.map((id) => [id, all[id] ?? 0]));
  const excess = balance.excess.reduce((sum, one) => sum + one, 0);
  const heads = total(program.opening);
  // What no range of exits explains joins all the same, and growth is that much above what was asked for.
  return { target, value: balance.fromOutside, residual: excess / heads, solutions };
}

function solveSupportAges(stage: Stage, { program, people }: Past, calibration: Calibration): Found {
  const { ages } = stage.plan.structure;
  const target = stage.figure(calibration, calibration.target);
  const shares = supportAges(program, people(stage), target, factorsByAge(stage));
  const value = shares.reduce((sum, share, age) => sum + share * middleOf(elementAt(ages, age)), 0);
  const byBand: Solution = ages.map(({ id }, age) => ({ age: id, value: elementAt(shares, age) }));
  return { target, value, residual: 0, solutions: new Map([[elementAt(calibration.unknown, 0), byBand]]) };
}

/** The methods that say what has been, in the order in which each may rest on those before. */
export const methodsOfThePast = [
  ["exit-rate", solveExitRate],
  ["as-staff", solveSharesByStaff],
  ["age-balance", solveAges],
  ["age-balance-of-support", solveSupportAges],
] as const;
