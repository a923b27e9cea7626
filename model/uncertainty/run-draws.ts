/** Draws one after another, in one thread. */
import type { Ensemble } from "./ensemble";
import type { FailedDraw, Sample } from "./sample";

/** Runs draws `from` up to, not including, `to`. */
export function runDraws(ensemble: Ensemble, seed: string, from: number, to: number): Sample {
  const { columns, tables, asItStands } = ensemble;
  const count = to - from;
  const values = new Float32Array(count * columns);
  const failed: FailedDraw[] = [];
  for (let at = 0; at < count; at += 1) {
    const problem = ensemble.run(from + at, values.subarray(at * columns, (at + 1) * columns));
    if (problem !== undefined) failed.push({ draw: from + at, says: problem.says });
  }
  return { seed, tables, columns, from, count, values, failed, asItStands };
}
