/** Key presses as commands write them: CmdOrCtrl+Shift+S. */
import type { Command } from "./command";
import { canDo } from "./command";

const isMac = (): boolean => typeof navigator !== "undefined" && navigator.userAgent.includes("Mac");

/** A key press in the words commands use, such as `CmdOrCtrl+Z` or `F1`. */
export function keyOf(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey"> & { readonly code?: string },
  mac = isMac(),
): string {
  const main = mac ? event.metaKey : event.ctrlKey;
  // With Alt held a Mac types other letters; the place of the key on the board is what is meant.
  const letter = event.altKey ? /^Key([A-Z])$/.exec(event.code ?? "")?.[1] : undefined;
  const name = letter ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  return [main ? "CmdOrCtrl" : "", event.altKey ? "Alt" : "", event.shiftKey ? "Shift" : "", name]
    .filter((part) => part !== "")
    .join("+");
}

/** A key as people read it on their keyboard. */
export const keyWords = (key: string, mac = isMac()): string =>
  mac
    ? key.replace("CmdOrCtrl", "⌘").replace("Shift", "⇧").replace("Alt", "⌥").replaceAll("+", "")
    : key.replace("CmdOrCtrl", "Ctrl");

/** Where typing goes into a box, keys that edit text belong to the box. A list to choose from has no text to undo. */
const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("input:not([type=range]):not([type=checkbox]):not([type=radio]), textarea"));

/** The command a key press means, if it can be done now. */
export function commandFor(event: KeyboardEvent, commands: readonly Command[]): Command | undefined {
  const key = keyOf(event);
  if (typing(event.target) && ["CmdOrCtrl+Z", "CmdOrCtrl+Y", "CmdOrCtrl+Shift+Z", "CmdOrCtrl+A"].includes(key))
    return undefined;
  return commands.find((command) => command.key === key && canDo(command));
}
