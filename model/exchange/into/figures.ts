/** Figures of a file on their way into a plan, and those that stay out. */
import type { Where } from "../../plan/plan";
import type { Finding } from "../shapes/found";

/** A value the file gives an assumption. */
export interface FigureIn {
  readonly assumption: string;
  readonly where: Where;
  readonly value: number;
  /** What was added up or worked out, in words; undefined for a number as it stands. */
  readonly workedOut: string | undefined;
  /** Rows of the file it is from: how many, and the first. */
  readonly rows: number;
  readonly first: number;
  /** The figures of the file it is made of. */
  readonly of: readonly Finding[];
  /** A rate that counts were made into: like a count, it takes the place of what was given for the same people. */
  readonly counted?: true;
}

/** Figures that stay out. */
export interface LeftOut {
  readonly why: string;
  readonly count: number;
  readonly examples: readonly string[];
}
