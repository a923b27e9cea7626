/**
 * Process 5, move. Yearly hazards of moving between settings or places. Where a row has several moves they compete, as
 * leaving and retiring do. In posts-led plans people move only into the vacancies at the destination.
 */
import { expm1 } from "../../../chance/portable";
import { pick, type Inputs } from "../../program/inputs";
import type { MovePair, Program } from "../../program/program";
import { cursor, toRow } from "../../program/shape";
import { fillTimed, stretchStarts } from "../../program/timed";
import { problem, type Problem } from "../../../plan/problem";

/** Every pair of rows people can move between; a move that names no place (or setting) stays within it. */
export function movePairs(inputs: Inputs, program: Pick<Program, "shape">, problems: Problem[]): MovePair[] {
  const { members, plan } = inputs.resolved;
  const { shape } = program;
  const pairs: MovePair[] = [];
  (plan.structure.moves ?? []).forEach((move, number) => {
    const fromPlaces = move.from.place === undefined ? undefined : members.leavesUnder(move.from.place);
    const toPlaces = move.to.place === undefined ? undefined : members.leavesUnder(move.to.place);
    if (toPlaces !== undefined && toPlaces.length > 1) {
      problems.push(
        problem(
          "move-not-one-place",
          `structure.moves[${number}] (${move.label})`,
          `The move "${move.label}" goes to a place with others under it. Name one place at the lowest level for each move.`,
        ),
      );
      return;
    }
    for (let row = 0; row < shape.rows; row += 1) {
      const at = cursor();
      toRow(at, row, shape);
      if (fromPlaces !== undefined && !fromPlaces.includes(at.place)) continue;
      if (move.from.setting !== undefined && members.ids.setting[at.setting] !== move.from.setting) continue;
      const place = toPlaces?.[0] ?? at.place;
      const setting = move.to.setting === undefined ? at.setting : members.index("setting", move.to.setting);
      const to = (place * shape.settings + setting) * shape.levels + at.level;
      if (to !== row) pairs.push({ move: number, from: row, to });
    }
  });
  return pairs;
}

export function setMoves(inputs: Inputs, program: Program): void {
  const rates = inputs.series("move_rate");
  const { movePairs: pairs, shape } = program;
  const at = cursor();
  const total = new Float64Array(shape.rows);
  fillTimed(program.moveProbability, stretchStarts([rates]), pairs.length, (month, into) => {
    total.fill(0);
    const rateOf = (pair: MovePair): number => {
      at.move = pair.move;
      at.level = pair.from % shape.levels;
      return pick(rates, month, at.member);
    };
    for (const pair of pairs) total[pair.from] = total[pair.from]! + rateOf(pair);
    pairs.forEach((pair, i) => {
      const all = total[pair.from]!;
      into[i] = all > 0 ? (-expm1(-all / 12) * rateOf(pair)) / all : 0;
    });
  });
}
