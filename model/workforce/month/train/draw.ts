/** What chance does to learners: who starts, who stays on the course, and what becomes of those who complete it. */
import { binomial, hypergeometric, roundTogether } from "../../../chance/distributions";
import type { Chance } from "../../program/chance";
import { courseBase, stillLearning, weeksOffered } from "./decide";

/** Decides for the completers of a cohort, together, what they will do when they can take a post. */
function drawCompleters(chance: Chance, index: number, completed: number): void {
  const { work, drawn, stream } = chance;
  const { registers, joins, inPost } = work.program.training;
  const registered = binomial(stream, completed, registers[index]!);
  const already = binomial(stream, registered, inPost[index]!);
  const joined = binomial(stream, registered - already, joins[index]!);
  drawn.completers.unregistered[index] = completed - registered;
  drawn.completers.inPost[index] = already;
  drawn.completers.joined[index] = joined;
  drawn.completers.elsewhere[index] = registered - already - joined;
}

/** Cohorts that started before the plan: those still learning, or waiting to register, on the day before it. */
export function openCourses(chance: Chance): void {
  const { work, drawn, stream, learning } = chance;
  const { program, started } = work;
  const { training, shape, months } = program;
  const { places } = shape;
  started.fill(0);
  for (const outcome of Object.values(drawn.completers)) outcome.fill(0);
  const expected = new Float64Array(places);
  training.cohorts.forEach((cohort, number) => {
    if (cohort.start >= 0) return;
    const first = number * places;
    for (let place = 0; place < places; place += 1) {
      const course = courseBase(cohort.route, place, places, months + training.history, training.history);
      expected[place] =
        training.planned[first + place]! *
        (cohort.end < 0
          ? training.survives[first + place]!
          : stillLearning(cohort.start, cohort.end, course, -1, training.remaining));
    }
    roundTogether(stream, expected, 0, places, 1, started, first);
    for (let index = first; index < first + places; index += 1) {
      if (cohort.end < 0) drawCompleters(chance, index, started[index]!);
      else learning[index] = started[index]!;
    }
  });
}

/** A month of every course: some learners leave it, and those of a cohort in its last month complete it. */
export function teach(chance: Chance, month: number): void {
  const { work, stream, learning } = chance;
  const { training, shape, months } = work.program;
  const { places } = shape;
  training.cohorts.forEach((cohort, number) => {
    if (month <= cohort.start || month > cohort.end) return;
    for (let place = 0; place < places; place += 1) {
      const index = number * places + place;
      const at = (cohort.route * places + place) * (months + training.history) + training.history + month;
      const staying = binomial(stream, learning[index]!, training.remaining[at]! / training.remaining[at - 1]!);
      learning[index] = month === cohort.end ? 0 : staying;
      if (month === cohort.end) drawCompleters(chance, index, staying);
    }
  });
}

/** Moves support workers of a place up a level: `completed` of them, picked at random, at most those there. */
function raiseApprentices(chance: Chance, month: number, place: number, completed: number): void {
  const { work, drawn, stream } = chance;
  const { program, cells } = work;
  const { shape, supportLevel, firstRegistered } = program;
  const { settings, levels, width } = shape;
  const step = (firstRegistered - supportLevel) * width;
  const firstOf = (setting: number): number => ((place * settings + setting) * levels + supportLevel) * width;
  let support = 0;
  for (let setting = 0; setting < settings; setting += 1)
    for (let i = 0; i < width; i += 1) support += cells[firstOf(setting) + i]!;
  let rest = support;
  let going = Math.min(completed, support);
  const index = month * shape.places + place;
  // Several cohorts may complete in one month; the parts follow one another, as in the deterministic run.
  if (support > 0)
    work.apprenticed[index] = work.apprenticed[index]! + ((1 - work.apprenticed[index]!) * going) / support;
  for (let setting = 0; setting < settings && going > 0; setting += 1) {
    for (let cell = firstOf(setting); cell < firstOf(setting) + width; cell += 1) {
      const here = cells[cell]!;
      rest -= here;
      const raised = hypergeometric(stream, here, rest, going);
      if (raised === 0) continue;
      going -= raised;
      cells[cell] = here - raised;
      cells[cell + step] = cells[cell + step]! + raised;
      if (work.recorded)
        drawn.apprenticed[month * shape.cells + cell] = drawn.apprenticed[month * shape.cells + cell]! + raised;
    }
  }
}

/** Cohorts that can take a post this month: to the pool, or up a level for those already in post. */
export function finishCourses(chance: Chance, month: number): void {
  const { work, drawn } = chance;
  const { program, poolNow } = work;
  const { training, shape, sources, firstRegistered } = program;
  for (const number of training.joinsIn[month]!) {
    for (let place = 0; place < shape.places; place += 1) {
      const index = number * shape.places + place;
      const slot = (place * shape.levels + firstRegistered) * sources + training.cohorts[number]!.route;
      poolNow[slot] = poolNow[slot]! + drawn.completers.joined[index]!;
      if (drawn.completers.inPost[index]! > 0) raiseApprentices(chance, month, place, drawn.completers.inPost[index]!);
    }
  }
}

/**
 * Intakes of a month, in whole learners. Where placements limit them, no learner starts whose weeks the place's staff
 * could not host, so that a place with room for half a learner takes none.
 */
export function startCourses(chance: Chance, month: number): void {
  const { work, stream, learning } = chance;
  const { program, started, rowWte } = work;
  const { training, shape } = program;
  const { places } = shape;
  const starting = Array.from(training.startsIn[month]!);
  for (const number of starting)
    roundTogether(stream, training.planned, number * places, places, 1, started, number * places);
  if (starting.length > 0 && training.limited[month] === 1) {
    const hosted = training.weeksHosted.values[training.weeksHosted.stretch[month]!]!;
    const weeks = (number: number): number => training.weeksNeeded[training.cohorts[number]!.route]!;
    for (let place = 0; place < places; place += 1) {
      let room = weeksOffered(place, shape.settings * shape.levels, rowWte, hosted);
      training.cohorts.forEach((cohort, number) => {
        if (cohort.start < month && cohort.end > month) room -= learning[number * places + place]! * weeks(number);
      });
      const wanted = starting.reduce((sum, number) => sum + started[number * places + place]! * weeks(number), 0);
      if (wanted <= room) continue;
      const part = Math.max(0, room / wanted);
      const planned = starting.map((number) => started[number * places + place]!);
      for (const number of starting) {
        const index = number * places + place;
        started[index] = Math.floor(started[index]! * part);
        room -= started[index] * weeks(number);
      }
      // What the cut has left over goes, a learner at a time, to the first routes that it suffices for.
      starting.forEach((number, i) => {
        const index = number * places + place;
        if (started[index]! >= planned[i]! || weeks(number) > room) return;
        started[index] = started[index]! + 1;
        room -= weeks(number);
      });
    }
  }
  for (const number of starting)
    for (let index = number * places; index < (number + 1) * places; index += 1) learning[index] = started[index]!;
}
