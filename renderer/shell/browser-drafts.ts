/**
 * Unsaved work in a browser, kept in its own storage and never in the person's file. Each tab has one draft under a name
 * of its own, and holds a lock of that name while it is open: what no tab holds was left by one that closed or crashed.
 */
import type { Failure, RecoveryRequests } from "../../electron/bridge";
import { browserWords as words } from "../words/browser-shell";
import type { BrowserMeans } from "./browser-means";
import { failure } from "./browser-reading";

const PREFIX = "otplan-draft:";

interface Draft {
  readonly name: string;
  readonly when: string;
  readonly text: string;
}

function readDraft(json: string | null): Draft | undefined {
  try {
    const value = JSON.parse(json ?? "null") as Partial<Draft> | null;
    return typeof value?.name === "string" && typeof value.when === "string" && typeof value.text === "string"
      ? { name: value.name, when: value.when, text: value.text }
      : undefined;
  } catch {
    return undefined;
  }
}

export function browserDrafts(means: BrowserMeans): RecoveryRequests {
  const { store } = means;
  const own = PREFIX + means.newId();
  means.hold(own);
  /** The failure is said once; saying it every few seconds helps nobody. */
  let told = false;

  const put = (draft: Draft): boolean => {
    try {
      store?.setItem(own, JSON.stringify(draft));
      return store !== undefined;
    } catch {
      return false;
    }
  };

  const keep = (draft: Draft): { readonly ok: true } | Failure => {
    if (put(draft) || told) return { ok: true };
    told = true;
    return failure("disk-full", words.draftNotKept(draft.name));
  };

  /** Drafts that no open tab is at work on. */
  const left = async (): Promise<readonly string[]> => {
    if (store === undefined) return [];
    const held = await means.held();
    return Array.from({ length: store.length }, (_, i) => store.key(i)).filter(
      (key): key is string => key?.startsWith(PREFIX) === true && key !== own && held?.has(key) !== true,
    );
  };

  return {
    keep: ({ name, text }) => Promise.resolve(keep({ name, text, when: means.now().toISOString() })),
    list: async () =>
      (await left())
        .flatMap((key) => {
          const draft = readDraft(store?.getItem(key) ?? null);
          return draft === undefined ? [] : [{ id: key, name: draft.name, when: draft.when, hasFile: false }];
        })
        .sort((a, b) => b.when.localeCompare(a.when)),
    take: async (id) => {
      const draft = (await left()).includes(id) ? readDraft(store?.getItem(id) ?? null) : undefined;
      if (draft === undefined) return failure("unknown", words.unknownDraft);
      // It goes from there only once it is here: a tab that dies in between must not lose it.
      if (put(draft)) store?.removeItem(id);
      return { ok: true, document: null, ...draft };
    },
    discard: async (id) => {
      if ((await left()).includes(id)) store?.removeItem(id);
    },
    clear: () => {
      store?.removeItem(own);
      return Promise.resolve();
    },
  };
}
