/** What the last edit is asked about, until it is answered or the plan is another one. */
import { create } from "zustand";
import { isItMeant } from "../../model";
import { openPlan, undo, type OpenPlan } from "./plan-store";

interface Asked {
  /** The questions, with the version of the plan they are about. */
  readonly questions: readonly string[];
  readonly version: number;
  /** How many steps of undo take back what is asked about. */
  readonly steps: number;
}

export const useAsked = create<{ readonly asked: Asked | undefined }>(() => ({ asked: undefined }));

/** The plan before edits that were taken together, and what came of the last of them. */
let edits: { readonly before: OpenPlan; readonly version: number } | undefined;

/**
 * Asks about an edit that has just been taken, with those taken right before it, once it has been sent to where its figures
 * are worked out: the question would keep that waiting. A drag stays within what is usual and is not asked about.
 * @param before the open plan as it was before the edit
 */
export function askSoonAbout(before: OpenPlan): void {
  const version = openPlan()?.version;
  if (version === undefined) return;
  const scheduled = edits !== undefined;
  edits = { before: edits?.version === before.version ? edits.before : before, version };
  if (!scheduled) queueMicrotask(askAboutEdits);
}

function askAboutEdits(): void {
  const [asked, open] = [edits, openPlan()];
  edits = undefined;
  if (asked === undefined || open?.version !== asked.version || open.history.open !== undefined) return;
  const { before, version } = asked;
  const questions = isItMeant(before.plan, open.plan);
  const steps = open.history.done.length - before.history.done.length;
  useAsked.setState({ asked: questions.length === 0 ? undefined : { questions, version, steps } });
}

export const keepIt = (): void => useAsked.setState({ asked: undefined });

/** Takes back what was asked about, each edit as a step of undo. */
export function putItBack(): void {
  const { asked } = useAsked.getState();
  if (asked !== undefined && openPlan()?.version === asked.version)
    for (let step = 0; step < asked.steps; step += 1) undo();
  keepIt();
}
