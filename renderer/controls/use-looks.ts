import { useMemo } from "react";
import { looksAmong } from "../../model";
import { drawnLook, type SeriesLook } from "../charts";
import { useShownScenarios } from "../state/looks";
import { usePlan } from "../state/plan-store";

/**
 * The look of a scenario as the tabs have it; of the base, where it is undefined.
 * @param also one that stands beside those on tabs here
 */
export function useLooks(also?: string): (scenario: string | undefined) => SeriesLook {
  const scenarios = usePlan((state) => state.open?.plan.scenarios);
  const shown = useShownScenarios();
  return useMemo(() => {
    const of = looksAmong(scenarios ?? [], shown, also === undefined ? [] : [also]);
    return (scenario) => drawnLook(of(scenario));
  }, [scenarios, shown, also]);
}
