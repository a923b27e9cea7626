/** What a measure is declared as: what it counts, and the sum in words that anybody can check it by. */
import type { Quantity } from "./quantity";
import type { MeasureInfo } from "./table";

/** How a part enters a sum, read from left to right. "compounded over" n: the yearly probability of n equal months. */
export type Says = "" | "at the start of the year" | "plus" | "less" | "times" | "divided by" | "compounded over";

/** One part of a sum: another measure, or figures of its own. */
export type Term = { readonly says: Says; readonly whole?: "level" } & (
  | { readonly measure: string }
  | {
      readonly label: string;
      readonly unit: string;
      readonly quantities: readonly Quantity[];
      readonly of: (...values: number[]) => number;
    }
);

/** Ways of telling a number as the same number of smaller groups; the parts of the year always can. */
export type Split = "route" | "level" | "place";

export interface Sum {
  readonly terms?: readonly Term[];
  /** Where there are no terms, or they cannot be had for the people asked about: tried in this order. */
  readonly by?: readonly Split[];
}

export interface Measure extends MeasureInfo {
  readonly quantities: readonly Quantity[];
  /** From the quantities in that order; for `share` measures the last is that of the whole. */
  readonly of: (...values: number[]) => number;
  readonly sum: Sum;
  /** A number of vacancies, which nations count in ways that cannot be compared. */
  readonly ofVacancies?: true;
  /** A running total: what came about from the start of the plan to the end of the period. */
  readonly running?: true;
}

export const same = (value: number): number => value;
export const ratio = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);
/** What each of the whole has of the part; nothing of nothing is nothing. */
export const each = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

export const simple = (
  id: string,
  label: string,
  unit: string,
  kind: Measure["kind"],
  quantity: Quantity,
  means: string,
  sum: Sum,
): Measure => ({ id, label, unit, kind, quantities: [quantity], of: same, means, sum });

/** A part that is a measure itself. */
export const the = (says: Says, measure: string): Term => ({ says, measure });

/** A part with figures of its own. */
export const part = (
  says: Says,
  label: string,
  unit: string,
  quantities: readonly Quantity[],
  of: (...values: number[]) => number = same,
): Term => ({ says, label, unit, quantities, of });
