/** Edits that belong together: those of one press of the button are one undo step and one entry in the log. */
import { beginDrag, cancelDrag, endDrag, openPlan } from "./plan-store";

export interface Gesture {
  /**
   * Makes edits of this gesture. Does nothing once it is over, whoever ended it (Esc, undo, another plan). Edits that
   * throw end it, with the plan as it was before it.
   */
  readonly edit: (edits: () => void) => void;
  /** The button is released: what was edited becomes one step. */
  readonly finish: () => void;
  /** Gives it up: the plan goes back to where it began. */
  readonly cancel: () => void;
}

/**
 * Begins a gesture that lasts for some time.
 * @param label what undo calls it
 * @param what what the log calls it at its end; undefined for the name of its only assumption
 * @param whenOver told when the button is released or the gesture given up; may be told twice
 */
export function startGesture(
  label: string,
  what: () => string | undefined,
  whenOver: () => void = () => undefined,
): Gesture {
  beginDrag(label);
  const mark = openPlan()?.history.open?.mark;
  const isOn = (): boolean => mark !== undefined && openPlan()?.history.open?.mark === mark;
  return {
    edit: (edits) => {
      if (!isOn()) return;
      try {
        edits();
      } catch (fault) {
        if (isOn()) cancelDrag();
        throw fault;
      }
    },
    finish: () => {
      whenOver();
      if (isOn()) endDrag(what());
    },
    cancel: () => {
      whenOver();
      if (isOn()) cancelDrag();
    },
  };
}

/** Makes several edits as one step: all of them, or none when one throws. Inside another gesture they are part of that. */
export function gesture(label: string, edits: () => void): void {
  if (openPlan()?.history.open !== undefined) {
    edits();
    return;
  }
  const begun = startGesture(label, () => label);
  // Where nothing can be edited the edits say so themselves.
  if (openPlan()?.history.open === undefined) edits();
  else begun.edit(edits);
  begun.finish();
}
