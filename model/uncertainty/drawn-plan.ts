/** Draw k of a plan: the plan as it would be in one possible future, the same wherever and in whichever order it is made. */
import { copulaOf } from "../chance/rank-correlation";
import { sobolPoints, type Points } from "../chance/sobol-points";
import type { Assumption, Plan } from "../plan/plan";
import { warning, type Problem } from "../plan/problem";
import { uncertaintyOf, type Uncertainty } from "./uncertain";

export interface Draws {
  readonly uncertainty: Uncertainty;
  /** What is not drawn as it is written. */
  readonly problems: readonly Problem[];
  /** The luck of draw k (from 0), as numbers between 0 and 1 in the order of the keys. Good until the next is asked for. */
  luck(k: number): Float64Array;
  /** Luck as good as that of draw k, with nothing in common with it; a new array. */
  otherLuck(k: number): Float64Array;
  /** The plan with the values this luck gives it. Assumptions that do not change are the plan's own objects. */
  plan(luck: Float64Array): Plan;
}

/**
 * The draws of a plan from a seed. Correlations that cannot be together are drawn as the nearest that can.
 * @param seed three words; the same words give the same futures of the same ranges anywhere
 */
export function drawsOf(plan: Plan, seed: string): Draws {
  const uncertainty = uncertaintyOf(plan);
  const keys = uncertainty.luck.map(({ key }) => key);
  const points = sobolPoints(seed, keys);
  const asked = copulaOf(keys, uncertainty.pairs);
  const problems = asked.ok ? [] : [warning("correlations-impossible", "correlations", asked.says)];
  const copula = asked.ok ? asked : copulaOf(keys, asked.nearest);
  const luck = new Float64Array(keys.length);
  let others: Points | undefined;
  return {
    uncertainty,
    problems,
    luck: (k) => {
      points.at(k, luck);
      if (copula.ok) copula.value.apply(luck);
      return luck;
    },
    otherLuck: (k) => {
      // Coordinates after those of the draws: the same ones scrambled anew would be tied to them digit by digit.
      others ??= sobolPoints(seed, [...keys, ...keys.map((key) => `${key} again`)]);
      const both = new Float64Array(2 * keys.length);
      others.at(k, both);
      const other = both.slice(keys.length);
      if (copula.ok) copula.value.apply(other);
      return other;
    },
    plan: (given) => {
      const drawn = new Map<Assumption, Assumption>();
      for (const one of uncertainty.uncertain) drawn.set(one.assumption, one.drawn(given));
      return { ...plan, assumptions: plan.assumptions.map((one) => drawn.get(one) ?? one) };
    },
  };
}
