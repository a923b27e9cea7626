/** What the pointer does from its press to its release, wherever on the page or outside it that happens. */
import type { Gesture } from "./gesture";

export interface PointerGesture {
  /** Makes edits while the button is down. Afterwards, or once Esc was pressed, they are not made. */
  readonly edit: (edits: () => void) => void;
  readonly isDown: () => boolean;
  /** What the pointer was on has gone: what was edited so far counts. */
  readonly leave: () => void;
}

/**
 * Follows a press until its end: the release, a cancelled or lost pointer, or the window losing the keyboard finish the
 * gesture; Esc gives it up, and then nothing happens until the release.
 *
 * @param pressed what was pressed; it hears of a pointer that is lost
 * @param page where everything else is heard: the window
 */
export function followPointer(gesture: Gesture, pressed: EventTarget, page: EventTarget = window): PointerGesture {
  let down = true;
  const release = (): void => {
    down = false;
    for (const [target, name, listener] of heard) target.removeEventListener(name, listener, true);
    gesture.finish();
  };
  const onKey = (event: Event): void => {
    if (!("key" in event) || event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    gesture.cancel();
  };
  const heard: readonly (readonly [EventTarget, string, (event: Event) => void])[] = [
    [page, "pointerup", release],
    [page, "pointercancel", release],
    [pressed, "lostpointercapture", release],
    [page, "blur", (event) => (event.target === page ? release() : undefined)],
    [page, "keydown", onKey],
  ];
  for (const [target, name, listener] of heard) target.addEventListener(name, listener, true);
  return {
    edit: (edits) => (down ? gesture.edit(edits) : undefined),
    isDown: () => down,
    leave: () => (down ? release() : undefined),
  };
}
