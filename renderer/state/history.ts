/**
 * Undo as differences between named marks. A step is the patches that make it and those that take it back; a drag
 * collects its edits into one step, and Esc bails out to where it began. The plan's log is not part of any step: it
 * stays, and undoing is logged too.
 */
import { applyPatches, enablePatches, produceWithPatches, type Draft, type Patch } from "immer";
import type { Plan } from "../../model";

enablePatches();

export interface Step {
  readonly label: string;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  /** A name given to the plan as it stood after this step, to come back to. */
  readonly stage?: string;
}

export interface History {
  /** Oldest first. */
  readonly done: readonly Step[];
  /** What redo brings back, next first. */
  readonly undone: readonly Step[];
  /** A drag in progress: its edits are not yet a step. */
  readonly open: OpenStep | undefined;
}

export interface OpenStep extends Step {
  /** Tells this drag from every other, so that whoever began it can see that it is over. */
  readonly mark: number;
  /** The plan before its first edit, which giving up brings back: the very one, so that it counts as unchanged. */
  readonly from?: Plan;
}

export const emptyHistory: History = { done: [], undone: [], open: undefined };

export interface Edited {
  readonly plan: Plan;
  readonly history: History;
}

/** One edit of the plan; part of the drag in progress when there is one. An edit that changes nothing is no step. */
export function edited(plan: Plan, history: History, label: string, recipe: (draft: Draft<Plan>) => void): Edited {
  const [next, patches, inverse] = produceWithPatches(plan, recipe);
  if (patches.length === 0) return { plan, history };
  if (history.open !== undefined) {
    const { open } = history;
    return {
      plan: next,
      history: {
        ...history,
        open: {
          ...open,
          from: open.from ?? plan,
          patches: [...open.patches, ...patches],
          inverse: [...inverse, ...open.inverse],
        },
      },
    };
  }
  return { plan: next, history: { done: [...history.done, { label, patches, inverse }], undone: [], open: undefined } };
}

let lastMark = 0;

/** Begins collecting edits into one step; goes on with the one in progress when there is one. */
export const markHistory = (history: History, label: string): History =>
  history.open === undefined
    ? { ...history, open: { label, patches: [], inverse: [], mark: (lastMark += 1) } }
    : history;

/** Ends the collection: its edits become one step. */
export function commitHistory(history: History): History {
  const { open } = history;
  if (open === undefined) return history;
  const { label, patches, inverse } = open;
  return patches.length === 0
    ? { ...history, open: undefined }
    : { done: [...history.done, { label, patches, inverse }], undone: [], open: undefined };
}

/** Gives up the collection: the plan goes back to where it began. */
export function bailedOut(plan: Plan, history: History): Edited {
  const { open } = history;
  return open === undefined ? { plan, history } : { plan: open.from ?? plan, history: { ...history, open: undefined } };
}

export function undone(plan: Plan, history: History): Edited {
  const step = history.done.at(-1);
  if (step === undefined || history.open !== undefined) return { plan, history };
  return {
    plan: applyPatches(plan, [...step.inverse]),
    history: { done: history.done.slice(0, -1), undone: [step, ...history.undone], open: undefined },
  };
}

export function redone(plan: Plan, history: History): Edited {
  const [step, ...rest] = history.undone;
  if (step === undefined || history.open !== undefined) return { plan, history };
  return {
    plan: applyPatches(plan, [...step.patches]),
    history: { done: [...history.done, step], undone: rest, open: undefined },
  };
}

/** Names the plan as it stands now. There must be a step to carry the name. */
export function stageNamed(history: History, name: string): History {
  const last = history.done.at(-1);
  return last === undefined ? history : { ...history, done: [...history.done.slice(0, -1), { ...last, stage: name }] };
}

/** Goes back (or forward) to a named stage; stays while a drag is in progress. */
export function atStage(plan: Plan, history: History, name: string): Edited {
  let now: Edited = { plan, history };
  if (history.open !== undefined) return now;
  if (history.done.some((step) => step.stage === name))
    while (now.history.done.at(-1)?.stage !== name) now = undone(now.plan, now.history);
  else if (history.undone.some((step) => step.stage === name))
    while (now.history.done.at(-1)?.stage !== name) now = redone(now.plan, now.history);
  return now;
}
