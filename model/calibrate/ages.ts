/** What the balance of ages needs to know of a compiled plan beside who leaves: who joins, by age band. */
import type { Plan } from "../plan/plan";
import { arrivalKinds, arrivalSources } from "../workforce/program/arrivals";
import { firstArrival, type Program } from "../workforce/program/program";

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
