/**
 * Process 4, arrive. International recruits, returners to practice and registered people from outside the modelled
 * employers enter the pools of their level, spread evenly over the months and divided over places.
 */
import { power } from "../../../chance/portable";
import { arrivalKinds, arrivalSources } from "../../program/arrivals";
import { fastReader, pick, type Inputs } from "../../program/inputs";
import { firstArrival, type Program } from "../../program/program";
import { cursor } from "../../program/shape";
import { fillTimed, stretchStarts } from "../../program/timed";

export function setArrivals(inputs: Inputs, program: Program): void {
  const { shape, months } = program;
  const sources = arrivalSources.map(({ assumption }) => inputs.series(assumption));
  const shares = inputs.series("arrival_share");
  const growth = inputs.series("arrivals_growth");
  const at = cursor();
  // Left out, arrivals are as many every year.
  const grown =
    growth === undefined
      ? undefined
      : growthByMonth(program.calendar.since, months, (month) => pick(growth, month, at.member) || 0);
  const given = stretchStarts([...sources, shares]).filter((month) => month < months);
  // Arrivals that grow differ from month to month.
  const grow = grown?.some((factor) => factor !== 1) === true;
  const starts = grow ? Array.from({ length: months }, (_, month) => month) : given;
  const fromPool = program.fromPool.includes(1);
  const size = shape.places * shape.levels * arrivalKinds;
  const now = new Float64Array(size);
  fillTimed(program.arrivals, starts, size, (month, into) => {
    if (fromPool && given.includes(month)) {
      const shareOf = fastReader(shares, month, 0);
      sources.forEach((series, kind) => {
        const all = fastReader(series, month, 0);
        for (let place = 0; place < shape.places; place += 1)
          for (let level = 0; level < shape.levels; level += 1)
            now[(place * shape.levels + level) * arrivalKinds + kind] =
              program.fromPool[level] === 1 ? (all(place, 0, level, 0, 0) * shareOf(place, 0, level, 0, 0)) / 12 : 0;
      });
    }
    multiplied(now, grown?.[month] ?? 1, into);
  });
}

/** In a function of its own, in which no number has to be put away in memory between two others. */
function multiplied(values: Float64Array, by: number, into: Float64Array): void {
  for (let i = 0; i < values.length; i += 1) into[i] = values[i]! * by;
}

/** What a yearly growth has come to by the middle of each month, counted from the middle of the plan's first of all. */
function growthByMonth(since: number, months: number, yearly: (month: number) => number): number[] {
  let factor = 1;
  const grown: number[] = [];
  // Most years grow like the one before them, and a root is dear.
  let read = Number.NaN;
  let monthly = 1;
  for (let month = since; month < months; month += 1) {
    if (month > since) {
      const now = yearly(month);
      if (now !== read) monthly = power(1 + now, 1 / 12);
      read = now;
      factor *= monthly;
    }
    if (month >= 0) grown.push(factor);
  }
  return grown;
}

/**
 * Marks the slots of the pools that can hold anyone in this run. One that was used by an earlier run in the same buffers
 * stays marked, so that nothing of it is left behind.
 */
export function markSlots(program: Program, slotUsed: Uint8Array): void {
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
