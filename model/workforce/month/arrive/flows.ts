/** Who joins the pools from outside the workforce in a month. */
import type { Run } from "../../program/run";

/** Arrivals of a month of either kind of run: (place * levels + level) * 2 + kind (from abroad, back to practice). Heads. */
export function arrivalsIn({ program, drawn }: Run, month: number): Float64Array {
  if (drawn === undefined) return program.arrivals.values[program.arrivals.stretch[month]!]!;
  const size = program.shape.places * program.shape.levels * 2;
  return drawn.arrived.subarray(month * size, (month + 1) * size);
}
