/** A run by chance in progress. The processes draw from it (their draw.ts). */
import { streamFrom, type Stream } from "../../chance/seed";
import type { DrawnFlows } from "./drawn-flows";
import type { Workspace } from "./run";

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
  /** By row: posts on offer this month that nobody of the place has taken. By source: people looking anywhere. */
  readonly offers: Float64Array;
  readonly looking: Float64Array;
  /** Who looks in another place, by slot they come from within a level, and place: empty where nobody may. */
  readonly seeking: Float64Array;
  /** By row: whether what is left of a post counts as one in this run, evenly spread from 0 to 1. */
  readonly rounding: Float64Array;
}

function rowRounding(seed: string): () => number {
  const stream = streamFrom(`${seed}, posts`);
  return () => stream.uniform();
}

/** Makes room for a run by chance in buffers that were made for one. */
export function chanceOf(work: Workspace, seed: string): Chance {
  const { program, drawn } = work;
  if (drawn === undefined)
    throw new Error("a run by chance needs buffers made for it: workspace(program, { recorded, byChance: true })");
  const { shape, training, movePairs, sources } = program;
  const stream = streamFrom(seed);
  return {
    work,
    drawn,
    stream,
    // A stream of its own, so that plans without posts to fill draw what they drew before.
    rounding: Float64Array.from({ length: shape.rows }, rowRounding(seed)),
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
    offers: new Float64Array(shape.rows),
    looking: new Float64Array(sources),
    seeking: new Float64Array(program.mobile ? shape.places * sources * shape.places : 0),
  };
}

/** Keeps what was drawn for one cell, when the run records its cells. */
export function note(into: Float64Array, index: number, heads: number): void {
  if (heads > 0 && into.length > 0) into[index] = heads;
}

/** Heads of each row now, for what is decided from them. */
export function headsByRow({ work }: Chance): Float64Array {
  const { shape } = work.program;
  work.rowHeads.fill(0);
  for (let cell = 0; cell < shape.cells; cell += 1) {
    const row = Math.floor(cell / shape.width);
    work.rowHeads[row] = work.rowHeads[row]! + work.cells[cell]!;
  }
  return work.rowHeads;
}
