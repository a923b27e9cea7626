/** Which backtests a plan can be put to. */
import { present } from "../../assumptions/present";
import type { Plan, Where } from "../../plan/plan";
import type { HistorySeries } from "./history";
import { ownBacktests } from "./own-backtests";
import type { Backtest } from "./past-plan";

export interface ForPlan {
  readonly backtest: Backtest;
  readonly series: HistorySeries;
}

/** Most places without places in them that a plan may have: with more, two decades of its futures take too long. */
export const mostPlacesTried = 12;

const ends = ({ structure }: Pick<Plan, "structure">): number =>
  structure.places.filter(({ id }) => !structure.places.some(({ parent }) => parent === id)).length;

/**
 * The backtests that are of the whole of the plan, of people it has, and of figures it has; those of the plan's own past
 * first. None for a plan of many places.
 */
export function backtestsFor(
  plan: Plan,
  backtests: readonly Backtest[],
  history: readonly HistorySeries[],
): readonly ForPlan[] {
  const { places, settings, levels } = plan.structure;
  const whole = places.find(({ parent }) => parent === undefined)?.id;
  const has = ({ setting = [], level = [] }: Where): boolean =>
    [setting].flat().every((id) => settings.some((one) => one.id === id)) &&
    [level].flat().every((id) => levels.some((one) => one.id === id));
  if (ends(plan) > mostPlacesTried) return [];
  const published = backtests
    .filter(
      ({ place, known }) =>
        place === whole && known.every((one) => plan.assumptions.some(({ id }) => id === one.assumption)),
    )
    .map((backtest) => ({
      backtest,
      series: present(
        history.find(({ id }) => id === backtest.series),
        `the series ${backtest.series}`,
      ),
    }))
    .filter(({ backtest, series }) => has(backtest.who ?? series.where ?? {}));
  return [...ownBacktests(plan), ...published];
}
