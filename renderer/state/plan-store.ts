/** The open plan. Screens read it; only commands change it, through the functions below. */
import { createContext, useContext } from "react";
import { create } from "zustand";
import {
  logEntry,
  togetherLogged,
  withEntry,
  type Edit,
  type LogEntry,
  type Plan,
  type Problem,
  type Signature,
  type Told,
} from "../../model";
import type { DocumentHandle } from "../../electron/bridge";
import { bringOver } from "./bring-over";
import {
  atStage,
  bailedOut,
  commitHistory,
  edited,
  emptyHistory,
  markHistory,
  redone,
  stageNamed,
  undone,
  type Edited,
  type History,
} from "./history";
import { sameFigures } from "./same-figures";
import { say } from "./view-store";
import { useYourName } from "./your-name";

export interface OpenPlan {
  readonly plan: Plan;
  /** Goes up with every change. */
  readonly version: number;
  /** The version that last changed what results are worked out from; results say which one they belong to. */
  readonly figures: number;
  /** The version it was opened as: what is known of an earlier one is of another plan. */
  readonly opened: number;
  /** The file the plan is saved in; null until it has been saved. */
  readonly document: DocumentHandle | null;
  /** File name, or the plan's title before it has one. */
  readonly name: string;
  /** The plan as it was last saved or opened, for "to my last save" and for knowing whether anything changed. */
  readonly saved: Plan | undefined;
  /** A worked example as it was opened: until it is changed there is nothing of the person's to lose. */
  readonly example: Plan | undefined;
  readonly readOnly: boolean;
  /** What opening it found that does not keep it from being used. */
  readonly problems: readonly Problem[];
  readonly history: History;
  /** What the edits of a drag in progress would tell the log; they become one entry when it ends. */
  readonly pending: readonly LogEntry[];
}

export interface PlanState {
  readonly open: OpenPlan | undefined;
}

const planNow = create<PlanState>(() => ({ open: undefined }));

/** Where components see the open plan: as it is edited, unless what is around them shows it as it was a moment ago. */
export const SeenPlanContext = createContext<typeof planNow | undefined>(undefined);

/** What components read of the plan they see. Outside of components it is the plan that is edited. */
export const usePlan = Object.assign(
  <Part>(part: (state: PlanState) => Part): Part => (useContext(SeenPlanContext) ?? planNow)(part),
  { getState: planNow.getState, subscribe: planNow.subscribe },
);

/** Versions never repeat, also not when one plan is closed and another opened: a draft of an earlier one is told by it. */
let lastVersion = 0;
const nextVersion = (): number => (lastVersion += 1);

const set = (open: OpenPlan | undefined): void => planNow.setState({ open });
export const openPlan = (): OpenPlan | undefined => planNow.getState().open;

/** True when there is something a save would write. */
export const isUnsaved = (open: OpenPlan | undefined): boolean =>
  open !== undefined && open.plan !== open.saved && open.plan !== open.example;

export function showPlan(
  plan: Plan,
  about: {
    readonly document: DocumentHandle | null;
    readonly name: string;
    readonly saved: boolean;
    readonly example?: boolean;
    readonly readOnly?: boolean;
    readonly problems?: readonly Problem[];
  },
): void {
  const version = nextVersion();
  set({
    plan,
    version,
    figures: version,
    opened: version,
    document: about.document,
    name: about.name,
    saved: about.saved ? plan : undefined,
    example: about.example === true ? plan : undefined,
    readOnly: about.readOnly ?? false,
    problems: about.problems ?? [],
    history: emptyHistory,
    pending: [],
  });
}

export const closePlan = (): void => set(undefined);

const logShortened =
  "The log of this plan was full: its oldest changes are told together from now on. To keep them one by one, save under another name; the file as it was last saved still has them.";

function take(open: OpenPlan, next: Edited): void {
  const version = next.plan === open.plan ? open.version : nextVersion();
  set({
    ...open,
    plan: next.plan,
    history: next.history,
    version,
    figures: sameFigures(next.plan, open.plan) ? open.figures : version,
  });
  if (next.plan.log.length < open.plan.log.length) say(logShortened);
}

/** Who edits now, and when. */
export const signature = (): Signature => ({ when: new Date().toISOString(), who: useYourName.getState().name });

const logged = (plan: Plan, told: Told): Plan => withEntry(plan, logEntry(signature(), told));

/** What an edit is called in the undo list. */
const called = ({ what, where }: LogEntry): string => (where === undefined ? what : `${what}, ${where}`);

/** Takes what a verb made of the open plan. Does nothing without a plan, or when it is read-only. */
export function takeEdit({ plan: next, logEntry: entry }: Edit): void {
  const open = openPlan();
  if (open === undefined || open.readOnly || next === open.plan) return;
  const made = edited(open.plan, open.history, called(entry), (draft) => {
    // The log is no part of an undo step: what was taken back was done all the same.
    bringOver(draft, open.plan, { ...next, log: open.plan.log });
  });
  if (made.plan === open.plan) return;
  if (made.history.open === undefined) take(open, { plan: withEntry(made.plan, entry), history: made.history });
  else take({ ...open, pending: [...open.pending, entry] }, made);
}

export function beginDrag(label: string): void {
  const open = openPlan();
  if (open !== undefined && !open.readOnly) set({ ...open, history: markHistory(open.history, label) });
}

/**
 * Ends a drag: its edits become one step, and one entry in the log that says what was there before the first.
 * @param what what was dragged; left out, what its only assumption is called
 */
export function endDrag(what?: string): void {
  const open = openPlan();
  if (open?.history.open === undefined) return;
  const entry = togetherLogged(open.pending, signature(), what);
  const changed = open.history.open.patches.length > 0 && entry !== undefined;
  const history = commitHistory(open.history);
  take({ ...open, pending: [] }, { plan: changed ? withEntry(open.plan, entry) : open.plan, history });
}

export function cancelDrag(): void {
  const open = openPlan();
  if (open !== undefined) take({ ...open, pending: [] }, bailedOut(open.plan, open.history));
}

/** Takes back the last step; in mid-drag that is the drag, which ends with it. */
export function undo(): void {
  const open = openPlan();
  if (open?.history.open !== undefined) {
    cancelDrag();
    return;
  }
  const step = open?.history.done.at(-1);
  if (open === undefined || step === undefined) return;
  const next = undone(open.plan, open.history);
  take(open, { plan: logged(next.plan, { what: `Undid: ${step.label}` }), history: next.history });
}

export function redo(): void {
  const open = openPlan();
  const step = open?.history.undone[0];
  if (open === undefined || step === undefined || open.history.open !== undefined) return;
  const next = redone(open.plan, open.history);
  take(open, { plan: logged(next.plan, { what: `Redid: ${step.label}` }), history: next.history });
}

export function nameStage(name: string): void {
  const open = openPlan();
  if (open !== undefined) set({ ...open, history: stageNamed(open.history, name) });
}

export function goToStage(name: string): void {
  const open = openPlan();
  if (open === undefined) return;
  const next = atStage(open.plan, open.history, name);
  if (next.plan !== open.plan)
    take(open, { plan: logged(next.plan, { what: `Went back to the stage "${name}"` }), history: next.history });
}

/** What undo would take back now: the drag in progress, otherwise the last step. */
export const toUndo = (open: OpenPlan | undefined): string | undefined =>
  (open?.history.open ?? open?.history.done.at(-1))?.label;

/**
 * Puts an earlier state of the open plan in its place, as one step that can be undone. The log is not part of it: it
 * stays and gets one entry more.
 */
export function goBackTo(earlier: Plan, what: string): void {
  cancelDrag();
  const open = openPlan();
  if (open === undefined || open.readOnly) return;
  const next = edited(open.plan, open.history, what, (draft) => {
    for (const key of Object.keys(open.plan)) if (!(key in earlier)) Reflect.deleteProperty(draft, key);
    for (const [key, value] of Object.entries(earlier))
      if (key !== "log" && value !== Reflect.get(open.plan, key)) Reflect.set(draft, key, value);
  });
  if (next.plan !== open.plan) take(open, { plan: logged(next.plan, { what }), history: next.history });
}

/** Whether anything but the log is not as it was last saved. */
export const differsFromSaved = (open: OpenPlan | undefined): boolean => {
  const saved = open?.saved;
  if (open === undefined || saved === undefined) return false;
  const keys = new Set([...Object.keys(open.plan), ...Object.keys(saved)]);
  return [...keys].some((key) => key !== "log" && Reflect.get(open.plan, key) !== Reflect.get(saved, key));
};

/** Gives a plan that has just been shown its undo steps back. */
export function restoreHistory(history: History): void {
  const open = openPlan();
  if (open !== undefined) set({ ...open, history });
}

export function planSaved(document: DocumentHandle, name: string, plan: Plan): void {
  const open = openPlan();
  if (open !== undefined) set({ ...open, document, name, saved: plan });
}
