/** The hours of support workers, and of the apprentices among them. */
import { learnersIn } from "../month/train/learners";
import type { Run } from "../program/run";

/**
 * WTE that an apprentice in post works in a place at the end of a month, mean over those said to be in post: that of a
 * support worker. Where more are said to be than there are support workers, those beyond hold no post, and neither have
 * hours to be away from nor pay; without that a place would have more hours away than staff.
 * @param month -1 for the opening
 * @param rows heads and WTE by row: those of the run, or of the opening
 */
export function apprenticeHours(
  run: Run,
  place: number,
  month: number,
  { heads, wte }: { readonly heads: Float64Array; readonly wte: Float64Array } = run,
): number {
  const { shape, supportLevel, training } = run.program;
  if (supportLevel < 0) return 0;
  let there = 0;
  let worked = 0;
  for (let setting = 0; setting < shape.settings; setting += 1) {
    const row = Math.max(0, month) * shape.rows + (place * shape.settings + setting) * shape.levels + supportLevel;
    there += heads[row]!;
    worked += wte[row]!;
  }
  if (!(there > 0)) return 0;
  let inPost = 0;
  for (let cohort = 0; cohort < training.cohorts.length; cohort += 1) {
    const share = training.inPost[cohort * shape.places + place]!;
    if (share > 0) inPost += share * learnersIn(run, cohort, place, month);
  }
  return worked / Math.max(there, inPost);
}
