/** What it would take, inside components. */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { GoalDesk, GoalShown } from "./goal-desk";

export const GoalContext = createContext<GoalDesk | undefined>(undefined);

export const useGoalDesk = (): GoalDesk | undefined => useContext(GoalContext);

const never = () => () => undefined;

/** What was last asked, and how far it has come; undefined before anything was. */
export function useGoal(): GoalShown | undefined {
  const desk = useGoalDesk();
  const now = (): GoalShown | undefined => desk?.shown();
  return useSyncExternalStore(desk?.subscribe ?? never, now, now);
}
