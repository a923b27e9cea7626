/**
 * The numbers of training in a month: how many start, within what the staff can host on placement, and what becomes of
 * those who finish. What survives of an intake is worked out beforehand (compile.ts). Numbers of cohorts lie by cohort
 * and place: cohort * places + place.
 */
import { joinPool } from "../arrive/decide";

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

/** Weeks of placement a year that the learners of a place in the middle of their course need. */
function weeksInUse(
  place: number,
  places: number,
  month: number,
  span: number,
  history: number,
  routeOf: Int32Array,
  startOf: Int32Array,
  endOf: Int32Array,
  remaining: Float64Array,
  weeksNeeded: Float64Array,
  started: Float64Array,
): number {
  let weeks = 0;
  for (let cohort = 0; cohort < routeOf.length; cohort += 1) {
    const start = startOf[cohort]!;
    const end = endOf[cohort]!;
    if (start >= month || end <= month) continue;
    const route = routeOf[cohort]!;
    const base = courseBase(route, place, places, span, history);
    weeks +=
      started[cohort * places + place]! * stillLearning(start, end, base, month, remaining) * weeksNeeded[route]!;
  }
  return weeks;
}

/** Weeks of placement the staff of a place can host in a year. */
export function weeksOffered(place: number, rowsPerPlace: number, rowWte: Float64Array, hosted: Float64Array): number {
  let offered = 0;
  for (let row = place * rowsPerPlace; row < (place + 1) * rowsPerPlace; row += 1)
    offered += rowWte[row]! * hosted[row]!;
  return offered;
}

/** Cohorts already in training when the plan starts. */
export function openCohorts(places: number, startOf: Int32Array, planned: Float64Array, started: Float64Array): void {
  for (let cohort = 0; cohort < startOf.length; cohort += 1)
    for (let i = cohort * places; i < (cohort + 1) * places; i += 1)
      started[i] = startOf[cohort]! < 0 ? planned[i]! : 0;
}

/**
 * Intakes of a month: planned, or, when `limited`, cut to the learners that the place's staff can host.
 * @param starting cohorts that start in the month
 * @param hosted weeks one WTE of each row hosts in a year; read only when `limited`
 */
export function startCohorts(
  month: number,
  places: number,
  rowsPerPlace: number,
  span: number,
  history: number,
  limited: boolean,
  starting: Int32Array,
  routeOf: Int32Array,
  startOf: Int32Array,
  endOf: Int32Array,
  remaining: Float64Array,
  weeksNeeded: Float64Array,
  hosted: Float64Array,
  rowWte: Float64Array,
  planned: Float64Array,
  started: Float64Array,
): void {
  if (starting.length === 0) return;
  for (let place = 0; place < places; place += 1) {
    let part = 1;
    if (limited) {
      const offered = weeksOffered(place, rowsPerPlace, rowWte, hosted);
      let wanted = 0;
      for (let i = 0; i < starting.length; i += 1) {
        const cohort = starting[i]!;
        wanted += planned[cohort * places + place]! * weeksNeeded[routeOf[cohort]!]!;
      }
      const used = weeksInUse(
        place,
        places,
        month,
        span,
        history,
        routeOf,
        startOf,
        endOf,
        remaining,
        weeksNeeded,
        started,
      );
      part = wanted <= 0 ? 1 : Math.min(1, Math.max(0, (offered - used) / wanted));
    }
    for (let i = 0; i < starting.length; i += 1)
      started[starting[i]! * places + place] = planned[starting[i]! * places + place]! * part;
  }
}

/**
 * Cohorts that can take a post this month: to the pool, or up a level for those already in post.
 * @param joining the cohorts
 * @param firstPart where the month begins in `apprenticed`, which receives the part of support workers who qualify
 */
export function finishCohorts(
  firstPart: number,
  places: number,
  settings: number,
  levels: number,
  width: number,
  sources: number,
  supportLevel: number,
  firstRegistered: number,
  joining: Int32Array,
  routeOf: Int32Array,
  survives: Float64Array,
  registers: Float64Array,
  inPost: Float64Array,
  joins: Float64Array,
  started: Float64Array,
  poolNow: Float64Array,
  mixedOf: Int32Array,
  apprenticed: Float64Array,
  rowHeads: Float64Array,
  cells: Float64Array,
): void {
  for (let entry = 0; entry < joining.length; entry += 1) {
    const cohort = joining[entry]!;
    for (let place = 0; place < places; place += 1) {
      const i = cohort * places + place;
      const registrants = started[i]! * survives[i]! * registers[i]!;
      const already = registrants * inPost[i]!;
      const looking = (registrants - already) * joins[i]!;
      joinPool(place * levels + firstRegistered, routeOf[cohort]!, sources, looking, poolNow, mixedOf);
      if (already > 0)
        raise(
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
        );
    }
  }
}

/**
 * Moves apprentices in post from the support level of a place to its first registered level.
 * @param first row of the support level in the first setting
 * @param steps levels from it to the first registered one
 */
function raise(
  at: number,
  first: number,
  settings: number,
  levels: number,
  width: number,
  steps: number,
  already: number,
  apprenticed: Float64Array,
  rowHeads: Float64Array,
  cells: Float64Array,
): void {
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
}
