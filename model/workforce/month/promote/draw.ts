/** Promotion by chance. Where posts lead it goes into whole posts; who of those willing gets them is drawn evenly. */
import { binomial, pickOut } from "../../../chance/distributions";
import { headsByRow, note, type Chance } from "../../program/chance";
import { openPosts } from "../posts/open-posts";
import { promotedPart } from "./decide";
import { completingParts } from "./enhanced";

/**
 * Promotions, into the highest level first, so that the post left behind can be filled in the same month; and those who
 * complete an enhanced-practice apprenticeship, who move up in the post they have.
 */
export function promoteByChance(chance: Chance, month: number, participation: Float64Array): void {
  const { work, drawn, picked, kept, rounding, stream } = chance;
  const { program, cells, rowWte, rowWteAbove } = work;
  const { shape, fillable, closure, promotes, enhanced } = program;
  const { rows, levels, width } = shape;
  const most = program.promotion.values[program.promotion.stretch[month]!]!;
  const internal = program.internalFill.values[program.internalFill.stretch[month]!]!;
  const first = month * levels;
  const due = enhanced.completing.subarray(first, first + levels).some((heads) => heads > 0);
  const completing =
    due && completingParts(first, rows, levels, enhanced.completing, headsByRow(chance), work.completing);
  for (let row = rows - 1; row >= 0; row -= 1) {
    const level = row % levels;
    if (level === 0 || promotes[level - 1] !== 1) continue;
    const below = row - 1;
    let eligible = 0;
    for (let i = 0; i < width; i += 1) eligible += cells[below * width + i]!;
    if (eligible === 0) continue;
    const open =
      closure === "posts-led"
        ? openPosts(rounding[row]!, fillable[month * rows + row]! - rowWte[row]!, rowWteAbove[below]! / eligible)
        : Number.POSITIVE_INFINITY;
    const part = closure === "posts-led" ? promotedPart(open, internal[row]!, eligible, most[below]!) : most[below]!;
    const up = completing ? work.completing[level - 1]! : 0;
    let total = 0;
    picked.fill(0);
    if (part > 0) {
      for (let i = 0; i < width; i += 1) {
        picked[i] = binomial(stream, cells[below * width + i]!, part);
        total += picked[i]!;
      }
      if (total > open) {
        pickOut(stream, picked, 0, width, open, kept);
        picked.set(kept);
        total = open;
      }
    }
    for (let i = 0; up > 0 && i < width; i += 1) {
      const moving = binomial(stream, cells[below * width + i]! - picked[i]!, up);
      picked[i] = picked[i]! + moving;
      total += moving;
    }
    if (total === 0) continue;
    work.promoted[month * rows + below] = total / eligible;
    for (let i = 0; i < width; i += 1) {
      const heads = picked[i]!;
      if (heads === 0) continue;
      const cell = below * width + i;
      cells[cell] = cells[cell]! - heads;
      cells[cell + width] = cells[cell + width]! + heads;
      rowWte[row] = rowWte[row]! + heads * participation[cell + width]!;
      rowWte[below] = rowWte[below]! - heads * participation[cell]!;
      note(drawn.promoted, month * shape.cells + cell, heads);
    }
  }
}
