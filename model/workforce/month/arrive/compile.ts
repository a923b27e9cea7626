/**
 * Process 4, arrive. International recruits, returners to practice and registered people from outside the modelled
 * employers enter the pools of their level, spread evenly over the months and divided over places.
 */
import { power } from "../../../chance/portable";
import { arrivalKinds, arrivalSources } from "../../program/arrivals";
import { pick, type Inputs } from "../../program/inputs";
import { firstArrival, type Program } from "../../program/program";
import type { Workspace } from "../../program/run";
import { cursor } from "../../program/shape";
import { fillTimed, stretchStarts } from "../../program/timed";

export function setArrivals(inputs: Inputs, program: Program): void {
  const { shape, months } = program;
  const sources = arrivalSources.map(({ assumption }) => inputs.series(assumption));
  const shares = inputs.series("arrival_share");
  const growth = inputs.series("arrivals_growth");
  const at = cursor();
  // Left out, arrivals are as many every year.
  const grown = growthByMonth(program.calendar.since, months, (month) => pick(growth, month, at.member) || 0);
  const given = stretchStarts([...sources, shares]);
  // Arrivals that grow differ from month to month.
  const starts = grown.every((factor) => factor === 1) ? given : grown.map((_, month) => month);
  const size = shape.places * shape.levels * arrivalKinds;
  const now = new Float64Array(size);
  fillTimed(program.arrivals, [...starts], size, (month, into) => {
    if (given.includes(month))
      for (at.place = 0; at.place < shape.places; at.place += 1)
        for (at.level = 0; at.level < shape.levels; at.level += 1)
          sources.forEach((series, kind) => {
            now[(at.place * shape.levels + at.level) * arrivalKinds + kind] =
              program.fromPool[at.level] === 1
                ? (pick(series, month, at.member, 0) * pick(shares, month, at.member, 0)) / 12
                : 0;
          });
    for (let i = 0; i < size; i += 1) into[i] = now[i]! * grown[month]!;
  });
}

/** What a yearly growth has come to by the middle of each month, counted from the middle of the plan's first of all. */
function growthByMonth(since: number, months: number, yearly: (month: number) => number): number[] {
  let factor = 1;
  const grown: number[] = [];
  for (let month = since; month < months; month += 1) {
    if (month > since) factor *= power(1 + yearly(month), 1 / 12);
    if (month >= 0) grown.push(factor);
  }
  return grown;
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
    slotUsed.fill(1, first, first + firstArrival({ sources }));
  }
  for (const arriving of arrivals.values)
    for (let i = 0; i < arriving.length; i += 1)
      if (arriving[i] !== 0)
        slotUsed[Math.floor(i / arrivalKinds) * sources + firstArrival({ sources }) + (i % arrivalKinds)] = 1;
}
