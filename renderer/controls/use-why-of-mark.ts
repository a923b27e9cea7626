import type { Where } from "../../model";
import type { StockAsked } from "../charts";
import { usePlan } from "../state/plan-store";
import { useView } from "../state/view-store";
import { useWhy } from "./use-why";

/** Which measure the marks of a line are of. */
export type MarkMeasures = (asked: StockAsked) => string;

/**
 * Asks "why?" of a mark of a chart by year: under the scenario its line is of, else the one shown.
 * @param years the chart's own, as it was given them
 */
export function useWhyOfMark(measureOf: MarkMeasures, years: readonly string[], where?: Where) {
  const why = useWhy();
  const scenarios = usePlan((state) => state.open?.plan.scenarios);
  const shown = useView((state) => state.scenario);
  return (asked: StockAsked): void => {
    const { series, year } = asked;
    const ofScenario = scenarios?.some(({ id }) => id === series) === true;
    why.measure({
      measure: measureOf(asked),
      year: years[Math.max(0, year)] ?? "",
      scenario: series === "base" ? undefined : ofScenario ? series : shown,
      ...(year < 0 ? { opening: true } : {}),
      ...(where === undefined ? {} : { where }),
    });
  };
}
