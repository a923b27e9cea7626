/** The share of joiners that would be needed, over the futures of a plan: relative rates and whatever else is drawn. */
import { percentile } from "../chance/percentiles";
import type { CompositionAsked } from "../composition/composition";
import { groupShare, neededJoinerShare } from "../composition/tables";
import { shareWords } from "../composition/words";
import { levelWords } from "../plan/ask/spread";
import type { Plan } from "../plan/plan";
import type { Outcome } from "../plan/problem";
import { ensembleOf } from "./ensemble";
import { columnOf } from "./kept";
import { runDraws } from "./run-draws";
import { sorted, tableOf, type Sample } from "./sample";
import { seedOf } from "./standing-seed";

/** How many of the futures the range holds. */
const rangeLevel = 0.8;

export interface CompositionRange {
  readonly draws: number;
  /** The share needed, in so many of the futures; 0 or 1 where it is out of reach there. */
  readonly needed: { readonly low: number; readonly high: number };
  /** Part of the futures in which it cannot be reached. */
  readonly outOfReach: number;
  /** The share of staff by each year, in so many of the futures; NaN where it is not known or not shown. */
  readonly shares: readonly { readonly low: number; readonly high: number }[];
}

/**
 * What the draws say of a group. Undefined where they say nothing of it: figures are missing, or may not be shown as the
 * plan stands.
 */
export function compositionRangeOf(
  sample: Sample,
  scenario: string | undefined,
  group: string,
): CompositionRange | undefined {
  const [share, needed] = [groupShare, neededJoinerShare].map(({ id }) =>
    tableOf(sample, { measure: id, scenario, by: "group" }),
  );
  const at = needed?.groups.findIndex(({ ids }) => ids[0] === group) ?? -1;
  if (share === undefined || needed === undefined || at < 0) return undefined;
  const column = columnOf(needed, at, 0);
  const values = sorted(sample, column);
  if (values.length === 0 || Number.isNaN(sample.asItStands[column])) return undefined;
  const ends = [(1 - rangeLevel) / 2, (1 + rangeLevel) / 2] as const;
  const between = (list: Float64Array): { readonly low: number; readonly high: number } => ({
    low: percentile(list, ends[0]),
    high: percentile(list, ends[1]),
  });
  const within = (value: number): number => Math.min(1, Math.max(0, value));
  const { low, high } = between(values);
  const nothing = { low: Number.NaN, high: Number.NaN };
  return {
    draws: values.length,
    needed: { low: within(low), high: within(high) },
    outOfReach: values.filter((value) => value < 0 || value > 1).length / values.length,
    shares: share.times.map((_, time) => {
      const here = columnOf(share, at, time);
      const list = sorted(sample, here);
      return list.length === 0 || Number.isNaN(sample.asItStands[here]) ? nothing : between(list);
    }),
  };
}

/** The range as a sentence. */
export function compositionRangeWords({ draws, needed, outOfReach }: CompositionRange): string {
  const futures = `${draws.toLocaleString("en-GB")} ${draws === 1 ? "future" : "futures"}`;
  if (outOfReach === 1) return `In none of ${futures} can it be reached.`;
  const within = `In ${levelWords(rangeLevel)} of ${futures} the share needed lies between ${shareWords(needed.low)} and ${shareWords(needed.high)}`;
  return outOfReach === 0
    ? `${within}.`
    : `${within}; in ${Math.max(1, Math.round(100 * outOfReach))} in 100 it cannot be reached.`;
}

/** Draws futures one after another and says what they come to. Fails where the plan cannot be run. */
export function compositionRange(
  plan: Plan,
  asked: CompositionAsked,
  group: string,
  { scenario, draws }: { readonly scenario?: string | undefined; readonly draws: number },
): Outcome<CompositionRange | undefined> {
  const seed = seedOf(plan);
  const made = ensembleOf(plan, { scenarios: [scenario], keep: { composition: [asked] }, seed });
  if (!made.ok) return made;
  const sample = runDraws(made.value, seed, 0, draws);
  return { ok: true, problems: made.problems, value: compositionRangeOf(sample, scenario, group) };
}
