/** Who is in preceptorship: people hired out of training in the last so many months who are still in post. */
import { pick } from "../program/inputs";
import { firstArrival } from "../program/program";
import type { Run } from "../program/run";
import { cursor } from "../program/shape";
import { relocatedIn, settledIn } from "../month/relocate/flows";

/**
 * Heads in preceptorship by row at the end of a month. Those hired stay with the part of their row that stays, at the
 * ages at which they came; moves and promotion are not followed. NaN until as many months of the plan have passed as it
 * lasts, because nobody knows who was hired before; nothing where it lasts no time.
 * @param month -1 is the day before the plan starts
 */
export function inPreceptorship(run: Run, month: number): Float64Array {
  const { program } = run;
  const { shape, inputs, profiles, keep } = program;
  const { rows, settings, levels, places, width } = shape;
  const length = Math.round(pick(inputs.series("preceptorship_months"), 0, cursor().member));
  const heads = new Float64Array(rows);
  if (!(length > 0)) return length === 0 ? heads : heads.fill(Number.NaN);
  if (month + 1 < length) return heads.fill(Number.NaN);
  for (let place = 0; place < places; place += 1)
    for (let level = 0; level < levels; level += 1)
      for (let hired = month - length + 1; hired <= month; hired += 1) {
        const rowOf = (setting: number): number => (place * settings + setting) * levels + level;
        let all = 0;
        for (let setting = 0; setting < settings; setting += 1) all += joined(run, hired, rowOf(setting));
        if (all === 0) continue;
        for (let source = 0; source < firstArrival(program); source += 1) {
          const slot = (place * levels + level) * program.sources + source;
          const came =
            run.hiredFrom[hired * run.openingPool.length + slot]! + relocatedIn(run, "settledFrom", hired, slot);
          for (let setting = 0; came > 0 && setting < settings; setting += 1) {
            const row = rowOf(setting);
            const here = (came * joined(run, hired, row)) / all;
            for (let i = 0; here > 0 && i < width; i += 1) {
              let left = here * profiles[source * width + i]!;
              for (let later = hired + 1; later <= month; later += 1)
                left *= keep.values[keep.stretch[later]!]![row * width + i]!;
              heads[row] = heads[row]! + left;
            }
          }
        }
      }
  return heads;
}

const joined = (run: Run, month: number, row: number): number =>
  run.hired[month * run.program.shape.rows + row]! + settledIn(run, month, row);
