import { BrowserWindow, dialog, screen } from "electron";
import { join } from "node:path";
import type { Disk } from "../files/disk";
import { readOwn, writeOwn } from "../files/own-files";
import { PAGE_ORIGIN } from "./security";
import { LEAST_HEIGHT, LEAST_WIDTH, placeWindow, windowStateShape } from "./window-state";

export interface WindowSetting {
  /** Where the window's place is kept. */
  readonly stateFile: string;
  readonly disk: Disk;
  readonly title: string;
  /** The page died; called before the person is asked what to do. */
  readonly pageGone: () => void;
}

/** Makes the one window: isolated, sandboxed, where it was last time, shown once it has something to show. */
export async function createWindow(setting: WindowSetting): Promise<BrowserWindow> {
  const kept = await readOwn(setting.stateFile, windowStateShape, setting.disk);
  const main = screen.getPrimaryDisplay();
  const displays = [main, ...screen.getAllDisplays().filter((display) => display.id !== main.id)].map(
    (display) => display.workArea,
  );
  const { maximised, ...bounds } = placeWindow(kept, displays);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: Math.min(LEAST_WIDTH, bounds.width),
    minHeight: Math.min(LEAST_HEIGHT, bounds.height),
    show: false,
    title: setting.title,
    webPreferences: {
      preload: join(import.meta.dirname, "..", "preload", "preload.cjs"),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      disableDialogs: true,
    },
  });
  if (maximised) window.maximize();
  window.once("ready-to-show", () => {
    window.show();
  });
  // The page's own title must not replace the plan's name.
  window.on("page-title-updated", (event) => {
    event.preventDefault();
  });
  keepPlace(window, setting);
  offerNewPage(window, setting);
  return window;
}

export const loadPage = (window: BrowserWindow): Promise<void> => window.loadURL(`${PAGE_ORIGIN}/index.html`);

/** Keeps the window's place a moment after it last moved, so that a crash does not lose it. */
function keepPlace(window: BrowserWindow, { stateFile, disk }: WindowSetting): void {
  let pending: NodeJS.Timeout | undefined;
  const keep = (): void => {
    clearTimeout(pending);
    pending = setTimeout(() => {
      if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
      void writeOwn(stateFile, { ...window.getNormalBounds(), maximised: window.isMaximized() }, disk);
    }, 500);
  };
  window.on("resize", keep);
  window.on("move", keep);
  window.on("maximize", keep);
  window.on("unmaximize", keep);
  window.on("closed", () => {
    clearTimeout(pending);
  });
}

/** After a crash of the page the person chooses between a new one, which offers the recovered work, and leaving. */
function offerNewPage(window: BrowserWindow, { pageGone }: WindowSetting): void {
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit") return;
    pageGone();
    void dialog
      .showMessageBox(window, {
        type: "error",
        message: "The window stopped working.",
        detail:
          "Your plan's file is as you last saved it. Changes since then were put aside every few seconds and are offered when the window opens again.",
        buttons: ["Open again", "Close"],
        defaultId: 0,
        cancelId: 1,
        noLink: true,
      })
      .then(({ response }) => {
        if (response === 0) void loadPage(window);
        else window.destroy();
      });
  });
}
