/** WTE per head of everybody, month by month. */
import type { Inputs } from "./inputs";
import type { Program } from "./program";
import type { Shape } from "./shape";
import { fillTimed, stretchStarts } from "./timed";

/** Fills the participation of every cell in a month. */
export function participationByCell(
  inputs: Pick<Inputs, "series">,
  shape: Shape,
  month: number,
  into: Float64Array,
): void {
  const series = inputs.series("participation");
  if (series === undefined) {
    into.fill(Number.NaN);
    return;
  }
  const values = series.at(month);
  const { stride } = series;
  let cell = 0;
  for (let place = 0; place < shape.places; place += 1)
    for (let setting = 0; setting < shape.settings; setting += 1)
      for (let level = 0; level < shape.levels; level += 1) {
        const row = place * stride.place + setting * stride.setting + level * stride.level;
        for (let origin = 0; origin < shape.origins; origin += 1) {
          let at = row + origin * stride.origin;
          for (let age = 0; age < shape.ages; age += 1, cell += 1, at += stride.age) into[cell] = values[at]!;
        }
      }
}

/** Fills the participation of a program, and where everybody of a row has the same. */
export function setParticipation(inputs: Inputs, program: Program): void {
  const { shape } = program;
  const series = inputs.series("participation");
  fillTimed(program.participation, stretchStarts([series]), shape.cells, (month, into) =>
    participationByCell(inputs, shape, month, into),
  );
  const varies = series !== undefined && (series.stride.age > 0 || series.stride.origin > 0);
  program.uniform.length = 0;
  for (const values of program.participation.values) {
    let same = true;
    if (varies)
      for (let cell = 0; cell < shape.cells && same; cell += 1)
        same = values[cell] === values[cell - (cell % shape.width)];
    program.uniform.push(same);
  }
}
