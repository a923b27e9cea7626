/** Which hidden numbers can be worked out from those that are shown. */

/** Numbers whose sum (each times 1 or -1) is known, by their own number. */
export type Equation = ReadonlyMap<number, number>;

/**
 * The unknowns that the equations settle: exactly those that are alone in a row of the equations once these are reduced.
 * Every equation names unknowns only; what is known of it stands on its other side and does not matter here.
 */
export function settledBy(equations: readonly Equation[]): Set<number> {
  const reduced = new Map<number, Map<number, number>>();
  for (const equation of equations) {
    const row = new Map(equation);
    for (const [pivot, other] of reduced) subtract(row, other, row.get(pivot) ?? 0);
    const [lead] = row;
    if (lead === undefined) continue;
    const [pivot, factor] = lead;
    for (const [unknown, value] of row) row.set(unknown, value / factor);
    for (const other of reduced.values()) subtract(other, row, other.get(pivot) ?? 0);
    reduced.set(pivot, row);
  }
  return new Set([...reduced].filter(([, row]) => row.size === 1).map(([pivot]) => pivot));
}

/** Takes `times` the other row off, in place; what rounding leaves is nothing. */
function subtract(row: Map<number, number>, other: ReadonlyMap<number, number>, times: number): void {
  if (times === 0) return;
  for (const [unknown, value] of other) {
    const next = (row.get(unknown) ?? 0) - times * value;
    if (Math.abs(next) < 1e-9) row.delete(unknown);
    else row.set(unknown, next);
  }
}
