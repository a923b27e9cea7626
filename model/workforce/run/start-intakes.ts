/** The intakes of a month (see month/train/start). */
import { nothingCuts, startAsPlanned, startCohorts } from "../month/train/start";
import type { Run } from "../program/run";

const nothing = new Float64Array(0);

/** Starts the intakes of a month where nothing can cut them, so that who is there need not be known; else false, with nothing done. */
export function startUncut({ program, started }: Run, month: number): boolean {
  const { training, shape } = program;
  const { mostApprentices, mostEducators, limited, planned } = training;
  const most = mostApprentices.values[mostApprentices.stretch[month]!] ?? nothing;
  if (!nothingCuts(limited[month] === 1, most, mostEducators[month]!)) return false;
  startAsPlanned(shape.places, training.startsIn[month]!, planned, started);
  return true;
}

/** @param rowHeads heads and WTE by row, as they are when the intakes start */
export function startIntakes(run: Run, month: number, rowHeads: Float64Array, rowWte: Float64Array): void {
  const { training, shape, months, supportLevel } = run.program;
  const { mostApprentices, weeksHosted } = training;
  startCohorts(
    month,
    shape.places,
    shape.settings,
    shape.levels,
    months + training.history,
    training.history,
    supportLevel,
    training.limited[month] === 1,
    training.startsIn[month]!,
    training.routeOf,
    training.startOf,
    training.endOf,
    training.remaining,
    training.apprentice,
    mostApprentices.values[mostApprentices.stretch[month]!] ?? nothing,
    training.weeksNeeded,
    weeksHosted.values[weeksHosted.stretch[month]!] ?? nothing,
    training.mostEducators[month]!,
    training.educatorsEach,
    rowHeads,
    rowWte,
    training.planned,
    run.started,
    run.cutBySupport,
    run.cutByPlacements,
    run.cutByEducators,
  );
}
