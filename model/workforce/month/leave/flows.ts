/** What leaving does to the recorded stock in a month of a deterministic run. */
import type { MonthOfFlows } from "../../program/month-of-flows";
import type { Program } from "../../program/program";
import { retiredPart } from "./decide";

/** Fills leavers and retirements from the stock at the start; `end` becomes those who stay. */
export function leaveFlows(program: Program, month: number, flows: MonthOfFlows): void {
  const { cells, ages } = program.shape;
  const keep = program.keep.values[program.keep.stretch[month]!]!;
  const hazard = program.hazard.values[program.hazard.stretch[month]!]!;
  const retirement = program.retirement.values[program.retirement.stretch[month]!]!;
  const { start, leavers, retirements, end } = flows;
  for (let cell = 0, age = 0; cell < cells; cell += 1) {
    const exits = start[cell]! * (1 - keep[cell]!);
    const retired = exits * retiredPart(retirement[age]!, hazard[cell]!);
    retirements[cell] = retired;
    leavers[cell] = exits - retired;
    end[cell] = start[cell]! * keep[cell]!;
    age = age + 1 === ages ? 0 : age + 1;
  }
}
