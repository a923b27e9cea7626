/** Who stands in for the people of a part of the workforce where nobody works at the start. */
import type { Shape } from "../program/shape";

/** The opening staff of the whole plan by origin and age, or one of each where there are none at all. Heads. */
export function openingByOriginAndAge(shape: Shape, opening: Float64Array): Float64Array {
  const total = new Float64Array(shape.width);
  for (let cell = 0; cell < shape.cells; cell += 1)
    total[cell % shape.width] = total[cell % shape.width]! + opening[cell]!;
  return total.some((heads) => heads > 0) ? total : total.fill(1);
}
