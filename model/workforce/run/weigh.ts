/** What the people in post come to in WTE, row by row. */
import type { Whole } from "../program/whole";

/** WTE by row, and WTE the row would be one level up, where participation differs within rows. */
export function weigh(
  rows: Whole,
  levels: Whole,
  width: Whole,
  cells: Float64Array,
  participation: Float64Array,
  wte: Float64Array,
  above: Float64Array,
): void {
  for (let row = 0; row < rows; row += 1) {
    const next = (row + 1) % levels === 0 ? 0 : width;
    let here = 0;
    let there = 0;
    for (let cell = row * width; cell < (row + 1) * width; cell += 1) {
      here += cells[cell]! * participation[cell]!;
      there += cells[cell]! * participation[cell + next]!;
    }
    wte[row] = here;
    above[row] = there;
  }
}

/** The same where everybody in a row works the same hours: heads times one number. */
export function weighUniform(
  rows: Whole,
  levels: Whole,
  width: Whole,
  rowHeads: Float64Array,
  participation: Float64Array,
  wte: Float64Array,
  above: Float64Array,
): void {
  for (let lowest = 0; lowest < rows; lowest += levels) {
    let hours = participation[lowest * width]!;
    for (let row = lowest; row < lowest + levels; row += 1) {
      const heads = rowHeads[row]!;
      wte[row] = heads * hours;
      if (row + 1 < lowest + levels) hours = participation[(row + 1) * width]!;
      above[row] = heads * hours;
    }
  }
}
