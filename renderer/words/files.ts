/** Words about opening and saving. */
const moment = (iso: string): string =>
  new Date(iso).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });

export const words = {
  menu: {
    open: "Open…",
    save: "Save",
    saveAs: "Save as…",
    revert: "Go back to my last save…",
    reload: "Reload from disk…",
    earlierSaves: "Earlier saves…",
    pdf: "Print this screen to PDF…",
    close: "Close plan",
  },
  opened: (name: string) => `Opened ${name}.`,
  openedAsking: (name: string) =>
    `Opened ${name}. Some figures are missing before it can be run; the Overview asks for them.`,
  openedWithErrors: (name: string) =>
    `Opened ${name}. It has errors that must be put right before it can be run; they are listed on the Assumptions screen.`,
  cannotOpen: "This file could not be opened.",
  saved: (name: string) => `Saved ${name}.`,
  exported: (name: string) => `Wrote ${name}.`,
  unsavedTitle: (name: string) => `Save the changes to ${name}?`,
  unsavedText: "Changes since the last save would be lost.",
  changedTitle: "The file has changed since it was opened",
  save: "Save",
  discard: "Do not save",
  cancel: "Cancel",
  merge: "Merge its changes with mine…",
  stillChanged: (name: string) =>
    `“${name}” holds changes of another program that are not in your plan yet. Merge them with yours, save over them, use Save as to keep both, or reload the file and lose your own changes.`,
  replace: "Replace it",
  saveAs: "Save as another file",
  reload: "Reload it and lose my changes",
  reloaded: (name: string) => `Reloaded ${name}.`,
  reloadTitle: (name: string) => `Reload ${name} from disk?`,
  wouldNotOpenTitle: "The plan was not saved",
  undoAndSave: "Undo the last change and save",
  revertTitle: (name: string) => `Go back to your last save of ${name}?`,
  reloadButton: "Reload",
  revertButton: "Go back",
  /** @param changes what was changed since, newest first */
  losing: (changes: readonly string[], most: number): string => {
    if (changes.length === 0) return "Nothing was changed since.";
    const more = changes.length - most;
    return `What was changed since: ${changes.slice(0, most).join("; ")}${more > 0 ? `; and ${more} earlier ${more === 1 ? "change" : "changes"}` : ""}.`;
  },
  revertText: "These changes are taken out of the plan. The history keeps them, and Undo brings them back.",
  reloadText: "These changes are lost, and cannot be undone. Save as another file first to keep them.",
  wentBack: "Went back to the last save",
  wentBackTo: (when: string) => `Went back to the save replaced on ${moment(when)}`,
  lookingAt: (when: string) =>
    `This is the plan as it was until ${moment(when)}. Undo brings back what you had; Save keeps this one.`,
  earlier: {
    title: (name: string) => `Earlier saves of ${name}`,
    note: "The last ten saves that were replaced, newest first. Opening one changes no file until you save.",
    none: "No earlier saves are kept of this plan. The desktop application keeps the last ten, each from when it is replaced.",
    replaced: (when: string) => `replaced ${moment(when)}`,
    size: (bytes: number) =>
      bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`,
    last: (what: string, when: string) => `last change: ${what}, ${moment(when)}`,
    open: "Open",
    openNamed: (when: string) => `Open the save replaced on ${moment(when)}`,
  },
  brokenTitle: (name: string) => `${name} could not be opened`,
  lookForEarlier: "Look at its earlier saves",
};
