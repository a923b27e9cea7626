/** Which version this computer's user has seen the news of, kept so that they are offered once a version. */
import { create } from "zustand";
import { shelf } from "./shelf";

/** Where nothing may be kept, nothing is offered twice in one sitting. */
const KEY = "news-seen";

export const useSeenVersion = create<{ readonly seen: string | undefined }>(() => ({
  seen: shelf()?.getItem(KEY) ?? undefined,
}));

export function setSeenVersion(version: string): void {
  useSeenVersion.setState({ seen: version });
  try {
    shelf()?.setItem(KEY, version);
  } catch {
    // A full or locked shelf offers the news once more.
  }
}
