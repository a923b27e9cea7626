/** A fan: between which values a figure lies in so many of a hundred futures, time by time. */
import { elementAt } from "../assumptions/present";
import { fanLevels, fanOf as fanOfValues, percentileError, type Band } from "../chance/percentiles";
import { columnOf, type KeptTable } from "./kept";
import { sorted, type Sample } from "./sample";

/** A figure at one time over the draws. */
export interface Spread {
  /** Draws that have it. */
  readonly draws: number;
  /** Half of the futures lie below. NaN where no draw has it. */
  readonly middle: number;
  readonly mean: number;
  /** Between which values so many of the futures lie, the narrowest first; as many lie below as above. */
  readonly bands: readonly Band[];
  /** How far the middle, and the ends of the band of 8 in 10, may be off for the number of draws: half a 95 in 100 interval. */
  readonly error: { readonly middle: number; readonly ends: number };
  /** The plan as it stands. */
  readonly asItStands: number;
}

/** The spread of one column of a sample. */
export function spreadOf(sample: Sample, column: number): Spread {
  const values = sorted(sample, column);
  return { ...spreadOfValues(values), asItStands: elementAt(sample.asItStands, column) };
}

const missing = (): Omit<Spread, "asItStands"> => ({
  draws: 0,
  middle: Number.NaN,
  mean: Number.NaN,
  bands: fanLevels.map((level) => ({ level, low: Number.NaN, high: Number.NaN })),
  error: { middle: Number.NaN, ends: Number.NaN },
});

/** @param values from the least to the most */
export function spreadOfValues(values: Float64Array): Omit<Spread, "asItStands"> {
  if (values.length === 0) return missing();
  const half = (p: number): number => {
    const { low, high } = percentileError(values, p);
    return (high - low) / 2;
  };
  return {
    draws: values.length,
    ...fanOfValues(values),
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    error: { middle: half(0.5), ends: Math.max(half(0.1), half(0.9)) },
  };
}

export interface Fan {
  readonly table: KeptTable;
  readonly group: number;
  readonly opening: Spread;
  /** One for each of the table's times. */
  readonly times: readonly Spread[];
}

/** The fan of a group of a table. */
export const fanOf = (sample: Sample, table: KeptTable, group: number): Fan => ({
  table,
  group,
  opening: spreadOf(sample, columnOf(table, group, undefined)),
  times: table.times.map((_, time) => spreadOf(sample, columnOf(table, group, time))),
});
