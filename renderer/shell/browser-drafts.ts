/**
 * Unsaved work in a browser, kept in its own storage and never in the person's file. Each tab has one draft under a name
 * of its own, and holds a lock of that name while it is open: what no tab holds was left by one that closed or crashed.
 */
import type { Failure, KeptDraft, RecoveryDraft, RecoveryRequests } from "../../electron/bridge";
import { browserWords as words } from "../words/browser-shell";
import { DOWNLOADED, downloadedCopies } from "./browser-downloads";
import type { BrowserMeans } from "./browser-means";
import { failure } from "./browser-reading";

const PREFIX = "otplan-draft:";

interface Draft {
  readonly name: string;
  readonly when: string;
  readonly text: string;
  readonly session?: string | undefined;
}

export interface BrowserDrafts extends RecoveryRequests {
  /** A change of the plan is in the person's file: a draft of it, or of an earlier change, is not needed any more. */
  saved(revision: number): Promise<void>;
  /** A plan was handed to the browser's downloads; whether a copy is kept until it is opened from there. */
  downloaded(name: string, text: string): Promise<boolean>;
  /** A file was opened, with this text. */
  opened(text: string): void;
}

function readDraft(json: string | null): Draft | undefined {
  try {
    const value = JSON.parse(json ?? "null") as Partial<Draft> | null;
    return typeof value?.name === "string" && typeof value.when === "string" && typeof value.text === "string"
      ? {
          name: value.name,
          when: value.when,
          text: value.text,
          ...(typeof value.session === "string" ? { session: value.session } : {}),
        }
      : undefined;
  } catch {
    return undefined;
  }
}

/** A draft as the start screen lists it. One that is damaged, or cannot be opened, is listed too: its text can be looked at. */
async function listed(id: string, json: string | null, means: BrowserMeans): Promise<RecoveryDraft> {
  const draft = readDraft(json);
  const downloaded = id.startsWith(DOWNLOADED) ? { downloaded: true as const } : {};
  if (draft === undefined) return { id, name: "", when: "", hasFile: false, opens: false, ...downloaded };
  const of = { id, name: draft.name, when: draft.when, hasFile: false, ...downloaded };
  const found = await means.wouldOpen(draft.text);
  if (!found.opens) return { ...of, opens: false, why: found.says };
  const { title, lastChange } = found;
  return { ...of, opens: true, title, ...(lastChange === undefined ? {} : { lastChange }) };
}

export function browserDrafts(means: BrowserMeans): BrowserDrafts {
  const { store } = means;
  const tab = means.newId();
  const own = PREFIX + tab;
  means.hold(own);
  /** The failure is said once; saying it every few seconds helps nobody. */
  let told = false;
  /** What is kept as this tab's own. */
  let kept: string | undefined;

  const putText = (json: string): boolean => {
    try {
      store?.setItem(own, json);
      kept = json;
      return store !== undefined;
    } catch {
      return false;
    }
  };
  // Where there is no room for the undo steps as well, the plan goes before them.
  const put = (draft: Draft): boolean =>
    putText(JSON.stringify(draft)) || putText(JSON.stringify({ ...draft, session: undefined }));

  // What keeps a page's things can be emptied while it is open: by the person, or by a tab that knows of no other.
  means.onEmptied((key) => {
    if (kept !== undefined && (key === null || key === own) && store?.getItem(own) === null) putText(kept);
  });

  /** Revision of this tab's own draft; undefined while there is none. */
  let keptRevision: number | undefined;
  /** Drafts handed in, by number, and up to which of them nobody needs any more. */
  let handedIn = 0;
  let done = 0;
  /** How often the plan was saved, and the last revision that was. */
  let saves = { count: 0, revision: -1 };
  const forget = (): void => {
    keptRevision = undefined;
    kept = undefined;
    store?.removeItem(own);
  };

  const keep = async ({ name, text, session, revision }: KeptDraft): Promise<{ readonly ok: true } | Failure> => {
    handedIn += 1;
    const number = handedIn;
    const savedBefore = saves.count;
    const found = await means.wouldOpen(text);
    // Saved, given up or followed by a newer one while it was read.
    if (number <= done || (saves.count > savedBefore && revision <= saves.revision)) return { ok: true };
    if (!found.opens) return failure("would-not-open", words.draftWouldNotOpen(name, found.says));
    done = number;
    const draft = { name, when: means.now().toISOString(), text, session };
    let isKept = put(draft);
    // Copies of what was downloaded are the first to go.
    while (!isKept && (await copies.giveUpOldest())) {
      if (done !== number) return { ok: true };
      isKept = put(draft);
    }
    if (isKept) {
      keptRevision = revision;
      told = false;
      return { ok: true };
    }
    if (told) return { ok: true };
    told = true;
    return failure("disk-full", words.draftNotKept(name));
  };

  /** What is kept under this and is of no open tab. */
  const leftUnder = async (prefix: string): Promise<readonly string[]> => {
    if (store === undefined) return [];
    const held = await means.held();
    return Array.from({ length: store.length }, (_, i) => store.key(i) ?? "").filter((key) => {
      const draftOfTab = PREFIX + key.slice(prefix.length);
      return key.startsWith(prefix) && draftOfTab !== own && held?.has(draftOfTab) !== true;
    });
  };
  const copies = downloadedCopies(means, tab, () => leftUnder(DOWNLOADED));
  const left = async (): Promise<readonly string[]> => (await Promise.all([PREFIX, DOWNLOADED].map(leftUnder))).flat();

  return {
    keep,
    list: async () => {
      const found = await Promise.all((await left()).map((key) => listed(key, store?.getItem(key) ?? null, means)));
      return found.sort((a, b) => b.when.localeCompare(a.when));
    },
    take: async (id) => {
      const draft = (await left()).includes(id) ? readDraft(store?.getItem(id) ?? null) : undefined;
      if (draft === undefined) return failure("unknown", words.unknownDraft);
      const found = await means.wouldOpen(draft.text);
      if (!found.opens) return failure("would-not-open", words.draftDoesNotOpen(draft.name, found.says));
      // It goes from there only once it is here: a tab that dies in between must not lose it.
      if (put(draft)) {
        keptRevision = 0;
        store?.removeItem(id);
      }
      return { ok: true, document: null, ...draft };
    },
    look: async (id) => {
      const json = (await left()).includes(id) ? (store?.getItem(id) ?? null) : null;
      return json === null ? failure("unknown", words.unknownDraft) : { ok: true, text: readDraft(json)?.text ?? json };
    },
    discard: async (id) => {
      if ((await left()).includes(id)) store?.removeItem(id);
    },
    clear: () => {
      done = handedIn;
      forget();
      return Promise.resolve();
    },
    saved: (revision) => {
      saves = { count: saves.count + 1, revision };
      if (keptRevision !== undefined && keptRevision <= revision) forget();
      return Promise.resolve();
    },
    downloaded: async (name, text) => {
      if (await copies.keep(name, text)) return true;
      // The draft says the same, and its room is enough.
      const draft = kept;
      store?.removeItem(own);
      const isKept = await copies.keep(name, text);
      if (!isKept && draft !== undefined) putText(draft);
      return isKept;
    },
    opened: (text) => copies.arrived(text),
  };
}
