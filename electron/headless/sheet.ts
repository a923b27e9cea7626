/** Results in the one shape that tables, CSV and JSON are written from, whether they are of the workforce or of a service. */
import type { Group } from "../../model/index";

/** A measure as results name it. */
export interface ShownMeasure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Read at the end of a year, month or week; summed over it; or a mean of it. */
  readonly kind: "stock" | "flow" | "mean";
  /** Decimals to be written with, where its unit alone does not say. */
  readonly decimals?: number;
}

/** A measure over groups and times, as the model's own tables have it. */
export interface ShownTable {
  readonly measure: ShownMeasure;
  readonly by: readonly string[];
  readonly groups: readonly Group[];
  readonly times: readonly string[];
  /** Group after group, time after time: group * times + time. NaN is missing. */
  readonly values: Float64Array;
}

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
