/** What chance does to an intake: whole learners start, within what support workers and placements allow. */
import { roundTogether } from "../../../chance/distributions";
import type { Chance } from "../../program/chance";
import { supportWorkers, weeksOffered } from "./start";

/**
 * Cuts the intakes of a place to whole learners there is room for, and adds what is cut to `cut`: in proportion, and
 * what that leaves over goes, a learner at a time, to the first routes that it suffices for.
 */
function cutWhole(
  all: number,
  starting: readonly number[],
  indexOf: (number: number) => number,
  weight: (number: number) => number,
  started: Float64Array,
  cut: Float64Array,
): void {
  const weighing = starting.filter((number) => weight(number) > 0);
  const planned = weighing.map((number) => started[indexOf(number)]!);
  const wanted = weighing.reduce((sum, number, i) => sum + planned[i]! * weight(number), 0);
  if (wanted <= all) return;
  let room = all;
  const part = Math.max(0, room / wanted);
  weighing.forEach((number, i) => {
    const kept = Math.floor(planned[i]! * part);
    started[indexOf(number)] = kept;
    room -= kept * weight(number);
  });
  weighing.forEach((number, i) => {
    const index = indexOf(number);
    if (started[index]! < planned[i]! && weight(number) <= room) {
      started[index] = started[index]! + 1;
      room -= weight(number);
    }
    cut[index] = planned[i]! - started[index]!;
  });
}

/** Heads of each row now, for what is decided from them. */
function headsByRow({ work }: Chance): Float64Array {
  const { shape } = work.program;
  work.rowHeads.fill(0);
  for (let cell = 0; cell < shape.cells; cell += 1) {
    const row = Math.floor(cell / shape.width);
    work.rowHeads[row] = work.rowHeads[row]! + work.cells[cell]!;
  }
  return work.rowHeads;
}

/**
 * Intakes of a month, in whole learners. Where support workers or placements limit them, nobody starts for whom there is
 * no room, so that a place with room for half a learner takes none.
 */
export function startCourses(chance: Chance, month: number): void {
  const { work, stream, learning } = chance;
  const { program, started, rowWte } = work;
  const { training, shape, supportLevel } = program;
  const { places, settings, levels } = shape;
  const starting = Array.from(training.startsIn[month]!);
  for (const number of starting)
    roundTogether(stream, training.planned, number * places, places, 1, started, number * places);
  const most = training.mostApprentices.values[training.mostApprentices.stretch[month]!]!;
  const limited = training.limited[month] === 1;
  if (starting.length > 0 && (limited || most.some((apprentices) => apprentices < Infinity))) {
    const rowHeads = headsByRow(chance);
    for (let place = 0; place < places; place += 1) {
      const indexOf = (number: number): number => number * places + place;
      const routeOf = (number: number): number => training.cohorts[number]!.route;
      const used = (weight: (number: number) => number): number => {
        let sum = 0;
        training.cohorts.forEach((cohort, number) => {
          if (cohort.start < month && cohort.end > month) sum += learning[indexOf(number)]! * weight(number);
        });
        return sum;
      };
      if (most[place]! < Infinity) {
        const one = (number: number): number => training.apprentice[routeOf(number)]!;
        const room = most[place]! * supportWorkers(place, settings, levels, supportLevel, rowHeads) - used(one);
        cutWhole(room, starting, indexOf, one, started, work.cutBySupport);
      }
      if (limited) {
        const hosted = training.weeksHosted.values[training.weeksHosted.stretch[month]!]!;
        const weeks = (number: number): number => training.weeksNeeded[routeOf(number)]!;
        const room = weeksOffered(place, settings * levels, rowWte, hosted) - used(weeks);
        cutWhole(room, starting, indexOf, weeks, started, work.cutByPlacements);
      }
    }
  }
  for (const number of starting)
    for (let index = number * places; index < (number + 1) * places; index += 1) learning[index] = started[index]!;
}
