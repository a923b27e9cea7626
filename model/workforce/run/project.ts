/**
 * The months, in order. What each process decides is worked out by place and row in the room of that process; the
 * people themselves are moved in one walk a month (walk.ts). Deterministic: expected numbers of people.
 *
 * The numbers-only part of a process (its decide.ts) knows arrays and numbers, not programs and workspaces, which are
 * taken apart for it (in-typescript.ts). Those in which a run spends its time can be carried out elsewhere, by the same
 * arithmetic on the same arrays (the workspace's own `months`), or for two runs together (wasm/two).
 */
import type { Months } from "../program/months";
import type { Run, Workspace } from "../program/run";
import { inTypeScript } from "./in-typescript";

/** Runs a program from its opening stock to its last month, into the buffers of `work`. */
export function project(work: Workspace): Run {
  if (work.drawn !== undefined)
    throw new Error("these buffers are for runs by chance; make others for the deterministic run");
  throughMonths(work.months ?? inTypeScript(work), work.program.months);
  return work;
}

/** The order of a month, and of the months. */
export function throughMonths(run: Months, months: number): void {
  run.openStock();
  run.advance(0, 0);
  run.openPools();
  for (let month = 0; month < months; month += 1) {
    run.carryOut(month);
    run.refreshPools(month);
    run.finishCohorts(month);
    run.weigh(month);
    run.startCohorts(month);
    if (run.move(month)) run.weigh(month);
    run.complete(month);
    run.promote(month);
    run.noteRoom(month);
    run.recruit(month);
    run.relocate(month);
    run.keep(month);
    const next = Math.min(month + 1, months - 1);
    run.advance(month, next);
    run.settle(month, next);
  }
}
