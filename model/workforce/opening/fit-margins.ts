/**
 * Iterative proportional fitting: a joint table from known totals. Starting from a seed table, each total is met in
 * turn by scaling the cells it covers, until all are met. (Deming and Stephan 1940.) Totals that cannot all be met are
 * reported with what they are apart by; the last ones in the list, the most specific, are the ones that hold.
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

const sum = (table: Float64Array, margin: Margin): number => {
  let total = 0;
  for (let i = 0; i < margin.cells.length; i += 1) total += table[margin.cells[i]!]! * margin.weights[i]!;
  return total;
};

/** Fits `table` in place to the margins. */
export function fitMargins(table: Float64Array, margins: readonly Margin[]): Fit {
  let rounds = 0;
  let previous = Number.POSITIVE_INFINITY;
  while (rounds < ROUNDS) {
    rounds += 1;
    let worst = 0;
    for (const margin of margins) {
      const now = sum(table, margin);
      if (now <= 0) continue;
      const factor = margin.total / now;
      worst = Math.max(worst, Math.abs(factor - 1));
      if (factor !== 1) for (const cell of margin.cells) table[cell] = table[cell]! * factor;
    }
    // Contradictory margins never settle: their corrections stop shrinking.
    if (worst < CLOSE || (rounds % 50 === 0 && worst > previous * 0.9999)) break;
    if (rounds % 50 === 0) previous = worst;
  }
  return { reached: margins.map((margin) => sum(table, margin)), rounds };
}
