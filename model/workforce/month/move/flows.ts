/** What moving does in a month of a deterministic run. */
import type { MonthOfFlows } from "../../program/month-of-flows";
import type { Run } from "../../program/run";

/** Fills who moves by pair, all from the stock before any of them, and moves them. */
export function moveFlows(run: Run, month: number, flows: MonthOfFlows): void {
  const { movePairs, shape } = run.program;
  const { width } = shape;
  const { moved, end } = flows;
  movePairs.forEach((pair, number) => {
    const part = run.moved[month * movePairs.length + number]!;
    for (let i = 0; i < width; i += 1) moved[number * width + i] = end[pair.from * width + i]! * part;
  });
  movePairs.forEach((pair, number) => {
    for (let i = 0; i < width; i += 1) {
      const going = moved[number * width + i]!;
      end[pair.from * width + i] = end[pair.from * width + i]! - going;
      end[pair.to * width + i] = end[pair.to * width + i]! + going;
    }
  });
}
