/** A whole number of at most 31 bits: an index, a count or a code. What is compiled for WebAssembly tells them apart. */
export type Whole = number;

/**
 * Numbers of which those of one run lie apart from those of another, where two are carried out together: what a run
 * leaves behind, and what is read once a month. All others lie side by side.
 */
export type Apart = Float64Array;

/**
 * Whether something holds in any of the runs that are carried out together. What is done then must come to the same
 * as what is done otherwise, for a run in which it does not hold.
 */
export const anywhere = (holds: boolean): boolean => holds;
