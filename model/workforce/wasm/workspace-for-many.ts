/** Buffers for many runs of one program: in a memory where what is compiled for WebAssembly carries out the months. */
import type { Program } from "../program/program";
import type { Room } from "../program/room";
import { workspace, type Workspace } from "../program/run";
import { copiesFor } from "./copies";
import { inWasm } from "./in-wasm";
import { inThisThread, type MonthsModule, type OnMemory } from "./module";

/** Rounded up so that two numbers never lie across a line of the processor's memory. */
const aligned = (size: number): number => Math.ceil(size / 16) * 16;

/** Lays arrays out one after another. */
function roomIn(memory: ArrayBuffer): Room {
  let used = 0;
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
function counting(): { readonly room: Room; readonly size: () => number } {
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

/** The memory of each workspace that has one. */
const memories = new WeakMap<Workspace, OnMemory>();

/**
 * As {@link workspace}, for a program that is run again and again. The runs are the same to the bit; where there is no
 * WebAssembly they take longer. The memory never grows, and goes with the workspace.
 * @param instead a workspace that is not used any more: its memory is used again where it is large enough
 * @param compiled the module, that of this thread unless another is given
 */
export function workspaceForMany(
  program: Program,
  options: { readonly recorded: boolean },
  instead?: Workspace,
  compiled: MonthsModule = inThisThread,
): Workspace {
  const { room, size } = counting();
  workspace(program, options, room);
  copiesFor(program, room);
  const made = memoryOf(size(), instead, compiled);
  if (made === undefined) return workspace(program, options);
  const inMemory = roomIn(made.memory.buffer);
  const laid = workspace(program, options, inMemory);
  const work = { ...laid, months: inWasm(laid, copiesFor(program, inMemory), made.run) };
  memories.set(work, made);
  return work;
}

function memoryOf(size: number, instead: Workspace | undefined, compiled: MonthsModule): OnMemory | undefined {
  const before = instead === undefined ? undefined : memories.get(instead);
  if (before === undefined || before.memory.buffer.byteLength < size) return compiled(size);
  // Arrays begin with noughts, as new ones do.
  new Uint8Array(before.memory.buffer).fill(0, 0, size);
  return before;
}
