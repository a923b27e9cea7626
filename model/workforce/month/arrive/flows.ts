/** Who joins the pools from outside the workforce in a month. */
import { arrivalKinds } from "../../program/arrivals";
import type { Run } from "../../program/run";

/** Arrivals of a month of either kind of run: (place * levels + level) * arrivalKinds + kind. Heads. */
export function arrivalsIn({ program, drawn }: Run, month: number): Float64Array {
  if (drawn === undefined) return program.arrivals.values[program.arrivals.stretch[month]!]!;
  const size = program.shape.places * program.shape.levels * arrivalKinds;
  return drawn.arrived.subarray(month * size, (month + 1) * size);
}
