/** What the balance of ages needs to know of a compiled plan: who there is, who stays, and who joins, by age band. */
import type { Plan } from "../plan/plan";
import { setLeaving } from "../workforce/month/leave/compile";
import { arrivalKinds, arrivalSources } from "../workforce/program/arrivals";
import { inputsOf } from "../workforce/program/inputs";
import { firstArrival, type Program } from "../workforce/program/program";
import { emptyTimed } from "../workforce/program/timed";
import type { Series } from "../resolve/series";
import { dimensionNames, type DimensionName } from "../assumptions/catalogue";

/** Hazards of the first month, a number for each cell. */
export interface FirstMonth {
  readonly keep: Float64Array;
  readonly hazard: Float64Array;
  /** By age band. */
  readonly retirement: Float64Array;
}

/** Leaving in the first month if the relative factors by age were these; every group's base is solved again. */
export function leavingWith(program: Program, factors: Float64Array): FirstMonth {
  const { base } = program.inputs;
  const stride = Object.fromEntries(dimensionNames.map((name) => [name, name === "age" ? 1 : 0])) as Record<
    DimensionName,
    number
  >;
  const made: Series = {
    id: "leaver_age_factor",
    label: "",
    unit: "multiplier",
    dimensions: ["age"],
    stride,
    changes: [0],
    at: () => factors,
  };
  const resolved = { ...base, series: (id: string) => (id === made.id ? made : base.series(id)) };
  const scratch = { ...program, keep: emptyTimed(1), hazard: emptyTimed(1), retirement: emptyTimed(1) };
  setLeaving(inputsOf(resolved, resolved, new Map()), scratch);
  return {
    keep: scratch.keep.values[0]!,
    hazard: scratch.hazard.values[0]!,
    retirement: scratch.retirement.values[0]!,
  };
}

/** Adds up a number of every cell of some levels by age band. */
export function byAge(
  program: Program,
  levels: (level: number) => boolean,
  of: (cell: number, age: number, origin: number) => number,
): Float64Array {
  const { shape } = program;
  const sums = new Float64Array(shape.ages);
  for (let cell = 0; cell < shape.cells; cell += 1) {
    const age = cell % shape.ages;
    const origin = Math.floor(cell / shape.ages) % shape.origins;
    if (levels(Math.floor(cell / shape.width) % shape.levels)) sums[age] = sums[age]! + of(cell, age, origin);
  }
  return sums;
}

export const registeredLevels =
  (plan: Plan) =>
  (level: number): boolean =>
    plan.structure.levels[level]?.registered === true;

/** Those who complete a course in the first year and take a post: hired by age band, and in post already. Heads a month. */
export function graduates(program: Program): { readonly hired: Float64Array; readonly inPost: number } {
  const { training, shape } = program;
  const hired = new Float64Array(shape.ages);
  let inPost = 0;
  training.cohorts.forEach(({ route, join }, number) => {
    if (join < 0 || join >= 12) return;
    for (let place = 0; place < shape.places; place += 1) {
      const at = number * shape.places + place;
      const registered = training.planned[at]! * training.survives[at]! * training.registers[at]!;
      inPost += (registered * training.inPost[at]!) / 12;
      const heads = (registered * (1 - training.inPost[at]!) * training.joins[at]!) / 12;
      for (let i = 0; i < shape.width; i += 1)
        hired[i % shape.ages] = hired[i % shape.ages]! + heads * program.profiles[route * shape.width + i]!;
    }
  });
  return { hired, inPost };
}

/** Ages of those who arrive from a source: a share for each band. */
export function arrivalAges(program: Program, assumption: ArrivalAssumption): Float64Array {
  const { shape, profiles } = program;
  const shares = new Float64Array(shape.ages);
  const first = (firstArrival(program) + kindOf(assumption)) * shape.width;
  for (let i = 0; i < shape.width; i += 1) shares[i % shape.ages] = shares[i % shape.ages]! + profiles[first + i]!;
  return shares;
}

/** Heads who arrive from a source in the first month. */
export function arrivalsOf(program: Program, assumption: ArrivalAssumption): number {
  const arriving = program.arrivals.values[program.arrivals.stretch[0]!]!;
  let heads = 0;
  for (let at = kindOf(assumption); at < arriving.length; at += arrivalKinds) heads += arriving[at]!;
  return heads;
}

type ArrivalAssumption = (typeof arrivalSources)[number]["assumption"];
const kindOf = (assumption: ArrivalAssumption): number =>
  arrivalSources.findIndex((source) => source.assumption === assumption);
