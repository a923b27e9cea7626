import { dialog, type BrowserWindow } from "electron";
import type { Recovery } from "../files/recovery";

/** What is asked when a window with unsaved work is closed, in the order of the buttons. */
export const CLOSING_BUTTONS = ["Save", "Don't save", "Cancel"] as const;

/**
 * Lets a window go only when nothing is lost by it. The page says whether there is unsaved work and does the saving; the
 * question is asked here, so that it is asked even while the page is busy.
 */
export class Closing {
  private unsaved = false;
  private title = "";
  private asking = false;
  private answer: ((saved: boolean) => void) | undefined;

  constructor(
    private readonly window: BrowserWindow,
    private readonly recovery: Recovery,
  ) {
    window.on("close", (event) => {
      // Also with nothing to save: the draft is removed first, and that takes a moment.
      event.preventDefault();
      void this.close();
    });
  }

  setState(title: string, unsaved: boolean): void {
    this.title = title;
    this.unsaved = unsaved;
  }

  /** The page's answer to being asked to save. */
  saved(isSaved: boolean): void {
    this.answer?.(isSaved);
    this.answer = undefined;
  }

  /** The page is gone: it cannot save, and what it kept for recovery is offered to the next one. */
  pageGone(): void {
    this.unsaved = false;
    this.saved(false);
  }

  private async close(): Promise<void> {
    if (this.asking) {
      // Closed once more while a page that hangs is meant to be saving: stop waiting for it, so that the next try asks again.
      this.saved(false);
      return;
    }
    this.asking = true;
    try {
      if (this.unsaved && !(await this.mayLose())) return;
      await this.recovery.clear();
      this.window.destroy();
    } finally {
      this.asking = false;
    }
  }

  /** True when the work is saved or the person gives it up. */
  private async mayLose(): Promise<boolean> {
    const { response } = await dialog.showMessageBox(this.window, {
      type: "warning",
      message: `Save the changes to “${this.title}”?`,
      detail: "If you don't save, the changes since your last save are lost.",
      buttons: [...CLOSING_BUTTONS],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    });
    const chosen = CLOSING_BUTTONS[response] ?? "Cancel";
    if (chosen !== "Save") return chosen === "Don't save";
    return new Promise((done) => {
      this.answer = done;
      this.window.webContents.send("window:save-before-closing", null);
    });
  }
}
