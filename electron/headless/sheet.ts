/** Results in the one shape that tables, CSV and JSON are written from, whether they are of the workforce or of a service. */
import type { Table, TableMeasure } from "../../model/index";

/** A measure as results name it. */
export interface ShownMeasure extends TableMeasure {
  /** Decimals to be written with, where its unit alone does not say. */
  readonly decimals?: number;
}

export type ShownTable = Table<ShownMeasure>;

export interface ScenarioSheet {
  /** Null for the base. */
  readonly id: string | null;
  readonly name: string;
  /** One for each measure, in the order asked. */
  readonly tables: readonly ShownTable[];
  /** The same measures for all groups of the table together. */
  readonly wholes: readonly ShownTable[];
}

export interface Sheet {
  /** The base, then the scenarios asked for. */
  readonly scenarios: readonly ScenarioSheet[];
  /** Numbers of the tables' times that lie in the years asked for. */
  readonly times: readonly number[];
}
