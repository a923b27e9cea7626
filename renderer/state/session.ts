/**
 * What a draft carries besides the plan: the undo steps, and a cell that was being typed in. It is the page's own, kept by
 * the shell as text; a plan file holds none of it.
 */
import type { Plan } from "../../model";
import { emptyHistory, undone, type History, type Step } from "./history";

export interface HalfTyped {
  /** What the box is called. */
  readonly label: string;
  readonly text: string;
}

export interface Session {
  readonly history: History;
  readonly typed: HalfTyped | undefined;
}

const STEPS_KEPT = 50;
const CHARACTERS_KEPT = 2_000_000;

/** The newest steps as text, as many as there is room for. */
export function sessionText({ history, typed }: Session): string {
  for (let count = STEPS_KEPT; count > 0; count = Math.floor(count / 2)) {
    const text = JSON.stringify({ done: history.done.slice(-count), undone: history.undone.slice(0, count), typed });
    if (text.length <= CHARACTERS_KEPT) return text;
  }
  return JSON.stringify({ done: [], undone: [], typed });
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isStep = (value: unknown): value is Step =>
  isObject(value) &&
  typeof value["label"] === "string" &&
  [value["patches"], value["inverse"]].every(
    (patches) => Array.isArray(patches) && patches.every((patch) => isObject(patch) && Array.isArray(patch["path"])),
  );

/** The session kept with a draft of this plan. Steps that do not fit the plan any more are left out, all of them. */
export function readSession(text: string | undefined, plan: Plan): Session {
  const none: Session = { history: emptyHistory, typed: undefined };
  try {
    const kept: unknown = JSON.parse(text ?? "null");
    if (!isObject(kept)) return none;
    const typed = isObject(kept["typed"]) ? kept["typed"] : {};
    const { label, text: cell } = typed;
    const half = typeof label === "string" && typeof cell === "string" ? { label, text: cell } : undefined;
    return { history: fitting(kept, plan), typed: half };
  } catch {
    return none;
  }
}

const stepsOf = (value: unknown): readonly Step[] | undefined =>
  Array.isArray(value) && value.every(isStep) ? value : undefined;

function fitting(kept: Record<string, unknown>, plan: Plan): History {
  const [done, redoable] = [stepsOf(kept["done"]), stepsOf(kept["undone"])];
  if (done === undefined || redoable === undefined) return emptyHistory;
  const history: History = { done, undone: redoable, open: undefined };
  try {
    for (let now = { plan, history }; now.history.done.length > 0;) now = undone(now.plan, now.history);
    return history;
  } catch {
    return emptyHistory;
  }
}
