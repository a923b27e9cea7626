/** Words about opening and saving. */
export const words = {
  menu: {
    open: "Open…",
    save: "Save",
    saveAs: "Save as…",
    revert: "Go back to my last save",
    pdf: "Print this screen to PDF…",
    close: "Close plan",
  },
  opened: (name: string) => `Opened ${name}.`,
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
  replace: "Replace it",
  saveAs: "Save as another file",
};
