/**
 * The contract between the screens and the desk: what `window.desktop` offers, as types and two lists of names, so that the
 * renderer may import it without bringing any code of the main process with it. What each request may contain is checked again in
 * the main process, by the shapes in `requests/shapes.ts`.
 *
 * The renderer never sees a path. A plan file is a {@link DocumentHandle}: a word that means something only to the
 * main process, and only until the application is closed.
 */

/** Names a plan file that the person has chosen; opaque, valid for this run of the application. */
export type DocumentHandle = string;

/** Why something was not done. `says` is for the person: what, where (file name only) and what to do. */
export interface Failure {
  readonly ok: false;
  readonly kind: FailureKind;
  readonly says: string;
}

export type FailureKind =
  /** The person closed the dialog: nothing happened and nothing need be said. */
  | "cancelled"
  /** The file is not where it was. */
  | "not-found"
  /** The folder is not there any more: an unplugged stick, a share that is off line. */
  | "folder-missing"
  /** The person may not read this file. */
  | "no-permission"
  /** Nothing may be written in this folder. */
  | "read-only-folder"
  /** A folder, a device or a pipe is where the file would go. */
  | "not-a-file"
  /** The file itself is marked read-only. */
  | "read-only-file"
  /** Another program (or OneDrive) held the file for longer than we wait. */
  | "locked"
  | "disk-full"
  /** Larger than 50 MB, which no plan is. */
  | "too-large"
  /** Not text in UTF-8: a picture, a spreadsheet, a damaged disk. */
  | "not-text"
  /** What was to be saved is not a plan; the file was left alone. */
  | "not-a-plan"
  /** What was to be kept could not be opened again, or what was kept cannot be; the sentence says what and where. */
  | "would-not-open"
  /** Another program wrote to the file after it was opened here. Ask, then save with `overwriteChanged` or save as. */
  | "changed-on-disk"
  /** The file there is a plan of a newer version of the application; it is never overwritten. */
  | "newer-on-disk"
  /** What was read back is not what was written; the old file was kept. */
  | "not-verified"
  /** The handle, recent plan, draft, backup or offer is not known (any more). */
  | "unknown"
  /** The disk answered with something else; the code is in the sentence. */
  | "failed";

/** A plan file as read: its text has not been judged. Reading it as a plan is the model's business. */
export interface OpenedPlan {
  readonly ok: true;
  readonly document: DocumentHandle;
  /** File name, for the title bar and sentences. */
  readonly name: string;
  /** Name of the folder it is in, without the rest of the path. */
  readonly folder: string;
  readonly text: string;
}

export interface SavedPlan {
  readonly ok: true;
  readonly document: DocumentHandle;
  readonly name: string;
  readonly folder: string;
  /** When it was saved, as an ISO time. */
  readonly when: string;
  /** Sentences about what did not stop the save, such as a backup that could not be kept. */
  readonly notes: readonly string[];
}

export interface SaveOptions {
  /** Which change of the plan this is: numbers that only go up. An unsaved draft of a later one outlives the save. */
  readonly revision: number;
  /** True once the person has said that the other program's changes may be replaced. A backup of them is kept. */
  readonly overwriteChanged?: boolean | undefined;
}

export interface RecentPlan {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  /** When it was last opened or saved here, as an ISO time. */
  readonly when: string;
}

/** The last entry of a plan's log. */
export interface LastChange {
  readonly what: string;
  /** As an ISO time. */
  readonly when: string;
}

/** One of the last ten saves of a plan that have since been replaced, newest first. */
export interface PlanBackup {
  readonly id: string;
  /** When it was replaced, as an ISO time. */
  readonly when: string;
  readonly bytes: number;
  /** Undefined where nothing was changed yet, or where it is no plan. */
  readonly lastChange?: LastChange | undefined;
}

/** A plan file handed over by the system (double click, a second start, the recent list in the menu). */
export interface OfferedPlan {
  readonly offer: string;
  readonly name: string;
}

export interface PlanRequests {
  /** Asks the person for a file. */
  open(): Promise<OpenedPlan | Failure>;
  openRecent(id: string): Promise<OpenedPlan | Failure>;
  /** A file dragged into the window, as the `drop` event gave it. */
  openDropped(file: File): Promise<OpenedPlan | Failure>;
  /** Takes up an offer, once unsaved work has been dealt with. */
  openOffered(offer: string): Promise<OpenedPlan | Failure>;
  /** Tells of plans the system wants opened, including those that came before anyone listened. Returns the way to stop. */
  onOffered(listener: (offered: OfferedPlan) => void): () => void;
  /** Reads the file again: back to the last save, or the other program's changes. */
  reload(document: DocumentHandle): Promise<OpenedPlan | Failure>;
  /** Saves to the file the plan came from; with null, asks for a place as {@link saveAs} does. */
  save(
    document: DocumentHandle | null,
    text: string,
    suggestedName: string,
    options: SaveOptions,
  ): Promise<SavedPlan | Failure>;
  /** Asks for a place and saves there. The plan's document is the new file from then on. */
  saveAs(text: string, suggestedName: string, options: Pick<SaveOptions, "revision">): Promise<SavedPlan | Failure>;
  recent(): Promise<readonly RecentPlan[]>;
  forgetRecent(id: string): Promise<void>;
  backups(document: DocumentHandle): Promise<readonly PlanBackup[]>;
  /** The text of one backup. The document stays the plan's own file. */
  openBackup(document: DocumentHandle, backup: string): Promise<OpenedPlan | Failure>;
}

/** Unsaved work left by a run that ended badly. */
export interface RecoveryDraft {
  readonly id: string;
  readonly name: string;
  /** When it was kept, as an ISO time. */
  readonly when: string;
  /** False when the plan had never been saved, or its file is gone. */
  readonly hasFile: boolean;
  /** The plan's own title; undefined where it cannot be read. */
  readonly title?: string | undefined;
  readonly lastChange?: LastChange | undefined;
  /** False for a draft that cannot be opened: it is kept, and its text can be looked at. */
  readonly opens: boolean;
  /** Why it cannot be opened, in a sentence, where that is known. */
  readonly why?: string | undefined;
  /** A copy of what a browser was given to download, which may not have arrived. */
  readonly downloaded?: true | undefined;
}

export interface TakenDraft {
  readonly ok: true;
  /** The file the work belongs to; null when it was never saved. */
  readonly document: DocumentHandle | null;
  readonly name: string;
  readonly text: string;
  readonly when: string;
  /** As the page gave it with the draft. */
  readonly session?: string | undefined;
}

export interface KeptDraft {
  readonly document: DocumentHandle | null;
  readonly name: string;
  readonly text: string;
  /** See {@link SaveOptions.revision}. */
  readonly revision: number;
  /** What the page wants back with the draft and no plan file holds: its undo steps, a cell half typed. The page's own words. */
  readonly session?: string | undefined;
}

export interface RecoveryRequests {
  /**
   * Keeps unsaved work apart from the person's file. Call every few seconds while there is any; replaces the last. What
   * could not be opened again is refused, and the last draft stays.
   */
  keep(draft: KeptDraft): Promise<{ readonly ok: true } | Failure>;
  /** Drafts of earlier runs, newest first. */
  list(): Promise<readonly RecoveryDraft[]>;
  /** Takes a draft up again. It stays on disk as this run's own until the plan is saved or closed. One that does not open stays as it is. */
  take(id: string): Promise<TakenDraft | Failure>;
  /** The text of a draft as it was kept, also of one that does not open. */
  look(id: string): Promise<{ readonly ok: true; readonly text: string } | Failure>;
  discard(id: string): Promise<void>;
  /** Forgets this run's own draft. A save or a clean close does so unasked. */
  clear(): Promise<void>;
}

/** The menus of the application, left to right. */
export const MENUS = ["file", "edit", "plan", "scenario", "view", "help"] as const;
export type MenuName = (typeof MENUS)[number];

/** A command as the menu shows it. Keys are handled in the page, so the menu only shows them. */
export interface MenuCommand {
  readonly id: string;
  readonly label: string;
  readonly menu: MenuName;
  /** Commands of one menu with different groups are kept apart by a line. Groups come in ascending order. */
  readonly group?: number | undefined;
  /** Such as `CmdOrCtrl+Shift+S`. */
  readonly accelerator?: string | undefined;
  readonly enabled: boolean;
  /** Present for commands that are on or off. */
  readonly checked?: boolean | undefined;
}

export interface MenuRequests {
  /** Replaces the application's menu. Send the whole list; call again when anything in it changes. */
  set(commands: readonly MenuCommand[]): Promise<void>;
  /** A command was chosen from the menu. Returns the way to stop listening. */
  onCommand(listener: (id: string) => void): () => void;
}

export interface WindowRequests {
  /** What the title bar says, the plan and the screen that is shown of it, and whether closing has to ask first. */
  setState(state: { readonly title: string; readonly screen?: string; readonly unsaved: boolean }): Promise<void>;
  setFullScreen(on: boolean): Promise<void>;
  /** Closes as the close button does: asks when there is unsaved work. */
  close(): Promise<void>;
  /**
   * The person chose "Save" when closing. Save, then return true to close or false to stay open (the save failed, or
   * the person cancelled it). Returns the way to stop listening.
   */
  onSaveBeforeClosing(listener: () => Promise<boolean>): () => void;
}

/** What may be exported, and the file ending it gets. */
export const EXPORTS = {
  svg: "Picture (SVG)",
  png: "Picture (PNG)",
  csv: "Numbers (CSV)",
  xlsx: "Excel workbook",
  docx: "Word document",
  pptx: "PowerPoint slides",
  json: "JSON",
  txt: "Text",
  otplan: "Plan",
} as const;
export type ExportKind = keyof typeof EXPORTS;

export interface Exported {
  readonly ok: true;
  readonly name: string;
}

/** Several files that were written beside each other. */
export interface ExportedTogether {
  readonly ok: true;
  readonly names: readonly string[];
  /** The name of the folder they are in, without the rest of the path; undefined where the browser keeps what it downloads. */
  readonly folder: string | undefined;
}

export interface OutputRequests {
  /** The page as it prints, as an A4 PDF in a place the person chooses. */
  pdf(options: { readonly suggestedName: string; readonly landscape: boolean }): Promise<Exported | Failure>;
  /** The system's print dialog. */
  print(options: { readonly landscape: boolean }): Promise<Exported | Failure>;
  file(options: {
    readonly suggestedName: string;
    readonly kind: ExportKind;
    readonly content: string | Uint8Array;
  }): Promise<Exported | Failure>;
  /** Several files of one name beside each other, in a folder the person chooses once. Nothing that is there is replaced. */
  files(options: {
    readonly suggestedName: string;
    readonly files: readonly { readonly kind: ExportKind; readonly content: string | Uint8Array }[];
  }): Promise<ExportedTogether | Failure>;
}

export interface AppInfo {
  readonly name: string;
  readonly version: string;
  readonly platform: "windows" | "mac" | "linux";
}

/** `window.desktop` in the desktop application; absent in the browser edition. */
export interface DesktopBridge {
  info(): Promise<AppInfo>;
  readonly plans: PlanRequests;
  readonly recovery: RecoveryRequests;
  readonly menu: MenuRequests;
  readonly window: WindowRequests;
  readonly output: OutputRequests;
}

declare global {
  interface Window {
    readonly desktop?: DesktopBridge;
  }
}
