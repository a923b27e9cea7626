/** Ageing by chance, a cell at a time. */
import { binomial } from "../../../chance/distributions";
import { note, type Chance } from "../../program/chance";

/** Draws who of those left in a cell grows into the next age band in the month. Returns their heads. */
export function ageByChance(
  { work, drawn, stream }: Chance,
  month: number,
  cell: number,
  left: number,
  ageUp: number,
): number {
  const older = binomial(stream, left, ageUp);
  note(drawn.agedUp, month * work.cells.length + cell, older);
  return older;
}
