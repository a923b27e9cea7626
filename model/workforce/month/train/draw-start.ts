/** What chance does to an intake: whole learners start, within what support workers and placements allow. */
import { roundTogether } from "../../../chance/distributions";
import { headsByRow, type Chance } from "../../program/chance";
import { supportWorkers, weeksOffered } from "./start";

/** An intake that may be cut: where it is among the cohorts and places, and what one of its learners takes of the room. */
interface Starting {
  readonly index: number;
  readonly weight: number;
}

/**
 * Cuts intakes to whole learners there is room for, and adds what is cut to `cut`: in proportion, and what that leaves
 * over goes, a learner at a time, to the first that it suffices for.
 */
function cutWhole(all: number, starting: readonly Starting[], started: Float64Array, cut: Float64Array): void {
  const weighing = starting.filter(({ weight }) => weight > 0);
  const planned = weighing.map(({ index }) => started[index]!);
  const wanted = weighing.reduce((sum, { weight }, i) => sum + planned[i]! * weight, 0);
  if (wanted <= all) return;
  let room = all;
  const part = Math.max(0, room / wanted);
  weighing.forEach(({ index, weight }, i) => {
    const kept = Math.floor(planned[i]! * part);
    started[index] = kept;
    room -= kept * weight;
  });
  weighing.forEach(({ index, weight }, i) => {
    if (started[index]! < planned[i]! && weight <= room) {
      started[index] = started[index]! + 1;
      room -= weight;
    }
    cut[index] = planned[i]! - started[index]!;
  });
}

/**
 * Intakes of a month, in whole learners. Where support workers, placements or educators limit them, nobody starts for whom there is
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
  const routeOf = (number: number): number => training.cohorts[number]!.route;
  const used = (place: number, weight: Float64Array): number => {
    let sum = 0;
    training.cohorts.forEach((cohort, number) => {
      if (cohort.start < month && cohort.end > month) sum += learning[number * places + place]! * weight[cohort.route]!;
    });
    return sum;
  };
  const startingIn = (place: number, weight: Float64Array): Starting[] =>
    starting.map((number) => ({ index: number * places + place, weight: weight[routeOf(number)]! }));
  if (starting.length > 0 && (limited || most.some((apprentices) => apprentices < Infinity))) {
    const rowHeads = headsByRow(chance);
    for (let place = 0; place < places; place += 1) {
      const { apprentice, weeksNeeded, weeksHosted } = training;
      if (most[place]! < Infinity) {
        const support = supportWorkers(place, settings, levels, supportLevel, rowHeads);
        const room = most[place]! * support - used(place, apprentice);
        cutWhole(room, startingIn(place, apprentice), started, work.cutBySupport);
      }
      if (limited) {
        const hosted = weeksHosted.values[weeksHosted.stretch[month]!]!;
        const room = weeksOffered(place, settings * levels, rowWte, hosted) - used(place, weeksNeeded);
        cutWhole(room, startingIn(place, weeksNeeded), started, work.cutByPlacements);
      }
    }
  }
  const educators = training.mostEducators[month]!;
  if (starting.length > 0 && educators < Infinity) {
    const { educatorsEach } = training;
    const each = Array.from({ length: places }, (_, place) => place);
    const room = each.reduce((left, place) => left - used(place, educatorsEach), educators);
    cutWhole(
      room,
      each.flatMap((place) => startingIn(place, educatorsEach)),
      started,
      work.cutByEducators,
    );
  }
  for (const number of starting)
    for (let index = number * places; index < (number + 1) * places; index += 1) learning[index] = started[index]!;
}
