/** The published series of staff that are shipped, and what plans can be tried on. */
import backtests from "../../seeds/history/backtests.json";
import stored from "../../seeds/history/series.json";
import { backtestsFor, historyOf, type ForPlan, type HistorySeries, type Plan } from "../../model";
import { figures } from "../screens/assumptions/evidence/shipped-figures";

export const publishedHistory: readonly HistorySeries[] = historyOf(stored.series, figures);

const labels = new Map(figures.map(({ id, label }) => [id, label]));
export const figureLabel = (id: string): string => labels.get(id) ?? id;

/** The backtests of a plan, those of its own past first. */
export const backtestsOf = (plan: Plan): readonly ForPlan[] =>
  backtestsFor(plan, backtests.backtests, publishedHistory);
