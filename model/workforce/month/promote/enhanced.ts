/**
 * Enhanced-practice apprenticeships: people in post who learn for some months and then move up a level in the post they
 * have. Who is on the course and who completes depends on nothing that happens in the run, so it is worked out beforehand.
 */
import { power } from "../../../chance/portable";
import { pick, type Inputs } from "../../program/inputs";
import type { Program } from "../../program/program";
import { cursor } from "../../program/shape";

/**
 * Fills who is on the course at the end of each month, and who completes in it, by level. Heads: month * levels + level.
 * Where their length or attrition is empty nobody completes, and how many are on the course is missing (NaN).
 */
export function setEnhanced(inputs: Inputs, program: Program): void {
  const { enhanced, months, shape, promotes, calendar } = program;
  const { levels } = shape;
  enhanced.learning.fill(0);
  enhanced.completing.fill(0);
  const starts = inputs.series("enhanced_starts");
  if (starts === undefined) return;
  const at = cursor();
  const length = Math.round(pick(inputs.series("enhanced_length"), 0, at.member));
  const attrition = pick(inputs.series("enhanced_attrition"), 0, at.member);
  const known = Number.isFinite(length) && Number.isFinite(attrition);
  for (let month = calendar.since; month < months; month += 1)
    for (at.level = 0; at.level < levels; at.level += 1) {
      const starting = pick(starts, month, at.member) / 12;
      if (promotes[at.level] !== 1 || !(starting > 0)) continue;
      if (!known) {
        for (let later = Math.max(0, month); later < months; later += 1)
          enhanced.learning[later * levels + at.level] = Number.NaN;
        continue;
      }
      for (let later = Math.max(0, month); later < Math.min(months, month + length); later += 1) {
        const index = later * levels + at.level;
        enhanced.learning[index] = enhanced.learning[index]! + starting * power(1 - attrition, (later - month) / 12);
      }
      const end = (month + length) * levels + at.level;
      if (month + length >= 0 && month + length < months)
        enhanced.completing[end] = enhanced.completing[end]! + starting * power(1 - attrition, length / 12);
    }
}

/**
 * The part of the people of each level who complete in a month, all places together: at most all of them.
 * @param first where the month begins in `completing`
 * @param part receives it by level
 * @returns whether anybody completes
 */
export function completingParts(
  first: number,
  rows: number,
  levels: number,
  completing: Float64Array,
  rowHeads: Float64Array,
  part: Float64Array,
): boolean {
  let any = false;
  for (let level = 0; level < levels; level += 1) {
    const going = completing[first + level]!;
    part[level] = 0;
    if (going === 0) continue;
    let heads = 0;
    for (let row = level; row < rows; row += levels) heads += rowHeads[row]!;
    if (heads <= 0) continue;
    part[level] = Math.min(1, going / heads);
    any = true;
  }
  return any;
}
