/** England's plan, the shipped history and the shipped backtests. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { historyOf, readPlan, type Backtest, type HistorySeries, type Plan } from "../../../../model";
import register from "../../../../seeds/figures/register.json";
import nations from "../../../../seeds/figures/nations.json";
import training from "../../../../seeds/figures/training.json";
import staff from "../../../../seeds/figures/staff.json";
import vacancies from "../../../../seeds/figures/vacancies.json";
import stored from "../../../../seeds/history/series.json";
import backtests from "../../../../seeds/history/backtests.json";

const seeds = join(import.meta.dirname, "../../../../seeds");

export function planNamed(name: string): Plan {
  const outcome = readPlan(readFileSync(join(seeds, "plans", `${name}.otplan`), "utf8"));
  if (!outcome.ok) throw new Error(outcome.problems[0]?.says);
  return outcome.value;
}

export const figures = [
  ...nations.figures,
  ...register.figures,
  ...staff.figures,
  ...training.figures,
  ...vacancies.figures,
];
export const history: readonly HistorySeries[] = historyOf(stored.series, figures);
export const shippedBacktests: readonly Backtest[] = backtests.backtests;

export function shipped(id: string): { readonly backtest: Backtest; readonly series: HistorySeries } {
  const backtest = shippedBacktests.find((one) => one.id === id);
  const series = history.find((one) => one.id === backtest?.series);
  if (backtest === undefined || series === undefined) throw new Error(`no backtest ${id}`);
  return { backtest, series };
}
