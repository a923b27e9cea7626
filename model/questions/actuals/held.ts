/** What holding a series of a plan's own against its run gives. */
import type { Stretch } from "../../chance/percentiles";
import type { CountedSeries } from "../../plan/plan";
import type { FlowHeld } from "./flow";
import type { Part } from "./parts";

/** One month of a series beside the plan. */
export interface MonthHeld {
  /** Written 2026-04; of a stock its end, of a flow all of it, of one by year the last of its twelve months. */
  readonly at: string;
  readonly planned: number;
  /** Null where the count is a gap. */
  readonly counted: number | null;
  /** What was counted less what was planned; null where nothing was counted. */
  readonly difference: number | null;
  /** What the difference is made of: it is their sum. Empty where nothing was counted. */
  readonly parts: readonly Part[];
  /**
   * Between what a count may lie by chance alone, 19 times in 20, though everything went as planned from the first count
   * of it on; undefined of what does not come by chance, such as posts.
   */
  readonly chance: Stretch | undefined;
}

/** All months of a flow that were counted, together. */
export interface Total {
  readonly planned: number;
  readonly counted: number;
  readonly difference: number;
  readonly parts: readonly Part[];
  readonly chance: Stretch | undefined;
}

/** A flow between two counts of a stock, by which the stock is told. */
export interface FlowOfStock extends FlowHeld {
  readonly flow: "joiners" | "leavers" | "referred" | "started" | "removed";
}

/** A series of the plan's own that counts months of its run, held against it. */
export interface Held {
  readonly series: CountedSeries;
  readonly unit: "WTE" | "heads" | "share" | "people";
  readonly kind: "stock" | "flow";
  /** Every month of the run as planned, the opening day first; of a flow that is NaN, and so is what cannot be told. */
  readonly planned: readonly number[];
  /** The months that were given, gaps among them, in their order. */
  readonly months: readonly MonthHeld[];
  /** Of a flow: its months together. Undefined of a stock, whose last month tells it. */
  readonly total: Total | undefined;
  /** Of staff and lists: what came and went since the first count, in people. */
  readonly flows: readonly FlowOfStock[];
  /** What cannot be told for want of a count, a sentence each. */
  readonly untold: readonly string[];
}

/** The last month with a count; undefined where all are gaps. */
export const lastCounted = ({ months }: Pick<Held, "months">): MonthHeld | undefined =>
  months.findLast(({ counted }) => counted !== null);
