/** The intakes of a month (see month/train/start). */
import { startCohorts } from "../month/train/start";
import type { Run } from "../program/run";

const nothing = new Float64Array(0);

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
