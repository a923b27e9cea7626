/** The flows of people in one month, cell by cell: each process fills in its own (its flows.ts), in the month's order. */
import type { Program } from "./program";

/** Heads by cell unless said otherwise. The arrays are used again for the next month: copy what you keep. */
export interface MonthOfFlows {
  readonly month: number;
  readonly start: Float64Array;
  readonly leavers: Float64Array;
  readonly retirements: Float64Array;
  /** Out of this age band into the next. */
  readonly agedUp: Float64Array;
  /** Out of the support level into the first registered level, on completing an apprenticeship. */
  readonly apprenticed: Float64Array;
  /** By move pair and place within the row: pair * width + i. */
  readonly moved: Float64Array;
  /** Out of this level into the next. */
  readonly promoted: Float64Array;
  readonly hired: Float64Array;
  /** Those of before, as far as the processes have gone; at the end of the month, its stock. */
  readonly end: Float64Array;
}

/** Room for the flows of one month. */
export function roomForFlows(program: Program): MonthOfFlows & { month: number } {
  const { cells, width } = program.shape;
  const cell = (): Float64Array => new Float64Array(cells);
  return {
    month: 0,
    start: cell(),
    leavers: cell(),
    retirements: cell(),
    agedUp: cell(),
    apprenticed: cell(),
    moved: new Float64Array(program.movePairs.length * width),
    promoted: cell(),
    hired: cell(),
    end: cell(),
  };
}
