/** Learners and what becomes of them, for deterministic and chance runs alike. Heads. */
import type { Cause } from "../../ledger/ledger";
import type { Run } from "../../program/run";
import { stillLearning } from "./compile";

/** Learners of a cohort in a place at the end of a month; before the start, those then in training. */
export function learnersIn(run: Run, cohort: number, place: number, month: number): number {
  const { training, shape, months } = run.program;
  const entry = training.cohorts[cohort]!;
  if (run.drawn !== undefined && month >= 0)
    return run.drawn.learners[(month * training.cohorts.length + cohort) * shape.places + place]!;
  const started = run.started[cohort * shape.places + place]!;
  // Drawn learners of before the start are whole people already; the others shrank on the way.
  if (run.drawn !== undefined) return month >= entry.start && month < entry.end ? started : 0;
  return started * stillLearning(training, entry, place, shape.places, months, month);
}

/** What becomes of the people of a cohort who complete the course, in the month in which they can take a post. */
export interface Outcome {
  readonly completed: number;
  readonly unregistered: number;
  readonly elsewhere: number;
  readonly joined: number;
  readonly inPost: number;
}

export function outcomeOf(run: Run, cohort: number, place: number): Outcome {
  const { training, shape } = run.program;
  const i = cohort * shape.places + place;
  if (run.drawn !== undefined) {
    const { unregistered, elsewhere, joined, inPost } = run.drawn.outcomes;
    const out = { unregistered: unregistered[i]!, elsewhere: elsewhere[i]!, joined: joined[i]!, inPost: inPost[i]! };
    return { ...out, completed: out.unregistered + out.elsewhere + out.joined + out.inPost };
  }
  const completed = run.started[i]! * training.survives[i]!;
  const registered = completed * training.registers[i]!;
  const inPost = registered * training.inPost[i]!;
  const joined = (registered - inPost) * training.joins[i]!;
  return { completed, unregistered: completed - registered, elsewhere: registered - inPost - joined, joined, inPost };
}

/** What one month does to a cohort in a place: the causes by which people enter or leave its course. */
export function courseFlows(
  run: Run,
  cohort: number,
  place: number,
  month: number,
  write: (cause: Cause, heads: number) => void,
): void {
  const { training, shape } = run.program;
  const entry = training.cohorts[cohort]!;
  const started = run.started[cohort * shape.places + place]!;
  if (month === entry.start) write("start training", started);
  if (month > entry.start && month <= entry.end) {
    const before = month === entry.start + 1 ? started : learnersIn(run, cohort, place, month - 1);
    const after = month === entry.end ? outcomeOf(run, cohort, place).completed : learnersIn(run, cohort, place, month);
    write("leave course", before - after);
  }
  if (month !== entry.join) return;
  const outcome = outcomeOf(run, cohort, place);
  write("complete without registering", outcome.unregistered);
  write("register elsewhere", outcome.elsewhere);
  write("register", outcome.joined);
  // Those already in post stay counted in their post: the course account hands them back to it.
  write("apprenticeship", outcome.inPost);
}
