import { app, dialog, type BrowserWindow } from "electron";
import { join } from "node:path";
import type { ExportKind } from "../bridge";
import { EXPORTS } from "../bridge";
import { nodeDisk } from "../files/disk";
import { fileNameFrom, withEnding } from "../files/file-names";

const PLANS = { name: "Workforce plan", extensions: ["otplan"] };
const ANYTHING = { name: "All files", extensions: ["*"] };

/** Asks which plan to open; undefined when the person thinks better of it. */
export async function chooseToOpen(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: "Open a plan",
    properties: ["openFile"],
    filters: [PLANS, ANYTHING],
  });
  return canceled ? undefined : filePaths[0];
}

export const choosePlanPlace = (window: BrowserWindow, suggestedName: string): Promise<string | undefined> =>
  choosePlace(window, "Save the plan", suggestedName, "otplan", PLANS.name);

export const chooseExportPlace = (
  window: BrowserWindow,
  suggestedName: string,
  kind: ExportKind,
): Promise<string | undefined> => choosePlace(window, "Export", suggestedName, kind, EXPORTS[kind]);

export const choosePdfPlace = (window: BrowserWindow, suggestedName: string): Promise<string | undefined> =>
  choosePlace(window, "Save as PDF", suggestedName, "pdf", "PDF document");

/** Asks for one folder in which several files are to be written. */
export async function chooseFolder(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: "Choose a folder for the files",
    buttonLabel: "Save here",
    defaultPath: app.getPath("documents"),
    properties: ["openDirectory", "createDirectory"],
  });
  return canceled ? undefined : filePaths[0];
}

async function choosePlace(
  window: BrowserWindow,
  title: string,
  suggestedName: string,
  ending: string,
  what: string,
): Promise<string | undefined> {
  const defaultPath = join(app.getPath("documents"), fileNameFrom(suggestedName, ending));
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath,
    filters: [{ name: what, extensions: [ending] }],
  });
  if (canceled || filePath === "") return undefined;
  const place = withEnding(filePath, ending);
  // The dialog asked about the name as it was typed. If our ending makes it another file's, ask about that one too.
  const isTaken =
    place !== filePath &&
    (await nodeDisk.facts(place).then(
      () => true,
      () => false,
    ));
  if (!isTaken) return place;
  const { response } = await dialog.showMessageBox(window, {
    type: "question",
    message: "A file of that name is there already. Replace it?",
    buttons: ["Replace", "Cancel"],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0 ? place : undefined;
}

/** Asks before a file of a server is reached that the person has not chosen in a dialog. */
export async function mayReach(window: BrowserWindow, server: string, name: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: "question",
    message: `Open “${name}” from the server “${server}”?`,
    detail:
      "It is on the network, and your computer will tell that server who you are. Open it only if you know the server.",
    buttons: ["Open", "Cancel"],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
