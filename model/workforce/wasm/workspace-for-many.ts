/** Buffers for many runs of one program: in a memory where what is compiled for WebAssembly carries out the months. */
import type { Program } from "../program/program";
import { workspace, type Workspace } from "../program/run";
import { copiesFor } from "./copies";
import { inWasm } from "./in-wasm";
import { counting, roomIn } from "./room-in";
import { inThisThread, type MonthsModule, type OnMemory } from "./module";

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
  const inMemory = roomIn(made.memory.buffer, 0);
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
