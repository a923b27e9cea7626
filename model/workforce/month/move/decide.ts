/** The numbers of moving in a month: who moves between settings and places, all decided before anybody does. */
import { anywhere, type Apart, type Whole } from "../../program/whole";

/**
 * Moves people, all on the vacancies as they stand before any of them. Returns whether anybody moved.
 * @param base where the month begins in what is kept by month and row
 * @param first where the month begins in `moved`, which receives the part of a row that moved, by pair
 * @param from row each pair of rows leads from; `to` the one it leads to; `probability` that of the month
 * @param fillable posts by row that may be filled
 * @param cells heads by cell; `shift` and `arriving` room to work in, by cell (noughts, before and after) and by row
 */
export function movePeople(
  base: Whole,
  first: Whole,
  rows: Whole,
  width: Whole,
  pairs: Whole,
  postsLed: boolean,
  from: Int32Array,
  to: Int32Array,
  probability: Float64Array,
  fillable: Apart,
  participation: Float64Array,
  rowWte: Float64Array,
  rowHeads: Float64Array,
  cells: Float64Array,
  moved: Apart,
  shift: Float64Array,
  arriving: Float64Array,
): boolean {
  let any = false;
  for (let pair = 0; pair < pairs && !any; pair += 1) any = probability[pair]! > 0;
  if (!anywhere(any)) {
    moved.fill(0, first, first + pairs);
    return false;
  }
  if (postsLed) {
    arriving.fill(0, 0, rows);
    for (let pair = 0; pair < pairs; pair += 1) {
      const here = from[pair]! * width;
      const there = to[pair]! * width;
      let wte = 0;
      for (let i = 0; i < width; i += 1) wte += cells[here + i]! * participation[there + i]!;
      arriving[to[pair]!] = arriving[to[pair]!]! + wte * probability[pair]!;
    }
  }
  for (let pair = 0; pair < pairs; pair += 1) {
    const row = to[pair]!;
    let part = probability[pair]!;
    if (postsLed) {
      const vacant = Math.max(0, fillable[base + row]! - rowWte[row]!);
      if (arriving[row]! > vacant) part *= vacant / arriving[row]!;
    }
    moved[first + pair] = part;
    if (!anywhere(part !== 0)) continue;
    const here = from[pair]! * width;
    const there = row * width;
    let heads = 0;
    for (let i = 0; i < width; i += 1) {
      const going = cells[here + i]! * part;
      shift[here + i] = shift[here + i]! - going;
      shift[there + i] = shift[there + i]! + going;
      heads += going;
    }
    rowHeads[from[pair]!] = rowHeads[from[pair]!]! - heads;
    rowHeads[row] = rowHeads[row]! + heads;
  }
  for (let pair = 0; pair < pairs; pair += 1) {
    settle(from[pair]! * width, width, shift, cells);
    settle(to[pair]! * width, width, shift, cells);
  }
  return true;
}

/** Lays on a row what all moves out of it and into it come to, and leaves nothing for the pair that names it next. */
function settle(first: Whole, width: Whole, shift: Float64Array, cells: Float64Array): void {
  for (let cell = first; cell < first + width; cell += 1) {
    cells[cell] = cells[cell]! + shift[cell]!;
    shift[cell] = 0;
  }
}
