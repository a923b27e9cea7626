/** The processes of a month on the buffers of a run, however they are carried out. */
import type { Whole } from "./whole";

/** Those in which a run spends its time. */
export interface Often {
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

/** Those that have little to do, or nothing in most months. */
export interface Seldom {
  /** Before a run, whose numbers may be others than in the last: the opening stock, and nothing decided. */
  readonly openStock: () => void;
  /** When those who leave in the first month have left: the opening pools and cohorts. */
  readonly openPools: () => void;
  /** What is known to be coming. */
  readonly carryOut: (month: Whole) => void;
  readonly finishCohorts: (month: Whole) => void;
  readonly startCohorts: (month: Whole) => void;
  /** Who completes an enhanced-practice apprenticeship. */
  readonly complete: (month: Whole) => void;
  /** Before anybody is hired: how many each row may come to hold. */
  readonly noteRoom: (month: Whole) => void;
  /** Who takes a post elsewhere. */
  readonly relocate: (month: Whole) => void;
  /** Keeps what the month has come to. */
  readonly keep: (month: Whole) => void;
  /** What becomes of those who came from elsewhere, after `advance`. */
  readonly settle: (month: Whole, next: Whole) => void;
}

export interface Months extends Often, Seldom {}
