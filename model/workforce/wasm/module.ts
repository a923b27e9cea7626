/** The module of the months: its bytes are in the program and are compiled on the spot, in pages, workers and on the command line alike. */
import { bytes } from "./bytes";
import type { promote } from "../month/promote/decide";
import type { movePeople } from "../month/move/decide";
import type { recruit } from "../month/recruit/decide";
import type { refreshPools } from "../month/arrive/decide";
import type { walkAny, walkPairs } from "../run/walk";
import type { weigh, weighUniform } from "../run/weigh";
import type { walkInLanes } from "./walk-in-lanes";

/** Where an array begins in the memory. */
export type Address = number & { readonly address: true };
export const addressOf = (array: ArrayBufferView): Address => array.byteOffset as Address;

/** A function as the module has it: an array is its address, a flag is 1 or 0. */
export type Compiled<F> = F extends (...given: infer Given) => infer Returned
  ? (
      ...given: {
        [K in keyof Given]: Given[K] extends ArrayBufferView ? Address : Given[K] extends boolean ? 0 | 1 : Given[K];
      }
    ) => Returned extends boolean ? 0 | 1 : Returned
  : never;

/** What is compiled for one run and for two; the bytes are made of these very functions (electron/build/wasm). */
export interface ExportedForAny {
  readonly refreshPools: Compiled<typeof refreshPools>;
  readonly weigh: Compiled<typeof weigh>;
  readonly weighUniform: Compiled<typeof weighUniform>;
  readonly movePeople: Compiled<typeof movePeople>;
  readonly promote: Compiled<typeof promote>;
  readonly recruit: Compiled<typeof recruit>;
  readonly walkAny: Compiled<typeof walkAny>;
  readonly walkPairs: Compiled<typeof walkPairs>;
}

export interface Exported extends ExportedForAny {
  readonly walkInLanes: Compiled<typeof walkInLanes>;
}

export interface OnMemory<E = Exported> {
  readonly memory: WebAssembly.Memory;
  readonly run: E;
}

/** @param digits two for each byte */
function compile(digits: string): WebAssembly.Module | undefined {
  try {
    const bytes = new Uint8Array(digits.length / 2);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = parseInt(digits.slice(2 * at, 2 * at + 2), 16);
    return new WebAssembly.Module(bytes);
  } catch {
    // A content policy may forbid it (a CompileError that names the policy), or there is no WebAssembly with vectors.
    return undefined;
  }
}

/**
 * Gives the module a memory of its own of so many bytes; undefined where there can be none, and runs go on without.
 * @param given what else it is told
 */
export type MonthsModule<E = Exported> = (
  size: number,
  given?: Readonly<Record<string, number>>,
) => OnMemory<E> | undefined;

/** The module, compiled when it is first wanted. */
export function monthsModule<E = Exported>(digits = bytes): MonthsModule<E> {
  let compiled: { readonly module: WebAssembly.Module | undefined } | undefined;
  return (size, given) => {
    compiled ??= { module: compile(digits) };
    const { module } = compiled;
    if (module === undefined) return undefined;
    const pages = Math.max(1, Math.ceil(size / 65_536));
    try {
      const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
      const { exports } = new WebAssembly.Instance(module, { months: { memory, ...given } });
      return { memory, run: exports as unknown as E };
    } catch {
      // More than there is room for, or than a memory may hold.
      return undefined;
    }
  };
}

/** The one of this thread. */
export const inThisThread = monthsModule();
