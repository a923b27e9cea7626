/** What the last edit is asked about, until it is answered or the plan is another one. */
import { create } from "zustand";
import { isItMeant, type Plan } from "../../model";
import { openPlan, undo } from "./plan-store";

interface Asked {
  /** The questions, with the version of the plan they are about. */
  readonly questions: readonly string[];
  readonly version: number;
}

export const useAsked = create<{ readonly asked: Asked | undefined }>(() => ({ asked: undefined }));

/** Asks about an edit that has just been taken. A drag stays within what is usual and is not asked about. */
export function askAbout(before: Plan): void {
  const open = openPlan();
  if (open === undefined || open.history.open !== undefined) return;
  const questions = isItMeant(before, open.plan);
  useAsked.setState({ asked: questions.length === 0 ? undefined : { questions, version: open.version } });
}

export const keepIt = (): void => useAsked.setState({ asked: undefined });

/** Takes the edit back, as one step of undo. */
export function putItBack(): void {
  if (openPlan()?.version === useAsked.getState().asked?.version) undo();
  keepIt();
}
