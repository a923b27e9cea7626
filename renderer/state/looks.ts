/** Which look each scenario has on tabs, charts and tables: its own, unless one shown beside it has the same colour. */
import { useMemo } from "react";
import { freeNumber, lookNumbers } from "../../model";
import { usePlan } from "./plan-store";
import { useView } from "./view-store";

/** Scenarios on tabs and in charts. */
export function useShownScenarios(): readonly string[] {
  const { scenario, visited, compared } = useView();
  return useMemo(
    () => [...(scenario === undefined ? [] : [scenario]), ...visited, ...compared],
    [scenario, visited, compared],
  );
}

/** The number of a scenario's look as the tabs and charts show it now. */
export function useLookNumbers(): ReadonlyMap<string, number> {
  const scenarios = usePlan((state) => state.open?.plan.scenarios);
  const shown = useShownScenarios();
  return useMemo(
    () =>
      lookNumbers(
        (scenarios ?? []).map(({ id }) => id),
        shown,
      ),
    [scenarios, shown],
  );
}

/** The number of a look that no scenario on a tab or in a chart has: for another place or service beside the one shown. */
export function useFreeLook(): number {
  const numbers = useLookNumbers();
  const shown = useShownScenarios();
  return freeNumber(shown.flatMap((id) => numbers.get(id) ?? []));
}
