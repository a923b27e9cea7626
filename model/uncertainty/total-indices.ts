/**
 * Total indices: the share of the spread that would stay if everything but one thing were known, what it does together
 * with others included. They need runs of their own: draw d with other luck for everything (B), and draw d with other luck
 * for one thing alone (A with one of B), beside draw d itself (A), which has been run. So d draws of g unknowns take
 * d x (g + 1) runs. They go draw by draw, so that a stop in between leaves the indices of fewer draws.
 */
import { totalIndex, type Index } from "../chance/indices";
import type { Draws } from "./drawn-plan";
import { untiedUnknownsOf, type Unknown } from "./unknowns";

/** Draws that total indices are taken from. */
export const drawsForTotals = 128;

/** Runs that so many draws take. */
export const runsForTotals = (unknowns: readonly Unknown[], draws: number): number => draws * (unknowns.length + 1);

export interface TotalRun {
  readonly draw: number;
  /** True where everything is drawn again, and chance with it. */
  readonly other: boolean;
  readonly luck: Float64Array;
}

/** The luck of each run, counted from 0. */
export function totalRun(draws: Draws): (run: number) => TotalRun {
  const unknowns = untiedUnknownsOf(draws.uncertainty);
  const each = unknowns.length + 1;
  return (run) => {
    const [draw, which] = [Math.floor(run / each), run % each];
    const other = draws.otherLuck(draw);
    const unknown = unknowns[which - 1];
    if (unknown === undefined) return { draw, other: true, luck: other };
    const luck = draws.luck(draw).slice();
    for (const at of unknown.lucks) luck[at] = other[at] ?? Number.NaN;
    return { draw, other: false, luck };
  };
}

export interface TotalIndex {
  readonly unknown: Unknown;
  readonly index: Index;
}

/**
 * The total index of each unknown, the greatest first, from the draws whose runs are all there; draws that could not be
 * run, or lack the figure, are left out.
 * @param drawn the figure in the draws themselves, from the first
 * @param run the figure in the runs of {@link totalRun}, from the first
 */
export function totalIndices(
  unknowns: readonly Unknown[],
  drawn: Float64Array,
  run: Float64Array,
): { readonly draws: number; readonly each: readonly TotalIndex[] } {
  const size = unknowns.length + 1;
  const whole = Array.from({ length: Math.min(drawn.length, Math.floor(run.length / size)) }, (_, draw) => draw).filter(
    (draw) => !Number.isNaN(drawn[draw]) && !run.subarray(draw * size, (draw + 1) * size).some(Number.isNaN),
  );
  const of = (values: Float64Array, place: (draw: number) => number): Float64Array =>
    Float64Array.from(whole, (draw) => values[place(draw)] ?? Number.NaN);
  const [a, b] = [of(drawn, (draw) => draw), of(run, (draw) => draw * size)];
  const each = unknowns.map((unknown, at) => ({
    unknown,
    index: totalIndex(
      a,
      b,
      of(run, (draw) => draw * size + at + 1),
    ),
  }));
  return { draws: whole.length, each: each.sort((one, other) => other.index.share - one.index.share) };
}
