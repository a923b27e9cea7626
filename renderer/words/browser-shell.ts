/** What the browser edition says about files. Where the desktop says the same thing, it says it in the same words. */
export const browserWords = {
  cancelled: "Nothing was changed.",
  tooLarge: (name: string, size: string, most: string) =>
    `“${name}” is ${size}, and the largest plan this application opens is ${most}. Check that you chose the plan and not another file.`,
  tooLargeToSave: (name: string, size: string, most: string) =>
    `“${name}” was not saved: the plan is ${size}, and it could not be opened again above ${most}. Your last save is untouched. Remove pasted notes or scenarios you no longer need.`,
  notText: (name: string) =>
    `“${name}” is not a plan: it does not hold text. Choose a file that ends in .otplan. If it should be a plan it has been damaged, and an earlier copy is needed.`,
  onlyPlans:
    "Only a plan can be opened by dragging it here: a file that ends in .otplan. Numbers from a spreadsheet can be pasted into the assumptions.",
  notFound: (name: string) =>
    `“${name}” is not there any more. It may have been moved, renamed or deleted, or be on a drive that is not connected. Find it with Open.`,
  mayNotRead: (name: string) =>
    `The browser was not allowed to read “${name}”. Open it again and allow it when the browser asks, or open a copy.`,
  cannotRead: (name: string, reason: string) =>
    `“${name}” could not be read (the browser says ${reason}). Copy it to this computer and open the copy.`,
  mayNotWrite: (name: string) =>
    `“${name}” was not saved because the browser was not allowed to write to it. Your last save is untouched. Save again and allow it when the browser asks, or use Save as.`,
  held: (name: string) =>
    `“${name}” was not saved because another program is holding it. Your last save is untouched. Close it there or let it finish synchronising and save again, or use Save as.`,
  diskFull: (name: string) =>
    `“${name}” was not saved because the disk is full. Your last save is untouched. Make some room, or use Save as to choose another place.`,
  gone: (name: string) =>
    `“${name}” was not saved because it or its folder is not there any more. Connect the drive it was on, or use Save as to choose another place.`,
  cannotWrite: (name: string, reason: string) =>
    `“${name}” was not saved (the browser says ${reason}). Use Save as to choose another place.`,
  notVerified: (name: string) =>
    `“${name}” was written, but what was read back is not what was saved. Use Save as to keep your work in another place, and check the drive.`,
  notAPlan: (name: string) =>
    `“${name}” was not saved because what was to be written is not a whole plan. Your last save is untouched. Undo the last change and save again.`,
  wouldNotOpen: (name: string, why: string) =>
    `“${name}” was not saved, because it could not be opened again: ${why} Your last save is untouched. Undo the last change and save again.`,
  draftWouldNotOpen: (name: string, why: string) =>
    `The last changes to “${name}” were not put aside in case of a crash, because they could not be opened again: ${why} Undo the last change.`,
  draftDoesNotOpen: (name: string, why: string) =>
    `The unsaved work on “${name}” cannot be opened: ${why} It is kept; its text can be looked at and saved elsewhere.`,
  changed: (name: string) =>
    `“${name}” has been changed by another program since you opened it here. Merge those changes with yours, save over them, use Save as to keep both, or reload the file and lose your own changes.`,
  newer: (name: string) =>
    `“${name}” was not saved: the file there was made by a newer version of this application, and saving over it would lose what this version does not know. Use Save as to choose another name, or use the newer version.`,
  downloaded: (name: string) =>
    `This browser puts saved files in its downloads folder; look there for “${name}”. Each save is a new file. Should it not be there, a copy stays on the start page until you open the file.`,
  downloadedAlone: (name: string) =>
    `This browser puts saved files in its downloads folder; look there for “${name}” before you close this page. Each save is a new file.`,
  unknownDocument:
    "The file this plan came from is not known any more. Your changes are still here: use Save as to choose where to keep them.",
  unknownRecent: "That plan is not in the recent list any more. Find it with Open.",
  noReload: "A browser cannot read that file again by itself. Find it with Open.",
  noBackups: "The browser edition keeps no earlier saves. Look for an earlier copy of the file.",
  noOffers: "That plan cannot be opened by itself in a browser. Find it with Open.",
  unknownDraft:
    "That unsaved work cannot be found any more, or it is open in another tab. Open the plan itself instead.",
  draftNotKept: (name: string) =>
    `Unsaved changes to “${name}” could not be put aside in case the browser closes, because it keeps nothing for this page or has no room. Save the plan soon.`,
};
