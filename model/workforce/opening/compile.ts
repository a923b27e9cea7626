/** The staff on the day before the plan starts, in heads and in WTE. */
import type { Inputs } from "../program/inputs";
import type { Program } from "../program/program";
import { openingStaff } from "./opening-staff";

/**
 * Fills the opening stock. The staff were counted under the plan's own participation; a scenario that changes hours does
 * not change who was there.
 */
export function setOpening({ base }: Inputs, program: Program): void {
  const { heads, wte, rated, problems } = openingStaff(base, program.shape);
  program.problems.push(...problems);
  program.opening.set(heads);
  program.rated.set(rated);
  program.openingWte.set(wte);
}
