/** Where the numbers of two runs lie in one memory: side by side, or those of each run apart. */
import type { Room } from "../../program/room";
import { aligned, counting, roomIn } from "../room-in";

/** The numbers of one run among those of two that lie side by side. */
export function put(both: Float64Array, run: 0 | 1, values: Float64Array): void {
  for (let i = 0, at = run; i < values.length; i += 1, at += 2) both[at] = values[i]!;
}

export function take(both: Float64Array, run: 0 | 1, into: Float64Array): void {
  for (let i = 0, at = run; i < into.length; i += 1, at += 2) into[i] = both[at]!;
}

export interface Rooms {
  /** For what lies apart: that of each run is laid out alike. */
  readonly apart: readonly [Room, Room];
  /** For what lies side by side; what is no number is the same for both. */
  readonly beside: Room;
}

const twice = (room: Room): Room => ({ ...room, numbers: (length) => room.numbers(2 * length) });

/** Gives arrays without anything in them, and counts what they would take. */
export function countingRooms(): { readonly rooms: Rooms; readonly sizes: () => { apart: number; beside: number } } {
  const [first, second, beside] = [counting(), counting(), counting()];
  return {
    rooms: { apart: [first.room, second.room], beside: twice(beside.room) },
    sizes: () => ({ apart: aligned(first.size()), beside: beside.size() }),
  };
}

/** @param apart bytes between what lies apart of the one run and of the other */
export const roomsIn = (memory: ArrayBuffer, apart: number): Rooms => ({
  apart: [roomIn(memory, 0), roomIn(memory, apart)],
  beside: twice(roomIn(memory, 2 * apart)),
});
