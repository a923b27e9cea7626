/**
 * The numbers of an intake: who starts, within what the support workers and the placements of a place allow. Numbers of
 * cohorts lie by cohort and place: cohort * places + place.
 */
import { courseBase, stillLearning } from "./decide";

/** Learners of a place in the middle of their course, each counted as much as a learner of the route weighs. */
function inTraining(
  place: number,
  places: number,
  month: number,
  span: number,
  history: number,
  routeOf: Int32Array,
  startOf: Int32Array,
  endOf: Int32Array,
  remaining: Float64Array,
  weight: Float64Array,
  started: Float64Array,
): number {
  let total = 0;
  for (let cohort = 0; cohort < routeOf.length; cohort += 1) {
    const start = startOf[cohort]!;
    const end = endOf[cohort]!;
    if (start >= month || end <= month) continue;
    const route = routeOf[cohort]!;
    const base = courseBase(route, place, places, span, history);
    total += started[cohort * places + place]! * stillLearning(start, end, base, month, remaining) * weight[route]!;
  }
  return total;
}

/** Weeks of placement the staff of a place can host in a year. */
export function weeksOffered(place: number, rowsPerPlace: number, rowWte: Float64Array, hosted: Float64Array): number {
  let offered = 0;
  for (let row = place * rowsPerPlace; row < (place + 1) * rowsPerPlace; row += 1)
    offered += rowWte[row]! * hosted[row]!;
  return offered;
}

/** Support workers of a place, all settings together. */
export function supportWorkers(
  place: number,
  settings: number,
  levels: number,
  supportLevel: number,
  rowHeads: Float64Array,
): number {
  let heads = 0;
  for (let setting = 0; setting < settings; setting += 1)
    heads += rowHeads[(place * settings + setting) * levels + supportLevel]!;
  return heads;
}

/** Cuts the intakes of places one after another to the room there is for all of them, in proportion, and adds what is cut to `cut`. What weighs nothing stays. */
function cutTo(
  room: number,
  firstPlace: number,
  endPlace: number,
  places: number,
  starting: Int32Array,
  routeOf: Int32Array,
  weight: Float64Array,
  started: Float64Array,
  cut: Float64Array,
): void {
  let wanted = 0;
  for (let place = firstPlace; place < endPlace; place += 1)
    for (let i = 0; i < starting.length; i += 1)
      wanted += started[starting[i]! * places + place]! * weight[routeOf[starting[i]!]!]!;
  if (wanted <= 0) return;
  const part = Math.min(1, Math.max(0, room / wanted));
  for (let place = firstPlace; place < endPlace; place += 1)
    for (let i = 0; i < starting.length; i += 1) {
      const cohort = starting[i]!;
      if (weight[routeOf[cohort]!] === 0) continue;
      const at = cohort * places + place;
      const planned = started[at]!;
      started[at] = planned * part;
      cut[at] = planned - started[at];
    }
}

/** Whether nothing can cut the intakes of a month. @param most and the others as {@link startCohorts} takes them */
export function nothingCuts(limited: boolean, most: Float64Array, educators: number): boolean {
  if (limited || educators < Infinity) return false;
  for (let place = 0; place < most.length; place += 1) if (most[place]! < Infinity) return false;
  return true;
}

/** Intakes of a month as they are planned. */
export function startAsPlanned(
  places: number,
  starting: Int32Array,
  planned: Float64Array,
  started: Float64Array,
): void {
  for (let i = 0; i < starting.length; i += 1)
    for (let at = starting[i]! * places; at < (starting[i]! + 1) * places; at += 1) started[at] = planned[at]!;
}

/**
 * Intakes of a month: planned, or cut to the apprentices whom the support workers of the place allow, and then, when
 * `limited`, to the learners whom its staff can host; of all places together then to those whom the academic educators
 * can teach. Nobody else takes the places that are cut.
 * @param starting cohorts that start in the month
 * @param apprentice 1 for the routes that are apprenticeships, else 0
 * @param most apprentices a support worker of each place may have beside them; Infinity where nothing limits them
 * @param hosted weeks one WTE of each row hosts in a year; read only when `limited`
 * @param educators WTE of academic educators for all places; Infinity where they do not limit intakes
 * @param educatorsEach WTE of them that one learner of a route needs; read only when they do
 * @param cutBySupport receives the starts that the support workers do not allow
 * @param cutByPlacements receives those that cannot be hosted on placement, `cutByEducators` those that cannot be taught
 */
export function startCohorts(
  month: number,
  places: number,
  settings: number,
  levels: number,
  span: number,
  history: number,
  supportLevel: number,
  limited: boolean,
  starting: Int32Array,
  routeOf: Int32Array,
  startOf: Int32Array,
  endOf: Int32Array,
  remaining: Float64Array,
  apprentice: Float64Array,
  most: Float64Array,
  weeksNeeded: Float64Array,
  hosted: Float64Array,
  educators: number,
  educatorsEach: Float64Array,
  rowHeads: Float64Array,
  rowWte: Float64Array,
  planned: Float64Array,
  started: Float64Array,
  cutBySupport: Float64Array,
  cutByPlacements: Float64Array,
  cutByEducators: Float64Array,
): void {
  startAsPlanned(places, starting, planned, started);
  if (starting.length === 0 || nothingCuts(limited, most, educators)) return;
  const used = (place: number, weight: Float64Array): number =>
    inTraining(place, places, month, span, history, routeOf, startOf, endOf, remaining, weight, started);
  for (let place = 0; place < places; place += 1) {
    if (most[place]! < Infinity)
      cutTo(
        most[place]! * supportWorkers(place, settings, levels, supportLevel, rowHeads) - used(place, apprentice),
        place,
        place + 1,
        places,
        starting,
        routeOf,
        apprentice,
        started,
        cutBySupport,
      );
    if (limited)
      cutTo(
        weeksOffered(place, settings * levels, rowWte, hosted) - used(place, weeksNeeded),
        place,
        place + 1,
        places,
        starting,
        routeOf,
        weeksNeeded,
        started,
        cutByPlacements,
      );
  }
  if (educators < Infinity) {
    let room = educators;
    for (let place = 0; place < places; place += 1) room -= used(place, educatorsEach);
    cutTo(room, 0, places, places, starting, routeOf, educatorsEach, started, cutByEducators);
  }
}
