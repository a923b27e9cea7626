/**
 * Chance mode: the same program run with whole people, for teams where 0.6 of a leaver makes no sense. The months, their
 * order and their probabilities are those of project.ts; every flow is a draw with these probabilities. What a month
 * decides from vacancies is decided from the whole people then in post, so that runs differ by more than rounding.
 *
 * Where the deterministic run is linear (supply-led, nothing limited) the mean of many runs is that run. Where posts
 * limit people it is not: half a vacancy in one run and none in another do not add up to what a quarter would attract.
 */
import { binomial, roundTogether } from "../../chance/distributions";
import { streamFrom, type Stream } from "../../chance/seed";
import { finishCourses, openCourses, startCourses, teach } from "../month/train/draw";
import { hireByChance } from "../month/recruit/draw";
import { leaveAndAge, moveByChance, promoteByChance } from "../month/promote/draw";
import { internationalSource } from "../program/program";
import type { DrawnFlows } from "../ledger/flows";
import { weigh } from "./project";
import type { Run, Workspace } from "../program/run";

/** A run by chance in progress: the buffers, the stream, and room for the draws of a month. */
export interface Chance {
  readonly work: Workspace;
  readonly drawn: DrawnFlows;
  readonly stream: Stream;
  /** Learners now on the course: cohort * places + place. */
  readonly learning: Float64Array;
  /** Moves drawn in the month: pair * width + i. */
  readonly moves: Float64Array;
  /** People drawn out of a row or into it, by age and origin. */
  readonly picked: Float64Array;
  readonly kept: Float64Array;
  readonly bySource: Float64Array;
  readonly bySetting: Float64Array;
  readonly part: Float64Array;
  /** By row: expected arrivals of the month's moves in heads and WTE, posts open, arrivals drawn, and what is left to decide. */
  readonly expectedHeads: Float64Array;
  readonly expectedWte: Float64Array;
  readonly posts: Float64Array;
  readonly arrived: Float64Array;
  readonly undecided: Float64Array;
}

function chanceOf(work: Workspace, seed: string): Chance {
  const { program, drawn } = work;
  if (drawn === undefined)
    throw new Error("a run by chance needs buffers made for it: workspace(program, { recorded, byChance: true })");
  const { shape, training, movePairs, sources } = program;
  return {
    work,
    drawn,
    stream: streamFrom(seed),
    learning: new Float64Array(training.cohorts.length * shape.places),
    moves: new Float64Array(movePairs.length * shape.width),
    picked: new Float64Array(shape.width),
    kept: new Float64Array(shape.width),
    bySource: new Float64Array(sources),
    bySetting: new Float64Array(shape.settings),
    part: new Float64Array(shape.settings),
    expectedHeads: new Float64Array(shape.rows),
    expectedWte: new Float64Array(shape.rows),
    posts: new Float64Array(shape.rows),
    arrived: new Float64Array(shape.rows),
    undecided: new Float64Array(shape.rows),
  };
}

/** The opening stock, pools and learners, rounded to whole people; each place keeps its headcount to within one. */
function open(chance: Chance): void {
  const { work, drawn, stream } = chance;
  const { program } = work;
  const perPlace = program.shape.cells / program.shape.places;
  for (let place = 0; place < program.shape.places; place += 1)
    roundTogether(stream, program.opening, place * perPlace, perPlace, 1, work.opening, place * perPlace);
  work.cells.set(work.opening);
  roundTogether(stream, program.openingPool, 0, program.openingPool.length, 1, work.poolNow, 0);
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
  ])
    flow.fill(0);
  for (const list of [drawn.hires.cell, drawn.hires.source, drawn.hires.heads]) list.length = 0;
  openCourses(chance);
}

/** People looking for a post: some give up, cohorts and arrivals join them. */
function refreshPools(chance: Chance, month: number): void {
  const { work, drawn, stream } = chance;
  const { program, poolNow, poolLost } = work;
  const { sources } = program;
  const spots = program.shape.places * program.shape.levels;
  const keep = program.poolKeep.values[program.poolKeep.stretch[month]!]!;
  for (let slot = 0; slot < poolNow.length; slot += 1) {
    const lost = binomial(stream, poolNow[slot]!, 1 - keep[Math.floor(slot / sources)]!);
    poolNow[slot] = poolNow[slot]! - lost;
    poolLost[month * poolNow.length + slot] = lost;
  }
  finishCourses(chance, month);
  const arriving = program.arrivals.values[program.arrivals.stretch[month]!]!;
  const base = month * spots * 2;
  for (const kind of [0, 1]) {
    roundTogether(stream, arriving, kind, spots, 2, drawn.arrived, base + kind);
    for (let spot = 0; spot < spots; spot += 1) {
      const slot = spot * sources + internationalSource(program) + kind;
      poolNow[slot] = poolNow[slot]! + drawn.arrived[base + spot * 2 + kind]!;
    }
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
  open(chance);
  for (let month = 0; month < program.months; month += 1) {
    const participation = program.participation.values[program.participation.stretch[month]!]!;
    leaveAndAge(chance, month);
    teach(chance, month);
    refreshPools(chance, month);
    weigh(program, work.cells, participation, work.rowWte, work.rowWteAbove);
    startCourses(chance, month);
    if (program.movePairs.length > 0) {
      moveByChance(chance, month, participation);
      weigh(program, work.cells, participation, work.rowWte, work.rowWteAbove);
    }
    promoteByChance(chance, month, participation);
    hireByChance(chance, month, participation);
    closeMonth(chance, month, participation);
  }
  return work;
}
