/** Opening, saving and recent plans in a browser: its own dialogs where it has them, a file box and downloads where not. */
import { planVersion } from "../../model";
import type { DocumentHandle, Failure, OpenedPlan, PlanRequests, SavedPlan } from "../../electron/bridge";
import { browserWords as words } from "../words/browser-shell";
import type { BrowserDrafts } from "./browser-drafts";
import type { BrowserMeans } from "./browser-means";
import type { PlanHandle } from "./plan-handle";
import { cancelled, failure, nameOf, readFailure, readFile, unfit, versionOf, writeTo } from "./browser-reading";

const RECENT_KEPT = 10;
const PLAN_TYPE = "application/json";
/** What tabs call the saving of a file among themselves. */
const SAVING = "otplan-saving:";

/** What is known of a plan that is open. Without a handle the page cannot come back to the file. */
interface Place {
  readonly name: string;
  readonly handle: PlanHandle | undefined;
  /** When it was last changed and how long it was, as this page last read or wrote it. */
  readonly modified: number;
  readonly bytes: number;
}

/**
 * @param kept told of every save, download and file that is opened: what is safely in the person's file need not be
 *   recovered
 */
export function browserPlans(
  means: BrowserMeans,
  kept: Pick<BrowserDrafts, "saved" | "downloaded" | "opened">,
): PlanRequests {
  const places = new Map<DocumentHandle, Place>();

  async function remember(handle: PlanHandle): Promise<void> {
    const kept = [...(await means.shelf.all())].sort((a, b) => b.when.localeCompare(a.when));
    for (const [i, one] of kept.entries()) {
      const same =
        handle.isSameEntry === undefined
          ? one.name === handle.name
          : await handle.isSameEntry(one.handle).catch(() => false);
      if (same || i >= RECENT_KEPT - 1) await means.shelf.remove(one.id);
    }
    await means.shelf.put({ id: means.newId(), name: handle.name, when: means.now().toISOString(), handle });
  }

  async function take(
    file: File,
    handle: PlanHandle | undefined,
    document = means.newId(),
  ): Promise<OpenedPlan | Failure> {
    const read = await readFile(file);
    if (!read.ok) return read;
    places.set(document, { name: file.name, handle, modified: read.modified, bytes: read.bytes });
    if (handle !== undefined) await remember(handle);
    kept.opened(read.text);
    return { ok: true, document, name: file.name, folder: "", text: read.text };
  }

  async function takeHandle(handle: PlanHandle, document?: DocumentHandle): Promise<OpenedPlan | Failure> {
    try {
      return await take(await handle.getFile(), handle, document);
    } catch (fault) {
      return readFailure(fault, handle.name);
    }
  }

  async function open(): Promise<OpenedPlan | Failure> {
    if (means.pickToOpen !== undefined) {
      try {
        return await takeHandle(await means.pickToOpen());
      } catch (fault) {
        if (nameOf(fault) === "AbortError") return cancelled;
      }
    }
    const file = await means.chooseFile();
    return file === undefined ? cancelled : take(file, undefined);
  }

  async function done(
    document: DocumentHandle,
    place: Place,
    revision: number,
    notes: readonly string[] = [],
  ): Promise<SavedPlan> {
    places.set(document, place);
    await kept.saved(revision);
    if (place.handle !== undefined) await remember(place.handle);
    return { ok: true, document, name: place.name, folder: "", when: means.now().toISOString(), notes };
  }

  /** A browser without a save dialog: the text goes to its downloads folder. */
  async function downloaded(
    text: string,
    name: string,
    revision: number,
    document = means.newId(),
  ): Promise<SavedPlan> {
    means.download(name, text, PLAN_TYPE);
    const says = (await kept.downloaded(name, text)) ? words.downloaded(name) : words.downloadedAlone(name);
    return done(document, { name, handle: undefined, modified: 0, bytes: 0 }, revision, [says]);
  }

  async function isNewer(handle: PlanHandle): Promise<boolean> {
    const there = await readFile(await handle.getFile());
    return there.ok && (versionOf(there.text) ?? 0) > planVersion;
  }

  async function writeOver(
    handle: PlanHandle,
    text: string,
    revision: number,
    document: DocumentHandle,
  ): Promise<SavedPlan | Failure> {
    // A file that is gone is written afresh, or the writing itself says why not.
    if (await isNewer(handle).catch(() => false)) return failure("newer-on-disk", words.newer(handle.name));
    const written = await writeTo(handle, text);
    return written.ok
      ? done(document, { name: handle.name, handle, modified: written.modified, bytes: written.bytes }, revision)
      : written;
  }

  async function saveAs(text: string, suggestedName: string, revision: number): Promise<SavedPlan | Failure> {
    const wrong = unfit(text, suggestedName);
    if (wrong !== undefined) return wrong;
    if (means.pickToSave === undefined) return downloaded(text, suggestedName, revision);
    let handle: PlanHandle;
    try {
      handle = await means.pickToSave(suggestedName);
    } catch (fault) {
      // A dialog that may not be shown here (a managed browser, a page inside a page) leaves the downloads folder.
      return nameOf(fault) === "AbortError" ? cancelled : downloaded(text, suggestedName, revision);
    }
    return means.alone(SAVING + handle.name, () => writeOver(handle, text, revision, means.newId()));
  }

  return {
    open,
    openRecent: async (id) => {
      const found = (await means.shelf.all()).find((plan) => plan.id === id);
      if (found === undefined) return failure("unknown", words.unknownRecent);
      const allowed =
        (await found.handle.requestPermission?.({ mode: "read" }).catch(() => "denied" as const)) ?? "granted";
      return allowed === "granted" ? takeHandle(found.handle) : failure("no-permission", words.mayNotRead(found.name));
    },
    openDropped: (file) =>
      /\.(otplan|json)$/i.test(file.name)
        ? take(file, undefined)
        : Promise.resolve(failure("not-text", words.onlyPlans)),
    openOffered: () => Promise.resolve(failure("unknown", words.noOffers)),
    onOffered: () => () => undefined,
    reload: async (document) => {
      const place = places.get(document);
      return place === undefined
        ? failure("unknown", words.unknownDocument)
        : place.handle === undefined
          ? failure("unknown", words.noReload)
          : takeHandle(place.handle, document);
    },
    save: async (document, text, suggestedName, { revision, overwriteChanged }) => {
      if (document === null) return saveAs(text, suggestedName, revision);
      const place = places.get(document);
      if (place === undefined) return failure("unknown", words.unknownDocument);
      const { handle, name } = place;
      if (handle === undefined)
        return means.pickToSave === undefined
          ? (unfit(text, name) ?? downloaded(text, name, revision, document))
          : saveAs(text, name, revision);
      const wrong = unfit(text, name);
      if (wrong !== undefined) return wrong;
      // One tab after the other, so that the second finds what the first has written.
      return means.alone(SAVING + name, async () => {
        const there = await handle.getFile().catch(() => undefined);
        const changed = there !== undefined && (there.lastModified !== place.modified || there.size !== place.bytes);
        if (changed && overwriteChanged !== true) return failure("changed-on-disk", words.changed(name));
        return writeOver(handle, text, revision, document);
      });
    },
    saveAs: (text, suggestedName, { revision }) => saveAs(text, suggestedName, revision),
    recent: async () =>
      [...(await means.shelf.all())]
        .sort((a, b) => b.when.localeCompare(a.when))
        .map(({ id, name, when }) => ({ id, name, folder: "", when })),
    forgetRecent: (id) => means.shelf.remove(id),
    backups: () => Promise.resolve([]),
    openBackup: () => Promise.resolve(failure("unknown", words.noBackups)),
  };
}
