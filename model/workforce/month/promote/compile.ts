/**
 * Process 6, promote: from one level to the next within place and setting, into the highest level first. Posts-led:
 * vacancies x internal share x monthly fill probability, at most the limit of those eligible. Supply-led: a yearly
 * hazard. Support workers are never promoted into registered posts; they reach registration through a training route.
 */
import { expm1 } from "../../../chance/portable";
import { pick, type Inputs } from "../../program/inputs";
import type { Program } from "../../program/program";
import { cursor, toRow } from "../../program/shape";
import { fillTimed, stretchStarts } from "../../program/timed";

export function setPromotion(inputs: Inputs, program: Program): void {
  const { shape } = program;
  const at = cursor();
  const hazards = inputs.series(program.closure === "posts-led" ? "promotion_limit" : "promotion_rate");
  fillTimed(program.promotion, stretchStarts([hazards]), shape.rows, (month, into) => {
    for (let row = 0; row < shape.rows; row += 1) {
      toRow(at, row, shape);
      into[row] = program.promotes[at.level] === 1 ? -expm1(-pick(hazards, month, at.member, 0) / 12) : 0;
    }
  });
  const shares = inputs.series("internal_share");
  const months = inputs.series("months_to_fill");
  fillTimed(program.internalFill, stretchStarts([shares, months]), shape.rows, (month, into) => {
    for (let row = 0; row < shape.rows; row += 1) {
      toRow(at, row, shape);
      const fillable = at.level > 0 && program.promotes[at.level - 1] === 1;
      into[row] = fillable
        ? pick(shares, month, at.member, 0) * -expm1(-1 / pick(months, month, at.member, Number.POSITIVE_INFINITY))
        : 0;
    }
  });
}
