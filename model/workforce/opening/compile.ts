/** The staff on the day before the plan starts, in heads and in WTE. */
import type { Inputs } from "../program/inputs";
import { participationByCell } from "../program/participation";
import type { Program } from "../program/program";
import { carriedStaff } from "./carried";
import { openingStock } from "./opening-stock";

/**
 * Fills the opening stock. The staff were counted under the plan's own participation; a scenario that changes hours does
 * not change who was there.
 */
export function setOpening({ base }: Inputs, program: Program): void {
  const { shape, opening, openingWte } = program;
  const counted = new Float64Array(shape.cells);
  participationByCell(base, shape, 0, counted);
  const { heads, problems } = openingStock(base, shape, counted);
  program.problems.push(...problems);
  opening.set(heads);
  const { carried } = base.plan;
  program.rated.set(carried === undefined ? heads : carriedStaff(base, shape, carried.rated));
  openingWte.fill(0);
  for (let cell = 0; cell < shape.cells; cell += 1) {
    const row = Math.floor(cell / shape.width);
    openingWte[row] = openingWte[row]! + heads[cell]! * counted[cell]!;
  }
}
