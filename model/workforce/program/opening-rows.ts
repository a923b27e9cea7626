/** Heads and WTE in post by row on the day before the plan starts. */
import type { Run } from "./run";

export function openingRows({ program, opening }: Pick<Run, "program" | "opening">): {
  readonly heads: Float64Array;
  readonly wte: Float64Array;
} {
  const { shape, participation } = program;
  const hours = participation.values[0]!;
  const heads = new Float64Array(shape.rows);
  const wte = new Float64Array(shape.rows);
  for (let row = 0; row < shape.rows; row += 1)
    for (let cell = row * shape.width; cell < (row + 1) * shape.width; cell += 1) {
      heads[row] = heads[row]! + opening[cell]!;
      wte[row] = wte[row]! + opening[cell]! * hours[cell]!;
    }
  return { heads, wte };
}
