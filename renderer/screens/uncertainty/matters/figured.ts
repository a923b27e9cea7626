/** Which figure what matters is told of, and how it is worked out of the futures drawn. */
import { useMemo } from "react";
import { inputsOf, whatMatters, type KeptTable, type Plan, type Sample, type WhatMatters } from "../../../../model";
import type { Lookable } from "../figure/measures";

/** A figure in a year. */
export interface Figured {
  readonly look: Lookable;
  readonly year: string;
  /** Number of the year among those of its table. */
  readonly at: number;
}

/** The figure in the futures. */
export interface DrawnFigure {
  readonly plan: Plan;
  readonly sample: Sample;
  readonly table: KeptTable;
  /** The futures are all there, or as many as there will be, and are this plan's. */
  readonly drawn: boolean;
}

/** Fewer futures than this say little of any share. */
const FEWEST = 64;

/**
 * What matters for the figure. Undefined while the futures are being drawn, or are those of an earlier plan: each
 * assumption is sorted anew, which is not done for every picture of them.
 */
export function useMatters(
  plan: Plan,
  sample: Sample,
  table: KeptTable,
  at: number,
  drawn: boolean,
): WhatMatters | undefined {
  const ready = drawn && sample.count >= FEWEST;
  const inputs = useMemo(() => (ready ? inputsOf(plan, sample) : undefined), [ready, plan, sample]);
  return useMemo(
    () => (inputs === undefined ? undefined : whatMatters(inputs, sample, table, 0, at)),
    [inputs, sample, table, at],
  );
}
