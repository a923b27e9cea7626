/** Where the arrays of a run lie: on the heap, or in a memory that what is compiled for WebAssembly can read. */
export interface Room {
  readonly numbers: (length: number) => Float64Array;
  readonly wholes: (length: number) => Int32Array;
  readonly bytes: (length: number) => Uint8Array;
}

export const heap: Room = {
  numbers: (length) => new Float64Array(length),
  wholes: (length) => new Int32Array(length),
  bytes: (length) => new Uint8Array(length),
};
