/** What ageing does in a month of a deterministic run, to those who have not left. */
import type { MonthOfFlows } from "../../program/month-of-flows";
import type { Program } from "../../program/program";

/** Fills those who grow into the next age band, and moves them there. */
export function ageFlows(program: Program, flows: MonthOfFlows): void {
  const { ageUp, shape } = program;
  const { agedUp, end } = flows;
  let younger = 0;
  for (let cell = 0, age = 0; cell < shape.cells; cell += 1) {
    const older = end[cell]! * ageUp[age]!;
    agedUp[cell] = older;
    end[cell] = end[cell]! - older + younger;
    age = age + 1 === shape.ages ? 0 : age + 1;
    younger = age === 0 ? 0 : older;
  }
}
