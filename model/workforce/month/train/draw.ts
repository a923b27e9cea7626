/** What chance does to learners: who stays on the course, and what becomes of those who complete it (for those who start see draw-start.ts). */
import { binomial, hypergeometric, roundTogether } from "../../../chance/distributions";
import type { Chance } from "../../program/chance";
import { courseBase, stillLearning } from "./decide";

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
  for (const count of [started, work.cutBySupport, work.cutByPlacements, work.cutByEducators]) count.fill(0);
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

/** Moves support workers of a place up a level: `completed` of them, picked at random, at most those there, who are returned. */
function raiseApprentices(chance: Chance, month: number, place: number, completed: number): number {
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
  const raised = Math.min(completed, support);
  let going = raised;
  const index = month * shape.places + place;
  // Several cohorts may complete in one month; the parts follow one another, as in the deterministic run.
  if (support > 0)
    work.apprenticed[index] = work.apprenticed[index]! + ((1 - work.apprenticed[index]!) * going) / support;
  for (let setting = 0; setting < settings && going > 0; setting += 1) {
    for (let cell = firstOf(setting); cell < firstOf(setting) + width; cell += 1) {
      const here = cells[cell]!;
      rest -= here;
      const picked = hypergeometric(stream, here, rest, going);
      if (picked === 0) continue;
      going -= picked;
      cells[cell] = here - picked;
      cells[cell + step] = cells[cell + step]! + picked;
      if (work.recorded)
        drawn.apprenticed[month * shape.cells + cell] = drawn.apprenticed[month * shape.cells + cell]! + picked;
    }
  }
  return raised;
}

/** Apprentices beyond the support workers there are have no post to move up in: they look for one as the others do. */
function withoutPost(chance: Chance, index: number, raised: number): void {
  const { inPost, joined, elsewhere } = chance.drawn.completers;
  const others = inPost[index]! - raised;
  if (others <= 0) return;
  const looking = binomial(chance.stream, others, chance.work.program.training.joins[index]!);
  inPost[index] = raised;
  joined[index] = joined[index]! + looking;
  elsewhere[index] = elsewhere[index]! + others - looking;
}

/** Cohorts that can take a post this month: to the pool, or up a level for those already in post. */
export function finishCourses(chance: Chance, month: number): void {
  const { work, drawn } = chance;
  const { program, poolNow } = work;
  const { training, shape, sources, firstRegistered } = program;
  for (const number of training.joinsIn[month]!) {
    for (let place = 0; place < shape.places; place += 1) {
      const index = number * shape.places + place;
      const already = drawn.completers.inPost[index]!;
      if (already > 0) withoutPost(chance, index, raiseApprentices(chance, month, place, already));
      const slot = (place * shape.levels + firstRegistered) * sources + training.cohorts[number]!.route;
      poolNow[slot] = poolNow[slot]! + drawn.completers.joined[index]!;
    }
  }
}
