/**
 * Every flow of people in a month, cell by cell, in the order in which the month moves them. For a deterministic run
 * these are worked out from the recorded stock and the decisions of the month, process by process; for a chance run
 * they are the draws themselves. Either way the flows account for the whole difference between two months' stocks.
 */
import { ageFlows } from "../month/age/flows";
import { knownFlows } from "../month/events/flows";
import { leaveFlows } from "../month/leave/flows";
import { moveFlows } from "../month/move/flows";
import { promoteFlows } from "../month/promote/flows";
import { hireFlows } from "../month/recruit/flows";
import { relocateFlows } from "../month/relocate/flows";
import { apprenticeFlows } from "../month/train/flows";
import { roomForFlows, type MonthOfFlows } from "../program/month-of-flows";
import type { Run } from "../program/run";

/**
 * Visits the flows of every month in order; the arrays are used again for the next. The run must have recorded its stock.
 * @param wanted which months are visited: each is worked out from the stock recorded before it, whatever the others do
 */
export function eachMonth(
  run: Run,
  visit: (flows: MonthOfFlows) => void,
  wanted: (month: number) => boolean = () => true,
): void {
  for (const flows of monthsOfFlows(run, wanted)) visit(flows);
}

/** The same, each month when it is asked for: replaying the ledger of a large plan takes longer than others may wait. */
export function* monthsOfFlows(
  run: Run,
  wanted: (month: number) => boolean = () => true,
): Generator<MonthOfFlows, void> {
  if (!run.recorded) throw new Error("flows by cell need a run that recorded its stock");
  const { program } = run;
  const { cells, width } = program.shape;
  const flows = roomForFlows(program);
  const profile = new Float64Array(width);
  for (let month = 0; month < program.months; month += 1) {
    if (!wanted(month)) continue;
    flows.month = month;
    flows.start.set(month === 0 ? run.opening : run.stock.subarray((month - 1) * cells, month * cells));
    if (run.drawn === undefined) {
      leaveFlows(program, month, flows);
      ageFlows(program, flows);
      knownFlows(run, month, flows);
      apprenticeFlows(run, month, flows);
      moveFlows(run, month, flows);
      promoteFlows(run, month, flows);
      hireFlows(run, month, flows, profile);
      relocateFlows(run, month, flows, profile);
    } else {
      for (const name of ["leavers", "retirements", "agedUp", "apprenticed", "promoted", "hired"] as const)
        flows[name].set(run.drawn[name].subarray(month * cells, (month + 1) * cells));
      const pairs = program.movePairs.length * width;
      flows.moved.set(run.drawn.moved.subarray(month * pairs, (month + 1) * pairs));
      flows.end.set(run.stock.subarray(month * cells, (month + 1) * cells));
    }
    yield flows;
  }
}
