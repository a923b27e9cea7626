/**
 * Process 4, arrive. International recruits and returners to practice enter the pools of their level, spread evenly
 * over the months and divided over places.
 */
import { pick, type Inputs } from "../../program/inputs";
import type { Program } from "../../program/program";
import type { Workspace } from "../../program/run";
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

/**
 * Marks the slots of the pools that can hold anyone in this run. One that was used by an earlier run in the same buffers
 * stays marked, so that nothing of it is left behind.
 */
export function markSlots({ program, slotUsed }: Workspace): void {
  const { shape, sources, training, firstRegistered, openingPool, arrivals } = program;
  for (let slot = 0; slot < openingPool.length; slot += 1) if (openingPool[slot] !== 0) slotUsed[slot] = 1;
  for (let place = 0; place < shape.places && training.cohorts.length > 0; place += 1) {
    const first = (place * shape.levels + firstRegistered) * sources;
    slotUsed.fill(1, first, first + sources - 3);
  }
  for (const arriving of arrivals.values)
    for (let i = 0; i < arriving.length; i += 1)
      if (arriving[i] !== 0) slotUsed[(i >> 1) * sources + sources - 3 + (i & 1)] = 1;
}
