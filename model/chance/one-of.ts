/** Two kinds of what is not known besides three numbers: equally likely between two, and one of several readings. */
import type { Curve } from "./curve";

/**
 * Every value between two is as likely as any other.
 * @throws RangeError where the greatest is not at least the least, or either is not finite
 */
export function equallyBetween(least: number, most: number): Curve {
  const width = most - least;
  if (!(width >= 0 && width < Number.POSITIVE_INFINITY))
    throw new RangeError(`Nothing lies between ${least} and ${most}.`);
  return {
    quantile: (p) => least + p * width,
    cumulative: (x) => (x < least ? 0 : x >= most ? 1 : (x - least) / width),
    density: (x) => (x < least || x > most ? 0 : 1 / width),
  };
}

/** A value somebody may mean, and how much is thought of it beside the others. */
export interface Reading<T> {
  readonly value: T;
  /** 0 or more, any total. */
  readonly weight: number;
}

export interface OneOf<T> {
  /** The value of a probability in (0, 1): the readings divide the line in their order, each as long as its share. */
  readonly quantile: (p: number) => T;
  /** The chance of each reading; together 1. */
  readonly shares: readonly number[];
}

/**
 * One of several readings. Numbers go best in rising order: what is drawn together with them then rises with them.
 * @throws RangeError where no weight is above 0, or one is below 0 or not finite
 */
export function oneOf<T>(readings: readonly Reading<T>[]): OneOf<T> {
  const total = readings.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0 && total < Number.POSITIVE_INFINITY) || readings.some(({ weight }) => weight < 0))
    throw new RangeError("Readings need weights of 0 or more, and one above 0.");
  let passed = 0;
  // Added up in the order of the total, so that the last end is 1 and every probability is before one that has weight.
  const ends = readings.map(({ weight }) => (passed += weight) / total);
  return {
    quantile: (p) => readings[ends.findIndex((end) => p < end)]!.value,
    shares: readings.map(({ weight }) => weight / total),
  };
}
