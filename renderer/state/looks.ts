/** Which look each scenario has: its own, unless a scenario shown beside it has the same colour. */
import { useMemo } from "react";
import { usePlan } from "./plan-store";
import { useView } from "./view-store";

/** How many scenarios have colours of their own before the colours begin again. */
const COLOURS = 6;
/** Numbers of looks whose dash and marker no plan of fewer scenarios has. */
const APART = 30;

/**
 * The number of each scenario's look.
 * @param scenarios all of the plan, in their order
 * @param shown those on tabs and in charts, which must be told apart by colour alone
 */
export function lookNumbers(scenarios: readonly string[], shown: readonly string[]): ReadonlyMap<string, number> {
  const taken = new Set<number>();
  return new Map(
    scenarios.map((id, own) => {
      if (!shown.includes(id)) return [id, own];
      const colours = Array.from({ length: COLOURS }, (_, on) => (own + on) % COLOURS);
      const free = colours.find((colour) => !taken.has(colour)) ?? own % COLOURS;
      taken.add(free);
      return [id, free === own % COLOURS ? own : APART + free];
    }),
  );
}

/** The number of a scenario's look as the tabs and charts show it now. */
export function useLookNumbers(): ReadonlyMap<string, number> {
  const scenarios = usePlan((state) => state.open?.plan.scenarios);
  const { scenario, visited, compared } = useView();
  return useMemo(
    () =>
      lookNumbers(
        (scenarios ?? []).map(({ id }) => id),
        [...(scenario === undefined ? [] : [scenario]), ...visited, ...compared],
      ),
    [scenarios, scenario, visited, compared],
  );
}
