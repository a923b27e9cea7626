/**
 * Process 6, promote: from one level to the next within place and setting, into the highest level first. Posts-led:
 * vacancies x internal share x monthly fill probability, at most the limit of those eligible. Supply-led: a yearly
 * hazard. Support workers are never promoted into registered posts; they reach registration through a training route.
 */
import { pick, type Inputs } from "../../program/inputs";
import type { Program } from "../../program/program";
import type { Workspace } from "../../program/run";
import { cursor, toRow } from "../../program/shape";
import { fillTimed, stretchStarts } from "../../program/timed";

export function setPromotion(inputs: Inputs, program: Program): void {
  const { shape } = program;
  const at = cursor();
  const hazards = inputs.series(program.closure === "posts-led" ? "promotion_limit" : "promotion_rate");
  fillTimed(program.promotion, stretchStarts([hazards]), shape.rows, (month, into) => {
    for (let row = 0; row < shape.rows; row += 1) {
      toRow(at, row, shape);
      into[row] = program.promotes[at.level] === 1 ? -Math.expm1(-pick(hazards, month, at.member, 0) / 12) : 0;
    }
  });
  const shares = inputs.series("internal_share");
  const months = inputs.series("months_to_fill");
  fillTimed(program.internalFill, stretchStarts([shares, months]), shape.rows, (month, into) => {
    for (let row = 0; row < shape.rows; row += 1) {
      toRow(at, row, shape);
      const fillable = at.level > 0 && program.promotes[at.level - 1] === 1;
      into[row] = fillable
        ? pick(shares, month, at.member, 0) * -Math.expm1(-1 / pick(months, month, at.member, Number.POSITIVE_INFINITY))
        : 0;
    }
  });
}

/**
 * The part of the people eligible below who are promoted in a month when posts lead.
 * @param vacancies WTE vacant at the level above; may be negative
 * @param eligible WTE the people below would fill at the level above
 */
export function promotedPart(vacancies: number, internalFill: number, eligible: number, limit: number): number {
  if (vacancies <= 0 || eligible <= 0) return 0;
  return Math.min((vacancies * internalFill) / eligible, limit);
}

/**
 * Decides the promotions of a month in a deterministic run, from the highest level of each place and setting down, and
 * keeps WTE by row up to date. A row is seen after people were promoted out of it, and before any come in from below.
 */
export function promote(work: Workspace, month: number): void {
  const { program, rowHeads, rowWte, rowWteAbove, promoted, heads } = work;
  const { establishment, promotes } = program;
  const { rows, levels } = program.shape;
  const postsLed = program.closure === "posts-led";
  const most = program.promotion.values[program.promotion.stretch[month]!]!;
  const internal = program.internalFill.values[program.internalFill.stretch[month]!]!;
  const base = month * rows;
  for (let lowest = 0; lowest < rows; lowest += levels) {
    let out = 0;
    for (let level = levels - 1; level >= 0; level -= 1) {
      const row = lowest + level;
      let wte = rowWte[row]! * (1 - out);
      let there = rowHeads[row]! * (1 - out);
      let part = 0;
      if (level > 0 && promotes[level - 1] === 1) {
        const eligible = rowWteAbove[row - 1]!;
        const limit = most[row - 1]!;
        part = postsLed ? promotedPart(establishment[base + row]! - wte, internal[row]!, eligible, limit) : limit;
        if (part > 0) {
          wte += eligible * part;
          there += rowHeads[row - 1]! * part;
        } else part = 0;
      }
      rowWte[row] = wte;
      promoted[base + row] = out;
      heads[base + row] = there;
      out = part;
    }
  }
}
