/** What limits the intakes: the placements that staff can host, the support workers beside whom apprentices learn, and those who teach. */
import { problem, warning } from "../../../plan/problem";
import { fastReader, pick, type Inputs } from "../../program/inputs";
import type { Program } from "../../program/program";
import { cursor, toRow } from "../../program/shape";
import { fillTimed, stretchStarts } from "../../program/timed";

/** Fills the placements: weeks needed and hosted, and the months in which they limit intakes. */
export function setPlacements(inputs: Inputs, program: Program): void {
  const { training, shape, months } = program;
  const routes = training.weeksNeeded.length;
  if (routes === 0) return;
  const at = cursor();
  for (let route = 0; route < routes; route += 1) {
    at.route = route;
    training.weeksNeeded[route] = pick(inputs.series("placement_weeks_per_learner"), 0, at.member);
  }
  const hosted = inputs.series("placement_weeks_per_wte");
  const registered = inputs.resolved.plan.structure.levels.map((level) => level.registered);
  fillTimed(training.weeksHosted, stretchStarts([hosted]), shape.rows, (month, into) => {
    for (let row = 0; row < shape.rows; row += 1) {
      toRow(at, row, shape);
      // Only registered staff can supervise a placement.
      into[row] = registered[at.level] === true ? pick(hosted, month, at.member) : 0;
    }
  });
  const limited = inputs.series("placement_limited");
  const canLimit =
    training.weeksNeeded.every((weeks) => Number.isFinite(weeks)) &&
    training.weeksHosted.values.every((values) => values.every((weeks) => Number.isFinite(weeks)));
  for (let month = 0; month < months; month += 1) {
    const on = fastReader(limited, month, 0)(0, 0, 0, 0, 0) >= 0.5;
    if (on && !canLimit) {
      program.problems.push(
        problem(
          "placements-missing",
          "assumptions (Placement weeks)",
          "Intakes are to be limited by placements, but the weeks hosted per WTE or needed per learner are empty. Give both, or switch the limit off; blank is not zero.",
        ),
      );
      return;
    }
    training.limited[month] = on ? 1 : 0;
  }
}

/** Fills how many apprentices the support workers of each place allow. */
export function setSupportLimit(inputs: Inputs, program: Program): void {
  const { training, shape, supportLevel } = program;
  const limit = inputs.series("apprentice_limit");
  const at = cursor();
  fillTimed(training.mostApprentices, stretchStarts([limit]), shape.places, (month, into) => {
    for (at.place = 0; at.place < shape.places; at.place += 1) {
      const most = supportLevel < 0 ? Infinity : pick(limit, month, at.member, Infinity);
      into[at.place] = Number.isNaN(most) ? Infinity : most;
    }
  });
}

/** Fills the academic educators there are, how many a learner needs, and the months in which they limit intakes. */
export function setEducators(inputs: Inputs, program: Program): void {
  const { training, months } = program;
  const at = cursor();
  for (at.route = 0; at.route < training.educatorsEach.length; at.route += 1)
    training.educatorsEach[at.route] = 1 / pick(inputs.series("learners_per_educator"), 0, at.member);
  const each = training.educatorsEach.every((one) => Number.isFinite(one));
  training.mostEducators.fill(Infinity);
  for (let month = 0; month < months; month += 1) {
    const there = pick(inputs.series("academic_educators"), month, at.member);
    training.educatorsThere[month] = there;
    if (training.educatorsEach.length === 0 || !(pick(inputs.series("educator_limited"), month, at.member) >= 0.5))
      continue;
    if (!each || Number.isNaN(there)) {
      program.problems.push(
        warning(
          "educators-missing",
          "assumptions (Academic educators)",
          "Intakes are to be limited by academic educators, but how many there are or how many learners each can teach is empty, so none is cut. Give both, or switch the limit off; blank is not zero.",
        ),
      );
      return;
    }
    training.mostEducators[month] = there;
  }
}
