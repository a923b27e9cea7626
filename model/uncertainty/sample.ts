/** Draws that have been run: their numbers, and reading them out by column. */
import { elementAt } from "../assumptions/present";
import { columnOf, type KeptTable } from "./kept";

/** A future that could not be run, and why. */
export interface FailedDraw {
  readonly draw: number;
  readonly says: string;
}

export interface Sample {
  readonly seed: string;
  readonly tables: readonly KeptTable[];
  readonly columns: number;
  /** Number of the first draw, and how many there are. */
  readonly from: number;
  readonly count: number;
  /** Draw after draw, `columns` numbers each; NaN is missing, as it is in a draw that could not be run. */
  readonly values: Float32Array<ArrayBuffer>;
  readonly failed: readonly FailedDraw[];
  /** The plan as it stands, nothing drawn. */
  readonly asItStands: Float64Array;
}

/** The values of a column in the order of the draws, missing ones included. */
export function inDraws({ values, columns, count }: Sample, column: number): Float64Array {
  const found = new Float64Array(count);
  for (let draw = 0; draw < count; draw += 1) found[draw] = values[draw * columns + column]!;
  return found;
}

/** The values of a column from the least to the most, without the missing ones. */
export const sorted = (sample: Sample, column: number): Float64Array =>
  inDraws(sample, column)
    .filter((value) => !Number.isNaN(value))
    .sort();

/** Which table of a sample is meant: of everybody at each year end, unless it says otherwise. */
export interface Meant {
  readonly measure: string;
  /** Undefined is the base. */
  readonly scenario: string | undefined;
  readonly service?: string | undefined;
  readonly per?: KeptTable["per"];
  readonly by?: string;
}

/** The table that is meant; undefined where it was not kept. */
export const tableOf = (
  { tables }: Pick<Sample, "tables">,
  { measure, scenario, service, per = "year", by = "" }: Meant,
): KeptTable | undefined =>
  tables.find(
    (table) =>
      table.measure.id === measure &&
      table.scenario === scenario &&
      table.service === service &&
      table.per === per &&
      table.by.join() === by,
  );

/** One possible future of a group: the opening, then each time. */
export const futureOf = (sample: Sample, table: KeptTable, group: number, draw: number): Float64Array =>
  Float64Array.from({ length: table.times.length + 1 }, (_, at) =>
    elementAt(sample.values, draw * sample.columns + columnOf(table, group, undefined) + at),
  );
