/** The numbers of promotion in a month. */
import type { Apart, Whole } from "../../program/whole";

/**
 * The part of the people eligible below who are promoted in a month when posts lead.
 * @param vacancies WTE vacant at the level above; may be negative
 * @param eligible WTE the people below would fill at the level above
 */
export function promotedPart(vacancies: number, internalFill: number, eligible: number, limit: number): number {
  return vacancies <= 0 || eligible <= 0 ? 0 : Math.min((vacancies * internalFill) / eligible, limit);
}

/**
 * Decides the promotions of a month, from the highest level of each place and setting down. A row is seen after people
 * were promoted out of it, and before any come in from below.
 * @param base where the month begins in what is kept by month and row
 * @param fillable posts by row that may be filled
 * @param promotes by level: 1 where people can be promoted to the next
 * @param rowHeads heads by row; `rowWte` their WTE, kept up to date; `rowWteAbove` the WTE they would be one level up
 * @param completing by level: part of its people who complete an enhanced-practice apprenticeship and move up in their post,
 *   whether there are vacancies or not
 * @param promoted receives the part of each row promoted out of it, `heads` those then there
 */
export function promote(
  base: Whole,
  rows: Whole,
  levels: Whole,
  postsLed: boolean,
  promotes: Uint8Array,
  most: Float64Array,
  internal: Float64Array,
  fillable: Apart,
  rowHeads: Float64Array,
  rowWte: Float64Array,
  rowWteAbove: Float64Array,
  completing: Float64Array,
  promoted: Apart,
  heads: Apart,
): void {
  for (let lowest = 0; lowest < rows; lowest += levels) {
    let out = 0;
    for (let level = levels - 1; level >= 0; level -= 1) {
      const row = lowest + level;
      let wte = rowWte[row]! * (1 - out);
      let there = rowHeads[row]! * (1 - out);
      let part = 0;
      if (level > 0 && promotes[level - 1] === 1) {
        const eligible = rowWteAbove[row - 1]!;
        const limit = most[row - 1]!;
        part = postsLed ? promotedPart(fillable[base + row]! - wte, internal[row]!, eligible, limit) : limit;
        const up = completing[level - 1]!;
        if (up > 0) part = 1 - (1 - part) * (1 - up);
        if (!(part > 0)) part = 0;
        wte += eligible * part;
        there += rowHeads[row - 1]! * part;
      }
      rowWte[row] = wte;
      promoted[base + row] = out;
      heads[base + row] = there;
      out = part;
    }
  }
}
