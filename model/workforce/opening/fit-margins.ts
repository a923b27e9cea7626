/**
 * Iterative proportional fitting: a joint table from known totals. Starting from a seed table, each total is met in
 * turn by scaling the cells it covers, until all are met. (Deming and Stephan 1940.) Totals that cannot all be met are
 * reported with what they are apart by; the last ones in the list, the most specific, are the ones that hold. Scaling
 * then goes round in a circle from one of them to the next, and the table is what it is at the end of a round once that
 * no longer moves.
 */

export interface Margin {
  /** Cells the total covers. */
  readonly cells: readonly number[];
  /** Weight of each of these cells in the total, such as WTE per head. */
  readonly weights: readonly number[];
  readonly total: number;
}

export interface Fit {
  /** What each margin comes to in the fitted table, in the order given. */
  readonly reached: readonly number[];
  readonly rounds: number;
}

const ROUNDS = 2000;
const CLOSE = 1e-13;
/** Sums had at the same time. */
const atOnce = 4;

/**
 * One margin, or as many as are taken at once that cover none of each other's cells: four sums side by side take little
 * longer than one, which waits for itself. The cells of four stand by turns.
 */
interface Batch {
  readonly margins: readonly Margin[];
  readonly cells: Int32Array;
  readonly weights: Float64Array;
  readonly sums: Float64Array;
}

/** @param size cells of the table */
function batchesOf(margins: readonly Margin[], size: number): readonly Batch[] {
  // By cell: the last batch that covers it.
  const last = new Int32Array(size);
  const batches: Batch[] = [];
  for (let from = 0; from < margins.length;) {
    const number = batches.length + 1;
    const { length } = margins[from]!.cells;
    const fits = ({ cells }: Margin): boolean =>
      cells.length === length && cells.every((cell) => last[cell] !== number);
    let to = from;
    while (to < margins.length && to < from + atOnce && fits(margins[to]!)) {
      for (const cell of margins[to]!.cells) last[cell] = number;
      to += 1;
    }
    if (to < from + atOnce) to = from + 1;
    batches.push(batchOf(margins.slice(from, to), length));
    from = to;
  }
  return batches;
}

function batchOf(margins: readonly Margin[], length: number): Batch {
  const cells = new Int32Array(length * margins.length);
  const weights = new Float64Array(cells.length);
  margins.forEach((margin, number) => {
    for (let i = 0, at = number; i < length; i += 1, at += margins.length) {
      cells[at] = margin.cells[i]!;
      weights[at] = margin.weights[i]!;
    }
  });
  return { margins, cells, weights, sums: new Float64Array(margins.length) };
}

/** Sums of the margins of a batch, each in the order of its cells. */
function addUp(table: Float64Array, { cells, weights, sums }: Batch): void {
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  if (sums.length === 1) for (let i = 0; i < cells.length; i += 1) one += table[cells[i]!]! * weights[i]!;
  else
    for (let i = 0; i < cells.length; i += atOnce) {
      one += table[cells[i]!]! * weights[i]!;
      two += table[cells[i + 1]!]! * weights[i + 1]!;
      three += table[cells[i + 2]!]! * weights[i + 2]!;
      four += table[cells[i + 3]!]! * weights[i + 3]!;
    }
  sums[0] = one;
  if (sums.length === 1) return;
  sums[1] = two;
  sums[2] = three;
  sums[3] = four;
}

/** Multiplies the cells of the margins of a batch by the factors that stand in place of its sums; 1 changes nothing. */
function scale(table: Float64Array, { cells, sums }: Batch): void {
  const one = sums[0]!;
  if (sums.length === 1) {
    if (one !== 1) for (let i = 0; i < cells.length; i += 1) table[cells[i]!] = table[cells[i]!]! * one;
    return;
  }
  const two = sums[1]!;
  const three = sums[2]!;
  const four = sums[3]!;
  for (let i = 0; i < cells.length; i += atOnce) {
    table[cells[i]!] = table[cells[i]!]! * one;
    table[cells[i + 1]!] = table[cells[i + 1]!]! * two;
    table[cells[i + 2]!] = table[cells[i + 2]!]! * three;
    table[cells[i + 3]!] = table[cells[i + 3]!]! * four;
  }
}

const sum = (table: Float64Array, margin: Margin): number => {
  let total = 0;
  for (let i = 0; i < margin.cells.length; i += 1) total += table[margin.cells[i]!]! * margin.weights[i]!;
  return total;
};

/** Notes what a table is; true where it was that before, to the precision it is fitted to. */
function noLongerMoves(table: Float64Array, before: Float64Array): boolean {
  let still = true;
  for (let cell = 0; cell < table.length; cell += 1) {
    const now = table[cell]!;
    if (still && !(Math.abs(now - before[cell]!) <= CLOSE * now)) still = false;
    before[cell] = now;
  }
  return still;
}

/** Fits `table` in place to the margins. */
export function fitMargins(table: Float64Array, margins: readonly Margin[]): Fit {
  const batches = batchesOf(margins, table.length);
  let rounds = 0;
  let previous = Number.POSITIVE_INFINITY;
  const before = table.slice();
  while (rounds < ROUNDS) {
    rounds += 1;
    let worst = 0;
    for (const batch of batches) {
      addUp(table, batch);
      const { sums } = batch;
      for (let number = 0; number < sums.length; number += 1) {
        const now = sums[number]!;
        const factor = now <= 0 ? 1 : batch.margins[number]!.total / now;
        worst = Math.max(worst, Math.abs(factor - 1));
        sums[number] = factor;
      }
      scale(table, batch);
    }
    // Contradictory margins are never all met: the table stops moving, or moves ever more slowly by corrections that do
    // not shrink.
    if (worst < CLOSE || noLongerMoves(table, before) || (rounds % 50 === 0 && worst > previous * 0.9999)) break;
    if (rounds % 50 === 0) previous = worst;
  }
  return { reached: margins.map((margin) => sum(table, margin)), rounds };
}
