/** Promotion by chance. Where posts lead it goes into whole posts; who of those willing gets them is drawn evenly. */
import { binomial, pickOut } from "../../../chance/distributions";
import { note, type Chance } from "../../program/chance";
import { openPosts } from "../posts/open-posts";
import { promotedPart } from "./decide";

/** Promotions, into the highest level first, so that the post left behind can be filled in the same month. */
export function promoteByChance(chance: Chance, month: number, participation: Float64Array): void {
  const { work, drawn, picked, kept, rounding, stream } = chance;
  const { program, cells, rowWte, rowWteAbove } = work;
  const { shape, fillable, closure, promotes } = program;
  const { rows, levels, width } = shape;
  const most = program.promotion.values[program.promotion.stretch[month]!]!;
  const internal = program.internalFill.values[program.internalFill.stretch[month]!]!;
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
    if (!(part > 0)) continue;
    let total = 0;
    for (let i = 0; i < width; i += 1) {
      picked[i] = binomial(stream, cells[below * width + i]!, part);
      total += picked[i]!;
    }
    if (total === 0) continue;
    if (total > open) {
      pickOut(stream, picked, 0, width, open, kept);
      picked.set(kept);
      total = open;
    }
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
