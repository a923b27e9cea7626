/** Leaving by chance, a cell at a time. */
import { binomial } from "../../../chance/distributions";
import { note, type Chance } from "../../program/chance";
import { retiredPart } from "./decide";

/**
 * Draws who leaves a cell in the month, and who of these retires. Returns the heads that stay.
 * @param keep part of the cell that stays
 * @param hazard monthly, of leaving for any reason; `retirement` is the part of it that is retiring
 */
export function leaveByChance(
  { work, drawn, stream }: Chance,
  month: number,
  cell: number,
  keep: number,
  hazard: number,
  retirement: number,
): number {
  const here = work.cells[cell]!;
  const exits = binomial(stream, here, 1 - keep);
  const retired = binomial(stream, exits, retiredPart(retirement, hazard));
  const index = month * work.cells.length + cell;
  note(drawn.leavers, index, exits - retired);
  note(drawn.retirements, index, retired);
  return here - exits;
}
