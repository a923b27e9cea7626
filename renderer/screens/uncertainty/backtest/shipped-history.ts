/** The published series of staff that are shipped, and what plans can be tried on. */
import backtests from "../../../../seeds/history/backtests.json";
import stored from "../../../../seeds/history/series.json";
import {
  backtestsFor,
  historyForPlan,
  historyOf,
  historyYears,
  type ForPlan,
  type HistorySeries,
  type Plan,
} from "../../../../model";
import type { StockHistory } from "../../../charts";
import { backtestWords as words } from "../../../words/backtest";
import { figures } from "../../assumptions/evidence/shipped-figures";

const history: readonly HistorySeries[] = historyOf(stored.series, figures);

const labels = new Map(figures.map(({ id, label }) => [id, label]));
export const figureLabel = (id: string): string => labels.get(id) ?? id;

export const backtestsOf = (plan: Plan): readonly ForPlan[] => backtestsFor(plan, backtests.backtests, history);
/** What was counted before a plan's first year of the people a measure is of, and what breaks in it; undefined where nothing was. */
export function historyBefore(
  plan: Plan,
  { measure, unit }: { readonly measure: string; readonly unit: string },
): { readonly history: StockHistory; readonly note: string } | undefined {
  const series = historyForPlan(plan, history).filter((one) => one.measure === measure && one.unit === unit);
  const found = historyYears(plan, series);
  if (found === undefined) return undefined;
  const points = found.counted.flat().flatMap((point) => point ?? []);
  return {
    history: {
      years: found.years,
      lines: series.map(({ id, label }, at) => ({
        id,
        name: words.historyLine(label),
        values: (found.counted[at] ?? []).map((point) => point?.value ?? null),
        breaks: (found.counted[at] ?? []).map((point) =>
          point?.break === undefined ? undefined : words.otherCountHere,
        ),
      })),
    },
    note: words.historyNote(points),
  };
}
