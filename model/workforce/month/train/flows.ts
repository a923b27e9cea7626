/** What a month does to the courses, of either kind of run, and to the support workers who qualify on one. */
import type { Cause } from "../../program/cause";
import type { MonthOfFlows } from "../../program/month-of-flows";
import type { Run } from "../../program/run";
import { completersOf, learnersIn } from "./learners";

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
    const after =
      month === entry.end ? completersOf(run, cohort, place).completed : learnersIn(run, cohort, place, month);
    write("leave course", before - after);
  }
  if (month !== entry.join) return;
  const completers = completersOf(run, cohort, place);
  write("complete without registering", completers.unregistered);
  write("register elsewhere", completers.elsewhere);
  write("register", completers.joined);
  // Those already in post stay counted in their post: the course account hands them back to it.
  write("apprenticeship", completers.inPost);
}

/** Fills the apprentices of a deterministic run who move up from the support level on completing, and moves them. */
export function apprenticeFlows(run: Run, month: number, flows: MonthOfFlows): void {
  const { shape, supportLevel, firstRegistered } = run.program;
  const { apprenticed, end } = flows;
  apprenticed.fill(0);
  if (supportLevel < 0) return;
  for (let place = 0; place < shape.places; place += 1) {
    const part = run.apprenticed[month * shape.places + place]!;
    if (part === 0) continue;
    for (let setting = 0; setting < shape.settings; setting += 1) {
      const from = ((place * shape.settings + setting) * shape.levels + supportLevel) * shape.width;
      const step = (firstRegistered - supportLevel) * shape.width;
      for (let cell = from; cell < from + shape.width; cell += 1) {
        const going = end[cell]! * part;
        apprenticed[cell] = going;
        end[cell] = end[cell]! - going;
        end[cell + step] = end[cell + step]! + going;
      }
    }
  }
}
