/**
 * Chance mode: the same program run with whole people, for teams where 0.6 of a leaver makes no sense. The months, their
 * order and their probabilities are those of project.ts; every flow is a draw with these probabilities. What a month
 * decides from vacancies is decided from the whole people then in post, so that runs differ by more than rounding.
 *
 * Where the deterministic run is linear (supply-led, nothing limited) the mean of many runs is that run. Where posts
 * limit people it is not: half a vacancy in one run and none in another do not add up to what a quarter would attract.
 */
import { roundTogether } from "../../chance/distributions";
import { ageByChance } from "../month/age/draw";
import { arriveByChance, giveUpByChance } from "../month/arrive/draw";
import { carryOutByChance } from "../month/events/draw";
import { leaveByChance } from "../month/leave/draw";
import { moveByChance } from "../month/move/draw";
import { promoteByChance } from "../month/promote/draw";
import { hireByChance } from "../month/recruit/draw";
import { relocateByChance } from "../month/relocate/draw";
import { finishCourses, openCourses, teach } from "../month/train/draw";
import { startCourses } from "../month/train/draw-start";
import { chanceOf, type Chance } from "../program/chance";
import type { Run, Workspace } from "../program/run";
import { weigh } from "./weigh";

/**
 * Rounds the posts of a row the way its people were: a row that opened with one more than its share of people has the one
 * more post. Rounded apart, a row of 1.6 people and 1.7 posts often opened with two people in one post, and had its two
 * posts filled where it opened with one: many small rows together began over their posts. Over runs it is spread as evenly
 * as before.
 */
function roundPostsAsPeople({ work, rounding }: Chance): void {
  const { program, opening } = work;
  const { rows, width } = program.shape;
  for (let row = 0; row < rows; row += 1) {
    let expected = 0;
    let heads = 0;
    for (let cell = row * width; cell < (row + 1) * width; cell += 1) {
      expected += program.opening[cell]!;
      heads += opening[cell]!;
    }
    const up = expected - Math.floor(expected);
    rounding[row] = heads > expected ? 1 - up + up * rounding[row]! : (1 - up) * rounding[row]!;
  }
}

/** The opening stock, pools and learners, rounded to whole people; each place keeps its headcount to within one. */
function open(chance: Chance): void {
  const { work, drawn, stream } = chance;
  const { program } = work;
  const perPlace = program.shape.cells / program.shape.places;
  for (let place = 0; place < program.shape.places; place += 1)
    roundTogether(stream, program.opening, place * perPlace, perPlace, 1, work.opening, place * perPlace);
  work.cells.set(work.opening);
  roundPostsAsPeople(chance);
  roundTogether(stream, program.openingPool, 0, program.openingPool.length, 1, work.openingPool, 0);
  work.poolNow.set(work.openingPool);
  for (const flow of [
    drawn.leavers,
    drawn.retirements,
    drawn.agedUp,
    drawn.apprenticed,
    drawn.moved,
    drawn.promoted,
    drawn.hired,
    work.apprenticed,
    work.moved,
    work.promoted,
    work.hired,
    work.hiredFrom,
    work.settled,
    work.settledFrom,
    work.relocated,
  ])
    flow.fill(0);
  for (const list of [drawn.hires.cell, drawn.hires.slot, drawn.hires.heads]) list.length = 0;
  openCourses(chance);
}

/** Leaving and ageing in one walk, cell by cell: those who stay grow older. */
function leaveAndAge(chance: Chance, month: number): void {
  const { program, cells } = chance.work;
  const { ageUp, shape } = program;
  const keep = program.keep.values[program.keep.stretch[month]!]!;
  const hazard = program.hazard.values[program.hazard.stretch[month]!]!;
  const retirement = program.retirement.values[program.retirement.stretch[month]!]!;
  let younger = 0;
  for (let cell = 0; cell < shape.cells; cell += 1) {
    const age = cell % shape.ages;
    if (age === 0) younger = 0;
    const left = leaveByChance(chance, month, cell, keep[cell]!, hazard[cell]!, retirement[age]!);
    const older = ageByChance(chance, month, cell, left, ageUp[age]!);
    cells[cell] = left - older + younger;
    younger = older;
  }
}

function closeMonth(chance: Chance, month: number, participation: Float64Array): void {
  const { work, drawn } = chance;
  const { program, cells } = work;
  const { rows, width } = program.shape;
  for (let row = 0; row < rows; row += 1) {
    let heads = 0;
    let wte = 0;
    for (let cell = row * width; cell < (row + 1) * width; cell += 1) {
      heads += cells[cell]!;
      wte += cells[cell]! * participation[cell]!;
    }
    work.heads[month * rows + row] = heads;
    work.wte[month * rows + row] = wte;
  }
  if (work.recorded) work.stock.set(cells, month * cells.length);
  work.pool.set(work.poolNow, month * work.poolNow.length);
  drawn.learners.set(chance.learning, month * chance.learning.length);
  drawn.hires.first[month + 1] = drawn.hires.cell.length;
}

/**
 * Runs a program by chance, into the buffers of `work`, which must have been made with `byChance`. The same program and
 * seed give the same run. Leaves the run in the form of a deterministic one, with the flows it drew.
 */
export function projectByChance(work: Workspace, seed: string): Run {
  const chance = chanceOf(work, seed);
  const { program } = work;
  const { rows, levels, width } = program.shape;
  open(chance);
  for (let month = 0; month < program.months; month += 1) {
    const participation = program.participation.values[program.participation.stretch[month]!]!;
    leaveAndAge(chance, month);
    carryOutByChance(chance, month, participation);
    teach(chance, month);
    giveUpByChance(chance, month);
    finishCourses(chance, month);
    arriveByChance(chance, month);
    weigh(rows, levels, width, work.cells, participation, work.rowWte, work.rowWteAbove);
    startCourses(chance, month);
    if (program.movePairs.length > 0) {
      moveByChance(chance, month, participation);
      weigh(rows, levels, width, work.cells, participation, work.rowWte, work.rowWteAbove);
    }
    promoteByChance(chance, month, participation);
    hireByChance(chance, month, participation);
    relocateByChance(chance, month);
    closeMonth(chance, month, participation);
  }
  return work;
}
