/**
 * Learners in a deterministic run: how many start each year, within what the staff can host on placement, and what
 * becomes of those who finish. What survives of an intake is worked out beforehand (train.ts).
 */
import { joinPool } from "../arrive/decide";
import type { Program } from "../../program/program";
import type { Workspace } from "../../program/run";
import { stillLearning } from "./compile";

/** Learners still in training in a place at the end of a month, in weeks of placement a year. */
function weeksInUse(program: Program, started: Float64Array, place: number, month: number): number {
  const { training, shape, months } = program;
  let weeks = 0;
  training.cohorts.forEach((cohort, number) => {
    if (cohort.start < month && cohort.end > month)
      weeks +=
        started[number * shape.places + place]! *
        stillLearning(training, cohort, place, shape.places, months, month) *
        training.weeksNeeded[cohort.route]!;
  });
  return weeks;
}

/** Weeks of placement the staff of a place can host in a year. */
export function weeksOffered(program: Program, rowWte: Float64Array, hosted: Float64Array, place: number): number {
  const rowsPerPlace = program.shape.settings * program.shape.levels;
  let offered = 0;
  for (let row = place * rowsPerPlace; row < (place + 1) * rowsPerPlace; row += 1)
    offered += rowWte[row]! * hosted[row]!;
  return offered;
}

/** Cohorts already in training when the plan starts. */
export function openCohorts(work: Workspace): void {
  const { started, program } = work;
  const { training, shape } = program;
  for (let number = 0; number < training.cohorts.length; number += 1) {
    const before = training.cohorts[number]!.start < 0;
    for (let place = 0; place < shape.places; place += 1)
      started[number * shape.places + place] = before ? training.planned[number * shape.places + place]! : 0;
  }
}

/** Intakes of a month: planned, or cut to the learners that the place's staff can host. */
export function startCohorts(work: Workspace, month: number): void {
  const { program, started, rowWte } = work;
  const { training, shape } = program;
  const starting = training.startsIn[month]!;
  if (starting.length === 0) return;
  const hosted =
    training.limited[month] === 1 ? training.weeksHosted.values[training.weeksHosted.stretch[month]!]! : undefined;
  for (let place = 0; place < shape.places; place += 1) {
    let part = 1;
    if (hosted !== undefined) {
      const offered = weeksOffered(program, rowWte, hosted, place);
      let wanted = 0;
      for (const number of starting)
        wanted +=
          training.planned[number * shape.places + place]! * training.weeksNeeded[training.cohorts[number]!.route]!;
      const room = offered - weeksInUse(program, started, place, month);
      part = wanted <= 0 ? 1 : Math.min(1, Math.max(0, room / wanted));
    }
    for (const number of starting)
      started[number * shape.places + place] = training.planned[number * shape.places + place]! * part;
  }
}

/** Cohorts that can take a post this month: to the pool, or up a level for those already in post. */
export function finishCohorts(work: Workspace, month: number): void {
  const { program, started } = work;
  const { training, shape, firstRegistered } = program;
  const joining = training.joinsIn[month]!;
  for (let entry = 0; entry < joining.length; entry += 1) {
    const number = joining[entry]!;
    const { route } = training.cohorts[number]!;
    for (let place = 0; place < shape.places; place += 1) {
      const i = number * shape.places + place;
      const registrants = started[i]! * training.survives[i]! * training.registers[i]!;
      const already = registrants * training.inPost[i]!;
      joinPool(work, place * shape.levels + firstRegistered, route, (registrants - already) * training.joins[i]!);
      if (already > 0) raise(work, month, place, already);
    }
  }
}

/** Moves apprentices in post from the support level of a place to its first registered level. */
function raise(work: Workspace, month: number, place: number, already: number): void {
  const { program, apprenticed, rowHeads, cells } = work;
  const { shape, supportLevel, firstRegistered } = program;
  let support = 0;
  for (let setting = 0; setting < shape.settings; setting += 1)
    support += rowHeads[(place * shape.settings + setting) * shape.levels + supportLevel]!;
  const part = support > 0 ? Math.min(1, already / support) : 0;
  // Several cohorts may complete in one month; the parts follow one another.
  const before = apprenticed[month * shape.places + place]!;
  apprenticed[month * shape.places + place] = before + (1 - before) * part;
  for (let setting = 0; setting < shape.settings; setting += 1) {
    const from = (place * shape.settings + setting) * shape.levels + supportLevel;
    const to = from + firstRegistered - supportLevel;
    const heads = rowHeads[from]! * part;
    rowHeads[from] = rowHeads[from]! - heads;
    rowHeads[to] = rowHeads[to]! + heads;
    for (let i = 0; i < shape.width; i += 1) {
      const going = cells[from * shape.width + i]! * part;
      cells[from * shape.width + i] = cells[from * shape.width + i]! - going;
      cells[to * shape.width + i] = cells[to * shape.width + i]! + going;
    }
  }
}
