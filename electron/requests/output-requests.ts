import { basename } from "node:path";
import type { BrowserWindow } from "electron";
import type { HandlersOf } from "./answering";
import type { Exported, Failure } from "../bridge";
import { chooseExportPlace, chooseFolder, choosePdfPlace } from "./choosing";
import { cancelled, failure } from "../files/failures";
import { safeWrite } from "../files/safe-write";
import { writeTogether } from "../files/write-together";

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? Buffer.from(content, "utf8") : content;

async function store(path: string, bytes: Uint8Array): Promise<Exported | Failure> {
  const written = await safeWrite(path, bytes);
  return written.ok ? { ok: true, name: basename(path) } : written;
}

/** Answers for everything that leaves the application as something other than a plan. */
export const outputRequests: HandlersOf<"output"> = {
  "output:pdf": async (window, { suggestedName, landscape }) => {
    const path = await choosePdfPlace(window, suggestedName);
    if (path === undefined) return cancelled;
    let pdf: Uint8Array;
    try {
      pdf = await window.webContents.printToPDF({
        pageSize: "A4",
        landscape,
        // The page says its own direction, margins and foot: each sheet is what the browser edition prints.
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    } catch {
      return failure(
        "failed",
        `“${basename(path)}” was not made: the page could not be turned into a PDF. Try again, or use Print and choose “Save as PDF” there.`,
      );
    }
    return store(path, pdf);
  },
  "output:print": (window, { landscape }) => print(window, landscape),
  "output:file": async (window, { suggestedName, kind, content }) => {
    const path = await chooseExportPlace(window, suggestedName, kind);
    return path === undefined ? cancelled : store(path, bytesOf(content));
  },
  "output:files": async (window, { suggestedName, files }) => {
    const folder = await chooseFolder(window);
    if (folder === undefined) return cancelled;
    const set = files.map(({ kind, content }) => ({ ending: kind, bytes: bytesOf(content) }));
    return writeTogether(folder, suggestedName, set);
  },
};

const print = (window: BrowserWindow, landscape: boolean): Promise<Exported | Failure> =>
  new Promise((done) => {
    window.webContents.print({ silent: false, printBackground: true, pageSize: "A4", landscape }, (printed, reason) => {
      if (printed) done({ ok: true, name: window.getTitle() });
      else if (/cancel/i.test(reason)) done(cancelled);
      else
        done(
          failure(
            "failed",
            "The page was not printed. Check that the printer is on and connected, or save it as a PDF.",
          ),
        );
    });
  });
