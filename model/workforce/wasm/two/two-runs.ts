/** Buffers for two runs that are carried out together, where what is compiled for WebAssembly can do so. */
import type { Months } from "../../program/months";
import type { Program } from "../../program/program";
import { runOf, workingOf, type Run } from "../../program/run";
import { throughMonths } from "../../run/project";
import { alike, uniformAlike } from "./alike";
import { copiesForTwo } from "./copies";
import { forTwoInThisThread, type ModuleForTwo } from "./module";
import { monthsOfTwo } from "./months";
import { countingRooms, roomsIn, type Rooms } from "./rooms";

export interface TwoRuns {
  readonly runs: readonly [Run, Run];
  /**
   * Runs both programs, each to what it comes to alone. False, and what is in the buffers means nothing, where they
   * have to be run one at a time: one comes to no number, or hours differ within rows in one alone.
   */
  project(): boolean;
}

function laid(programs: readonly [Program, Program], recorded: boolean, rooms: Rooms) {
  const runs = [
    runOf(programs[0], { recorded }, rooms.apart[0]),
    runOf(programs[1], { recorded }, rooms.apart[1]),
  ] as const;
  return { runs, working: workingOf(programs[0], rooms.beside), copies: copiesForTwo(programs, rooms) };
}

/** Whether all that a run has come to at its end are numbers: what is none once stays none. */
function inNumbers({ program, heads, wte, pool }: Run): boolean {
  const { months } = program;
  let sum = 0;
  for (const kept of [heads, wte, pool])
    for (let at = kept.length - kept.length / months; at < kept.length; at += 1) sum += kept[at]!;
  return Number.isFinite(sum);
}

/**
 * Undefined where the two cannot be run together at all.
 * @param compiled the module, that of this thread unless another is given
 */
export function workspaceForTwo(
  programs: readonly [Program, Program],
  { recorded }: { readonly recorded: boolean },
  compiled: ModuleForTwo = forTwoInThisThread,
): TwoRuns | undefined {
  if (!alike(...programs)) return undefined;
  const { rooms, sizes } = countingRooms();
  laid(programs, recorded, rooms);
  const { apart, beside } = sizes();
  const made = compiled(2 * apart + beside, { apart });
  if (made === undefined) return undefined;
  const { runs, working, copies } = laid(programs, recorded, roomsIn(made.memory.buffer, apart));
  const months: Months = monthsOfTwo(runs, working, copies, made.run);
  return {
    runs,
    project: () => {
      if (!uniformAlike(...programs)) return false;
      throughMonths(months, programs[0].months);
      return runs.every(inNumbers);
    },
  };
}
