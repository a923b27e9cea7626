/** The flows of a run by chance: drawn once and kept, since nothing they could be worked out from is left afterwards. */
import { arrivalKinds } from "./arrivals";
import type { Program } from "./program";

/** The flows a chance run drew, month after month, and what became of its learners. Whole people. */
export interface DrawnFlows extends Readonly<
  Record<"leavers" | "retirements" | "agedUp" | "apprenticed" | "moved" | "promoted" | "hired", Float64Array>
> {
  /** Learners at the end of each month: (month * cohorts + cohort) * places + place. */
  readonly learners: Float64Array;
  /** By cohort and place: completed without registering, registered elsewhere, joined the pool, moved level in post. */
  readonly completers: Readonly<Record<"unregistered" | "elsewhere" | "joined" | "inPost", Float64Array>>;
  /** Arrivals by month, place, level and kind, as in the program's arrivals. */
  readonly arrived: Float64Array;
  /** Who was hired from where, one entry for each cell and slot of the pools; those of a month begin at `first[month]`. */
  readonly hires: {
    readonly first: Int32Array;
    readonly cell: number[];
    readonly slot: number[];
    readonly heads: number[];
  };
}

/** Room for the flows a chance run draws; those by cell only when the stock of every cell is kept too. */
export function drawnFlows(program: Program, recorded: boolean): DrawnFlows {
  const { shape, months, movePairs, training } = program;
  const cell = (): Float64Array => new Float64Array(recorded ? months * shape.cells : 0);
  const course = (): Float64Array => new Float64Array(training.cohorts.length * shape.places);
  return {
    leavers: cell(),
    retirements: cell(),
    agedUp: cell(),
    apprenticed: cell(),
    moved: new Float64Array(recorded ? months * movePairs.length * shape.width : 0),
    promoted: cell(),
    hired: cell(),
    learners: new Float64Array(months * training.cohorts.length * shape.places),
    completers: { unregistered: course(), elsewhere: course(), joined: course(), inPost: course() },
    arrived: new Float64Array(months * shape.places * shape.levels * arrivalKinds),
    hires: { first: new Int32Array(months + 1), cell: [], slot: [], heads: [] },
  };
}
