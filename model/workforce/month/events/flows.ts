/** What is known to be coming, as it was carried out: whom a month took or brought, and the WTE away at its end. */
import type { MonthOfFlows } from "../../program/month-of-flows";
import { knownKinds, type KnownKind } from "../../program/known-events";
import type { Run } from "../../program/run";

/** Visits those who left, moved up or joined as known in a month of either kind of run, by the cell they were in or joined. */
export function eachKnown(
  run: Run,
  month: number,
  visit: (kind: KnownKind, cell: number, heads: number) => void,
): void {
  const { known, shape } = run.program;
  for (const event of known.due[month]!)
    for (let i = 0; i < shape.width; i += 1) {
      const heads = run.known[event * shape.width + i]!;
      if (heads > 0) visit(known.kind[event] as KnownKind, known.row[event]! * shape.width + i, heads);
    }
}

/** Moves those of a deterministic run's month. */
export function knownFlows(run: Run, month: number, { end }: MonthOfFlows): void {
  const { width } = run.program.shape;
  eachKnown(run, month, (kind, cell, heads) => {
    end[cell] = end[cell]! + (kind === knownKinds.join ? heads : -heads);
    if (kind === knownKinds.moveUp) end[cell + width] = end[cell + width]! + heads;
  });
}

/** WTE away from a row, and of it what temporary staff stand in for. */
export interface Absence {
  readonly away: number;
  readonly covered: number;
}

const nobody: Absence = { away: 0, covered: 0 };

/**
 * The absence known in a row at the end of a month; -1 is the day before the plan starts. Never more than works there.
 * @param wte staff in post of the row then
 */
export function absenceIn({ program }: Pick<Run, "program">, month: number, row: number, wte: number): Absence {
  const { away, covered } = program.known;
  const index = (month + 1) * program.shape.rows + row;
  const wanted = away[index] ?? 0;
  if (wanted === 0) return nobody;
  const part = Math.min(1, wte / wanted);
  return { away: wanted * part, covered: covered[index]! * part };
}
