/** Learners and what becomes of them, for deterministic and chance runs alike. Heads. */
import type { Run } from "../../program/run";
import { courseBase, stillLearning } from "./decide";

/** Learners of a cohort in a place at the end of a month; before the start, those then in training. */
export function learnersIn(run: Run, cohort: number, place: number, month: number): number {
  const { training, shape, months } = run.program;
  const entry = training.cohorts[cohort]!;
  if (run.drawn !== undefined && month >= 0)
    return run.drawn.learners[(month * training.cohorts.length + cohort) * shape.places + place]!;
  const started = run.started[cohort * shape.places + place]!;
  // Drawn learners of before the start are whole people already; the others shrank on the way.
  if (run.drawn !== undefined) return month >= entry.start && month < entry.end ? started : 0;
  const base = courseBase(entry.route, place, shape.places, months + training.history, training.history);
  return started * stillLearning(entry.start, entry.end, base, month, training.remaining);
}

/** What becomes of the people of a cohort who complete the course, in the month in which they can take a post. */
export interface Completers {
  readonly completed: number;
  readonly unregistered: number;
  readonly elsewhere: number;
  readonly joined: number;
  readonly inPost: number;
}

export function completersOf(run: Run, cohort: number, place: number): Completers {
  const { training, shape } = run.program;
  const i = cohort * shape.places + place;
  if (run.drawn !== undefined) {
    const { unregistered, elsewhere, joined, inPost } = run.drawn.completers;
    const out = { unregistered: unregistered[i]!, elsewhere: elsewhere[i]!, joined: joined[i]!, inPost: inPost[i]! };
    return { ...out, completed: out.unregistered + out.elsewhere + out.joined + out.inPost };
  }
  const completed = run.started[i]! * training.survives[i]!;
  const registered = completed * training.registers[i]!;
  const inPost = run.raised[i]!;
  const joined = (registered - inPost) * training.joins[i]!;
  return { completed, unregistered: completed - registered, elsewhere: registered - inPost - joined, joined, inPost };
}
