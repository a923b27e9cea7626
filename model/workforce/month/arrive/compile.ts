/**
 * Process 4, arrive. International recruits and returners to practice enter the pools of their level, spread evenly
 * over the months and divided over places.
 */
import { pick, type Inputs } from "../../program/inputs";
import type { Program } from "../../program/program";
import { cursor } from "../../program/shape";
import { fillTimed, stretchStarts } from "../../program/timed";

export function setArrivals(inputs: Inputs, program: Program): void {
  const { shape } = program;
  const kinds = [inputs.series("international_recruits"), inputs.series("returners")];
  const shares = inputs.series("arrival_share");
  const at = cursor();
  fillTimed(program.arrivals, stretchStarts([...kinds, shares]), shape.places * shape.levels * 2, (month, into) => {
    for (let place = 0; place < shape.places; place += 1)
      for (let level = 0; level < shape.levels; level += 1) {
        at.place = place;
        at.level = level;
        kinds.forEach((series, kind) => {
          into[(place * shape.levels + level) * 2 + kind] =
            program.fromPool[level] === 1
              ? (pick(series, month, at.member, 0) * pick(shares, month, at.member, 0)) / 12
              : 0;
        });
      }
  });
}
