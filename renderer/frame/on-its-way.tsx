import { useSyncExternalStore } from "react";
import { usePlan } from "../state/plan-store";

const edited = () => usePlan.getState().open;

/**
 * Marks, where a screen waits for figures, that it shows the plan as it was before a change. Nobody sees or hears it for that
 * moment; whoever waits until nothing on the page is older finds it.
 */
export function OnItsWay() {
  const seen = usePlan((state) => state.open);
  const now = useSyncExternalStore(usePlan.subscribe, edited, edited);
  return <span hidden data-stale={seen !== now} />;
}
