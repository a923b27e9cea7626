/**
 * The start profile of a list, from counts of it by weeks waited: the profile with which the list, run on from each
 * count, comes closest to the counts after it. Seven likelihoods are fitted by least squares (Levenberg and Marquardt);
 * a miss counts against the people who move in and out of a band by chance, and the further ahead the less; neighbouring
 * bands are held together as far as the counts say nothing else.
 */
import { exp } from "../../chance/portable";
import { elementAt } from "../../assumptions/present";
import { waitingBands } from "../../assumptions/declared/choices";
import { byWeeksWaited } from "../list/queue/start-order";
import { inBandsOf, runOn, spreadBands } from "./published-run";

/** Two counts of a list, one after the other, and what happened between them. */
export interface Stretch {
  /** People by band. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly weeks: number;
  /** People a week. */
  readonly referrals: number;
  readonly removals: number;
}

/** Relative likelihood of being started next by band of weeks waited, 1 in the (geometric) middle. */
export type StartProfile = readonly number[];

/** A likelihood is at most so many times, or at least such a part of, the middle one (as a logarithm). */
const furthest = 4;
/** Neighbouring bands may differ by a factor of e before it counts as much as a miss of three standard deviations. */
const neighbours = 1;

const bandCount = waitingBands.length;

/** How far a profile is from the counts: misses in units of three standard deviations, and how uneven it is. */
function misses(logs: readonly number[], chains: readonly (readonly Stretch[])[]): number[] {
  const profile = byWeeksWaited(logs.map((one) => exp(one)));
  const found: number[] = [];
  for (const chain of chains)
    for (let first = 0; first < chain.length; first += 1) {
      const { before, referrals, removals } = elementAt(chain, first);
      let people = spreadBands(before, profile, referrals, removals);
      for (let at = first; at < chain.length; at += 1) {
        const { after, ...flow } = elementAt(chain, at);
        people = runOn(people, profile, flow);
        const bands = inBandsOf(people);
        // Who waits in all is what the rates say; the profile is judged by how they divide.
        const all = total(after) / total(bands);
        after.forEach((counted, band) =>
          found.push(
            (elementAt(bands, band) * all - counted) / (3 * Math.sqrt(Math.max(counted, 25) * (at - first + 1))),
          ),
        );
      }
    }
  for (let band = 1; band < bandCount; band += 1)
    found.push((elementAt(logs, band) - elementAt(logs, band - 1)) / neighbours);
  // Only how the likelihoods stand to one another means anything.
  found.push(10 * total(logs));
  return found;
}

const total = (figures: readonly number[]): number => figures.reduce((sum, one) => sum + one, 0);
const squares = (figures: readonly number[]): number => figures.reduce((sum, one) => sum + one * one, 0);

/**
 * Fits the profile.
 * @param chains stretches that follow one another without a gap, in order; at least one
 */
export function startProfileFrom(chains: readonly (readonly Stretch[])[]): StartProfile {
  let logs = waitingBands.map(() => 0);
  let found = misses(logs, chains);
  let worst = squares(found);
  let damping = 1;
  for (let round = 0; round < 25 && damping < 1e6; round += 1) {
    const slopes = logs.map((_, band) => {
      const moved = misses(
        logs.map((log, at) => (at === band ? log + 1e-5 : log)),
        chains,
      );
      return moved.map((miss, at) => (miss - elementAt(found, at)) / 1e-5);
    });
    const step = stepFor(slopes, found, damping);
    const next = logs.map((log, band) => Math.max(-furthest, Math.min(furthest, log + elementAt(step, band))));
    const then = misses(next, chains);
    const sum = squares(then);
    if (sum < worst) {
      const settled = worst - sum < 1e-5 * worst;
      [logs, found, worst, damping] = [next, then, sum, damping / 3];
      if (settled) break;
    } else damping *= 4;
  }
  return logs.map((log) => Number(exp(log).toPrecision(4)));
}

/** The step of a round: (J'J + damping I) step = -J' misses, by elimination. */
function stepFor(slopes: readonly (readonly number[])[], found: readonly number[], damping: number): number[] {
  const dot = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, one, at) => sum + one * elementAt(b, at), 0);
  const rows = slopes.map((one, i) => [
    ...slopes.map((other, j) => dot(one, other) + (i === j ? damping : 0)),
    -dot(one, found),
  ]);
  rows.forEach((row, at) => {
    // Symmetric with a positive diagonal, so no row needs to change places.
    const lead = elementAt(row, at);
    for (let below = at + 1; below < rows.length; below += 1) {
      const other = elementAt(rows, below);
      const factor = elementAt(other, at) / lead;
      rows[below] = other.map((value, column) => value - factor * elementAt(row, column));
    }
  });
  const step = rows.map(() => 0);
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = elementAt(rows, at);
    const known = step.reduce((sum, one, column) => (column > at ? sum + one * elementAt(row, column) : sum), 0);
    step[at] = (elementAt(row, rows.length) - known) / elementAt(row, at);
  }
  return step;
}

/** One count, taken as of a list in balance: a month later it would be as it was. */
export const inBalance = (bands: readonly number[], referrals: number): Stretch => ({
  before: bands,
  after: bands,
  weeks: 365.25 / 12 / 7,
  referrals,
  removals: referrals,
});
