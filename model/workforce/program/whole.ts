/** A whole number of at most 31 bits: an index, a count or a code. What is compiled for WebAssembly tells them apart. */
export type Whole = number;
