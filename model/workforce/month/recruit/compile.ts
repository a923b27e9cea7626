/**
 * Process 7, recruit. Posts-led: hires in WTE are the smaller of vacancies x monthly fill probability and what the pool
 * can give, shared over settings in proportion to vacancies x attractiveness x fill; no setting fills faster than its
 * own. Supply-led: the whole pool is hired at
 * once in proportion to establishment. Support workers come from the open labour market, where no pool limits.
 */
import { expm1, power } from "../../../chance/portable";
import { fastReader, pick, type Inputs } from "../../program/inputs";
import type { Program } from "../../program/program";
import { cursor, toRow } from "../../program/shape";
import { fillTimed, stretchStarts } from "../../program/timed";

export function setRecruitment(inputs: Inputs, program: Program): void {
  const { shape } = program;
  const at = cursor();
  const months = inputs.series("months_to_fill");
  fillTimed(program.fill, stretchStarts([months]), shape.rows, (month, into) => {
    const monthsOf = fastReader(months, month, Number.NaN);
    // Most rows are as the one before them, and an exponential is dear.
    let read = Number.NaN;
    let fill = Number.NaN;
    for (let row = 0; row < shape.rows; row += 1) {
      toRow(at, row, shape);
      const here = monthsOf(at.place, at.setting, at.level, 0, 0);
      if (!Object.is(here, read)) fill = -expm1(-1 / here);
      read = here;
      into[row] = fill;
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
        into[place * shape.levels + level] = power(1 - pick(loss, month, at.member, 0), 1 / 12);
      }
  });
}
