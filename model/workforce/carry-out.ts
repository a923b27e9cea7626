/**
 * The one walk through the stock that a month needs. It carries out what promotion and recruitment decided for the
 * month (giving the stock at the month's end) and, with the cell still in hand, the next month's leaving and ageing.
 * Rows are taken from the highest level down, so that the people of the level below are still those of before.
 */
import type { Shape } from "./shape";

/**
 * @param cells heads after this month's leaving, ageing and moves; becomes heads after the next month's leaving and ageing
 * @param stock receives the stock at the end of the month, at `base` + cell, when `recorded`
 * @param stay part of each row that is not promoted out of it
 * @param fromBelow part of the row below that is promoted into it
 * @param hires heads hired into each row, by the profile in `mixed` of its place and level
 * @param keep part of each cell that stays through the next month
 * @param rowHeads receives the heads of each row after the next month's leaving
 */
export function carryOut(shape: Shape, cells: Float64Array, stock: Float64Array, base: number, recorded: boolean, stay: Float64Array, fromBelow: Float64Array, hires: Float64Array, mixed: Float64Array, keep: Float64Array, ageUp: Float64Array, rowHeads: Float64Array): void {
  const { places, settings, levels, origins, ages, width } = shape;
  const oldest = ages - 1;
  // Bands of one width, the usual case, age at one rate; reading it once is worth a fifth of the walk.
  let evenly = true;
  for (let age = 1; age < oldest; age += 1) if (ageUp[age] !== ageUp[0]) evenly = false;
  const rate = ageUp[0]!;
  for (let place = 0; place < places; place += 1) {
    for (let setting = 0; setting < settings; setting += 1) {
      for (let level = levels - 1; level >= 0; level -= 1) {
        const row = (place * settings + setting) * levels + level;
        const up = fromBelow[row]!;
        const joins = hires[row]!;
        const remains = stay[row]!;
        const first = row * width;
        const last = first + width;
        // First what was decided for the month: the stock at its end.
        if (up !== 0) for (let cell = first; cell < last; cell += 1) cells[cell] = cells[cell]! * remains + cells[cell - width]! * up;
        else if (remains !== 1) for (let cell = first; cell < last; cell += 1) cells[cell] = cells[cell]! * remains;
        if (joins !== 0) {
          const who = (place * levels + level) * width - first;
          for (let cell = first; cell < last; cell += 1) cells[cell] = cells[cell]! + joins * mixed[cell + who]!;
        }
        if (recorded) for (let cell = first; cell < last; cell += 1) stock[base + cell] = cells[cell]!;
        // Then the next month's leaving and ageing.
        let sum = 0;
        let cell = first;
        for (let origin = 0; origin < origins; origin += 1) {
          let carry = 0;
          const end = cell + oldest;
          if (evenly) {
            for (; cell < end; cell += 1) {
              const left = cells[cell]! * keep[cell]!;
              const older = left * rate;
              cells[cell] = left - older + carry;
              carry = older;
              sum += left;
            }
          } else {
            for (let age = 0; cell < end; cell += 1, age += 1) {
              const left = cells[cell]! * keep[cell]!;
              const older = left * ageUp[age]!;
              cells[cell] = left - older + carry;
              carry = older;
              sum += left;
            }
          }
          const left = cells[cell]! * keep[cell]!;
          cells[cell] = left + carry;
          sum += left;
          cell += 1;
        }
        rowHeads[row] = sum;
      }
    }
  }
}
