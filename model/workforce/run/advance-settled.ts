/** What becomes of those who came from other places in a month (see month/relocate). */
import { reachCount } from "../program/program";
import type { Workspace } from "../program/run";

/**
 * The walk (walk.ts) for those who came from other places this month: few, and not of the ages of their row's own hires. All
 * that happens to them is in proportion, so that what becomes of them is added to what became of the others.
 */
export function advanceSettled(work: Workspace, month: number, keep: Float64Array): void {
  const { cells, stock, settled, incoming, rowHeads, recorded } = work;
  const { shape, ageUp } = work.program;
  const { places, settings, levels, origins, ages, width, rows } = shape;
  const at = month * cells.length;
  for (let reach = 0; reach < reachCount; reach += 1)
    for (let row = 0; row < rows; row += 1) {
      const joins = settled[(month * reachCount + reach) * rows + row]!;
      if (joins === 0) continue;
      const spot = Math.floor(row / levels / settings) * levels + (row % levels);
      let who = (reach * places * levels + spot) * width;
      let cell = row * width;
      for (let origin = 0; origin < origins; origin += 1) {
        let younger = 0;
        for (let age = 0; age < ages; age += 1, cell += 1, who += 1) {
          const now = joins * incoming[who]!;
          if (recorded) stock[at + cell] = stock[at + cell]! + now;
          const left = now * keep[cell]!;
          const older = left * ageUp[age]!;
          cells[cell] = cells[cell]! + left - older + younger;
          younger = older;
          rowHeads[row] = rowHeads[row]! + left;
        }
      }
    }
}
