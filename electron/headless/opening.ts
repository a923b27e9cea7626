/** The staff a projection starts from, which its tables, read at month ends, do not show. */
import type { Projection, Where } from "../../model/index";

/**
 * WTE in post on the day before a plan starts, of the people a filter leaves: opening heads times participation.
 * Cells lie as place, setting, level, origin, age (the model's shape). Right for the base only: a scenario may change
 * participation in the first month. Missing when the filter is by route, which staff are not counted by.
 */
export function openingWte(projection: Projection, where: Where): number {
  if (where.route !== undefined) return Number.NaN;
  const { program, opening } = projection.run;
  const { shape, participation } = program;
  const hours = participation.values[participation.stretch[0]!]!;
  const scope = program.inputs.resolved.members.scope(where);
  const sizes = [
    ["age", shape.ages],
    ["origin", shape.origins],
    ["level", shape.levels],
    ["setting", shape.settings],
    ["place", shape.places],
  ] as const;
  let total = 0;
  for (let cell = 0; cell < shape.cells; cell += 1) {
    let rest = cell;
    let within = true;
    for (const [dimension, size] of sizes) {
      within &&= scope.get(dimension)?.includes(rest % size) ?? true;
      rest = Math.floor(rest / size);
    }
    if (within) total += opening[cell]! * hours[cell]!;
  }
  return total;
}
