/**
 * Process 7, recruit. Posts-led: hires in WTE are the smaller of vacancies x monthly fill probability and what the pool
 * can give, shared over settings in proportion to vacancies x attractiveness. Supply-led: the whole pool is hired at
 * once in proportion to establishment. Support workers come from the open labour market, where no pool limits.
 */
import { pick, type Inputs } from "../../program/inputs";
import type { Program } from "../../program/program";
import { cursor, toRow } from "../../program/shape";
import { fillTimed, stretchStarts } from "../../program/timed";

export function setRecruitment(inputs: Inputs, program: Program): void {
  const { shape } = program;
  const at = cursor();
  const months = inputs.series("months_to_fill");
  fillTimed(program.fill, stretchStarts([months]), shape.rows, (month, into) => {
    for (let row = 0; row < shape.rows; row += 1) {
      toRow(at, row, shape);
      into[row] = -Math.expm1(-1 / pick(months, month, at.member));
    }
  });
  const attractive = inputs.series("attractiveness");
  fillTimed(program.attractiveness, stretchStarts([attractive]), shape.places * shape.settings, (month, into) => {
    for (let place = 0; place < shape.places; place += 1)
      for (let setting = 0; setting < shape.settings; setting += 1) {
        at.place = place;
        at.setting = setting;
        into[place * shape.settings + setting] = pick(attractive, month, at.member, 1);
      }
  });
  const loss = inputs.series("pool_loss");
  fillTimed(program.poolKeep, stretchStarts([loss]), shape.places * shape.levels, (month, into) => {
    for (let place = 0; place < shape.places; place += 1)
      for (let level = 0; level < shape.levels; level += 1) {
        at.place = place;
        at.level = level;
        into[place * shape.levels + level] = Math.pow(1 - pick(loss, month, at.member, 0), 1 / 12);
      }
  });
}

/**
 * Shares hires over the settings of one place and level, in proportion to weights, without filling more posts than a
 * setting has: what one cannot take goes to the others. Works in place and allocates nothing.
 * @param wish WTE to hire altogether
 * @param vacant WTE vacant by setting (0 or more), starting at `base`, `step` apart
 * @param weight share of each setting before the cap (same order, `count` of them)
 * @param hires filled with WTE hired by setting (same order)
 */
export function shareHires(
  wish: number,
  vacant: Float64Array,
  weight: Float64Array,
  hires: Float64Array,
  count: number,
): void {
  hires.fill(0, 0, count);
  let left = wish;
  for (let round = 0; round < count && left > 1e-12; round += 1) {
    let open = 0;
    for (let i = 0; i < count; i += 1) if (hires[i]! < vacant[i]!) open += weight[i]!;
    if (open <= 0) return;
    let given = 0;
    let capped = false;
    for (let i = 0; i < count; i += 1) {
      const room = vacant[i]! - hires[i]!;
      if (room <= 0) continue;
      const part = (left * weight[i]!) / open;
      const take = part < room ? part : room;
      if (part > room) capped = true;
      hires[i] = hires[i]! + take;
      given += take;
    }
    left -= given;
    if (!capped) return;
  }
}
