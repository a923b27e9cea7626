/** The processes of a month that a run spends its time in, on one workspace, however they are carried out. */
import type { Whole } from "./whole";

export interface Months {
  /** Before a run: the numbers of the program may be others than in the last. */
  readonly begin: () => void;
  readonly refreshPools: (month: Whole) => void;
  /** WTE by row, of the people now in post. */
  readonly weigh: (month: Whole) => void;
  /** Whether anybody moved. */
  readonly move: (month: Whole) => boolean;
  readonly promote: (month: Whole) => void;
  readonly recruit: (month: Whole) => void;
  /** Carries out a month and the leaving and ageing of the one after it, `next`. */
  readonly advance: (month: Whole, next: Whole) => void;
}
