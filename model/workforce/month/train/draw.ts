/** What chance does to learners: who starts, who stays on the course, and what becomes of those who complete it. */
import { binomial, roundTogether } from "../../../chance/distributions";
import type { Chance } from "../../run/project-by-chance";
import { raiseApprentices } from "../promote/draw";
import { weeksOffered } from "./decide";
import { stillLearning } from "./compile";

/** Decides for the completers of a cohort, together, what they will do when they can take a post. */
function decideOutcomes(chance: Chance, index: number, completed: number): void {
  const { work, drawn, stream } = chance;
  const { registers, joins, inPost } = work.program.training;
  const registered = binomial(stream, completed, registers[index]!);
  const already = binomial(stream, registered, inPost[index]!);
  const joined = binomial(stream, registered - already, joins[index]!);
  drawn.outcomes.unregistered[index] = completed - registered;
  drawn.outcomes.inPost[index] = already;
  drawn.outcomes.joined[index] = joined;
  drawn.outcomes.elsewhere[index] = registered - already - joined;
}

/** Cohorts that started before the plan: those still learning, or waiting to register, on the day before it. */
export function openCourses(chance: Chance): void {
  const { work, drawn, stream, learning } = chance;
  const { program, started } = work;
  const { training, shape, months } = program;
  const { places } = shape;
  started.fill(0);
  for (const outcome of Object.values(drawn.outcomes)) outcome.fill(0);
  const expected = new Float64Array(places);
  training.cohorts.forEach((cohort, number) => {
    if (cohort.start >= 0) return;
    const first = number * places;
    for (let place = 0; place < places; place += 1)
      expected[place] =
        training.planned[first + place]! *
        (cohort.end < 0
          ? training.survives[first + place]!
          : stillLearning(training, cohort, place, places, months, -1));
    roundTogether(stream, expected, 0, places, 1, started, first);
    for (let index = first; index < first + places; index += 1) {
      if (cohort.end < 0) decideOutcomes(chance, index, started[index]!);
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
      if (month === cohort.end) decideOutcomes(chance, index, staying);
    }
  });
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
      poolNow[slot] = poolNow[slot]! + drawn.outcomes.joined[index]!;
      if (drawn.outcomes.inPost[index]! > 0) raiseApprentices(chance, month, place, drawn.outcomes.inPost[index]!);
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
  const starting = training.startsIn[month]!;
  for (const number of starting)
    roundTogether(stream, training.planned, number * places, places, 1, started, number * places);
  if (starting.length > 0 && training.limited[month] === 1) {
    const hosted = training.weeksHosted.values[training.weeksHosted.stretch[month]!]!;
    const weeks = (number: number): number => training.weeksNeeded[training.cohorts[number]!.route]!;
    for (let place = 0; place < places; place += 1) {
      let room = weeksOffered(program, rowWte, hosted, place);
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
