/** The processes of a month that a run spends its time in, on one workspace, however they are carried out. */
import type { Whole } from "./whole";

export interface Months {
  /** Before a run: the numbers of the program may be others than in the last. */
  begin(): void;
  refreshPools(month: Whole): void;
  /** WTE by row, of the people now in post. */
  weigh(month: Whole): void;
  /** Whether anybody moved. */
  move(month: Whole): boolean;
  promote(month: Whole): void;
  recruit(month: Whole): void;
  /** Carries out a month and the leaving and ageing of the one after it, `next`. */
  advance(month: Whole, next: Whole): void;
}
