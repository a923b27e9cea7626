/** What is not known for sure, as a curve: which value each chance stands for, and back. */
export interface Curve {
  /** The value that is not passed with probability `p`, in (0, 1). */
  readonly quantile: (p: number) => number;
  /** The probability of at most `x`. */
  readonly cumulative: (x: number) => number;
  /** Probability for each unit of the value at `x`, for drawing the curve; 0 where no value can be. */
  readonly density: (x: number) => number;
}
