/** The name that the log gives a person's edits: set once, kept on this computer, never asked for. */
import { create } from "zustand";
import { shelf } from "./shelf";

/** Where nothing may be kept, the name holds until the window is closed. */
const KEY = "your-name";

export const useYourName = create<{ readonly name: string }>(() => ({ name: shelf()?.getItem(KEY) ?? "" }));

export function setYourName(name: string): void {
  useYourName.setState({ name });
  try {
    if (name === "") shelf()?.removeItem(KEY);
    else shelf()?.setItem(KEY, name);
  } catch {
    // A full or locked shelf loses the name, not the work.
  }
}
