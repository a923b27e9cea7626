/**
 * The browser edition's stand-in for the desktop's bridge, for laptops where nothing may be installed. It works from a
 * file on a memory stick, without a network: everything stays in the browser or in files the person chooses.
 */
import type { DesktopBridge, ExportKind } from "../../electron/bridge";
import { words as frameWords } from "../words/frame";
import { browserDrafts } from "./browser-drafts";
import type { BrowserMeans } from "./browser-means";
import { browserPlans } from "./browser-plans";
import { cancelled } from "./browser-reading";

/** The release this page was built from; a test holds it to the package's. */
export const BROWSER_VERSION = "0.1.0";

const TYPES: Readonly<Record<ExportKind, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  csv: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  json: "application/json",
  txt: "text/plain;charset=utf-8",
  otplan: "application/json",
};

const nothing = (): Promise<void> => Promise.resolve();

/** What the page can do without the desktop, by the means of the browser it is open in. */
export function browserShell(means: BrowserMeans): DesktopBridge {
  const recovery = browserDrafts(means);
  let unsaved = false;
  means.askBeforeLeaving(() => unsaved);
  // The browser's dialog offers "Save as PDF" and does not say what was chosen, so nothing is claimed to be written.
  const print = () => {
    means.print();
    return Promise.resolve(cancelled);
  };
  return {
    info: () =>
      Promise.resolve({
        name: frameWords.product,
        version: BROWSER_VERSION,
        platform: /Windows/.test(means.userAgent) ? "windows" : /Mac/.test(means.userAgent) ? "mac" : "linux",
      }),
    plans: browserPlans(means, recovery),
    recovery,
    // There is no menu bar: the frame shows Open and Save, and the palette has the rest.
    menu: { set: nothing, onCommand: () => () => undefined },
    window: {
      setState: (state) => {
        unsaved = state.unsaved;
        return Promise.resolve();
      },
      // A browser may refuse; the page then stays as it is.
      setFullScreen: (on) => means.fullScreen(on).catch(() => undefined),
      close: () => {
        means.close();
        return Promise.resolve();
      },
      onSaveBeforeClosing: () => () => undefined,
    },
    output: {
      pdf: print,
      print,
      file: ({ suggestedName, kind, content }) => {
        const name = suggestedName.toLowerCase().endsWith(`.${kind}`) ? suggestedName : `${suggestedName}.${kind}`;
        means.download(name, content, TYPES[kind]);
        return Promise.resolve({ ok: true, name });
      },
      files: ({ suggestedName, files }) => {
        const names = files.map(({ kind }) => `${suggestedName}.${kind}`);
        for (const [at, { kind, content }] of files.entries())
          means.download(names[at] ?? suggestedName, content, TYPES[kind]);
        return Promise.resolve({ ok: true, names, folder: undefined });
      },
    },
  };
}
