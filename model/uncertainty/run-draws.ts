/** Draws one after another, in one thread, two at a time. */
import type { Problem } from "../plan/problem";
import type { Ensemble } from "./ensemble";
import type { FailedDraw, Sample } from "./sample";

/** Runs draws `from` up to, not including, `to`. */
export function runDraws(ensemble: Ensemble, seed: string, from: number, to: number): Sample {
  const { columns, tables, asItStands } = ensemble;
  const count = to - from;
  const values = new Float32Array(count * columns);
  const failed: FailedDraw[] = [];
  const row = (at: number): Float32Array => values.subarray(at * columns, (at + 1) * columns);
  const note = (at: number, problem: Problem | undefined): void => {
    if (problem !== undefined) failed.push({ draw: from + at, says: problem.says });
  };
  let at = 0;
  for (; at + 1 < count; at += 2) {
    const problems = ensemble.runTwo(from + at, [row(at), row(at + 1)]);
    note(at, problems[0]);
    note(at + 1, problems[1]);
  }
  for (; at < count; at += 1) note(at, ensemble.run(from + at, row(at)));
  return { seed, tables, columns, from, count, values, failed, asItStands };
}
