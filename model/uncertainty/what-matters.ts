/**
 * How much of the spread of a figure comes from each assumption, from the draws there are and without a run more: what
 * each assumption was in a draw follows from the number of the draw.
 */
import { firstOrder, groupedBy, type DrawGroups, type Index } from "../chance/indices";
import { linearScore } from "../chance/linear-score";
import type { Assumption, Plan } from "../plan/plan";
import { drawsOf } from "./drawn-plan";
import { columnOf, type KeptTable } from "./kept";
import { inDraws, type Sample } from "./sample";
import { unknownsOf } from "./unknowns";

/** What the assumptions were in the draws of a sample. */
export interface Inputs {
  readonly each: readonly { readonly assumption: Assumption; readonly lucks: readonly Float64Array[] }[];
}

/** The luck behind each draw of a sample. @param plan the one that was drawn */
export function inputsOf(plan: Plan, { seed, from, count }: Pick<Sample, "seed" | "from" | "count">): Inputs {
  const draws = drawsOf(plan, seed);
  const lucks = draws.uncertainty.luck.map(() => new Float64Array(count));
  for (let draw = 0; draw < count; draw += 1) {
    const luck = draws.luck(from + draw);
    for (let at = 0; at < lucks.length; at += 1) lucks[at]![draw] = luck[at]!;
  }
  return {
    each: unknownsOf(draws.uncertainty).map(({ assumptions: [assumption], lucks: places }) => ({
      assumption,
      lucks: places.flatMap((at) => lucks[at] ?? []),
    })),
  };
}

export interface Matter {
  readonly assumption: Assumption;
  /** The share of the variance that would go if it were known. */
  readonly index: Index;
  /** False where the share is below twice its error: not told apart from chance. */
  readonly told: boolean;
  /** The draws of the figure, in groups that have this assumption nearly the same. */
  readonly groups: DrawGroups;
}

export interface WhatMatters {
  /** The figure in every draw that has it. */
  readonly outputs: Float64Array;
  /** The greatest share first; equals in the order of the plan. */
  readonly each: readonly Matter[];
  /**
   * The share of the variance that no assumption told apart from chance has alone: what several do together, and small
   * ones. Its error is that of all of them together, since indices of the same draws may all err the same way.
   */
  readonly left: Index;
}

/** What matters for a figure at a time. The lucks of one assumption are put together, by a straight line through them. */
export function whatMatters(
  { each }: Inputs,
  sample: Sample,
  table: KeptTable,
  group: number,
  time: number,
): WhatMatters {
  const all = inDraws(sample, columnOf(table, group, time));
  const there = (_: number, draw: number): boolean => !Number.isNaN(all[draw]);
  const outputs = all.filter(there);
  const matters = each.map(({ assumption, lucks }): Matter => {
    const inputs = lucks.map((luck) => luck.filter(there));
    const [first, ...more] = inputs;
    const groups = groupedBy(first !== undefined && more.length === 0 ? first : linearScore(inputs, outputs));
    const index = firstOrder(groups, outputs);
    return { assumption, index, told: index.share > 2 * index.error, groups };
  });
  matters.sort((one, other) => other.index.share - one.index.share);
  const told = matters.flatMap(({ told, index }) => (told ? index : []));
  const sum = (of: (index: Index) => number): number => told.reduce((so, index) => so + of(index), 0);
  const varies = outputs.some((value) => value !== outputs[0]);
  const left = varies
    ? { share: Math.max(0, 1 - sum(({ share }) => share)), error: sum(({ error }) => error) }
    : { share: 0, error: 0 };
  return { outputs, each: matters, left };
}
