/**
 * The months, in order. What each process decides is worked out by place and row in the file of that process; the
 * people themselves are moved in one walk a month (advance-stock.ts). Deterministic: expected numbers of people.
 */
import { advanceStock } from "./advance-stock";
import { finishCohorts, openCohorts, startCohorts } from "../month/train/decide";
import { prepareProfiles, recruit } from "../month/recruit/decide";
import { movePeople } from "../month/move/compile";
import { listSlots, refreshPools } from "../month/arrive/decide";
import { promote } from "../month/promote/compile";
import type { Program } from "../program/program";
import type { Run, Workspace } from "../program/run";

/** WTE by row, and WTE the row would be one level up, where participation differs within rows. */
export function weigh(
  program: Program,
  cells: Float64Array,
  participation: Float64Array,
  wte: Float64Array,
  above: Float64Array,
): void {
  const { rows, width, levels } = program.shape;
  for (let row = 0; row < rows; row += 1) {
    const next = (row + 1) % levels === 0 ? 0 : width;
    let here = 0;
    let there = 0;
    for (let cell = row * width; cell < (row + 1) * width; cell += 1) {
      here += cells[cell]! * participation[cell]!;
      there += cells[cell]! * participation[cell + next]!;
    }
    wte[row] = here;
    above[row] = there;
  }
}

/** The same where everybody in a row works the same hours: heads times one number. */
function weighUniform(
  program: Program,
  rowHeads: Float64Array,
  participation: Float64Array,
  wte: Float64Array,
  above: Float64Array,
): void {
  const { rows, width, levels } = program.shape;
  for (let lowest = 0; lowest < rows; lowest += levels) {
    let hours = participation[lowest * width]!;
    for (let row = lowest; row < lowest + levels; row += 1) {
      const heads = rowHeads[row]!;
      wte[row] = heads * hours;
      if (row + 1 < lowest + levels) hours = participation[(row + 1) * width]!;
      above[row] = heads * hours;
    }
  }
}

/** Runs a program from its opening stock to its last month, into the buffers of `work`. */
export function project(work: Workspace): Run {
  if (work.drawn !== undefined)
    throw new Error("these buffers are for runs by chance; make others for the deterministic run");
  const { program, cells, rowHeads, rowWte, rowWteAbove, hired } = work;
  const { shape, months } = program;
  const { rows } = shape;

  // The opening stock goes through the same walk with nothing decided, which leaves the first month's leaving and ageing done.
  cells.set(program.opening);
  work.promoted.fill(0, 0, rows);
  hired.fill(0, 0, rows);
  advanceStock(work, 0, program.keep.values[program.keep.stretch[0]!]!);
  work.poolNow.set(program.openingPool);
  work.apprenticed.fill(0);
  listSlots(work);
  prepareProfiles(work);
  openCohorts(work);

  for (let month = 0; month < months; month += 1) {
    const stretch = program.participation.stretch[month]!;
    const participation = program.participation.values[stretch]!;
    const uniform = program.uniform[stretch]!;
    refreshPools(work, month);
    finishCohorts(work, month);
    if (uniform) weighUniform(program, rowHeads, participation, rowWte, rowWteAbove);
    else weigh(program, cells, participation, rowWte, rowWteAbove);
    startCohorts(work, month);
    if (movePeople(work, month, participation)) {
      if (uniform) weighUniform(program, rowHeads, participation, rowWte, rowWteAbove);
      else weigh(program, cells, participation, rowWte, rowWteAbove);
    }
    promote(work, month);
    recruit(work, month, participation, uniform);

    work.wte.set(rowWte, month * rows);
    work.pool.set(work.poolNow, month * work.poolNow.length);
    advanceStock(work, month, program.keep.values[program.keep.stretch[Math.min(month + 1, months - 1)]!]!);
  }
  return work;
}
