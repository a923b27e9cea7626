/** The resolved values of one assumption: a number for every combination of the dimensions it is given by, month by month. */
import type { Status } from "../plan/plan";
import type { DimensionName } from "../assumptions/catalogue";

export interface Series {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** The dimensions the values differ by, in the catalogue's order; none for a single value. */
  readonly dimensions: readonly DimensionName[];
  /** Distance between neighbours in a dimension within the values; 0 for a dimension they do not differ by. */
  readonly stride: Readonly<Record<DimensionName, number>>;
  /** Months in which the values may differ from the month before; begins with 0. */
  readonly changes: readonly number[];
  /** The values in a month (which may lie before the start). NaN is missing. Do not write to it. */
  readonly at: (month: number) => Float64Array;
}

/** The values of one amount that is a total over what its scope covers, such as 200 WTE over all of London. */
export interface Amount {
  /** The scope in words, for messages: "London, Acute". */
  readonly words: string;
  /** Its own source, status and reason where it has them; otherwise those of the assumption. */
  readonly source: string | undefined;
  readonly status: Status;
  readonly reason: string | undefined;
  readonly scope: ReadonlyMap<DimensionName, readonly number[]>;
  readonly changes: readonly number[];
  readonly at: (month: number) => number;
}

/** The last of the sorted months that is not after `month`; -1 when there is none. */
export function latest(changes: readonly number[], month: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (changes[middle]! <= month) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A series that computes each month's values once and keeps them while nothing changes. */
export function keptSeries(
  series: Omit<Series, "at">,
  size: number,
  compute: (month: number, into: Float64Array) => void,
): Series {
  const { changes } = series;
  const kept: (Float64Array | undefined)[] = [];
  let before: Map<number, Float64Array> | undefined;
  const computed = (month: number): Float64Array => {
    const values = new Float64Array(size);
    compute(month, values);
    return values;
  };
  return {
    ...series,
    at: (month) => {
      // Most series never change: no search for those.
      const step = changes.length === 1 && month >= changes[0]! ? 0 : latest(changes, month);
      if (step >= 0) return (kept[step] ??= computed(changes[step]!));
      before ??= new Map();
      let values = before.get(month);
      if (values === undefined) before.set(month, (values = computed(month)));
      return values;
    },
  };
}

/** Position of a combination among a series' values. */
export function indexIn(series: Series, member: (dimension: DimensionName) => number): number {
  let index = 0;
  for (const name of series.dimensions) index += series.stride[name] * member(name);
  return index;
}
