/** Escape closes what lies innermost. Dialogs and popovers close by the browser's own rule; the panel on the right is left. */
import { inspect, useView } from "../state/view-store";

/** A box that has text of its own to give up first, and everything that closes by itself, or just has. */
const closesItself = (target: EventTarget | null): boolean =>
  document.querySelector("dialog[open], :popover-open") !== null ||
  (target instanceof Element && target.closest("dialog, [popover]") !== null) ||
  (target instanceof HTMLInputElement && target.type === "search" && target.value !== "");

/** Takes an Escape that nothing on the page has taken. Returns whether it closed something. */
export function closeInnermost(event: KeyboardEvent): boolean {
  if (event.key !== "Escape" || event.defaultPrevented || closesItself(event.target)) return false;
  if (useView.getState().inspecting === undefined) return false;
  inspect(undefined);
  return true;
}
