/** What promotion does in a month of a deterministic run. */
import type { MonthOfFlows } from "../../program/month-of-flows";
import type { Run } from "../../program/run";

/** Fills those promoted out of each cell, all from the stock before any of them, and moves them up a level. */
export function promoteFlows(run: Run, month: number, flows: MonthOfFlows): void {
  const { width, rows, levels } = run.program.shape;
  const { promoted, end } = flows;
  for (let row = 0; row < rows; row += 1) {
    const part = run.promoted[month * rows + row]!;
    const lower = row % levels > 0 ? width : 0;
    for (let cell = row * width; cell < (row + 1) * width; cell += 1) {
      const going = end[cell]! * part;
      promoted[cell] = going;
      end[cell] = end[cell]! - going + (lower > 0 ? promoted[cell - lower]! : 0);
    }
  }
}
