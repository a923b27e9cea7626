/** The numbers of what is known to be coming in a month: exactly so many leave, move up or join, as far as they are there. */

/** When all but so small a part of a row is to go, what is left is rounding and goes too. */
const rounding = 1e-12;

/**
 * Carries out the events of a month, one after another.
 * @param due their numbers; `kind` (0 leave, 1 move up, 2 join), `row`, `amount` and `inWte` are by number
 * @param standIn who joins a row where nobody works, by origin and age
 * @param rowHeads heads by row, kept up to date; so are `cells`
 * @param known receives the heads out of or into each cell of the row, by number; `short` those who could not
 */
export function carryOut(
  due: Int32Array,
  kind: Uint8Array,
  row: Int32Array,
  amount: Float64Array,
  inWte: Uint8Array,
  width: number,
  participation: Float64Array,
  standIn: Float64Array,
  rowHeads: Float64Array,
  cells: Float64Array,
  known: Float64Array,
  short: Float64Array,
): void {
  for (let entry = 0; entry < due.length; entry += 1) {
    const event = due[entry]!;
    const here = row[event]!;
    const first = here * width;
    const joins = kind[event] === 2;
    const rise = kind[event] === 1 ? width : 0;
    let heads = 0;
    for (let i = 0; i < width; i += 1) heads += cells[first + i]!;
    let wanted = amount[event]!;
    if (inWte[event] === 1) {
      let hours = 0;
      for (let i = 0; i < width; i += 1)
        hours += (heads > 0 ? cells[first + i]! / heads : standIn[i]!) * participation[first + i]!;
      wanted = hours > 0 ? wanted / hours : 0;
    }
    const going = joins || wanted < heads * (1 - rounding) ? wanted : heads;
    const part = heads > 0 ? going / heads : 0;
    for (let i = 0; i < width; i += 1) {
      const cell = first + i;
      const people = heads > 0 ? cells[cell]! * part : joins ? going * standIn[i]! : 0;
      known[event * width + i] = people;
      cells[cell] = joins ? cells[cell]! + people : cells[cell]! - people;
      if (rise > 0) cells[cell + rise] = cells[cell + rise]! + people;
    }
    short[event] = Math.max(0, wanted - going);
    rowHeads[here] = joins ? rowHeads[here]! + going : rowHeads[here]! - going;
    if (rise > 0) rowHeads[here + 1] = rowHeads[here + 1]! + going;
  }
}
