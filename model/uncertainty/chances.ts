/** How likely a target is to be met, and how two scenarios differ in the same futures. */
import { spreadOfValues, type Spread } from "./fan";
import { columnOf, type KeptTable } from "./kept";
import { inDraws, type Sample } from "./sample";

/** A figure is to be at most, or at least, so much. */
export interface Target {
  readonly is: "at-most" | "at-least";
  readonly value: number;
}

export const meets = (value: number, { is, value: aim }: Target): boolean =>
  is === "at-most" ? value <= aim : value >= aim;

export interface Chance {
  /** Share of the draws that have the figure in which the target is met; NaN where none has. */
  readonly share: number;
  readonly draws: number;
  /** Half of a 95 in 100 interval from the number of draws (Wilson's). */
  readonly error: number;
}

function chanceAmong(met: number, draws: number): Chance {
  const z = 1.959964;
  const share = met / draws;
  const error = (z * Math.sqrt((share * (1 - share)) / draws + (z * z) / (4 * draws * draws))) / (1 + (z * z) / draws);
  return { share, draws, error };
}

export interface TargetChances {
  /** At each time of the table by itself. */
  readonly times: readonly Chance[];
  /** At all of its times in the same future. */
  readonly always: Chance;
}

/** How likely a target is at each time, and at all of them. Futures without the figure do not count. */
export function chancesOfTarget(sample: Sample, table: KeptTable, group: number, target: Target): TargetChances {
  const byTime = table.times.map((_, time) => inDraws(sample, columnOf(table, group, time)));
  let [always, whole] = [0, 0];
  for (let draw = 0; draw < sample.count; draw += 1) {
    if (byTime.some((values) => Number.isNaN(values[draw]!))) continue;
    whole += 1;
    if (byTime.every((values) => meets(values[draw]!, target))) always += 1;
  }
  return {
    times: byTime.map((values) => {
      let [met, there] = [0, 0];
      for (const value of values) {
        if (Number.isNaN(value)) continue;
        there += 1;
        if (meets(value, target)) met += 1;
      }
      return chanceAmong(met, there);
    }),
    always: chanceAmong(always, whole),
  };
}

/** How much more one table has than another of the same shape, in the same futures, time by time. */
export function differenceOf(sample: Sample, table: KeptTable, less: KeptTable, group: number): readonly Spread[] {
  return table.times.map((_, time) => {
    const [to, from] = [columnOf(table, group, time), columnOf(less, group, time)];
    const before = inDraws(sample, from);
    const values = inDraws(sample, to)
      .map((value, draw) => value - before[draw]!)
      .filter((value) => !Number.isNaN(value))
      .sort();
    return { ...spreadOfValues(values), asItStands: sample.asItStands[to]! - sample.asItStands[from]! };
  });
}
