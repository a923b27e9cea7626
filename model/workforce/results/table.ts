/** A table of results, of the workforce or of services: the one shape that the worker, files, screens and charts read. */
import type { Group } from "./grouping";

/** What a table says of its measure. Plain data, so that a table can pass to and from a worker. */
export interface TableMeasure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** `stock` is read at the end of a year, month or week; `flow` is summed over it; `mean` is a mean of it. */
  readonly kind: "stock" | "flow" | "mean";
  /** The year whose prices money is told in: "2025/26"; undefined for what is no money, and where the plan names none. */
  readonly prices?: string;
}

/** A measure of the workforce without the sum that makes it. */
export interface MeasureInfo extends TableMeasure {
  readonly kind: "stock" | "flow";
  readonly means: string;
}

/** Something the figures of a table must not be used for. */
interface Held {
  /** Why its groups are not compared, and those without a figure cannot be added up; undefined where they can. */
  readonly notCompared?: string;
}

export interface Table<M extends TableMeasure = MeasureInfo> extends Held {
  readonly measure: M;
  readonly by: readonly string[];
  readonly groups: readonly Group[];
  readonly times: readonly string[];
  /** By group, on the day before the plan starts. NaN is missing, as it is for everything but a stock. */
  readonly opening: Float64Array;
  /** Group after group, time after time: group * times + time. NaN is missing. */
  readonly values: Float64Array;
}
