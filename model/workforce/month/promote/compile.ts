/**
 * Process 6, promote: from one level to the next within place and setting, into the highest level first. Posts-led:
 * vacancies x internal share x monthly fill probability, at most the limit of those eligible. Supply-led: a yearly
 * hazard. Support workers are never promoted into registered posts; they reach registration through a training route.
 */
import { expm1 } from "../../../chance/portable";
import { fastReader, type Inputs } from "../../program/inputs";
import type { Program } from "../../program/program";
import { cursor, toRow } from "../../program/shape";
import { fillTimed, stretchStarts } from "../../program/timed";

export function setPromotion(inputs: Inputs, program: Program): void {
  const { shape } = program;
  const at = cursor();
  const nobody = !program.promotes.includes(1);
  const hazards = inputs.series(program.closure === "posts-led" ? "promotion_limit" : "promotion_rate");
  fillTimed(program.promotion, stretchStarts([hazards]), shape.rows, (month, into) => {
    into.fill(0);
    if (nobody) return;
    const hazard = fastReader(hazards, month, 0);
    // Most rows are as the one before them, and an exponential is dear.
    let read = Number.NaN;
    let part = Number.NaN;
    for (let row = 0; row < shape.rows; row += 1) {
      toRow(at, row, shape);
      if (program.promotes[at.level] !== 1) continue;
      const here = hazard(at.place, at.setting, at.level, 0, 0);
      if (!Object.is(here, read)) part = -expm1(-here / 12);
      read = here;
      into[row] = part;
    }
  });
  const shares = inputs.series("internal_share");
  const months = inputs.series("months_to_fill");
  fillTimed(program.internalFill, stretchStarts([shares, months]), shape.rows, (month, into) => {
    into.fill(0);
    if (nobody) return;
    const share = fastReader(shares, month, 0);
    const monthsOf = fastReader(months, month, Number.POSITIVE_INFINITY);
    for (let row = 0; row < shape.rows; row += 1) {
      toRow(at, row, shape);
      const { place, setting, level } = at;
      if (level > 0 && program.promotes[level - 1] === 1)
        into[row] = share(place, setting, level, 0, 0) * -expm1(-1 / monthsOf(place, setting, level, 0, 0));
    }
  });
}
