/** What a run leaves behind of a month's end, out of the numbers it works with. */
import type { Apart, Whole } from "../program/whole";

/** @param base where the month begins in `wte` */
export function keepWte(base: Whole, rows: Whole, rowWte: Float64Array, wte: Apart): void {
  for (let row = 0; row < rows; row += 1) wte[base + row] = rowWte[row]!;
}

/**
 * Slots that can hold nobody stay at the 0 they were made with.
 * @param base where the month begins in `pool`; `slots` are those that can hold anyone, `count` of them
 */
export function keepPools(base: Whole, count: Whole, slots: Int32Array, poolNow: Float64Array, pool: Apart): void {
  for (let entry = 0; entry < count; entry += 1) {
    const slot = slots[entry]!;
    pool[base + slot] = poolNow[slot]!;
  }
}
