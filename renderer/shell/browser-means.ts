/** What the browser edition asks of the browser, kept to what it uses so that tests can stand in for it. */
import { handleShelf, type HandleShelf } from "./browser-shelf";
import type { PlanHandle } from "./plan-handle";
import type { WouldOpen } from "../engine/opens/would-open";
import { shelf } from "../state/shelf";

export interface BrowserMeans {
  /** Undefined in browsers that have no such dialog. Rejects with an AbortError when the person closes it. */
  readonly pickToOpen: (() => Promise<PlanHandle>) | undefined;
  readonly pickToSave: ((suggestedName: string) => Promise<PlanHandle>) | undefined;
  /** The plain file box every browser has; undefined when the person closes it. */
  chooseFile(): Promise<File | undefined>;
  download(name: string, content: string | Uint8Array, type: string): void;
  /** Undefined where the browser keeps nothing for this page. */
  readonly store: Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length"> | undefined;
  /** Says that this tab is at work on something, until the tab closes, however it closes. */
  hold(name: string): void;
  /** What any tab holds now; undefined where the browser cannot say. */
  held(): Promise<ReadonlySet<string> | undefined>;
  /** Tells when another page, or the person, takes something out of `store`: its name, or null when all of it went. */
  onEmptied(listener: (key: string | null) => void): void;
  /** Does one thing while no other tab does the same by that name, where the browser can say. */
  alone<T>(name: string, step: () => Promise<T>): Promise<T>;
  readonly shelf: HandleShelf;
  /** Whether a text would open as a plan; read beside the page, because a large one takes seconds. */
  wouldOpen(text: string): Promise<WouldOpen>;
  now(): Date;
  newId(): string;
  print(): void;
  /** Has the browser ask before the page is left, while `unsaved` says so. */
  askBeforeLeaving(unsaved: () => boolean): void;
  fullScreen(on: boolean): Promise<void>;
  close(): void;
  readonly userAgent: string;
}

interface Pickers {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly PlanHandle[]>;
  readonly showSaveFilePicker?: (options: object) => Promise<PlanHandle>;
}

const planType = { description: "Plan", accept: { "application/json": [".otplan"] } };

function chooseFile(): Promise<File | undefined> {
  return new Promise((done) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".otplan,.json";
    input.addEventListener("change", () => done(input.files?.[0]));
    input.addEventListener("cancel", () => done(undefined));
    input.click();
  });
}

function download(name: string, content: string | Uint8Array, type: string): void {
  const address = URL.createObjectURL(
    new Blob([typeof content === "string" ? content : new Uint8Array(content)], { type }),
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken its copy by then; keeping the address would keep the whole file in memory.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Does one thing while no other tab does it. Where the browser gives this page no locks it is done all the same. */
export async function aloneBy<T>(
  locks: Pick<LockManager, "request"> | undefined,
  name: string,
  step: () => Promise<T>,
): Promise<T> {
  const began = { yet: false };
  try {
    return await (locks === undefined
      ? step()
      : locks.request(name, () => {
          began.yet = true;
          return step();
        }));
  } catch (fault) {
    // A browser that keeps nothing for this page refuses the lock itself.
    if (began.yet || locks === undefined) throw fault;
    return step();
  }
}

/** The browser this page is open in. */
export function browserMeans(wouldOpen: BrowserMeans["wouldOpen"]): BrowserMeans {
  const pickers = window as unknown as Pickers;
  const { showOpenFilePicker: pickOpen, showSaveFilePicker: pickSave } = pickers;
  // Older browsers have no locks; then every draft but the tab's own is offered.
  const { locks } = navigator as { readonly locks?: LockManager };
  return {
    pickToOpen:
      pickOpen === undefined
        ? undefined
        : async () => (await pickOpen.call(window, { types: [planType], excludeAcceptAllOption: false }))[0]!,
    pickToSave:
      pickSave === undefined
        ? undefined
        : (suggestedName) => pickSave.call(window, { suggestedName, types: [planType] }),
    chooseFile,
    download,
    store: shelf(),
    hold: (name) => void locks?.request(name, () => new Promise<never>(() => undefined)).catch(() => undefined),
    held: async () => {
      try {
        const { held } = (await locks?.query()) ?? {};
        return held === undefined ? undefined : new Set(held.flatMap((lock) => lock.name ?? []));
      } catch {
        return undefined;
      }
    },
    onEmptied: (listener) =>
      window.addEventListener("storage", ({ key, newValue }) => {
        if (newValue === null) listener(key);
      }),
    alone: (name, step) => aloneBy(locks, name, step),
    shelf: handleShelf(),
    wouldOpen,
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    print: () => window.print(),
    askBeforeLeaving: (unsaved) =>
      window.addEventListener("beforeunload", (event) => {
        if (unsaved()) event.preventDefault();
      }),
    fullScreen: (on) => (on ? document.documentElement.requestFullscreen() : document.exitFullscreen()),
    close: () => window.close(),
    userAgent: navigator.userAgent,
  };
}
