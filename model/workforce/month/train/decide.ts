/**
 * The numbers of training in a month: who is still learning, and what becomes of those who finish (for those who start
 * see start.ts). What survives of an intake is worked out beforehand (compile.ts). Numbers of cohorts lie by cohort and
 * place: cohort * places + place.
 */
import { joinPool } from "../arrive/decide";
import type { Apart, Whole } from "../../program/whole";

/**
 * Part of a cohort's starts still learning at the end of a month, 0 once it has completed.
 * @param base where the first month of the plan lies in `remaining`, for the cohort's route and place
 */
export function stillLearning(
  start: number,
  end: number,
  base: number,
  month: number,
  remaining: Float64Array,
): number {
  return month < start || month >= end ? 0 : remaining[base + month]! / remaining[base + start]!;
}

/** Where the first month of the plan lies in `remaining`; `span` is the months of the plan and of the history before it. */
export const courseBase = (route: number, place: number, places: number, span: number, history: number): number =>
  (route * places + place) * span + history;

/** Cohorts already in training when the plan starts. */
export function openCohorts(places: number, startOf: Int32Array, planned: Float64Array, started: Float64Array): void {
  for (let cohort = 0; cohort < startOf.length; cohort += 1)
    for (let i = cohort * places; i < (cohort + 1) * places; i += 1)
      started[i] = startOf[cohort]! < 0 ? planned[i]! : 0;
}

/**
 * Cohorts that can take a post this month: to the pool, or up a level for those already in post. Apprentices beyond the
 * support workers there are have no post to move up in, so they look for one as the others do.
 * @param joining the cohorts, `count` of them
 * @param firstPart where the month begins in `apprenticed`, which receives the part of support workers who qualify
 * @param raised receives the heads who moved up in their post, by cohort and place
 */
export function finishCohorts(
  firstPart: Whole,
  places: Whole,
  settings: Whole,
  levels: Whole,
  width: Whole,
  sources: Whole,
  supportLevel: Whole,
  firstRegistered: Whole,
  count: Whole,
  joining: Int32Array,
  routeOf: Int32Array,
  survives: Float64Array,
  registers: Float64Array,
  inPost: Float64Array,
  joins: Float64Array,
  started: Apart,
  poolNow: Float64Array,
  mixedOf: Float64Array,
  apprenticed: Apart,
  raised: Apart,
  rowHeads: Float64Array,
  cells: Float64Array,
): void {
  for (let entry = 0; entry < count; entry += 1) {
    const cohort = joining[entry]!;
    for (let place = 0; place < places; place += 1) {
      const i = cohort * places + place;
      const registrants = started[i]! * survives[i]! * registers[i]!;
      const already = registrants * inPost[i]!;
      const up =
        already > 0
          ? raise(
              firstPart + place,
              place * settings * levels + supportLevel,
              settings,
              levels,
              width,
              firstRegistered - supportLevel,
              already,
              apprenticed,
              rowHeads,
              cells,
            )
          : 0;
      raised[i] = up;
      const looking = (registrants - up) * joins[i]!;
      joinPool(place * levels + firstRegistered, routeOf[cohort]!, sources, looking, poolNow, mixedOf);
    }
  }
}

/**
 * Moves apprentices in post from the support level of a place to its first registered level; at most those there.
 * @param first row of the support level in the first setting
 * @param steps levels from it to the first registered one
 */
function raise(
  at: Whole,
  first: Whole,
  settings: Whole,
  levels: Whole,
  width: Whole,
  steps: Whole,
  already: number,
  apprenticed: Apart,
  rowHeads: Float64Array,
  cells: Float64Array,
): number {
  let support = 0;
  for (let setting = 0; setting < settings; setting += 1) support += rowHeads[first + setting * levels]!;
  const part = support > 0 ? Math.min(1, already / support) : 0;
  // Several cohorts may complete in one month; the parts follow one another.
  const before = apprenticed[at]!;
  apprenticed[at] = before + (1 - before) * part;
  for (let setting = 0; setting < settings; setting += 1) {
    const from = first + setting * levels;
    const to = from + steps;
    const heads = rowHeads[from]! * part;
    rowHeads[from] = rowHeads[from]! - heads;
    rowHeads[to] = rowHeads[to]! + heads;
    for (let i = 0; i < width; i += 1) {
      const going = cells[from * width + i]! * part;
      cells[from * width + i] = cells[from * width + i]! - going;
      cells[to * width + i] = cells[to * width + i]! + going;
    }
  }
  return already < support ? already : support;
}
