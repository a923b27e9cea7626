/**
 * Copies of plans that were handed to the browser's downloads. It may refuse one, or put it where nobody looks, and tells
 * the page neither: until the file is opened from there, the last few are kept with the unsaved work.
 */
import type { BrowserMeans } from "./browser-means";

/** What the copy of a tab is kept under, by the tab's id. */
export const DOWNLOADED = "otplan-downloaded:";

/** Copies of tabs that are closed; those of more plans would fill what room a browser has. */
const KEPT = 3;

interface Copy {
  readonly name: string;
  readonly when: string;
  readonly text: string;
}

export interface DownloadedCopies {
  /** Keeps what was handed over in place of an earlier copy of the plan; false where there is no room. */
  keep(name: string, text: string): Promise<boolean>;
  /** A file was opened: what it holds has arrived, and no copy of it is needed. */
  arrived(text: string): void;
  /** Gives up the oldest copy that no open tab made; false when there is none. */
  giveUpOldest(): Promise<boolean>;
}

function copyIn(json: string | null): Copy | undefined {
  try {
    const value = JSON.parse(json ?? "null") as Partial<Copy> | null;
    const { name, when, text } = value ?? {};
    return name === undefined || when === undefined || text === undefined ? undefined : { name, when, text };
  } catch {
    return undefined;
  }
}

/**
 * @param tab id of this tab
 * @param left names under which copies are kept that no open tab made
 */
export function downloadedCopies(
  { store, now }: Pick<BrowserMeans, "store" | "now">,
  tab: string,
  left: () => Promise<readonly string[]>,
): DownloadedCopies {
  const own = DOWNLOADED + tab;

  /** Copies of closed tabs, oldest first; one that cannot be read is the oldest. */
  const leftCopies = async (): Promise<readonly { readonly key: string; readonly copy: Copy | undefined }[]> =>
    (await left())
      .map((key) => ({ key, copy: copyIn(store?.getItem(key) ?? null) }))
      .sort((a, b) => (a.copy?.when ?? "").localeCompare(b.copy?.when ?? ""));

  const put = (copy: Copy): boolean => {
    try {
      store?.setItem(own, JSON.stringify(copy));
      return store !== undefined;
    } catch {
      return false;
    }
  };

  const giveUpOldest = async (): Promise<boolean> => {
    const [oldest] = await leftCopies();
    if (oldest !== undefined) store?.removeItem(oldest.key);
    return oldest !== undefined;
  };

  return {
    keep: async (name, text) => {
      const copy = { name, when: now().toISOString(), text };
      let kept = put(copy);
      while (!kept && (await giveUpOldest())) kept = put(copy);
      if (!kept) return false;
      const others = await leftCopies();
      const later = others.filter((one) => one.copy?.name !== name).slice(1 - KEPT);
      for (const { key } of others) if (!later.some((one) => one.key === key)) store?.removeItem(key);
      return true;
    },
    arrived: (text) => {
      if (store === undefined) return;
      const keys = Array.from({ length: store.length }, (_, i) => store.key(i) ?? "");
      for (const key of keys)
        if (key.startsWith(DOWNLOADED) && copyIn(store.getItem(key))?.text === text) store.removeItem(key);
    },
    giveUpOldest,
  };
}
