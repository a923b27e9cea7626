/**
 * A plan for one place of a larger plan. What is worked out from figures of the larger place (its growth, its leaver
 * rate) is worked out there and taken over as it came out: the targets say nothing of the place alone.
 */
import {
  neighbourhoodOf,
  planForPlace as placeOfSolved,
  saidBeside,
  type PlaceWeights,
} from "../plan/edit/plan-for-place";
import type { Edit, Signature } from "../plan/edit/edit";
import type { Plan } from "../plan/plan";
import type { Outcome } from "../plan/problem";
import { calibrated } from "./calibrated";

/**
 * The plan for one place of a larger plan, which stays as it is: a new plan with an empty log, which runs as the place
 * does in the larger plan. Refused where the larger plan has no such place or cannot be calibrated.
 * @param weights how much of the larger plan's staff, intake and arrivals belongs to each of its leaf places
 */
export function planForPlace(whole: Plan, place: string, weights: PlaceWeights, signed: Signature): Outcome<Edit> {
  const solved = calibrated(whole);
  return solved.ok ? placeOfSolved(solved.value.plan, place, weights, signed) : solved;
}

/**
 * The plan for a place beside its neighbours: that of the larger place it lies in, with every place in it apart, called
 * after the one. Totals are those of the larger place. Refused where the place lies in none, or alone.
 */
export function planBesideNeighbours(
  whole: Plan,
  place: string,
  weights: PlaceWeights,
  signed: Signature,
): Outcome<Edit> {
  const around = neighbourhoodOf(whole, place);
  if (!around.ok) return around;
  const made = planForPlace(whole, around.value, weights, signed);
  return made.ok ? { ...made, value: saidBeside(made.value, whole, place) } : made;
}
