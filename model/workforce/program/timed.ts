/** Numbers that stay the same for stretches of months: each stretch is held once. */
import type { Series } from "../../resolve/series";

export interface Timed {
  /** Which of the stretches a month lies in. */
  readonly stretch: Int32Array;
  /** The numbers of each stretch. */
  readonly values: Float64Array[];
}

/** The numbers of a month. */
export const valuesAt = ({ stretch, values }: Timed, month: number): Float64Array => values[stretch[month]!]!;

/** The months in which any of the series may change, beginning with 0. */
export function stretchStarts(series: readonly (Series | undefined)[]): number[] {
  const months = new Set<number>([0]);
  for (const one of series) for (const month of one?.changes ?? []) if (month > 0) months.add(month);
  return [...months].sort((a, b) => a - b);
}

/** Fills (or fills again, in place) the stretches of `timed` that the series call for. */
export function fillTimed(
  timed: Timed,
  starts: readonly number[],
  size: number,
  fill: (month: number, into: Float64Array) => void,
): void {
  starts.forEach((month, number) => {
    const into = (timed.values[number] ??= new Float64Array(size));
    fill(month, into);
    timed.stretch.fill(number, month);
  });
  timed.values.length = starts.length;
}

export const emptyTimed = (months: number): Timed => ({ stretch: new Int32Array(months), values: [] });
