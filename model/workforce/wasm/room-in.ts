/** Arrays in a memory, one after another. */
import type { Room } from "../program/room";

/** Rounded up so that two numbers never lie across a line of the processor's memory. */
export const aligned = (size: number): number => Math.ceil(size / 16) * 16;

/** Lays arrays out from a place on. */
export function roomIn(memory: ArrayBuffer, from: number): Room {
  let used = from;
  const next = (size: number): number => {
    const at = used;
    used += aligned(size);
    return at;
  };
  return {
    numbers: (length) => new Float64Array(memory, next(8 * length), length),
    wholes: (length) => new Int32Array(memory, next(4 * length), length),
    bytes: (length) => new Uint8Array(memory, next(length), length),
  };
}

/** Gives arrays without anything in them, and counts what they would take. */
export function counting(): { readonly room: Room; readonly size: () => number } {
  let size = 0;
  const add = (bytes: number): void => {
    size += aligned(bytes);
  };
  return {
    room: {
      numbers: (length) => (add(8 * length), new Float64Array(0)),
      wholes: (length) => (add(4 * length), new Int32Array(0)),
      bytes: (length) => (add(length), new Uint8Array(0)),
    },
    size: () => size,
  };
}
